//! Tasks: lists, one task, keeping and deciding.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::history::Done;
use crate::api::page::{Anchor, COUNT_LIMIT};
use crate::base::error::Error;
use crate::domain::ids::{EntityRef, Revision, TaskId, UserId};
use crate::domain::operation::GroupId;
use crate::domain::task::{Outcome, Step, Task};

/// The named lists of tasks; each has its one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TaskView {
    /// To be done, by the day by which, those without one last.
    Open,
    /// Of these, somebody's.
    Mine(UserId),
    /// Of these, nobody's.
    Nobody,
    /// Of the open ones, those whose day has passed, the oldest day first.
    Overdue,
    /// Done or not to be done, the last ended first.
    Done,
    /// What came from a thing, newest first, open or not.
    From(EntityRef),
}

impl TaskView {
    /// How many tasks a count of this list means, and whether there are more: overdue ones are counted one by one, as
    /// midnight changes them without a write, and one beyond the limit stands for all of the others.
    pub fn counted(self, count: u64) -> (u64, bool) {
        match self {
            Self::Overdue => (count.min(COUNT_LIMIT), count > COUNT_LIMIT),
            _ => (count, false),
        }
    }
}

/// A window onto a list of tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListTasks {
    /// Which list.
    pub view: TaskView,
    /// Words that text, number, owner, origin or evidence must contain, all of them, blind to script and case.
    pub filter: String,
    /// Where to begin.
    pub anchor: Anchor,
    /// At most so many rows.
    pub limit: u16,
}

/// A task as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    /// Which task.
    pub id: TaskId,
    /// The revision it was read at.
    pub revision: Revision,
    /// Its number.
    pub number: u32,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<UserId>,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// What it came from, with the words people know that by; none if the asker may not see it.
    pub origin: Option<(EntityRef, String)>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

/// How many tasks some lists have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountTasks {
    /// The lists to count.
    pub views: Vec<TaskView>,
}

/// One list's count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskCount {
    /// Which list.
    pub view: TaskView,
    /// How many, to be read with [`TaskView::counted`].
    pub count: u64,
}

/// One task whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenTask {
    /// Which one.
    pub which: WhichTask,
}

/// A task by id or by the number people say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhichTask {
    /// By id.
    Id(TaskId),
    /// By number.
    Number(u32),
}

/// A task with what its page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskSheet {
    /// The record.
    pub task: Task,
    /// What it came from, with the words people know that by; none if the asker may not see it.
    pub origin: Option<(EntityRef, String)>,
}

/// Keeps a task: a new one, or an open one as it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveTask {
    /// Its id, chosen by the seat where it was begun.
    pub id: TaskId,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<UserId>,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// What it came from.
    pub origin: Option<EntityRef>,
    /// Why the day is put off, if a known task's day stands later by this.
    pub reason: String,
}

/// A task that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskKept {
    /// The operation.
    pub done: Done,
    /// The task.
    pub id: TaskId,
    /// Its number.
    pub number: u32,
}

/// One step with some tasks: one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecideTasks {
    /// At most 500.
    pub ids: Vec<TaskId>,
    /// What is done.
    pub step: Step,
    /// The bulk act that it is a part of.
    pub group: Option<GroupId>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TasksDecided {
    /// The operation; its sequence is none if nothing changed.
    pub done: Done,
    /// Tasks that stayed as they were because they already were so.
    pub unchanged: u32,
    /// Tasks that the step does not fit, and why. A single task's refusal is the request's error.
    pub refused: Vec<(TaskId, Error)>,
}
