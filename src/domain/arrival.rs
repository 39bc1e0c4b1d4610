//! How things come in from outside: imports, what they brought, and what could not be read.

use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::base::error::Error;
use crate::domain::ids::{ContentHash, ImportId, QuarantineId, Revision};
use crate::domain::label::Label;
use crate::domain::operation::GroupId;

/// What becomes of the letters that are brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Intake {
    /// History: read, without deadline.
    Archive,
    /// Work: new, with a reply-by date counted from receipt, or from today where that is long past.
    Inbox,
}

/// One run of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRun {
    /// Its id.
    pub id: ImportId,
    /// How often it was changed.
    pub revision: Revision,
    /// When it began.
    pub begun: Timestamp,
    /// When it ended; none while it runs or if it was cut off.
    pub ended: Option<Timestamp>,
    /// What became of the letters.
    pub intake: Intake,
    /// The paths that were named.
    pub sources: Vec<String>,
    /// Its operations, for undo.
    pub group: GroupId,
    /// What it brought.
    pub tally: Tally,
    /// Why things were quarantined or left out: where, and why; the first of them.
    #[serde(default)]
    pub remarks: Vec<(String, Error)>,
}

/// What an import brought, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// What is new here or changed: letters, activities, people.
    pub new: u64,
    /// The same bytes were here already.
    pub known: u64,
    /// Could not be read and are in the quarantine.
    pub quarantined: u64,
    /// Files of kinds that are not taken (yet).
    pub skipped: u64,
}

impl Tally {
    /// Adds another tally to this one.
    pub fn add(&mut self, other: Self) {
        self.new += other.new;
        self.known += other.known;
        self.quarantined += other.quarantined;
        self.skipped += other.skipped;
    }
}

/// Something that could not be read, kept with its raw bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantined {
    /// Its id.
    pub id: QuarantineId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// When it came.
    pub at: Timestamp,
    /// Where it came from: a path, and the offset within it.
    pub source: String,
    /// Bytes from the beginning of the file.
    pub offset: u64,
    /// Why it could not be read.
    pub reason: Error,
    /// Its bytes in the packs, the first 16 MB of them.
    pub raw: ContentHash,
    /// Its whole size, bytes.
    pub size: u64,
    /// The import that brought it.
    pub import: Option<ImportId>,
}
