//! Drafts: what somebody is writing, safe from the first keystroke. Files of one user, no operations.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::base::clock::Timestamp;
use crate::domain::ids::{ClassId, ContentHash, EntityRef, LetterId, PaperId};
use crate::domain::paper::PaperKind;
use crate::domain::rendition::Mailbox;

/// Something being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its id; a paper's is the paper's own.
    pub id: Uuid,
    /// What it will be.
    pub purpose: Purpose,
    /// Title of a paper, subject of a letter.
    pub title: String,
    /// The text so far.
    pub text: String,
    /// Line and column of the cursor, in characters, from 0.
    pub cursor: (u32, u32),
    /// When it was last changed.
    pub changed: Timestamp,
}

/// What a draft will be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// A paper.
    Paper {
        /// What kind.
        kind: PaperKind,
        /// What it is about.
        about: Vec<EntityRef>,
        /// The filed paper that it corrects.
        corrects: Option<PaperId>,
        /// The class chosen so far.
        class: Option<ClassId>,
    },
    /// A letter of ours.
    Letter {
        /// The letter that it answers.
        answers: Option<LetterId>,
        /// To whom.
        to: Vec<Mailbox>,
        /// Copies.
        cc: Vec<Mailbox>,
        /// Blind copies.
        bcc: Vec<Mailbox>,
        /// The files that go with it.
        enclosed: Vec<Enclosed>,
    },
}

/// All files of a letter together, bytes: what mail servers commonly take, encoded.
pub const ENCLOSED_LIMIT: u64 = 25_000_000;

/// A file that goes with a letter, as it was when it was named. Its bytes stay where they are and are read when the letter
/// leaves; if they are others by then, it does not leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    /// Where it lies, from the root.
    pub path: PathBuf,
    /// The name that it goes under.
    pub name: String,
    /// Its length, bytes.
    pub size: u64,
    /// The hash of its bytes.
    pub hash: ContentHash,
}

impl Enclosed {
    /// The length of files together, bytes. What a draft of an export says of them may be anything.
    pub fn size_of<'a>(files: impl IntoIterator<Item = &'a Self>) -> u64 {
        files.into_iter().fold(0, |sum, file| sum.saturating_add(file.size))
    }
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftHead {
    /// Its id.
    pub id: Uuid,
    /// What it will be.
    pub purpose: Purpose,
    /// Its title so far.
    pub title: String,
    /// When it was last changed.
    pub changed: Timestamp,
}

/// Keeps a draft as it is at this moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepDraft {
    /// The draft; its text at most 1 MB.
    pub draft: Draft,
}

/// The user's drafts, last changed first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListDrafts {}

/// One draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenDraft {
    /// Which one.
    pub id: Uuid,
}

/// Throws a draft away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropDraft {
    /// Which one.
    pub id: Uuid,
}
