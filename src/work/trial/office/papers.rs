//! Papers that are kept and filed.

use super::State;
use crate::api::papers::{FilePaper, Filed, KeepPaper};
use crate::base::clock::Timestamp;
use crate::domain::ids::Revision;
use crate::domain::label::Label;
use crate::domain::paper::{Filing, Paper};
use crate::domain::record::Record;

impl State {
    pub(super) fn file(&mut self, it: FilePaper, now: Timestamp) -> Filed {
        let filed = self.records.values().filter(|it| matches!(it, Record::Paper(it) if it.is_filed())).count();
        let number = filed as u32 + 1;
        let filing = Filing { year: 2026, number, class: it.class, at: now, by: None };
        self.paper(it.paper, Some(filing), now);
        Filed { done: self.done("paper.file", None), year: 2026, number }
    }

    pub(super) fn paper(&mut self, it: KeepPaper, filing: Option<Filing>, now: Timestamp) {
        let text = self.content(it.text.into_bytes());
        let (id, kind, title, about, corrects) = (it.id, it.kind, it.title, it.about, it.corrects);
        let (revision, label, gist, author) = (Revision::FIRST, Label::default(), String::new(), None);
        self.put(Paper {
            id,
            revision,
            label,
            kind,
            title,
            text,
            gist,
            author,
            begun: now,
            changed: now,
            filing,
            about,
            corrects,
        });
    }
}
