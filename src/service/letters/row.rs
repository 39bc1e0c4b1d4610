//! A letter as a line of a list.

use crate::api::letters::LetterRow;
use crate::base::error::Result;
use crate::domain::letter::{Direction, Letter, Stage};
use crate::service::checks::Filter;
use crate::service::scope::Scope;

/// The line of a letter.
///
/// # Errors
/// Of the store.
pub fn row(scope: &Scope<'_>, letter: Letter, in_thread: u32) -> Result<LetterRow> {
    let history = letter.stage == Stage::Archived || letter.direction == Direction::Outgoing;
    let seen = history || scope.seen(&[letter.id.uuid()])?.first().copied().unwrap_or(false);
    Ok(LetterRow {
        id: letter.id,
        revision: letter.revision,
        number: letter.number,
        direction: letter.direction,
        stage: letter.stage,
        party: letter.party.display().to_owned(),
        subject: letter.subject,
        gist: letter.gist,
        received: letter.received,
        deadline: letter.deadline,
        held_until: letter.hold.map(|hold| hold.until),
        owner: letter.owner,
        class: letter.class,
        thread: letter.thread,
        in_thread,
        attachments: letter.attachments,
        seen,
        level: letter.label.level,
    })
}

/// Whether a filter lets the letter through.
pub fn passes(filter: &Filter, letter: &Letter) -> bool {
    filter.is_empty()
        || filter.matches(&[&letter.party.name, &letter.party.address, &letter.subject, &letter.number.to_string()])
}
