//! A task: what somebody of the office has to do by a day, and where it came from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::base::script::fold;
use crate::domain::ids::{EntityRef, Revision, TaskId, UserId};
use crate::domain::label::Label;

/// The longest text of a task and of its evidence, characters.
pub const TEXT_LIMIT: usize = 500;

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its id, for ever.
    pub id: TaskId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// The number that people say and type; given once, never again.
    pub number: u32,
    /// What is to be done, on one line.
    pub text: String,
    /// Who does it; nobody yet.
    pub owner: Option<UserId>,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// What it came from: a letter, an activity, a paper, a person.
    pub origin: Option<EntityRef>,
    /// When it was given.
    pub given: Timestamp,
    /// Who gave it.
    pub by: Option<UserId>,
    /// How it ended; none while it is open.
    pub outcome: Option<Outcome>,
    /// Why its day stands later than it did; empty if it was never put off.
    pub reason: String,
}

/// How a task ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Done, or not to be done.
    pub done: bool,
    /// A word of evidence, or why it is not done.
    pub evidence: String,
    /// When.
    pub at: Timestamp,
    /// Who said so.
    pub by: Option<UserId>,
}

/// One step with a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Give it to somebody, or to nobody.
    Assign(Option<UserId>),
    /// Set or move its day, or take it away.
    Due {
        /// The day by which; none for no day.
        day: Option<NaiveDate>,
        /// Why. A day that stands is put off for a reason only.
        reason: String,
    },
    /// It is done.
    Done {
        /// A word of evidence: what came of it, where it can be seen.
        evidence: String,
    },
    /// It is not to be done.
    Drop {
        /// Why not.
        reason: String,
    },
    /// It is to be done after all.
    Reopen,
}

impl Step {
    /// The verb, as commands and operations are named.
    pub const fn verb(&self) -> &'static str {
        match self {
            Self::Assign(_) => "task.assign",
            Self::Due { .. } => "task.due",
            Self::Done { .. } => "task.done",
            Self::Drop { .. } => "task.drop",
            Self::Reopen => "task.reopen",
        }
    }
}

/// The number that people write as `T-88`, `Зад-88` or `Z-88`, in either script and with or without the dash.
pub fn named(text: &str) -> Option<u32> {
    let text = fold(text.trim());
    let after = ["zad", "z", "t"].iter().find_map(|begins| text.strip_prefix(begins))?;
    let digits = after.strip_prefix('-').unwrap_or(after).trim();
    digits.parse().ok().filter(|_| digits.starts_with(|c: char| c.is_ascii_digit()))
}

impl Task {
    /// Still to be done.
    pub const fn is_open(&self) -> bool {
        self.outcome.is_none()
    }

    /// Whether a change of its day to `day` puts it off, which wants a reason.
    pub fn is_put_off_by(&self, day: Option<NaiveDate>) -> bool {
        puts_off(self.due, day)
    }

    /// The task after `step`; none if that changes nothing.
    ///
    /// # Errors
    /// `task-not-open`, `task-without-evidence`, `task-without-reason`, `too-long`.
    pub fn take(&self, step: &Step, by: Option<UserId>, at: Timestamp) -> Result<Option<Self>> {
        let mut next = self.clone();
        if !matches!(step, Step::Reopen) && !self.is_open() {
            return Err(refused("task-not-open").with("number", self.number));
        }
        let ended = |done, said: &str, id| {
            let evidence = line(said)?;
            if evidence.is_empty() { Err(refused(id)) } else { Ok(Some(Outcome { done, evidence, at, by })) }
        };
        match step {
            Step::Assign(owner) => next.owner = *owner,
            Step::Due { day, reason } => next.put(*day, reason)?,
            Step::Done { evidence } => next.outcome = ended(true, evidence, "task-without-evidence")?,
            Step::Drop { reason } => next.outcome = ended(false, reason, "task-without-reason")?,
            Step::Reopen => next.outcome = None,
        }
        Ok((next != *self).then_some(next))
    }

    /// Sets its day.
    ///
    /// # Errors
    /// `task-without-reason` if the day is put off without one, `too-long`.
    pub fn put(&mut self, day: Option<NaiveDate>, reason: &str) -> Result<()> {
        let reason = line(reason)?;
        if self.is_put_off_by(day) {
            if reason.is_empty() {
                return Err(refused("task-without-reason"));
            }
            self.reason = reason;
        }
        self.due = day;
        Ok(())
    }
}

/// The day by which to prepare what begins on `day`: the day before, or that day if no other is left; none once it began.
pub fn prepared_by(day: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    day.pred_opt().filter(|before| *before >= today).or(Some(day)).filter(|by| *by >= today)
}

/// Whether `to` is later than `from`, or takes it away.
pub fn puts_off(from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
    from.is_some_and(|stood| to.is_none_or(|day| day > stood))
}

/// A text on one line, as a task keeps it.
///
/// # Errors
/// `too-long`.
pub fn line(text: &str) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > TEXT_LIMIT {
        return Err(refused("too-long").with("most", TEXT_LIMIT));
    }
    Ok(text)
}

fn refused(id: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use uuid::Uuid;

    fn task(due: Option<NaiveDate>) -> Task {
        Task {
            id: Id::new(Uuid::from_u128(1)),
            revision: Revision::FIRST,
            label: Label::default(),
            number: 7,
            text: "Припремити програм".to_owned(),
            owner: None,
            due,
            origin: None,
            given: Timestamp(0),
            by: None,
            outcome: None,
            reason: String::new(),
        }
    }

    fn after(task: &Task, step: &Step) -> Task {
        task.take(step, None, Timestamp(1)).unwrap().unwrap()
    }

    #[test]
    fn it_ends_with_a_word_and_begins_again_without_one() {
        let open = task(None);
        let silent = open.take(&Step::Done { evidence: " ".into() }, None, Timestamp(1)).unwrap_err();
        assert_eq!(silent.id, "task-without-evidence");
        let done = after(&open, &Step::Done { evidence: "послато\n417".into() });
        assert_eq!(done.outcome.as_ref().map(|it| (it.done, it.evidence.as_str())), Some((true, "послато 417")));
        assert_eq!(done.take(&Step::Assign(None), None, Timestamp(2)).unwrap_err().id, "task-not-open");
        assert_eq!(after(&done, &Step::Reopen), open);
        assert_eq!(open.take(&Step::Reopen, None, Timestamp(2)).unwrap(), None);
        assert_eq!(
            open.take(&Step::Drop { reason: String::new() }, None, Timestamp(1)).unwrap_err().id,
            "task-without-reason"
        );
    }

    #[test]
    fn a_day_is_put_off_for_a_reason_only() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d);
        let due = |day, reason: &str| Step::Due { day, reason: reason.into() };
        let task = after(&task(None), &due(day(20), ""));
        let sooner = after(&task, &due(day(19), ""));
        assert_eq!((sooner.due, sooner.reason.as_str()), (day(19), ""));
        for later in [day(21), None] {
            assert_eq!(task.take(&due(later, ""), None, Timestamp(1)).unwrap_err().id, "task-without-reason");
            assert_eq!(after(&task, &due(later, "чека се одговор")).reason, "чека се одговор");
        }
    }

    #[test]
    fn what_is_to_come_is_prepared_the_day_before_as_long_as_there_is_one() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let by = [25, 23, 22, 21].map(|begins| prepared_by(day(begins), day(22)));
        assert_eq!(by, [Some(day(24)), Some(day(22)), Some(day(22)), None]);
    }

    #[test]
    fn its_number_is_read_in_either_script() {
        for text in ["T-88", "t88", "Зад-88", "ЗАД 88", "zad-88", "Z-88", "з-88 "] {
            assert_eq!(named(text), Some(88), "{text}");
        }
        for text in ["88", "Z-", "T-+8", "T--8", "задатак 8", "-8", ""] {
            assert_eq!(named(text), None, "{text}");
        }
    }
}
