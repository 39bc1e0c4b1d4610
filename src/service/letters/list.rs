//! The named lists of letters: pages, counts, and the ids behind a filter.

use uuid::Uuid;

use super::row::{passes, row};
use crate::api::letters::{CountLetters, LetterCount, LetterRow, LetterView, ListLetters, PickLetters, Picked};
use crate::api::page::{Cursor, FILTER_LIMIT, Page};
use crate::base::error::Result;
use crate::domain::ids::{LetterId, ThreadId};
use crate::domain::letter::Letter;
use crate::service::checks::{Filter, at_most};
use crate::service::conversation;
use crate::service::merged;
use crate::service::schema::View;
use crate::service::schema::view::deadline_from;
use crate::service::scope::{Place, Reading, Scope, Span, cursor, paged};

/// A page of a list.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn list(scope: &mut Scope<'_>, request: &ListLetters) -> Result<Page<LetterRow>> {
    let filter = Filter::new(&request.filter);
    let span = span(scope, request.view)?;
    let conversations = request.view == LetterView::Conversations;
    let reading = Reading { span, anchor: &request.anchor, limit: request.limit, filtered: !filter.is_empty() };
    paged(scope, &reading, |scope, entry| {
        let Some((letter, in_thread)) = behind(scope, conversations, entry.id)? else { return Ok(None) };
        if !passes(&filter, &letter) {
            return Ok(None);
        }
        row(scope, letter, in_thread).map(Some)
    })
}

/// The counts of some lists.
///
/// # Errors
/// Of the store.
pub fn count(scope: &mut Scope<'_>, request: &CountLetters) -> Result<Vec<LetterCount>> {
    at_most(request.views.len(), 100)?;
    let mut out = Vec::with_capacity(request.views.len());
    for view in &request.views {
        let span = span(scope, *view)?;
        out.push(LetterCount { view: *view, count: scope.count(&span)? });
    }
    Ok(out)
}

/// A piece of the ids behind a list and filter.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn pick(scope: &mut Scope<'_>, request: &PickLetters) -> Result<Picked> {
    let filter = Filter::new(&request.filter);
    let span = span(scope, request.view)?;
    let place = request.after.as_ref().map(|after| Place::of(after, false)).transpose()?;
    let entries = scope.entries(&span, place.as_ref(), true, FILTER_LIMIT)?;
    let more: Option<Cursor> = if entries.len() < FILTER_LIMIT { None } else { entries.last().map(cursor) };
    let mut picked = Picked { letters: Vec::new(), of_others: 0, more };
    let me = scope.user();
    for entry in entries {
        let conversations = request.view == LetterView::Conversations;
        let Some((letter, _)) = behind(scope, conversations, entry.id)? else { continue };
        if passes(&filter, &letter) {
            picked.of_others += u64::from(letter.owner.is_some() && letter.owner != me);
            picked.letters.push(letter.id);
        }
    }
    Ok(picked)
}

/// The letter that a row shows, and how many its conversation has.
fn behind(scope: &mut Scope<'_>, conversations: bool, id: Uuid) -> Result<Option<(Letter, u32)>> {
    if !conversations {
        return Ok(scope.find(LetterId::new(id))?.map(|letter| (letter, 0)));
    }
    let span = conversation::letters(scope, ThreadId::new(id))?;
    let Some(newest) = conversation::newest(scope, &span)? else { return Ok(None) };
    let count = scope.count(&span)? as u32;
    Ok(scope.find(LetterId::new(newest))?.map(|letter| (letter, count)))
}

/// The list as a span of a view.
fn span(scope: &mut Scope<'_>, view: LetterView) -> Result<Span> {
    Ok(match view {
        LetterView::All => Span::whole(View::Letters),
        LetterView::New => Span::whole(View::LettersNew),
        LetterView::Open => Span::whole(View::LettersOpen),
        LetterView::Mine => match scope.user() {
            Some(me) => Span::part(View::LettersMine, &me.to_bytes()),
            None => Span { partitions: Vec::new(), ..Span::whole(View::LettersMine) },
        },
        LetterView::Overdue => {
            let today = scope.today()?;
            Span::whole(View::LettersOpen).range(Vec::new(), deadline_from(Some(today)))
        }
        LetterView::Held => Span::whole(View::LettersHeld),
        LetterView::Done => Span::whole(View::LettersDone),
        LetterView::Sent => Span::whole(View::LettersSent),
        LetterView::Conversations => Span::whole(View::Conversations),
        LetterView::Thread(id) => conversation::letters(scope, id)?,
        LetterView::Person(id) => merged::naming_id(scope, View::PersonLetters, id)?,
        LetterView::Class(id) => Span::part(View::ClassLetters, &id.to_bytes()),
        LetterView::Number => Span::whole(View::LetterNumbers),
    })
}
