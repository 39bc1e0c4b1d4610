//! Tasks that are given and decided.

use super::State;
use crate::api::tasks::{DecideTasks, SaveTask, TaskKept, TasksDecided};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::ids::{EntityKind, Revision};
use crate::domain::label::Label;
use crate::domain::task::Task;

impl State {
    pub(super) fn give(&mut self, it: SaveTask, now: Timestamp) -> TaskKept {
        let number = self.records.keys().filter(|it| it.kind == EntityKind::Task).count() as u32 + 1;
        let (revision, label) = (Revision::FIRST, Label::default());
        let SaveTask { id, text, owner, due, origin, reason } = it;
        self.put(Task {
            id,
            revision,
            label,
            number,
            text,
            owner,
            due,
            origin,
            given: now,
            by: None,
            outcome: None,
            reason,
        });
        TaskKept { done: self.done("task.add", None), id, number }
    }

    pub(super) fn step(&mut self, it: &DecideTasks, now: Timestamp) -> Result<TasksDecided> {
        for id in &it.ids {
            let task: Task = self.take((*id).into())?;
            if let Some(next) = task.take(&it.step, None, now)? {
                self.put(next);
            }
        }
        Ok(TasksDecided { done: self.done(it.step.verb(), it.group), unchanged: 0, refused: Vec::new() })
    }
}
