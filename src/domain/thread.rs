//! A conversation: letters that answer each other. A thread never crosses access labels.

use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::domain::ids::{Revision, ThreadId};
use crate::domain::label::Label;

/// One conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// Its id.
    pub id: ThreadId,
    /// How often it was changed.
    pub revision: Revision,
    /// The label of all its letters.
    pub label: Label,
    /// The subject without reply prefixes, as its first letter had it.
    pub subject: String,
    /// When its newest letter came or left.
    pub last: Timestamp,
    /// How many letters it has, not counting those of threads that point here.
    pub letters: u32,
    /// The thread that this one turned out to be a part of.
    pub joined: Option<ThreadId>,
}
