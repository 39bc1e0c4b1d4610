//! What was done to a thing.

use crate::api::history::{Done, EntityHistory, HistoryLine};
use crate::api::page::PAGE_LIMIT;
use crate::base::error::{Error, Result};
use crate::domain::ids::{EntityKind, EntityRef};
use crate::domain::operation::{Change, Operation};
use crate::domain::record::Record;
use crate::domain::revert::changed_fields;
use crate::domain::verdict::Verdict;
use crate::service::scope::Scope;

/// The operations on a thing, newest first.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn history(scope: &mut Scope<'_>, request: &EntityHistory) -> Result<Vec<HistoryLine>> {
    let entity = request.entity;
    if !visible(scope, entity)? {
        return Err(Error::not_found(entity));
    }
    let limit = usize::from(request.limit.min(PAGE_LIMIT));
    let mut lines = Vec::new();
    for sequence in scope.history(entity, request.before, limit)? {
        let operation = scope.operation(sequence)?;
        let change = operation.changes.iter().find(|change| change.entity == entity);
        lines.push(HistoryLine {
            sequence,
            at: operation.deed.at,
            actor: operation.deed.actor,
            verdict: change.map(|change| verdict(&operation.deed.verb, change)).transpose()?.flatten(),
            undid: operation.deed.undoes.map(|undone| Ok(scope.operation(undone)?.deed.verb)).transpose()?,
            fields: change.map(fields).transpose()?.unwrap_or_default(),
            undoes: operation.deed.undoes,
            verb: operation.deed.verb,
        });
    }
    Ok(lines)
}

/// The receipt of an operation that was done before.
pub fn done_by(operation: &Operation) -> Done {
    Done {
        verb: operation.deed.verb.clone(),
        sequence: Some(operation.sequence),
        group: operation.deed.group,
        changed: named(&operation.changes),
    }
}

/// How many things a person would count among the changes: letters if there are any, and never what follows
/// from them.
pub fn named(changes: &[Change]) -> u32 {
    let letters = changes.iter().filter(|change| change.entity.kind == EntityKind::Letter).count();
    let others = |change: &&Change| !matches!(change.entity.kind, EntityKind::Thread | EntityKind::Book);
    let count = if letters > 0 { letters } else { changes.iter().filter(others).count() };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a thing that is, or was before it was removed, may be seen.
fn visible(scope: &mut Scope<'_>, entity: EntityRef) -> Result<bool> {
    if scope.taken(entity)? {
        return Ok(scope.record(entity)?.is_some());
    }
    let Some(last) = scope.history(entity, None, 1)?.first().copied() else { return Ok(false) };
    let operation = scope.operation(last)?;
    let change = operation.changes.iter().find(|change| change.entity == entity);
    let before = change.and_then(|change| change.before.as_deref()).map(Record::decode).transpose()?;
    Ok(before.is_some_and(|record| scope.sees(&record)))
}

/// What the change decided, if it was a verdict on a letter.
fn verdict(verb: &str, change: &Change) -> Result<Option<Verdict>> {
    Ok(match both(change)? {
        (Some(Record::Letter(was)), Some(Record::Letter(is))) => Verdict::between(verb, &was, &is),
        _ => None,
    })
}

fn fields(change: &Change) -> Result<Vec<String>> {
    match both(change)? {
        (Some(before), Some(after)) => changed_fields(&before, &after),
        _ => Ok(Vec::new()),
    }
}

/// The record before and after.
fn both(change: &Change) -> Result<(Option<Record>, Option<Record>)> {
    let record = |bytes: Option<&[u8]>| bytes.map(Record::decode).transpose();
    Ok((record(change.before.as_deref())?, record(change.after.as_deref())?))
}
