//! What comes from outside and goes out again whole: imports, the quarantine, exports.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::diary::Arrived;
use crate::api::drafts::Draft;
use crate::api::people::{ArrivedCard, CardOf};
use crate::base::clock::Timestamp;
use crate::base::error::Error;
use crate::domain::activity::Activity;
use crate::domain::arrival::{ImportRun, Intake, Quarantined, Tally};
use crate::domain::ids::{ContentHash, EntityKind, ImportId, LetterId, QuarantineId, UserId};
use crate::domain::operation::GroupId;
use crate::domain::record::Record;
use crate::domain::rendition::Rendition;

/// An import begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeginImport {
    /// Its id.
    pub id: ImportId,
    /// The group of all its operations.
    pub group: GroupId,
    /// What becomes of its letters.
    pub intake: Intake,
    /// The paths that were named.
    pub sources: Vec<String>,
}

/// Decoded letters of an import: one operation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReceiveLetters {
    /// The import.
    pub import: ImportId,
    /// Its group.
    pub group: GroupId,
    /// What becomes of them.
    pub intake: Intake,
    /// The lane they go to.
    pub lane: u16,
    /// At most 500.
    pub arrivals: Vec<Arrival>,
}

/// One decoded letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Arrival {
    /// The bytes as they came.
    pub raw: Vec<u8>,
    /// The same, decoded.
    pub rendition: Rendition,
    /// When the office got it.
    pub received: Timestamp,
}

/// What became of them, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// New letter, or the one that was here already.
    pub letters: Vec<Came>,
}

/// What became of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Came {
    /// A new letter.
    New(LetterId),
    /// The same bytes were here.
    Known(LetterId),
}

/// Things that could not be read, with their bytes (the first 16 MB of each).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantine {
    /// The import that brought them.
    pub import: Option<ImportId>,
    /// Its group.
    pub group: Option<GroupId>,
    /// At most 100.
    pub items: Vec<Unreadable>,
}

/// One thing that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    /// Where it came from.
    pub source: String,
    /// Bytes from the beginning of the file.
    pub offset: u64,
    /// Why.
    pub reason: Error,
    /// Its bytes.
    pub raw: Vec<u8>,
    /// Its whole size.
    pub size: u64,
}

/// Which raw contents are here as letters already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownContents {
    /// At most 500.
    pub hashes: Vec<ContentHash>,
}

/// What activities and cards would be to the office if they were taken in now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weigh {
    /// At most 500 activities.
    pub activities: Vec<Arrived>,
    /// At most 500 cards.
    pub cards: Vec<ArrivedCard>,
}

/// That, each in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// The activities.
    pub activities: Vec<Weight<Activity>>,
    /// The cards.
    pub cards: Vec<Weight<CardOf>>,
}

/// What one would be to an office that has such things as `T`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weight<T> {
    /// Something new.
    New,
    /// The same bytes are here.
    Known,
    /// A time of a series that has no record of its own yet, as the series has it.
    Within(Box<T>),
    /// Some state of something that is here.
    Held(Box<Held<T>>),
}

/// What the office has of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held<T> {
    /// As it is now.
    pub now: T,
    /// The texts that it came as, the first one first.
    pub texts: Vec<Vec<u8>>,
}

/// An import ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndImport {
    /// Which one.
    pub id: ImportId,
    /// What it brought.
    pub tally: Tally,
    /// Why things were quarantined or left out: where, and why; at most 100 are kept.
    pub remarks: Vec<(String, Error)>,
}

/// The imports, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListImports {
    /// At most so many.
    pub limit: u16,
}

/// Imports.
pub type ImportsPage = Vec<ImportRun>;

/// A window onto the quarantine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListQuarantined {
    /// Where to begin.
    pub anchor: crate::api::page::Anchor,
    /// At most so many rows.
    pub limit: u16,
}

/// One thing of the quarantine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenQuarantined {
    /// Which one.
    pub id: QuarantineId,
}

/// It, with its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarantinedSheet {
    /// The record.
    pub item: Quarantined,
    /// Its first 64 kB.
    pub raw: Vec<u8>,
}

/// Throws things of the quarantine away; can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiscardQuarantined {
    /// At most 500.
    pub ids: Vec<QuarantineId>,
}

/// The raw bytes of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterBytes {
    /// Which letter.
    pub id: LetterId,
}

/// Records of one kind, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportRecords {
    /// The kind.
    pub kind: EntityKind,
    /// After this id.
    pub after: Option<Uuid>,
    /// At most so many, at most 500.
    pub limit: u16,
}

/// The bytes of contents that exported records name: raw letters, renditions, texts of papers.
///
/// An answer holds as many of them, in their order, as fit into 32 MB, and the first one always:
/// whoever asks goes on after the last one that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportContents {
    /// At most 500.
    pub hashes: Vec<ContentHash>,
}

/// Takes records of an export into an empty store as they are: ids, numbers, revisions, links.
///
/// A store counts as empty until it has an office, so an export's office comes last: an adoption
/// that was cut off is begun again, and what is there already stays as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AdoptRecords {
    /// At most 500.
    pub records: Vec<Record>,
    /// The contents that they name.
    pub contents: Vec<Vec<u8>>,
}

/// What lies on a user's desk, outside of the journal, for an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportDesk {
    /// Whose.
    pub user: UserId,
}

/// What a user has seen and is writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Whose desk.
    pub user: UserId,
    /// The letters that the user has read.
    pub seen: Vec<Uuid>,
    /// What the user is writing: told to nobody else, so these are the asker's own or none.
    pub drafts: Vec<Draft>,
}

/// Puts a desk of an export into an empty store, before its office comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptDesk {
    /// The desk.
    pub desk: Desk,
}
