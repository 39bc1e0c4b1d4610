//! Papers: lists, reading, keeping and filing.

use serde::{Deserialize, Serialize};

use crate::api::history::Done;
use crate::api::page::Anchor;
use crate::api::tasks::TaskRow;
use crate::base::clock::Timestamp;
use crate::domain::ids::{ClassId, EntityRef, PaperId, Revision, UserId};
use crate::domain::paper::{Paper, PaperKind};

/// The named lists of papers; each has its one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaperView {
    /// Every paper, last changed first.
    All,
    /// Not filed yet, last changed first.
    Unfiled,
    /// Filed, the highest number of the newest year first.
    Filed,
    /// Filed under a class, newest first.
    Class(ClassId),
    /// About a thing, newest first.
    About(EntityRef),
}

/// A window onto a list of papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPapers {
    /// Which list.
    pub view: PaperView,
    /// Words that title, number, class, text or what it is about must contain, all of them, blind to script and case.
    pub filter: String,
    /// Where to begin.
    pub anchor: Anchor,
    /// At most so many rows.
    pub limit: u16,
}

/// A paper as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRow {
    /// Which paper.
    pub id: PaperId,
    /// The revision it was read at.
    pub revision: Revision,
    /// What it is.
    pub kind: PaperKind,
    /// Its title.
    pub title: String,
    /// The beginning of its text.
    pub gist: String,
    /// Year and number in the book, once filed.
    pub number: Option<(i32, u32)>,
    /// Its class, once filed.
    pub class: Option<ClassId>,
    /// Who writes or wrote it.
    pub author: Option<UserId>,
    /// When it was filed, or last changed.
    pub at: Timestamp,
    /// It corrects another one.
    pub corrects: bool,
}

/// One paper whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPaper {
    /// Which one.
    pub id: PaperId,
}

/// The filed paper of a number, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindPaper {
    /// The book's year.
    pub year: i32,
    /// The number in it.
    pub number: u32,
}

/// A paper with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperSheet {
    /// The record.
    pub paper: Paper,
    /// Its text.
    pub text: String,
    /// What it is about, each with the words that people know it by.
    pub about: Vec<(EntityRef, String)>,
    /// The paper that it corrects, as people know it.
    pub corrects: Option<(PaperId, String)>,
    /// Later papers that correct it.
    pub corrected_by: Vec<(PaperId, String)>,
    /// The tasks that came from it, newest first; at most 20.
    pub tasks: Vec<TaskRow>,
}

/// An unfiled paper as its author has it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepPaper {
    /// Its id, chosen by the author's seat when it was begun.
    pub id: PaperId,
    /// What it is.
    pub kind: PaperKind,
    /// Its title; may be empty until it is filed.
    pub title: String,
    /// Its text, at most 1 MB.
    pub text: String,
    /// What it is about.
    pub about: Vec<EntityRef>,
    /// The filed paper that it corrects.
    pub corrects: Option<PaperId>,
}

/// Files a paper as it is given here, kept before or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePaper {
    /// The paper.
    pub paper: KeepPaper,
    /// The class it goes under.
    pub class: ClassId,
}

/// What filing gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// The operation.
    pub done: Done,
    /// The book's year.
    pub year: i32,
    /// The number.
    pub number: u32,
}

/// Throws an unfiled paper away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropPaper {
    /// Which one.
    pub id: PaperId,
}
