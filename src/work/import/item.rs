//! What the reading of files gives on: things with their bytes, not yet decoded.

use crate::base::clock::Timestamp;
use crate::base::error::Error;
use crate::format::lines::Kind;

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A letter.
    Letter(Raw),
    /// A component of a calendar or a card, as lines without folds.
    Part(Raw, Kind),
    /// Something that should have been a letter, an activity or a card, with the first of its bytes.
    Broken(Raw, Error),
    /// The file is passed over.
    Passed(Error),
}

/// Bytes, and where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Where they begin in the file.
    pub offset: u64,
    /// Their whole size, of which `bytes` may be the beginning.
    pub size: u64,
    /// When the file was last changed.
    pub changed: Timestamp,
}
