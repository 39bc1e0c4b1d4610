//! Where papers stand.

use super::Entries;
use super::view::{self, View, newest_first, oldest_first};
use crate::domain::paper::Paper;

pub(super) fn paper(paper: &Paper, out: &mut Entries<'_>) {
    let changed = newest_first(paper.changed);
    // Of papers filed in one moment the last number is the newest; what has none yet is newer than they.
    let number = paper.filing.as_ref().map_or_else(|| vec![0; 8], |it| view::book_number(it.year, it.number));
    out.listed(View::Papers, &[&changed[..], &number].concat());
    match &paper.filing {
        None => out.listed(View::PapersUnfiled, &changed),
        Some(filing) => {
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
