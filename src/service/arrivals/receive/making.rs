//! Making letters of what came: head, correspondents, conversation, deadline.

use chrono_tz::Tz;

use super::lengths::{NAME, SUBJECT, cut};
use super::people::People;
use super::threads::{Sought, Threads};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::arrival::Intake;
use crate::domain::deadline::reply_by_once_here;
use crate::domain::ids::{ContentHash, ImportId, LetterId, Revision};
use crate::domain::label::Label;
use crate::domain::letter::{Channel, Direction, Letter, MessageKeys, Party, Stage};
use crate::domain::rendition::{Mailbox, Rendition};
use crate::service::checks::gist;
use crate::service::renditions;
use crate::service::schema::view::hash16;
use crate::service::scope::Scope;

/// The most references of a letter that are kept.
const REFERENCES: usize = 50;

/// Bytes that came or leave, and what they were decoded to.
pub struct Origin<'a> {
    /// The bytes.
    pub raw: &'a [u8],
    /// Their hash.
    pub hash: ContentHash,
    /// The same, decoded.
    pub rendition: &'a Rendition,
    /// When the office got or sent it.
    pub at: Timestamp,
}

/// Makes letters, one after the other, within one request.
pub struct Maker {
    intake: Intake,
    label: Label,
    import: Option<ImportId>,
    next: u32,
    zone: Tz,
    reply_days: u16,
    people: People,
    threads: Threads,
}

impl Maker {
    /// For letters of one lane; their numbers begin with `first`.
    ///
    /// # Errors
    /// Of the store.
    pub fn new(scope: &mut Scope<'_>, intake: Intake, lane: u16, import: Option<ImportId>, first: u32) -> Result<Self> {
        let label = Label { lane, ..Label::default() };
        let office = scope.office()?;
        let address = office.as_ref().map_or("", |office| office.address.as_str());
        Ok(Self {
            intake,
            label,
            import,
            next: first,
            zone: scope.zone()?,
            people: People::new(label, address),
            reply_days: office.as_ref().map_or(15, |office| office.reply_days),
            threads: Threads::new(label),
        })
    }

    /// The same for letters of this label.
    #[must_use]
    pub fn under(mut self, label: Label, office: &str) -> Self {
        self.label = label;
        self.people = People::new(label, office);
        self.threads = Threads::new(label);
        self
    }

    /// A letter that came in.
    ///
    /// # Errors
    /// Of the store.
    pub fn arrived(&mut self, scope: &mut Scope<'_>, origin: &Origin<'_>) -> Result<LetterId> {
        let id = LetterId::new(scope.fresh());
        let ours = sender(origin.rendition).is_some_and(|sender| self.people.is_office(sender));
        let mut letter = self.make(scope, id, origin, ours, None)?;
        if !ours && self.intake == Intake::Inbox {
            let day = |at: Timestamp| at.to_utc().with_timezone(&self.zone).date_naive();
            letter.stage = Stage::New;
            letter.deadline = Some(reply_by_once_here(day(origin.at), day(scope.now()), self.reply_days));
        }
        scope.add(letter)?;
        Ok(id)
    }

    /// A letter of ours that leaves.
    ///
    /// # Errors
    /// Of the store.
    pub fn leaves(
        &mut self,
        scope: &mut Scope<'_>,
        id: LetterId,
        origin: &Origin<'_>,
        answers: Option<LetterId>,
    ) -> Result<u32> {
        let letter = self.make(scope, id, origin, true, answers)?;
        let number = letter.number;
        scope.put(letter)?;
        Ok(number)
    }

    fn make(
        &mut self,
        scope: &mut Scope<'_>,
        id: LetterId,
        origin: &Origin<'_>,
        ours: bool,
        answers: Option<LetterId>,
    ) -> Result<Letter> {
        let head = origin.rendition;
        let party = if ours { head.to.first() } else { sender(head) };
        let correspondents = self.people.of(scope, party, head)?;
        let keys = keys(head);
        let sought = Sought {
            keys: &keys,
            subject: &head.subject,
            received: origin.at,
            people: &correspondents,
            outgoing: ours,
            answers,
        };
        let place = self.threads.place(scope, id, &sought)?;
        let party = Party {
            person: party.map(|mailbox| self.people.one(scope, mailbox)).transpose()?.flatten(),
            name: party.map(|mailbox| cut(&mailbox.name, NAME)).unwrap_or_default(),
            address: party.map(|mailbox| cut(&mailbox.address, NAME)).unwrap_or_default(),
        };
        let rendition = scope.keep(renditions::encode(head)?);
        scope.keep_named(origin.hash, origin.raw.to_vec());
        let number = self.next;
        self.next = number.saturating_add(1);
        Ok(Letter {
            id,
            revision: Revision::FIRST,
            label: self.label,
            number,
            direction: if ours { Direction::Outgoing } else { Direction::Incoming },
            channel: Channel::Email,
            stage: if ours { Stage::Sent } else { Stage::Archived },
            received: origin.at,
            dated: head.date,
            party,
            correspondents,
            linked: Vec::new(),
            subject: cut(&head.subject, SUBJECT),
            gist: gist(&head.text),
            thread: place.thread,
            message: (keys.own.is_some() || !keys.references.is_empty()).then_some(keys),
            raw: Some(origin.hash),
            rendition: Some(rendition),
            attachments: u16::try_from(head.attachments.len()).unwrap_or(u16::MAX),
            owner: None,
            deadline: None,
            hold: None,
            class: None,
            closing: None,
            remark: String::new(),
            answers: place.answers,
            twin: place.twin,
            import: self.import,
        })
    }
}

/// Who wrote a letter.
fn sender(head: &Rendition) -> Option<&Mailbox> {
    head.from.first().or(head.sender.as_ref())
}

fn keys(head: &Rendition) -> MessageKeys {
    let own = head.message_id.as_deref().filter(|id| !id.trim().is_empty()).map(key);
    let mut references: Vec<[u8; 16]> = Vec::new();
    for named in head.references.iter().rev().map(|id| key(id)) {
        if references.len() < REFERENCES && Some(named) != own && !references.contains(&named) {
            references.push(named);
        }
    }
    references.reverse();
    MessageKeys { own, references }
}

/// The key of a message id.
fn key(id: &str) -> [u8; 16] {
    hash16(id.trim().as_bytes())
}
