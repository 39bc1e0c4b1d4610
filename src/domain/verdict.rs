//! What the office can decide about a letter, one step each. What follows for lists is in the views.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ClassId, PersonId, UserId};
use crate::domain::letter::{Closing, Direction, Endorsement, Hold, Letter, Stage};

/// The longest reason or remark, characters.
pub const REASON_LIMIT: usize = 500;

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Give it to somebody, or to nobody.
    Assign(Option<UserId>),
    /// Change or take away the day by which it wants an answer.
    Deadline(Option<NaiveDate>),
    /// Let it wait until a day, for a reason.
    Hold(Hold),
    /// Take it up again before its day.
    Resume,
    /// File it under a class, or under none.
    File(Option<ClassId>),
    /// Link a person to it.
    Link(PersonId),
    /// Take such a link away.
    Unlink(PersonId),
    /// Its work is done: the class it goes under and the endorsement.
    Close {
        /// The class.
        class: ClassId,
        /// The endorsement.
        endorsement: Endorsement,
    },
    /// Take it up again after it was done, or out of the archive.
    Reopen,
    /// Change the office's remark on it.
    Remark(String),
}

impl Verdict {
    /// The verb, as commands and operations are named.
    pub const fn verb(&self) -> &'static str {
        match self {
            Self::Assign(_) => "letter.assign",
            Self::Deadline(_) => "letter.deadline",
            Self::Hold(_) => "letter.hold",
            Self::Resume => "letter.resume",
            Self::File(_) => "letter.file",
            Self::Link(_) => "letter.link",
            Self::Unlink(_) => "letter.unlink",
            Self::Close { .. } => "letter.close",
            Self::Reopen => "letter.reopen",
            Self::Remark(_) => "letter.remark",
        }
    }

    /// The verdict of this verb that made of a letter as it `was` what it `is`; none if the verb is no verdict's.
    pub fn between(verb: &str, was: &Letter, is: &Letter) -> Option<Self> {
        let gone = |from: &Letter, to: &Letter| from.linked.iter().find(|id| !to.linked.contains(id)).copied();
        Some(match verb {
            "letter.assign" => Self::Assign(is.owner),
            "letter.deadline" => Self::Deadline(is.deadline),
            "letter.hold" => Self::Hold(is.hold.clone()?),
            "letter.resume" => Self::Resume,
            "letter.file" => Self::File(is.class),
            "letter.link" => Self::Link(gone(is, was)?),
            "letter.unlink" => Self::Unlink(gone(was, is)?),
            "letter.close" => Self::Close { class: is.class?, endorsement: is.closing.as_ref()?.endorsement },
            "letter.reopen" => Self::Reopen,
            "letter.remark" => Self::Remark(is.remark.clone()),
            _ => return None,
        })
    }
}

impl Letter {
    /// The letter after `verdict`, one revision on; none if the verdict changes nothing.
    ///
    /// # Errors
    /// `Invalid`: the verdict does not fit the letter's stage, a reason is missing or too long, or a
    /// day lies in the past (`today` is the office's).
    pub fn decide(
        &self,
        verdict: &Verdict,
        by: Option<UserId>,
        at: Timestamp,
        today: NaiveDate,
    ) -> Result<Option<Self>> {
        let mut next = self.clone();
        match verdict {
            Verdict::Assign(owner) => {
                next.must_want_work()?;
                next.owner = *owner;
                next.take_up();
            }
            Verdict::Deadline(day) => {
                next.must_want_work()?;
                next.deadline = *day;
                next.take_up();
            }
            Verdict::Hold(hold) => next.hold_until(hold, today)?,
            Verdict::Resume => next.resume()?,
            Verdict::File(class) => next.class = *class,
            Verdict::Link(person) => next.link(*person)?,
            Verdict::Unlink(person) => next.linked.retain(|linked| linked != person),
            Verdict::Close { class, endorsement } => next.close(*class, *endorsement, by, at)?,
            Verdict::Reopen => next.reopen()?,
            Verdict::Remark(text) => next.remark = bounded(text)?,
        }
        if next == *self {
            return Ok(None);
        }
        next.revision = self.revision.next();
        Ok(Some(next))
    }

    fn must_want_work(&self) -> Result<()> {
        if self.stage.wants_work() { Ok(()) } else { Err(refused("letter-not-open")) }
    }

    /// A decision about a new letter takes it out of the new ones.
    fn take_up(&mut self) {
        if self.stage == Stage::New {
            self.stage = Stage::Open;
        }
    }

    fn hold_until(&mut self, hold: &Hold, today: NaiveDate) -> Result<()> {
        self.must_want_work()?;
        let reason = bounded(&hold.reason)?;
        if reason.is_empty() {
            return Err(refused("hold-without-reason"));
        }
        if hold.until <= today {
            return Err(refused("hold-in-past").with("date", hold.until));
        }
        self.stage = Stage::Held;
        self.hold = Some(Hold { until: hold.until, reason });
        Ok(())
    }

    fn resume(&mut self) -> Result<()> {
        if self.stage != Stage::Held {
            return Err(refused("letter-not-held"));
        }
        self.stage = Stage::Open;
        self.hold = None;
        Ok(())
    }

    fn link(&mut self, person: PersonId) -> Result<()> {
        const MOST: usize = 200;
        if self.linked.len() >= MOST {
            return Err(refused("too-many-links").with("most", MOST));
        }
        if !self.linked.contains(&person) {
            self.linked.push(person);
        }
        Ok(())
    }

    fn close(&mut self, class: ClassId, endorsement: Endorsement, by: Option<UserId>, at: Timestamp) -> Result<()> {
        self.must_want_work()?;
        self.stage = Stage::Done;
        self.hold = None;
        self.class = Some(class);
        self.closing = Some(Closing { endorsement, at, by });
        Ok(())
    }

    fn reopen(&mut self) -> Result<()> {
        let ended = matches!(self.stage, Stage::Done | Stage::Archived);
        if !ended || self.direction == Direction::Outgoing {
            return Err(refused("letter-not-done"));
        }
        self.stage = Stage::Open;
        self.closing = None;
        Ok(())
    }
}

fn refused(id: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, id)
}

fn bounded(text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > REASON_LIMIT {
        return Err(refused("too-long").with("most", REASON_LIMIT));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, Revision};
    use crate::domain::letter::{Channel, Party};
    use uuid::Uuid;

    fn letter(stage: Stage) -> Letter {
        Letter {
            id: Id::new(Uuid::from_u128(1)),
            revision: Revision::FIRST,
            label: crate::domain::label::Label::default(),
            number: 417,
            direction: Direction::Incoming,
            channel: Channel::Email,
            stage,
            received: Timestamp(0),
            dated: None,
            party: Party::default(),
            correspondents: vec![],
            linked: vec![],
            subject: String::new(),
            gist: String::new(),
            thread: Id::new(Uuid::from_u128(2)),
            message: None,
            raw: None,
            rendition: None,
            attachments: 0,
            owner: None,
            deadline: None,
            hold: None,
            class: None,
            closing: None,
            remark: String::new(),
            answers: None,
            twin: None,
            import: None,
        }
    }

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn decide(letter: &Letter, verdict: impl std::borrow::Borrow<Verdict>) -> Result<Option<Letter>> {
        letter.decide(verdict.borrow(), None, Timestamp(5), day(22))
    }

    #[test]
    fn the_first_decision_takes_a_letter_out_of_the_new_ones() {
        let user = Some(Id::new(Uuid::from_u128(9)));
        let next = decide(&letter(Stage::New), Verdict::Assign(user)).unwrap().unwrap();
        assert_eq!((next.stage, next.owner, next.revision), (Stage::Open, user, Revision(2)));
        assert_eq!(decide(&next, Verdict::Assign(user)).unwrap(), None);
    }

    #[test]
    fn holding_needs_a_reason_and_a_day_to_come() {
        let hold = |d, reason: &str| Verdict::Hold(Hold { until: day(d), reason: reason.into() });
        let id = |verdict| decide(&letter(Stage::Open), verdict).unwrap_err().id;
        assert_eq!(id(hold(25, "  ")), "hold-without-reason");
        assert_eq!(id(hold(22, "чека се мишљење")), "hold-in-past");
        let held = decide(&letter(Stage::Open), hold(25, "чека се мишљење")).unwrap().unwrap();
        assert_eq!(held.stage, Stage::Held);
        let back = decide(&held, Verdict::Resume).unwrap().unwrap();
        assert_eq!((back.stage, back.hold), (Stage::Open, None));
    }

    #[test]
    fn what_is_done_or_archived_can_only_be_reopened() {
        let class = Id::new(Uuid::from_u128(7));
        let close = Verdict::Close { class, endorsement: Endorsement::AdActa };
        let done = decide(&letter(Stage::Open), close.clone()).unwrap().unwrap();
        assert_eq!((done.stage, done.class), (Stage::Done, Some(class)));
        assert_eq!(decide(&done, close).unwrap_err().id, "letter-not-open");
        assert_eq!(decide(&letter(Stage::Open), Verdict::Reopen).unwrap_err().id, "letter-not-done");
        for stage in [Stage::Done, Stage::Archived] {
            let again = decide(&Letter { stage, ..done.clone() }, Verdict::Reopen).unwrap().unwrap();
            assert_eq!((again.stage, again.closing), (Stage::Open, None));
        }
    }
}
