//! A task: what somebody of the office has to do by a day, and where it came from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::domain::ids::{EntityRef, Revision, TaskId, UserId};
use crate::domain::label::Label;

/// The longest text of a task and of its evidence, characters.
pub const TEXT_LIMIT: usize = 500;

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its id, for ever.
    pub id: TaskId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// The number that people say and type; given once, never again.
    pub number: u32,
    /// What is to be done, on one line.
    pub text: String,
    /// Who does it; nobody yet.
    pub owner: Option<UserId>,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// What it came from: a letter, an activity, a paper, a person.
    pub origin: Option<EntityRef>,
    /// When it was given.
    pub given: Timestamp,
    /// Who gave it.
    pub by: Option<UserId>,
    /// How it ended; none while it is open.
    pub outcome: Option<Outcome>,
}

/// How a task ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Done, or not to be done.
    pub done: bool,
    /// A word of evidence, or why it is not done.
    pub evidence: String,
    /// When.
    pub at: Timestamp,
    /// Who said so.
    pub by: Option<UserId>,
}

impl Task {
    /// Still to be done.
    pub const fn is_open(&self) -> bool {
        self.outcome.is_none()
    }
}
