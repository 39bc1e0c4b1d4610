//! One paper with its text.

use super::words;
use crate::api::papers::{FindPaper, OpenPaper, PaperSheet};
use crate::base::error::{Error, Result};
use crate::domain::ids::PaperId;
use crate::domain::paper::Paper;
use crate::service::schema::View;
use crate::service::schema::view::book_number;
use crate::service::scope::{Scope, Span};
use crate::service::tasks;

/// The most corrections that a paper's page names.
const CORRECTIONS: usize = 50;

/// A paper.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenPaper) -> Result<PaperSheet> {
    let paper = scope.need(request.id)?;
    sheet(scope, paper)
}

/// The filed paper of a number.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn find(scope: &mut Scope<'_>, FindPaper { year, number }: FindPaper) -> Result<PaperSheet> {
    let span = Span::whole(View::PapersFiled).beginning(&book_number(year, number));
    let entry = scope.entries(&span, None, true, 1)?.pop();
    match entry.map(|entry| scope.find(PaperId::new(entry.id))).transpose()?.flatten() {
        Some(paper) => sheet(scope, paper),
        None => Err(Error::not_found(format!("{number}/{year}"))),
    }
}

fn sheet(scope: &mut Scope<'_>, paper: Paper) -> Result<PaperSheet> {
    let text = String::from_utf8_lossy(&scope.content(paper.text)?).into_owned();
    let mut about = Vec::with_capacity(paper.about.len());
    for thing in &paper.about {
        about.extend(words::of(scope, *thing)?.map(|words| (*thing, words)));
    }
    let corrects: Option<Paper> = match paper.corrects {
        Some(id) => scope.find(id)?,
        None => None,
    };
    let mut corrected_by = Vec::new();
    let later = Span::part(View::Corrections, &paper.id.to_bytes());
    for entry in scope.entries(&later, None, true, CORRECTIONS)? {
        corrected_by.extend(scope.find::<Paper>(PaperId::new(entry.id))?.map(|paper| words::with_id(&paper)));
    }
    Ok(PaperSheet {
        text,
        about,
        corrects: corrects.map(|paper| words::with_id(&paper)),
        corrected_by,
        tasks: tasks::of(scope, paper.id.into())?,
        paper,
    })
}
