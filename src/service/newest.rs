//! What is newest about somebody or something: letters, activities, papers.

use crate::api::diary::ActivityRow;
use crate::api::letters::LetterRow;
use crate::api::papers::PaperRow;
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, LetterId, PaperId};
use crate::domain::letter::Letter;
use crate::domain::paper::Paper;
use crate::service::scope::{Scope, Span};
use crate::service::{diary, letters, papers};

/// The first letters of a list.
///
/// # Errors
/// Of the store.
pub fn letters(scope: &mut Scope<'_>, span: &Span, most: usize) -> Result<Vec<LetterRow>> {
    let mut rows = Vec::new();
    for entry in scope.entries(span, None, true, most)? {
        let Some(letter) = scope.find::<Letter>(LetterId::new(entry.id))? else { continue };
        rows.push(letters::row(scope, letter, 0)?);
    }
    Ok(rows)
}

/// The first activities of a list, each at its first time.
///
/// # Errors
/// Of the store.
pub fn activities(scope: &mut Scope<'_>, span: &Span, most: usize) -> Result<Vec<ActivityRow>> {
    let mut rows = Vec::new();
    for entry in scope.entries(span, None, true, most)? {
        rows.extend(scope.find::<Activity>(ActivityId::new(entry.id))?.map(diary::first));
    }
    Ok(rows)
}

/// The first papers of a list.
///
/// # Errors
/// Of the store.
pub fn papers(scope: &mut Scope<'_>, span: &Span, most: usize) -> Result<Vec<PaperRow>> {
    let mut rows = Vec::new();
    for entry in scope.entries(span, None, true, most)? {
        rows.extend(scope.find::<Paper>(PaperId::new(entry.id))?.map(papers::row));
    }
    Ok(rows)
}
