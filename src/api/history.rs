//! What was done, and taking it back.

use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::domain::actor::Actor;
use crate::domain::ids::EntityRef;
use crate::domain::operation::{GroupId, Sequence};
use crate::domain::verdict::Verdict;

/// The receipt of a change: what `u` takes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The verb, as commands are named.
    pub verb: String,
    /// The operation; none when nothing had to change.
    pub sequence: Option<Sequence>,
    /// The group it belongs to.
    pub group: Option<GroupId>,
    /// How many of the named things changed.
    pub changed: u32,
}

/// What came of keeping one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept<I> {
    /// The receipt.
    pub done: Done,
    /// The thing as it now is, a new one too.
    pub id: I,
}

/// Takes something back. Taking an undo back is redo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// What.
    pub what: Undoable,
}

/// What can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Undoable {
    /// One operation.
    Operation(Sequence),
    /// All operations of a bulk act or an import, a piece at a time: ask again while `more`.
    Group(GroupId),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// The receipt: taking this back is redo.
    pub done: Done,
    /// The verb that was taken back.
    pub verb: String,
    /// Of a group, there is more to take back.
    pub more: bool,
}

/// What was done to a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntityHistory {
    /// To what.
    pub entity: EntityRef,
    /// Only before this operation.
    pub before: Option<Sequence>,
    /// At most so many lines.
    pub limit: u16,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    /// The operation.
    pub sequence: Sequence,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// The verb, as commands are named.
    pub verb: String,
    /// What it decided, if it was a verdict on a letter.
    pub verdict: Option<Verdict>,
    /// The fields that it changed.
    pub fields: Vec<String>,
    /// It took this operation back.
    pub undoes: Option<Sequence>,
    /// What came of that; none if it took nothing back, or if what it took back is lost.
    pub undid: Option<Undid>,
}

/// What an undo came to: taking an undo back is doing its verb again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undid {
    /// This verb was taken back.
    Back(String),
    /// This verb was done again.
    Again(String),
}
