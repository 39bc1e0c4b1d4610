//! The marked tasks.

use std::collections::BTreeSet;

use crate::domain::ids::TaskId;

/// The most tasks that one step is about.
pub const MOST: usize = 500;

/// The marked tasks.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    tasks: BTreeSet<TaskId>,
    /// The last one that was marked by hand.
    pub last: Option<TaskId>,
    /// The words by which tasks are being marked.
    pub words: Option<String>,
    /// The last marking by words was for nothing. Who marks means what was marked: until this is taken back no step is
    /// about the task under the cursor instead.
    pub missed: bool,
    /// Drops answers to a marking that was given up.
    pub serial: u64,
}

impl Marks {
    /// Nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.tasks.is_empty()
    }

    /// How many are marked.
    pub fn len(&self) -> usize {
        self.tasks.len()
    }

    /// Whether this task is marked.
    pub fn has(&self, task: TaskId) -> bool {
        self.tasks.contains(&task)
    }

    /// The marked tasks.
    pub fn ids(&self) -> Vec<TaskId> {
        self.tasks.iter().copied().collect()
    }

    /// Marks a task, as long as a step can be about it too.
    pub fn set(&mut self, task: TaskId) {
        if self.tasks.len() < MOST {
            self.missed = false;
            self.tasks.insert(task);
        }
    }

    /// Takes a task's mark away.
    pub fn unset(&mut self, task: TaskId) {
        self.tasks.remove(&task);
    }

    /// Only these tasks keep their mark.
    pub fn retain(&mut self, listed: &BTreeSet<TaskId>) {
        self.tasks.retain(|task| listed.contains(task));
    }

    /// Marks a task by hand, or takes its mark away.
    pub fn toggle(&mut self, task: TaskId) {
        self.missed = false;
        if !self.tasks.remove(&task) {
            self.set(task);
            self.last = Some(task);
        }
    }

    /// Takes all marks away, and gives up marking by words.
    pub fn clear(&mut self) {
        *self = Self { serial: self.serial + 1, ..Self::default() };
    }

    /// Begins marking by words.
    pub fn pick(&mut self, words: &str) {
        (self.words, self.missed) = (Some(words.to_owned()), false);
        self.serial += 1;
    }

    /// Why a step would not be about what was to be marked.
    pub fn unmet(&self) -> Option<&'static str> {
        match (self.is_empty(), self.words.is_some(), self.missed) {
            (_, true, _) => Some("why-marking-tasks"),
            (true, false, true) => Some("why-marked-no-task"),
            _ => None,
        }
    }
}
