//! What happened: one committed step, with every record it changed as it was before and after.
//!
//! Operations are what the journal holds for ever, so a change carries encoded records
//! (`[kind][version][postcard]`, see `domain::record`), not today's structs, and never a request.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::base::clock::Timestamp;
use crate::domain::actor::Actor;
use crate::domain::ids::EntityRef;

/// The place of an operation in the journal; the first is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sequence(pub u64);

/// The id a client gives a request: the same one again is answered, not done twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestId(pub Uuid);

/// Operations that were asked for as one: a bulk act, an import, an undo of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub Uuid);

/// What is known of an operation besides its changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// When it was asked for.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// For whom, when the actor stands in for somebody.
    pub on_behalf: Option<Actor>,
    /// The verb, as commands are named: `letter.assign`.
    pub verb: String,
    /// The request it answers.
    pub request: RequestId,
    /// The group it belongs to.
    pub group: Option<GroupId>,
    /// The operation whose effect this one takes back.
    pub undoes: Option<Sequence>,
}

/// One record, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which record.
    pub entity: EntityRef,
    /// Its encoded form before; none if it is new.
    pub before: Option<Vec<u8>>,
    /// Its encoded form after; none if it is removed.
    pub after: Option<Vec<u8>>,
}

/// A committed step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// Its place in the journal.
    pub sequence: Sequence,
    /// Who, when and why.
    pub deed: Deed,
    /// What changed: at most 500 records of what the request named, and what follows from them.
    pub changes: Vec<Change>,
}
