//! Where tasks stand.

use super::Entries;
use super::view::{self, View, newest_first};
use crate::domain::ids::UserId;
use crate::domain::task::Task;

/// The partition of somebody's tasks; of nobody's for none.
pub fn tasks_of(owner: Option<UserId>) -> [u8; 16] {
    owner.map(UserId::to_bytes).unwrap_or_default()
}

pub(super) fn task(task: &Task, out: &mut Entries<'_>) {
    out.listed(View::TaskNumbers, &view::highest_first(task.number));
    match &task.outcome {
        None => {
            let by = view::deadline(task.due, task.given);
            out.listed(View::TasksOpen, &by);
            out.part(View::TasksOf, &tasks_of(task.owner), &by);
        }
        Some(outcome) => out.listed(View::TasksDone, &newest_first(outcome.at)),
    }
    if let Some(origin) = task.origin {
        out.part(View::TasksFrom, &view::entity(origin), &newest_first(task.given));
    }
}
