//! A conversation as readers know it: a thread together with all that point to it.

use uuid::Uuid;

use crate::base::error::Result;
use crate::domain::ids::ThreadId;
use crate::domain::thread::Thread;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// The most threads of one conversation that are followed.
const MOST: usize = 200;

/// The thread that this one finally points to.
///
/// # Errors
/// Of the store.
pub fn root(scope: &mut Scope<'_>, thread: ThreadId) -> Result<ThreadId> {
    let mut at = thread;
    for _ in 0..MOST {
        match scope.find::<Thread>(at)?.and_then(|found| found.joined) {
            Some(whole) if whole != thread => at = whole,
            _ => break,
        }
    }
    Ok(at)
}

/// The letters of the whole conversation that `thread` belongs to.
///
/// # Errors
/// Of the store.
pub fn letters(scope: &mut Scope<'_>, thread: ThreadId) -> Result<Span> {
    let members = members(scope, thread)?;
    let partitions = members.iter().map(|id| id.to_bytes().to_vec()).collect();
    Ok(Span { partitions, ..Span::whole(View::ThreadLetters) })
}

/// The root of a conversation, then all that point to it.
fn members(scope: &mut Scope<'_>, thread: ThreadId) -> Result<Vec<ThreadId>> {
    let mut members = vec![root(scope, thread)?];
    let mut next = 0;
    while let Some(at) = members.get(next).copied().filter(|_| members.len() < MOST) {
        next += 1;
        for entry in scope.entries(&Span::part(View::ThreadAliases, &at.to_bytes()), None, true, MOST)? {
            let alias = ThreadId::new(entry.id);
            if !members.contains(&alias) {
                members.push(alias);
            }
        }
    }
    Ok(members)
}

/// The newest letter of a conversation.
///
/// # Errors
/// Of the store.
pub fn newest(scope: &mut Scope<'_>, span: &Span) -> Result<Option<Uuid>> {
    Ok(scope.entries(span, None, false, 1)?.first().map(|entry| entry.id))
}
