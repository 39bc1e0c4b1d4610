//! What was done to a thing.

use crate::api::history::{Done, EntityHistory, HistoryLine, Undid};
use crate::api::page::PAGE_LIMIT;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{EntityKind, EntityRef};
use crate::domain::operation::{Change, Operation, Sequence};
use crate::domain::record::Record;
use crate::domain::revert::changed_fields;
use crate::domain::verdict::Verdict;
use crate::service::scope::Scope;

/// How often undo and redo of one verb are followed; nobody who took turns longer is told which of the two it was.
const TURNS: usize = 32;

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
            undid: undid(operation.deed.undoes, |undone| scope.operation(undone))?,
            fields: change.map(fields).transpose()?.unwrap_or_default(),
            undoes: operation.deed.undoes,
            verb: operation.deed.verb,
        });
    }
    Ok(lines)
}

/// What taking back `undoes` came to. An operation that a repair could not read leaves only this unsaid.
fn undid(undoes: Option<Sequence>, operation: impl Fn(Sequence) -> Result<Operation>) -> Result<Option<Undid>> {
    let Some(mut undone) = undoes else { return Ok(None) };
    for turn in 0..TURNS {
        let deed = match operation(undone) {
            Ok(operation) => operation.deed,
            Err(error) if error.kind == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        match deed.undoes {
            Some(before) => undone = before,
            None if turn % 2 == 0 => return Ok(Some(Undid::Back(deed.verb))),
            None => return Ok(Some(Undid::Again(deed.verb))),
        }
    }
    Ok(None)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Timestamp;
    use crate::domain::actor::{Actor, InternalActor};
    use crate::domain::operation::{Deed, RequestId};

    /// An office where 1 set a deadline and each later operation takes the one before it back; 7 is lost.
    fn operation(sequence: Sequence) -> Result<Operation> {
        let undoes = (sequence.0 > 1).then(|| Sequence(sequence.0 - 1));
        let verb = if undoes.is_some() { "undo" } else { "letter.deadline" }.to_owned();
        let (actor, request) = (Actor::Internal(InternalActor::Importer), RequestId(uuid::Uuid::nil()));
        let deed = Deed { at: Timestamp(0), actor, on_behalf: None, verb, request, group: None, undoes };
        match sequence {
            Sequence(7) => Err(Error::new(ErrorKind::NotFound, "operation-lost").with("sequence", 7)),
            _ => Ok(Operation { sequence, deed, changes: vec![] }),
        }
    }

    #[test]
    fn taking_back_and_doing_again_take_turns_and_what_is_lost_is_left_unsaid() {
        let of = |undoes| undid(undoes, operation).unwrap();
        let verb = || "letter.deadline".to_owned();
        assert_eq!(of(None), None);
        assert_eq!(of(Some(Sequence(1))), Some(Undid::Back(verb())));
        assert_eq!(of(Some(Sequence(2))), Some(Undid::Again(verb())));
        assert_eq!(of(Some(Sequence(3))), Some(Undid::Back(verb())));
        assert_eq!((of(Some(Sequence(7))), of(Some(Sequence(9)))), (None, None));
    }
}
