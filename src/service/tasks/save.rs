//! Keeping a task as somebody has it: a new one takes the next number.

use crate::api::tasks::{SaveTask, TaskKept};
use crate::base::error::{Error, Result};
use crate::domain::ids::{EntityKind, EntityRef, Revision, TaskId, UserId};
use crate::domain::label::Label;
use crate::domain::office::BookKind;
use crate::domain::operation::Operation;
use crate::domain::record::Record;
use crate::domain::task::{self, Task};
use crate::service::checks::invalid;
use crate::service::rules::active_user;
use crate::service::scope::{Deal, Scope, nothing};
use crate::service::{history, numbers};

/// Keeps a task.
///
/// # Errors
/// `task-without-text`, `task-not-open`, `task-without-reason`, `user-inactive`, `too-long`, `NotFound` for what it names,
/// `changed-since`, or of the store.
pub fn save(scope: &mut Scope<'_>, request: &SaveTask) -> Result<TaskKept> {
    let text = task::line(&request.text)?;
    if text.is_empty() {
        return Err(invalid("task-without-text"));
    }
    if !scope.taken(request.id.into())? {
        let label = label(scope, request.origin)?;
        owner(scope, request.owner)?;
        return add(scope, request, text, label);
    }
    let found: Task = scope.need(request.id)?;
    scope.expect(request.id.into())?;
    if !found.is_open() {
        return Err(invalid("task-not-open").with("number", found.number));
    }
    if request.owner != found.owner {
        owner(scope, request.owner)?;
    }
    // Who may not see what it came from may still write its text.
    let named = request.origin.filter(|origin| found.origin != Some(*origin));
    let label = found.label.max_level(label(scope, named)?);
    let origin = request.origin.or(hidden(scope, found.origin)?);
    let mut next = Task { label, text, owner: request.owner, origin, ..found.clone() };
    next.put(request.due, &request.reason)?;
    let (id, number) = (found.id, found.number);
    if next == found {
        return Ok(TaskKept { done: nothing("task.edit", None), id, number });
    }
    scope.put(next)?;
    Ok(TaskKept { done: scope.commit(&Deal::one("task.edit"))?, id, number })
}

/// What was kept by an operation that was done before; none if it kept no task.
pub fn kept(operation: &Operation) -> Option<TaskKept> {
    let kept = operation.changes.iter().find(|it| it.entity.kind == EntityKind::Task)?;
    let Ok(Record::Task(task)) = Record::decode(kept.after.as_deref()?) else { return None };
    Some(TaskKept { done: history::done_by(operation), id: task.id, number: task.number })
}

fn add(scope: &mut Scope<'_>, request: &SaveTask, text: String, label: Label) -> Result<TaskKept> {
    let number = numbers::take(scope, BookKind::Tasks, 0, 1)?;
    let task = Task {
        id: request.id,
        revision: Revision::FIRST,
        label,
        number,
        text,
        owner: request.owner,
        due: request.due,
        origin: request.origin,
        given: scope.now(),
        by: scope.user(),
        outcome: None,
        reason: String::new(),
    };
    scope.put(task)?;
    let id: TaskId = request.id;
    Ok(TaskKept { done: scope.commit(&Deal::one("task.add"))?, id, number })
}

/// What a task came from, if the asker may not see it and so cannot have meant to take it away.
fn hidden(scope: &mut Scope<'_>, origin: Option<EntityRef>) -> Result<Option<EntityRef>> {
    Ok(if super::open::origin(scope, origin)?.is_none() { origin } else { None })
}

fn owner(scope: &mut Scope<'_>, owner: Option<UserId>) -> Result<()> {
    owner.map_or(Ok(()), |id| active_user(scope, id))
}

/// A task is as confidential as what it came from, and in that one's lane.
fn label(scope: &mut Scope<'_>, origin: Option<EntityRef>) -> Result<Label> {
    let Some(thing) = origin else { return Ok(Label::default()) };
    let found = scope.record(thing)?.ok_or_else(|| Error::not_found(thing))?;
    scope.rely_on(thing);
    Ok(found.label())
}
