//! Who acts: a person of the office, or a named part of the program itself.

use serde::{Deserialize, Serialize};

use crate::domain::ids::UserId;

/// Who asks for something, and is written into every operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// Somebody of the office.
    User(UserId),
    /// A part of the program that works on its own.
    Internal(InternalActor),
}

/// The parts of the program that act under their own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum InternalActor {
    /// Makes a new office: its settings, principals, classes and first user.
    Founder,
    /// Brings in files that a person named.
    Importer,
    /// Reads the folders that the office watches.
    Watcher,
    /// Shows what is for everybody, where anybody passes.
    Board,
}
