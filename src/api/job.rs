//! Background work: asked for, seen and cancelled the same way wherever it runs.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::drafts::{Draft, Enclosed};
use crate::api::history::{Done, Undoable};
use crate::base::error::Error;
use crate::domain::arrival::{Intake, Tally};
use crate::domain::ids::{ImportId, LetterId};
use crate::domain::verdict::Verdict;

/// The name of one run of a job, given by whoever asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobId(pub Uuid);

/// Work that may take a while.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Bring in files and folders.
    Import {
        /// What to read.
        paths: Vec<PathBuf>,
        /// What becomes of the letters.
        intake: Intake,
        /// The lane they go to.
        lane: u16,
        /// Only say what would happen.
        dry_run: bool,
    },
    /// Write everything as files that any program can read.
    ExportAll {
        /// An empty or new folder.
        into: PathBuf,
    },
    /// One verdict on many letters, 500 to an operation.
    Decide {
        /// The letters.
        letters: Vec<LetterId>,
        /// What is decided.
        verdict: Verdict,
    },
    /// Take a whole group back.
    Undo {
        /// What.
        what: Undoable,
    },
    /// Compose a letter from its draft, record it and put it into the outbox folder.
    Dispatch {
        /// The draft; it is dropped once the letter left.
        draft: Draft,
    },
    /// Look at a file that shall go with a letter of ours.
    Enclose {
        /// The letter's draft.
        draft: Uuid,
        /// The file.
        path: PathBuf,
    },
    /// Save attachments of a letter into a folder, never over an existing file.
    SaveAttachments {
        /// The letter.
        letter: LetterId,
        /// Which of them, from 0; empty for all.
        which: Vec<usize>,
        /// The folder.
        into: PathBuf,
    },
}

impl Job {
    /// The paths that it reads or writes.
    pub fn paths_mut(&mut self) -> &mut [PathBuf] {
        match self {
            Self::Import { paths, .. } => paths,
            Self::ExportAll { into: path } | Self::SaveAttachments { into: path, .. } | Self::Enclose { path, .. } => {
                std::slice::from_mut(path)
            }
            Self::Decide { .. } | Self::Undo { .. } | Self::Dispatch { .. } => &mut [],
        }
    }
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Which job.
    pub job: JobId,
    /// Steps done: bytes for an import, things otherwise.
    pub done: u64,
    /// Steps in all; 0 while that is not known.
    pub total: u64,
    /// Things handled so far (letters, records).
    pub count: u64,
}

/// What an export of a whole office holds, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Adopted {
    /// Letters.
    pub letters: u64,
    /// Papers.
    pub papers: u64,
    /// People.
    pub people: u64,
    /// Organisations.
    pub organisations: u64,
    /// Activities.
    pub activities: u64,
    /// Tasks.
    pub tasks: u64,
    /// Classes.
    pub classes: u64,
    /// What could not be read.
    pub quarantined: u64,
    /// Records of every kind, these and those by which the office keeps its order.
    pub records: u64,
}

/// What an import brought that is no letter, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Brought {
    /// New activities.
    pub activities: u64,
    /// New people and organisations.
    pub people: u64,
    /// Known ones of all these that changed.
    pub changed: u64,
    /// Activities that take the time of something which nobody let stand beside them; none of an import that is only tried.
    pub clashing: u64,
}

impl Brought {
    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How a job ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// An import.
    Imported {
        /// Its record; none for a dry run, or if it brought nothing.
        import: Option<ImportId>,
        /// What `u` takes back.
        done: Option<Done>,
        /// What it brought.
        tally: Tally,
        /// What of it is no letter.
        brought: Brought,
        /// Why things were quarantined or skipped: where, and why; at most 100, first of what is `unread`.
        remarks: Vec<(String, Error)>,
        /// How many things may come in another time: they could not be read, or nobody said whose diary they go to.
        unread: u64,
        /// It was cancelled; what came before that stays.
        cancelled: bool,
    },
    /// A whole office was taken over from an export, or would be.
    Adopted {
        /// What it holds.
        counts: Adopted,
        /// It was only looked at.
        dry_run: bool,
    },
    /// An export.
    Exported {
        /// Where it is.
        into: PathBuf,
        /// How many records.
        records: u64,
    },
    /// A bulk verdict or the undo of a group.
    Changed {
        /// What `u` takes back.
        done: Done,
        /// What was taken back, for an undo.
        undone: Option<String>,
        /// Letters that it did not fit, and why; at most 100.
        refused: Vec<(LetterId, Error)>,
        /// It was cancelled half way.
        cancelled: bool,
    },
    /// A letter left.
    Dispatched {
        /// What `u` would take back; the file in the outbox stays until it is taken from there.
        done: Done,
        /// The letter.
        letter: LetterId,
        /// Its short number.
        number: u32,
        /// Its file in the outbox folder.
        file: PathBuf,
    },
    /// A file can go with a letter.
    Enclosed {
        /// The letter's draft.
        draft: Uuid,
        /// The file.
        file: Enclosed,
    },
    /// Attachments are saved.
    Saved {
        /// Their files.
        files: Vec<PathBuf>,
    },
}
