//! A paper: a note, minutes or report that the office writes; once filed, read-only for good.

use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::domain::ids::{ClassId, ContentHash, EntityRef, PaperId, Revision, UserId};
use crate::domain::label::Label;

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its id.
    pub id: PaperId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// What it is.
    pub kind: PaperKind,
    /// Its title.
    pub title: String,
    /// Its text (Markdown, UTF-8), in the packs.
    pub text: ContentHash,
    /// The beginning of its text, at most 200 characters on one line.
    pub gist: String,
    /// Who writes it.
    pub author: Option<UserId>,
    /// When it was begun.
    pub begun: Timestamp,
    /// When its text was last changed.
    pub changed: Timestamp,
    /// Its number, class and day, once it is filed.
    pub filing: Option<Filing>,
    /// What it is about: letters, people, other papers; at most 50.
    pub about: Vec<EntityRef>,
    /// The filed paper that this one corrects.
    pub corrects: Option<PaperId>,
}

/// What filing gave a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// The year of the book.
    pub year: i32,
    /// The number in that year's book, from 1, without gaps.
    pub number: u32,
    /// The class.
    pub class: ClassId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<UserId>,
}

impl Filing {
    /// Year and number as people write them: `65/2026`.
    pub fn named(text: &str) -> Option<(i32, u32)> {
        let (number, year) = text.split_once('/')?;
        Some((year.parse().ok()?, number.parse().ok()?))
    }
}

/// Kinds of papers, each with its template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PaperKind {
    /// белешка
    Note,
    /// записник
    Minutes,
    /// извештај
    Report,
}

impl PaperKind {
    /// Every kind, the usual one first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Minutes, Self::Report];

    /// The word of exports and of message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Minutes => "minutes",
            Self::Report => "report",
        }
    }
}

impl Paper {
    /// Filed, and so read-only.
    pub const fn is_filed(&self) -> bool {
        self.filing.is_some()
    }
}
