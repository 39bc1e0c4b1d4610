//! One task with what it came from.

use crate::api::tasks::{OpenTask, TaskSheet, WhichTask};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{EntityRef, TaskId};
use crate::domain::task::Task;
use crate::service::papers::words;
use crate::service::schema::View;
use crate::service::schema::view::highest_first;
use crate::service::scope::{Scope, Span};

/// A task.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, OpenTask { which }: OpenTask) -> Result<TaskSheet> {
    let task: Task = match which {
        WhichTask::Id(id) => scope.need(id)?,
        WhichTask::Number(number) => {
            let span = Span::whole(View::TaskNumbers).beginning(&highest_first(number));
            let found = scope.entries(&span, None, true, 1)?.pop();
            let id = found.map(|entry| TaskId::new(entry.id));
            scope.need(id.ok_or_else(|| no_such(number))?)?
        }
    };
    Ok(TaskSheet { origin: origin(scope, task.origin)?, task })
}

/// What a task came from, with the words people know it by; none if the asker may not see it or it is gone.
pub(super) fn origin(scope: &mut Scope<'_>, thing: Option<EntityRef>) -> Result<Option<(EntityRef, String)>> {
    let Some(thing) = thing else { return Ok(None) };
    Ok(words::of(scope, thing)?.map(|known| (thing, known)))
}

/// Said by its number as the reader writes it.
fn no_such(number: u32) -> Error {
    Error::new(ErrorKind::NotFound, "no-such-task").with("number", number)
}
