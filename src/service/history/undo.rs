//! Taking an operation or a group back. What went on since stays where it can; where it cannot, the undo is
//! refused naming who and when.

use std::collections::BTreeSet;

use super::lines::{done_by, named};
use super::step::Step;
use super::{conflicts, threads};
use crate::api::history::{Undo, Undoable, Undone};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{EntityKind, EntityRef};
use crate::domain::operation::{Change, GroupId, Operation, Sequence};
use crate::domain::record::Record;
use crate::service::arrivals::ADOPT;
use crate::service::letters::SEND;
use crate::service::numbers::derived;
use crate::service::office::FOUND;
use crate::service::papers::FILE;
use crate::service::scope::{Deal, Scope, nothing};

/// The verb of an undo; taking one back is redo.
pub const UNDO: &str = "undo";

/// The verb of operations that bridge what a repair could not read.
pub const REPAIR: &str = "store.repair";

/// What is done for good.
const FOR_GOOD: [&str; 5] = [FILE, SEND, FOUND, ADOPT, REPAIR];

/// Takes something back.
///
/// # Errors
/// `NotFound`, `Denied` for what another did, `cannot-undo`, `undo-conflict`, `still-needed`, or of the store.
pub fn undo(scope: &mut Scope<'_>, request: &Undo) -> Result<Undone> {
    match request.what {
        Undoable::Operation(sequence) => take_back(scope, sequence, None),
        Undoable::Group(group) => piece(scope, group),
    }
}

/// What an undo that was done before answered.
///
/// # Errors
/// Of the store.
pub fn undone_by(scope: &Scope<'_>, request: &Undo, operation: &Operation) -> Result<Undone> {
    let undone = operation.deed.undoes.map(|sequence| scope.operation(sequence)).transpose()?;
    let more = match (request.what, operation.deed.undoes) {
        (Undoable::Group(group), Some(last)) => scope.operations_of(group)?.iter().any(|sequence| *sequence < last),
        _ => false,
    };
    Ok(Undone { done: done_by(operation), verb: undone.map(|operation| operation.deed.verb).unwrap_or_default(), more })
}

/// Takes the newest operation of a group back that was not taken back yet. The undos are a group of their own,
/// named after the one that they take back; what was redone is taken back by the redo's group.
fn piece(scope: &mut Scope<'_>, group: GroupId) -> Result<Undone> {
    let all = scope.operations_of(group)?;
    if all.is_empty() {
        return Err(Error::not_found(group.0));
    }
    let undos = GroupId(derived(group.0, UNDO));
    let reached = match scope.operations_of(undos)?.last() {
        Some(last) => scope.operation(*last)?.deed.undoes,
        None => None,
    };
    let mut left: Vec<Sequence> = all.into_iter().filter(|one| reached.is_none_or(|reached| *one < reached)).collect();
    let mut undone = Undone { done: nothing(UNDO, Some(undos)), verb: String::new(), more: false };
    while let Some(sequence) = left.pop() {
        undone = take_back(scope, sequence, Some(undos))?;
        if undone.done.sequence.is_some() {
            break;
        }
    }
    undone.more = !left.is_empty();
    Ok(undone)
}

fn take_back(scope: &mut Scope<'_>, sequence: Sequence, group: Option<GroupId>) -> Result<Undone> {
    let operation = scope.operation(sequence).map_err(|error| absent(error, sequence))?;
    let steps = steps(scope, &operation)?;
    if operation.deed.actor != scope.actor() && !scope.permit().undoes_others() {
        return Err(Error::new(ErrorKind::Denied, "denied"));
    }
    if FOR_GOOD.contains(&operation.deed.verb.as_str()) {
        return Err(Error::new(ErrorKind::Invalid, "cannot-undo").with("verb", operation.deed.verb));
    }
    let mut changed: BTreeSet<EntityRef> = BTreeSet::new();
    for step in steps.iter().rev() {
        if !matches!(step.entity.kind, EntityKind::Thread | EntityKind::Person | EntityKind::Organisation)
            && step.take_back(scope, false)?
        {
            changed.insert(step.entity);
        }
    }
    for step in steps.iter().filter(|step| step.entity.kind == EntityKind::Thread) {
        if threads::take_back(scope, step, &steps)? {
            changed.insert(step.entity);
        }
    }
    // Correspondents follow from letters; somebody who was added by hand does not.
    let follow = steps.iter().any(|step| step.entity.kind == EntityKind::Letter);
    for step in steps.iter().filter(|step| step.entity.kind == EntityKind::Person) {
        if step.take_back(scope, follow)? {
            changed.insert(step.entity);
        }
    }
    // An organisation that came with somebody is needed until their position is taken back.
    for step in steps.iter().filter(|step| step.entity.kind == EntityKind::Organisation) {
        if step.take_back(scope, false)? {
            changed.insert(step.entity);
        }
    }
    conflicts::check(scope, &changed)?;
    let counted: Vec<Change> = operation.changes.iter().filter(|it| changed.contains(&it.entity)).cloned().collect();
    let deal = Deal { verb: UNDO, group, undoes: Some(sequence), changed: Some(named(&counted)) };
    let done = scope.commit(&deal)?;
    Ok(Undone { done, verb: operation.deed.verb, more: false })
}

/// The steps of an operation, all of which the asker must see.
fn steps(scope: &Scope<'_>, operation: &Operation) -> Result<Vec<Step>> {
    let mut steps = Vec::with_capacity(operation.changes.len());
    for change in &operation.changes {
        let before = change.before.as_deref().map(Record::decode).transpose()?;
        let after = change.after.as_deref().map(Record::decode).transpose()?;
        if !before.iter().chain(&after).all(|record| scope.sees(record)) {
            return Err(Error::not_found(operation.sequence.0));
        }
        steps.push(Step { entity: change.entity, before, after });
    }
    Ok(steps)
}

fn absent(error: Error, sequence: Sequence) -> Error {
    if error.kind == ErrorKind::NotFound { Error::not_found(sequence.0) } else { error }
}
