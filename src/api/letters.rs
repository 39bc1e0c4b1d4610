//! Letters: lists, reading, verdicts, entering and sending.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::history::Done;
use crate::api::page::{Anchor, COUNT_LIMIT, Cursor};
use crate::api::tasks::TaskRow;
use crate::base::clock::Timestamp;
use crate::base::error::Error;
use crate::domain::ids::{ClassId, LetterId, PersonId, Revision, ThreadId, UserId};
use crate::domain::label::Confidentiality;
use crate::domain::letter::{Channel, Direction, Letter, Stage};
use crate::domain::operation::GroupId;
use crate::domain::person::Person;
use crate::domain::rendition::Rendition;
use crate::domain::verdict::Verdict;

/// The named lists of letters; each has its one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LetterView {
    /// Every letter, newest first.
    All,
    /// Came in and not yet decided about, newest first.
    New,
    /// New or in work, by deadline, those without one last.
    Open,
    /// Of these, what belongs to the user who asks, by deadline.
    Mine,
    /// Of the open ones, those whose deadline has passed, the oldest deadline first.
    Overdue,
    /// Held, by the day on which they come back.
    Held,
    /// Done, the last closed first.
    Done,
    /// Sent by the office, newest first.
    Sent,
    /// One row per conversation, its newest letter, the liveliest first.
    Conversations,
    /// The letters of one conversation, oldest first.
    Thread(ThreadId),
    /// The letters from, to or linked to a person, newest first.
    Person(PersonId),
    /// The letters filed under a class, newest first.
    Class(ClassId),
    /// By their short numbers, highest first.
    Number,
}

impl LetterView {
    /// How many letters a count of this list means, and whether there are more: overdue ones are counted one by one, as
    /// midnight changes them without a write, and one beyond the limit stands for all of the others.
    pub fn counted(self, count: u64) -> (u64, bool) {
        match self {
            Self::Overdue => (count.min(COUNT_LIMIT), count > COUNT_LIMIT),
            _ => (count, false),
        }
    }
}

/// A window onto a list of letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListLetters {
    /// Which list.
    pub view: LetterView,
    /// Words that sender, subject or number must contain, all of them, blind to script and case;
    /// empty for none.
    pub filter: String,
    /// Where to begin.
    pub anchor: Anchor,
    /// At most so many rows (at most [`crate::api::page::PAGE_LIMIT`]).
    pub limit: u16,
}

/// A letter as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterRow {
    /// Which letter.
    pub id: LetterId,
    /// The revision it was read at.
    pub revision: Revision,
    /// Its short number.
    pub number: u32,
    /// To us or from us.
    pub direction: Direction,
    /// Where it stands.
    pub stage: Stage,
    /// Who wrote it, or whom it goes to.
    pub party: String,
    /// Its subject.
    pub subject: String,
    /// The beginning of its text.
    pub gist: String,
    /// When the office got or sent it.
    pub received: Timestamp,
    /// The day by which it wants an answer.
    pub deadline: Option<NaiveDate>,
    /// The day on which it comes back, while it is held.
    pub held_until: Option<NaiveDate>,
    /// Who works on it.
    pub owner: Option<UserId>,
    /// Its class.
    pub class: Option<ClassId>,
    /// Its conversation.
    pub thread: ThreadId,
    /// How many letters the conversation has; 0 but in [`LetterView::Conversations`].
    pub in_thread: u32,
    /// How many attachments it has.
    pub attachments: u16,
    /// The user who asks has opened it, or it came as history.
    pub seen: bool,
    /// How confidential it is.
    pub level: Confidentiality,
}

/// How many letters each list has, for the user who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountLetters {
    /// The lists to count.
    pub views: Vec<LetterView>,
}

/// One list's count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterCount {
    /// Which list.
    pub view: LetterView,
    /// How many, to be read with [`LetterView::counted`].
    pub count: u64,
}

/// One letter whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenLetter {
    /// By id or by short number.
    pub which: Which,
}

/// A letter by id or by the number people say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// By id.
    Id(LetterId),
    /// By short number.
    Number(u32),
}

/// A letter with what its page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSheet {
    /// The record.
    pub letter: Letter,
    /// Its text and head as decoded; none for a letter entered by hand.
    pub rendition: Option<Rendition>,
    /// Who wrote it, as the office knows them.
    pub party: Option<Person>,
    /// Those in its head after the sender, and those linked, at most 50.
    pub people: Vec<Person>,
    /// How many letters its conversation has.
    pub in_thread: u64,
    /// How many letters there are with its sender.
    pub with_party: u64,
    /// The class of the last letter with its sender that has one.
    pub usual: Option<ClassId>,
    /// The office's last answer to it: number, and when it left.
    pub answered: Option<(u32, Timestamp)>,
    /// How many papers are about it.
    pub papers: u64,
    /// The tasks that came from it, newest first; at most 20.
    pub tasks: Vec<TaskRow>,
}

/// The ids behind a list and filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickLetters {
    /// Which list.
    pub view: LetterView,
    /// As in [`ListLetters`].
    pub filter: String,
    /// Go on from here.
    pub after: Option<Cursor>,
}

/// A piece of such ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// The letters.
    pub letters: Vec<LetterId>,
    /// How many of them somebody else works on.
    pub of_others: u64,
    /// Ask on from here; none at the end.
    pub more: Option<Cursor>,
}

/// One verdict on some letters: one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecideLetters {
    /// At most 500.
    pub letters: Vec<LetterId>,
    /// What is decided.
    pub verdict: Verdict,
    /// The bulk act that it is a part of.
    pub group: Option<GroupId>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The operation; its sequence is none if nothing changed.
    pub done: Done,
    /// Letters that stayed as they were because they already were so.
    pub unchanged: u32,
    /// Letters that the verdict does not fit, and why. A single letter's refusal is the request's error.
    pub refused: Vec<(LetterId, Error)>,
}

/// A letter that came on paper, told in five fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnterLetter {
    /// From whom, as written; a known person of that name is used.
    pub from: String,
    /// That person, when it was chosen from the list.
    pub person: Option<PersonId>,
    /// What about.
    pub subject: String,
    /// The day it reached the office; counted from for the reply-by date.
    pub received: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// What the office notes on it.
    pub remark: String,
    /// Whose lane it goes to; 0 for the office.
    pub lane: u16,
}

/// A letter that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// The operation.
    pub done: Done,
    /// The letter.
    pub letter: LetterId,
    /// Its short number.
    pub number: u32,
}

/// A letter of ours, composed and ready to leave through the outbox folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendLetter {
    /// Its id, chosen beforehand so that the file in the outbox can carry it.
    pub id: LetterId,
    /// The bytes that leave, without any Bcc.
    pub raw: Vec<u8>,
    /// The same, decoded.
    pub rendition: Rendition,
    /// The letter that it answers.
    pub answers: Option<LetterId>,
    /// Whose lane it leaves from, when it answers none.
    pub lane: u16,
}

/// These letters have been read by the user who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkSeen {
    /// At most 500.
    pub letters: Vec<LetterId>,
}
