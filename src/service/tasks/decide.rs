//! One step with up to 500 tasks, in one operation.

use crate::api::tasks::{DecideTasks, TasksDecided};
use crate::base::error::Result;
use crate::domain::ids::TaskId;
use crate::domain::task::{Step, Task};
use crate::service::checks::{MOST, at_most, is_refusal};
use crate::service::rules::active_user;
use crate::service::scope::{Deal, Scope, nothing};

/// Decides.
///
/// # Errors
/// Of a single task, its refusal; else `user-inactive`, `too-many`, `NotFound` for whom it names, or of the store.
pub fn decide(scope: &mut Scope<'_>, request: &DecideTasks) -> Result<TasksDecided> {
    at_most(request.ids.len(), MOST)?;
    if let Step::Assign(Some(owner)) = request.step {
        active_user(scope, owner)?;
    }
    let verb = request.step.verb();
    let alone = request.ids.len() == 1;
    let mut decided = TasksDecided { done: nothing(verb, request.group), unchanged: 0, refused: Vec::new() };
    let mut changed = 0;
    for id in &request.ids {
        match one(scope, *id, &request.step, alone) {
            Ok(true) => changed += 1,
            Ok(false) => decided.unchanged += 1,
            Err(error) if alone || !is_refusal(&error) => return Err(error),
            Err(error) => decided.refused.push((*id, error)),
        }
    }
    decided.done = scope.commit(&Deal { verb, group: request.group, changed: Some(changed), ..Deal::default() })?;
    Ok(decided)
}

fn one(scope: &mut Scope<'_>, id: TaskId, step: &Step, alone: bool) -> Result<bool> {
    let task: Task = scope.need(id)?;
    if alone {
        scope.expect(id.into())?;
    }
    let next = task.take(step, scope.user(), scope.now())?;
    let changes = next.is_some();
    if let Some(next) = next {
        scope.put(next)?;
    }
    Ok(changes)
}
