//! A letter: an incoming or outgoing act of the office, before or with its case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::domain::ids::{ClassId, ContentHash, ImportId, LetterId, PersonId, Revision, ThreadId, UserId};
use crate::domain::label::Label;
use crate::domain::rendition::Dated;

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its id, for ever.
    pub id: LetterId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// The short running number that people say and type (`g 417`); given once, never again.
    pub number: u32,
    /// To us or from us.
    pub direction: Direction,
    /// How it came or left.
    pub channel: Channel,
    /// Where it stands in its work.
    pub stage: Stage,
    /// When the office got it, or sent it.
    pub received: Timestamp,
    /// The date that its sender wrote on it.
    pub dated: Option<Dated>,
    /// Who wrote it, as its head says; for an outgoing one, whom it goes to.
    pub party: Party,
    /// Every correspondent in its head, the sender first; at most 50.
    pub correspondents: Vec<PersonId>,
    /// People whom somebody of the office linked to it.
    pub linked: Vec<PersonId>,
    /// Its subject on one line, as it came.
    pub subject: String,
    /// The beginning of its text, at most 200 characters on one line.
    pub gist: String,
    /// The conversation it belongs to.
    pub thread: ThreadId,
    /// What identifies it in other letters' heads; none on paper.
    pub message: Option<MessageKeys>,
    /// The bytes that came, in the packs; none for a letter entered by hand.
    pub raw: Option<ContentHash>,
    /// The bytes' [`crate::domain::rendition::Rendition`], in the packs.
    pub rendition: Option<ContentHash>,
    /// How many attachments it has.
    pub attachments: u16,
    /// Who works on it.
    pub owner: Option<UserId>,
    /// The day by which it wants an answer.
    pub deadline: Option<NaiveDate>,
    /// Why it waits, and until when; only while it is held.
    pub hold: Option<Hold>,
    /// The class it is filed under.
    pub class: Option<ClassId>,
    /// How its work ended; only once it is done.
    pub closing: Option<Closing>,
    /// What the office noted on it.
    pub remark: String,
    /// The letter that this one answers.
    pub answers: Option<LetterId>,
    /// Another letter with the same `Message-ID` but other bytes.
    pub twin: Option<LetterId>,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

/// To us or from us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// To the office.
    Incoming,
    /// From the office.
    Outgoing,
}

/// How a letter came or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// Electronic mail.
    Email,
    /// The post.
    Post,
    /// Brought by hand or by courier.
    Hand,
    /// Fax.
    Fax,
    /// Told on the telephone.
    Phone,
}

impl Channel {
    /// The ways that a letter entered by hand can have come, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Post, Self::Hand, Self::Fax, Self::Phone, Self::Email];
}

/// Where a letter stands in its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// Came in, and nobody of the office decided about it yet.
    New,
    /// Somebody decided; it is being worked on.
    Open,
    /// Waits until a date, for a reason.
    Held,
    /// Its work is done.
    Done,
    /// Brought in as history: read, without deadline.
    Archived,
    /// One of ours that left.
    Sent,
}

impl Stage {
    /// Whether the letter still wants something from the office.
    pub const fn wants_work(self) -> bool {
        matches!(self, Self::New | Self::Open | Self::Held)
    }
}

/// A name and address from a letter's head, and whom they are known as.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Party {
    /// The correspondent.
    pub person: Option<PersonId>,
    /// The name in the head; may be empty.
    pub name: String,
    /// The address in the head; empty on paper.
    pub address: String,
}

impl Party {
    /// The name, or the address when there is no name.
    pub fn display(&self) -> &str {
        if self.name.trim().is_empty() { &self.address } else { &self.name }
    }
}

/// Hashes of the `Message-ID`s that tie letters together: the first 16 bytes of SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MessageKeys {
    /// Its own; none if it came without one.
    pub own: Option<[u8; 16]>,
    /// Those it answers, oldest first; at most 50.
    pub references: Vec<[u8; 16]>,
}

/// Why a letter waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// The day on which it comes back.
    pub until: NaiveDate,
    /// Why, in the words of who holds it.
    pub reason: String,
}

/// How a letter's work ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The endorsement written on it.
    pub endorsement: Endorsement,
    /// When.
    pub at: Timestamp,
    /// By whom; none when the program's own part closed it.
    pub by: Option<UserId>,
}

/// Closing endorsements (razvod).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Endorsement {
    /// a/a, ad acta: put into the archive.
    AdActa,
    /// Handed over to another body (ustupljeno).
    Referred,
    /// Sent back in the original (izvorno).
    Returned,
}
