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
        return Err(refused("too-long").with("max", REASON_LIMIT));
    }
    Ok(text.to_owned())
}
