//! Where papers stand.

use super::Entries;
use super::view::{self, View, newest_first, oldest_first};
use crate::domain::paper::Paper;

pub(super) fn paper(paper: &Paper, out: &mut Entries<'_>) {
    let changed = newest_first(paper.changed);
    out.listed(View::Papers, &changed);
    match &paper.filing {
        None => out.listed(View::PapersUnfiled, &changed),
        Some(filing) => {
            let number = view::book_number(filing.year, filing.number);
            out.listed(View::PapersFiled, &number);
            out.part(View::ClassPapers, &filing.class.to_bytes(), &number);
        }
    }
    let mut about: Vec<_> = paper.about.clone();
    about.sort_unstable();
    about.dedup();
    for thing in about {
        out.part(View::PapersAbout, &view::entity(thing), &changed);
    }
    if let Some(corrected) = paper.corrects {
        out.part(View::Corrections, &corrected.to_bytes(), &oldest_first(paper.begun));
    }
}
