//! What came of a change of an activity: when it is now, and what wants the same time.

use chrono::NaiveDateTime;

use super::overlap;
use crate::api::diary::Kept;
use crate::api::history::Done;
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::EntityKind;
use crate::domain::moment::When;
use crate::domain::operation::Operation;
use crate::domain::record::Record;
use crate::service::history;
use crate::service::scope::{Deal, Scope, nothing};

/// Commits what was put: `after` is what was `before`, of a series told at its time `at`.
///
/// # Errors
/// Of the store.
pub(super) fn commit(
    scope: &mut Scope<'_>,
    before: &Activity,
    after: &Activity,
    at: Option<NaiveDateTime>,
    verb: &'static str,
) -> Result<Kept> {
    let when = now(before, after, at);
    let overlaps = overlap::at(scope, after, &when)?;
    Ok(Kept { done: scope.commit(&Deal::one(verb))?, id: after.id, when, overlaps })
}

/// Nothing had to change.
pub(super) fn unchanged(activity: &Activity, at: Option<NaiveDateTime>, verb: &'static str) -> Kept {
    let when = now(activity, activity, at);
    Kept { done: nothing(verb, None), id: activity.id, when, overlaps: Vec::new() }
}

/// What came of an operation that was done before: of one time of a series its own record is told, which is kept last.
pub fn kept(operation: &Operation, at: Option<NaiveDateTime>) -> Option<Kept> {
    let change = operation.changes.iter().rev().find(|it| it.entity.kind == EntityKind::Activity)?;
    let read = |bytes: Option<&[u8]>| match Record::decode(bytes?) {
        Ok(Record::Activity(activity)) => Some(activity),
        _ => None,
    };
    let after = read(change.after.as_deref())?;
    let before = read(change.before.as_deref());
    let when = now(before.as_ref().unwrap_or(&after), &after, at);
    let done = Done { changed: 1, ..history::done_by(operation) };
    Some(Kept { done, id: after.id, when, overlaps: Vec::new() })
}

/// When the time `at` of a series is now: it moved as the first one did.
fn now(before: &Activity, after: &Activity, at: Option<NaiveDateTime>) -> When {
    let by = after.when.starts() - before.when.starts();
    match (at, &after.series) {
        (Some(at), Some(_)) => after.when.at(at.checked_add_signed(by).unwrap_or(at)),
        _ => after.when.clone(),
    }
}
