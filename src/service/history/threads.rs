//! Conversations follow from their letters: an undo counts them anew instead of going back to an old count.

use super::step::{Step, again, same};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::ids::{EntityKind, LetterId, ThreadId};
use crate::domain::letter::Letter;
use crate::domain::record::Record;
use crate::domain::thread::Thread;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// How many of a thread's newest letters are looked at for one that stays.
const LOOKED_AT: usize = 1_100;

/// Stages a thread without what its operation brought. False if nothing had to be done. All letters of the
/// operation (`steps`) are staged already.
pub fn take_back(scope: &mut Scope<'_>, step: &Step, steps: &[Step]) -> Result<bool> {
    let current = scope.record(step.entity)?;
    let untouched = match (&step.after, &current) {
        (Some(after), Some(current)) => same(after, current),
        (None, None) => true,
        _ => false,
    };
    if untouched {
        match &step.before {
            Some(before) if current.is_none() => scope.put_as_is(again(before))?,
            Some(before) => scope.put(before.clone())?,
            None if current.is_some() => scope.remove(step.entity)?,
            None => return Ok(false),
        }
        return Ok(true);
    }
    merge(scope, step, steps, thread(current.as_ref()))
}

fn merge(scope: &mut Scope<'_>, step: &Step, steps: &[Step], current: Option<&Thread>) -> Result<bool> {
    let (before, after) = (thread(step.before.as_ref()), thread(step.after.as_ref()));
    let Some(base) = current.or(before).or(after) else { return Ok(false) };
    let mut next = base.clone();
    let count = |thread: Option<&Thread>| thread.map_or(0, |thread| i64::from(thread.letters));
    let letters = count(current) + count(before) - count(after);
    next.letters = u32::try_from(letters.max(0)).unwrap_or(u32::MAX);
    let joined = |thread: Option<&Thread>| thread.and_then(|thread| thread.joined);
    if joined(before) != joined(after) && joined(current) == joined(after) {
        next.joined = joined(before);
    }
    let aliases = scope.entries(&Span::part(View::ThreadAliases, &next.id.to_bytes()), None, true, LOOKED_AT)?;
    if let Some(last) = last(scope, next.id, steps)? {
        next.last = last;
    }
    for alias in &aliases {
        let part: Option<Thread> = scope.find(ThreadId::new(alias.id))?;
        next.last = part.filter(|part| part.joined == Some(next.id)).map_or(next.last, |part| next.last.max(part.last));
    }
    if next.letters == 0 && aliases.is_empty() {
        if current.is_some() {
            scope.remove(step.entity)?;
        }
        return Ok(current.is_some());
    }
    if current == Some(&next) {
        return Ok(false);
    }
    match current {
        Some(_) => scope.put(next)?,
        None => scope.put_as_is(again(&Record::Thread(next)))?,
    }
    Ok(true)
}

/// When the newest letter that stays, or comes back, came or left.
fn last(scope: &mut Scope<'_>, thread: ThreadId, steps: &[Step]) -> Result<Option<Timestamp>> {
    let mut last = None;
    for entry in scope.entries(&Span::part(View::ThreadLetters, &thread.to_bytes()), None, false, LOOKED_AT)? {
        if let Some(letter) = scope.find::<Letter>(LetterId::new(entry.id))?.filter(|letter| letter.thread == thread) {
            last = Some(letter.received);
            break;
        }
    }
    for step in steps.iter().filter(|step| step.entity.kind == EntityKind::Letter) {
        if let Some(Record::Letter(letter)) = scope.record(step.entity)?.filter(|record| in_thread(record, thread)) {
            last = last.max(Some(letter.received));
        }
    }
    Ok(last)
}

fn in_thread(record: &Record, thread: ThreadId) -> bool {
    matches!(record, Record::Letter(letter) if letter.thread == thread)
}

fn thread(record: Option<&Record>) -> Option<&Thread> {
    match record {
        Some(Record::Thread(thread)) => Some(thread),
        _ => None,
    }
}
