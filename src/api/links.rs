//! What a thing is tied to, whatever it is.

use serde::{Deserialize, Serialize};

use crate::domain::ids::EntityRef;

/// All that a thing is tied to: what it names itself, and what names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListLinks {
    /// Which thing.
    pub of: EntityRef,
}

/// One thing that another is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Which.
    pub to: EntityRef,
    /// The words that people know it by.
    pub known: String,
}
