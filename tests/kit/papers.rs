//! A small office that keeps papers and drafts as the real one does, for tests of the screens; all that is
//! not paper it leaves to the office of letters, which has one letter.

use std::collections::BTreeMap;
use std::sync::mpsc::Receiver;
use std::sync::{Mutex, MutexGuard};

use kabinet::api::client::{Client, Envelope, Feed};
use kabinet::api::contract::{Answer, Request};
use kabinet::api::drafts::{Draft, DraftHead};
use kabinet::api::history::Done;
use kabinet::api::page::{Cursor, Page};
use kabinet::api::papers::{Filed, KeepPaper, PaperRow, PaperSheet, PaperView};
use kabinet::base::clock::Timestamp;
use kabinet::base::error::{Error, ErrorKind, Result};
use kabinet::base::script::fold;
use kabinet::domain::ids::{ClassId, ContentHash, EntityRef, PaperId, Revision};
use kabinet::domain::label::Label;
use kabinet::domain::letter::Letter;
use kabinet::domain::operation::Sequence;
use kabinet::domain::paper::{Filing, Paper, PaperKind};
use uuid::Uuid;

use super::office::Office;
use super::{NOW, cast};

/// The number of the only letter.
pub const LETTER: u32 = 417;

/// The office.
pub struct PaperOffice {
    letters: Office,
    shelf: Mutex<Shelf>,
}

/// What is written there.
#[derive(Default)]
pub struct Shelf {
    /// Its papers and their texts.
    pub papers: BTreeMap<PaperId, (Paper, String)>,
    /// What is not finished.
    pub drafts: BTreeMap<Uuid, Draft>,
    /// How many drafts were kept so far.
    pub kept: usize,
    /// Keeping drafts fails.
    pub full: bool,
    done: u64,
}

impl Client for PaperOffice {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        let mut shelf = self.shelf();
        match shelf.answer(&envelope)? {
            Some(answer) => Ok(answer),
            None => self.letters.ask(envelope),
        }
    }

    fn feed(&self) -> Receiver<Feed> {
        self.letters.feed()
    }
}

impl PaperOffice {
    /// An office with three papers, two of them filed.
    pub fn new() -> Self {
        let office = Self::empty();
        {
            let mut shelf = office.shelf();
            let text = "## Суштина\n\nАмбасадор је најавио посету савезног министра правде почетком децембра и замолио за \
                    пријем код министра. Тражи се потврда термина до петка.\n\n## Закључци\n\nПредложити 3. децембар \
                    у 12 часова.\n";
            shelf.add(1, PaperKind::Note, "Најава посете министра правде Аустрије", text, Some((88, 1)), 3);
            shelf.add(2, PaperKind::Minutes, "Колегијум кабинета", "## Ток\n\nПрисутни: сви.\n", Some((87, 2)), 5);
            shelf.add(3, PaperKind::Report, "Izveštaj sa puta u Beč", "## Sažetak\n\nNacrt.\n", None, 1);
            shelf.papers.get_mut(&cast::paper(1)).unwrap().0.about = vec![cast::letter_id(LETTER).into()];
        }
        office
    }

    /// An office that has written nothing yet.
    pub fn empty() -> Self {
        let (mut letter, text) = cast::letter(LETTER, "Johann Sommer", "Visit of the Federal Minister");
        letter.party.person = None;
        letter.correspondents.clear();
        let mut letters = Office::new(vec![(letter, text)]);
        letters.card = cast::paper_office();
        Self { letters, shelf: Mutex::default() }
    }

    /// The letter with this number as it is now.
    pub fn letter(&self, number: u32) -> Letter {
        self.letters.letter(number)
    }

    /// What is written there now. Nobody at a seat gets an answer while a test holds it.
    pub fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap()
    }
}

impl Shelf {
    /// A paper more, written so many days ago; filed under this number, in this class.
    pub fn add(&mut self, n: u128, kind: PaperKind, title: &str, text: &str, filed: Option<(u32, u128)>, days: i64) {
        let at = Timestamp(NOW.0 - days * cast::DAY);
        let by = Some(cast::vesna());
        let filing = filed.map(|(number, of)| Filing { year: 2026, number, class: cast::class(of), at, by });
        let paper = Paper {
            id: cast::paper(n),
            revision: Revision::FIRST,
            label: Label::default(),
            kind,
            title: title.to_owned(),
            text: ContentHash::of(text.as_bytes()),
            gist: text.chars().take(80).collect(),
            author: by,
            begun: at,
            changed: at,
            filing,
            about: vec![],
            corrects: None,
        };
        self.papers.insert(paper.id, (paper, text.to_owned()));
    }

    /// The paper whose title has this word.
    pub fn titled(&self, word: &str) -> Option<&(Paper, String)> {
        self.papers.values().find(|(paper, _)| paper.title.contains(word))
    }

    /// The answer to what is about papers and drafts.
    fn answer(&mut self, asked: &Envelope) -> Result<Option<Answer>> {
        Ok(Some(match asked.body.clone() {
            Request::ListPapers(ask) => Answer::ListPapers(self.list(ask.view, &ask.filter, ask.limit)),
            Request::FindPaper(ask) => {
                let of = |paper: &Paper| paper.filing.as_ref().map(|filing| (filing.year, filing.number));
                let found = self.papers.values().find(|(paper, _)| of(paper) == Some((ask.year, ask.number)));
                let id = found.map(|(paper, _)| paper.id).ok_or_else(|| Error::not_found("paper"))?;
                Answer::FindPaper(self.open(id)?)
            }
            Request::OpenPaper(ask) => Answer::OpenPaper(self.open(ask.id)?),
            Request::KeepPaper(paper) => {
                self.keep(paper)?;
                Answer::KeepPaper(self.done("paper.keep"))
            }
            Request::FilePaper(ask) => Answer::FilePaper(self.file(ask.paper, ask.class, asked.expected)?),
            Request::DropPaper(ask) => {
                self.papers.remove(&ask.id).ok_or_else(|| Error::not_found(ask.id))?;
                Answer::DropPaper(self.done("paper.drop"))
            }
            Request::KeepDraft(_) if self.full => {
                return Err(Error::new(ErrorKind::Full, "disk-full").with("path", "drafts"));
            }
            Request::KeepDraft(ask) => {
                self.kept += 1;
                self.drafts.insert(ask.draft.id, ask.draft);
                Answer::KeepDraft(())
            }
            Request::ListDrafts(_) => Answer::ListDrafts(self.drafts.values().map(head).collect()),
            Request::OpenDraft(ask) => {
                Answer::OpenDraft(self.drafts.get(&ask.id).cloned().ok_or_else(|| Error::not_found(ask.id))?)
            }
            Request::DropDraft(ask) => {
                self.drafts.remove(&ask.id);
                Answer::DropDraft(())
            }
            _ => return Ok(None),
        }))
    }

    fn done(&mut self, verb: &str) -> Done {
        self.done += 1;
        Done { verb: verb.to_owned(), sequence: Some(Sequence(self.done)), group: None, changed: 1 }
    }

    fn keep(&mut self, kept: KeepPaper) -> Result<()> {
        let before = self.papers.get(&kept.id).map(|(paper, _)| paper.clone());
        if before.as_ref().is_some_and(Paper::is_filed) {
            return Err(Error::new(ErrorKind::Denied, "denied"));
        }
        let revision = before.as_ref().map_or(Revision::FIRST, |paper| paper.revision.next());
        let paper = Paper {
            id: kept.id,
            revision,
            label: Label::default(),
            kind: kept.kind,
            title: kept.title,
            text: ContentHash::of(kept.text.as_bytes()),
            gist: String::new(),
            author: Some(cast::vesna()),
            begun: before.map_or(NOW, |paper| paper.begun),
            changed: NOW,
            filing: None,
            about: kept.about,
            corrects: kept.corrects,
        };
        self.papers.insert(kept.id, (paper, kept.text));
        Ok(())
    }

    fn file(&mut self, kept: KeepPaper, class: ClassId, at: Option<Revision>) -> Result<Filed> {
        let id = kept.id;
        let found = self.papers.get(&id).map(|(paper, _)| paper.revision);
        if at.is_some() && at != found {
            return Err(Error::new(ErrorKind::Conflict, "conflict"));
        }
        self.keep(kept)?;
        let last = self.papers.values().filter_map(|(paper, _)| paper.filing.as_ref().map(|filing| filing.number));
        let number = last.max().unwrap_or(0) + 1;
        let paper = &mut self.papers.get_mut(&id).unwrap().0;
        paper.filing = Some(Filing { year: 2026, number, class, at: NOW, by: Some(cast::vesna()) });
        Ok(Filed { done: self.done("paper.file"), year: 2026, number })
    }

    fn list(&self, view: PaperView, filter: &str, limit: u16) -> Page<PaperRow> {
        let fits = |paper: &Paper| match view {
            PaperView::All => true,
            PaperView::Unfiled => !paper.is_filed(),
            PaperView::Filed => paper.is_filed(),
            PaperView::Class(class) => paper.filing.as_ref().is_some_and(|filing| filing.class == class),
            PaperView::About(entity) => paper.about.contains(&entity),
        };
        let mut rows: Vec<PaperRow> =
            self.papers.values().filter(|(paper, _)| fits(paper)).map(|(p, _)| row(p)).collect();
        rows.sort_by_key(
            |row| if view == PaperView::Filed { row.number.map_or(0, |n| -i64::from(n.1)) } else { -row.at.0 },
        );
        let total = rows.len() as u64;
        let words = fold(filter);
        rows.retain(|row| {
            let number = row.number.map(|(year, number)| format!("{number}/{year}")).unwrap_or_default();
            let text = fold(&format!("{} {number} {}", row.title, self.papers[&row.id].1));
            words.split_whitespace().all(|word| text.contains(word))
        });
        rows.truncate(usize::from(limit));
        Page { total, ..page(rows) }
    }

    fn open(&self, id: PaperId) -> Result<PaperSheet> {
        let (paper, text) = self.papers.get(&id).ok_or_else(|| Error::not_found(id))?;
        let known = |of: &PaperId| {
            let paper = &self.papers[of].0;
            let filing = paper.filing.as_ref();
            let number = filing.map_or(String::new(), |filing| format!("{}/{} ", filing.number, filing.year));
            format!("{number}{}", paper.title)
        };
        let about = |entity: &EntityRef| match PaperId::try_from(*entity) {
            Ok(paper) => known(&paper),
            Err(_) => "417 Visit of the Federal Minister".to_owned(),
        };
        let later = self.papers.values().filter(|(later, _)| later.corrects == Some(id) && later.is_filed());
        Ok(PaperSheet {
            paper: paper.clone(),
            text: text.clone(),
            about: paper.about.iter().map(|entity| (*entity, about(entity))).collect(),
            corrects: paper.corrects.map(|id| (id, known(&id))),
            tasks: vec![],
            corrected_by: later.map(|(paper, _)| (paper.id, known(&paper.id))).collect(),
        })
    }
}

fn head(draft: &Draft) -> DraftHead {
    DraftHead { id: draft.id, purpose: draft.purpose.clone(), title: draft.title.clone(), changed: draft.changed }
}

fn row(paper: &Paper) -> PaperRow {
    PaperRow {
        id: paper.id,
        revision: paper.revision,
        kind: paper.kind,
        title: paper.title.clone(),
        gist: paper.gist.clone(),
        number: paper.filing.as_ref().map(|filing| (filing.year, filing.number)),
        class: paper.filing.as_ref().map(|filing| filing.class),
        author: paper.author,
        at: paper.filing.as_ref().map_or(paper.changed, |filing| filing.at),
        corrects: paper.corrects.is_some(),
    }
}

fn page<T>(rows: Vec<T>) -> Page<T> {
    let total = rows.len() as u64;
    let rows = (0_u32..).map(|n| Cursor(n.to_be_bytes().to_vec())).zip(rows).collect();
    Page { rows, total, more: false, paused: None, sequence: Sequence(1) }
}
