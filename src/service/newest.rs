//! What is newest about somebody or something: letters, activities, papers, and the tasks that came from these.

use crate::api::diary::ActivityRow;
use crate::api::letters::LetterRow;
use crate::api::papers::PaperRow;
use crate::api::people::Newest;
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, EntityRef, LetterId, PaperId};
use crate::domain::letter::Letter;
use crate::domain::paper::Paper;
use crate::service::scope::{Scope, Span};
use crate::service::{diary, letters, papers, tasks};

/// The first letters, activities and papers of these lists, and the tasks that came from them or from the thing itself.
///
/// # Errors
/// Of the store.
pub fn all(scope: &mut Scope<'_>, thing: EntityRef, lists: [&Span; 3], most: usize) -> Result<Newest> {
    let [of_letters, of_activities, of_papers] = lists;
    let letters = letters(scope, of_letters, most)?;
    let activities = activities(scope, of_activities, most)?;
    let papers = papers(scope, of_papers, most)?;
    let shown = letters.iter().map(|row| row.id.into());
    let shown = shown.chain(activities.iter().map(|row| row.id.into())).chain(papers.iter().map(|row| row.id.into()));
    let tasks = tasks::urgent(scope, std::iter::once(thing).chain(shown))?;
    Ok(Newest { letters, activities, papers, tasks })
}

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
