//! The tasks that the demo's people give each other: what they come from, whose they are, by when.

use chrono::{Days, NaiveDate};

use crate::api::tasks::{DecideTasks, SaveTask};
use crate::base::error::Result;
use crate::domain::ids::{EntityRef, PersonId, TaskId};
use crate::domain::task::Step;
use crate::work::demo::papers;
use crate::work::demo::play::Play;
use crate::work::demo::story::{Fate, Plan, Story, day_of};
use crate::work::demo::words::WORDS;

/// One task of the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// How many days ago it was given.
    pub ago: i64,
    /// What is to be done.
    text: &'static str,
    /// Whose it is; nobody's yet without one.
    hand: Option<usize>,
    /// The day by which.
    due: Option<NaiveDate>,
    /// What kind of thing it came from, and which of these.
    from: (&'static str, &'static str),
    /// What is said of how it was done; none while it is open.
    evidence: Option<&'static str>,
}

impl Given {
    /// It comes from an activity: it is given once the diary is put down.
    pub fn of_diary(&self) -> bool {
        self.from.0 == "activity"
    }
}

/// How many tasks there are.
pub fn count() -> usize {
    WORDS.tasks().len()
}

/// The `n`th task.
pub fn task(plan: &Plan, n: usize) -> Option<Given> {
    let [ago, due, hand, from, text, evidence @ ..] = WORDS.tasks().get(n)?.as_slice() else { return None };
    Some(Given {
        ago: ago.parse().ok()?,
        text,
        hand: hand.parse().ok(),
        due: due.parse().ok().and_then(|days| day(plan, days)),
        from: from.split_once(':').unwrap_or((from, "")),
        evidence: evidence.first().copied(),
    })
}

fn day(plan: &Plan, days: i64) -> Option<NaiveDate> {
    let (today, by) = (day_of(plan.now), Days::new(days.unsigned_abs()));
    if days < 0 { today.checked_sub_days(by) } else { today.checked_add_days(by) }
}

/// A letter that was in work so many days ago.
fn letter(story: &Story, n: usize, ago: i64) -> Option<usize> {
    let fits = |at: &usize| {
        let piece = story.pieces.get(*at);
        piece.is_some_and(|piece| piece.ago > ago && matches!(piece.fate, Fate::Open(_) | Fate::Held(..)))
    };
    let letters: Vec<usize> = (0..story.pieces.len()).filter(fits).collect();
    letters.get(n * 3 % letters.len().max(1)).copied()
}

impl Play<'_> {
    /// A task is given.
    pub(super) fn give(&mut self, n: usize) -> Result<()> {
        let Some(given) = task(self.plan, n) else { return Ok(()) };
        let id = TaskId::new(self.fresh());
        let owner = given.hand.and_then(|hand| self.user(hand));
        let (text, due, origin) = (given.text.to_owned(), given.due, self.origin(n, &given));
        self.ask(0, SaveTask { id, text, owner, due, origin, reason: String::new() })?;
        if let Some(slot) = self.tasks.get_mut(n) {
            *slot = Some(id);
        }
        Ok(())
    }

    /// What is to be done for what stands in the diary.
    pub(super) fn see_to_diary(&mut self) -> Result<()> {
        let of_diary = |n: &usize| task(self.plan, *n).is_some_and(|task| task.of_diary());
        let numbers: Vec<usize> = (0..count()).filter(of_diary).collect();
        numbers.into_iter().try_for_each(|n| self.give(n))
    }

    /// It is done, if it was.
    pub(super) fn finish(&mut self, n: usize) -> Result<()> {
        let Some(Given { hand: Some(hand), evidence: Some(evidence), .. }) = task(self.plan, n) else {
            return Ok(());
        };
        let Some(Some(id)) = self.tasks.get(n).copied() else { return Ok(()) };
        let step = Step::Done { evidence: evidence.to_owned() };
        self.ask(hand, DecideTasks { ids: vec![id], step, group: None }).map(|_| ())
    }

    fn origin(&self, n: usize, given: &Given) -> Option<EntityRef> {
        let (thing, which) = given.from;
        match thing {
            "letter" => letter(self.story, n, given.ago).and_then(|at| self.letters.get(at).copied()?).map(Into::into),
            "paper" => self.latest_paper(which, given.ago),
            "person" => self.someone(which).map(Into::into),
            "activity" => self.next.iter().find(|(_, kind, _)| kind.word() == which).map(|(.., id)| (*id).into()),
            _ => None,
        }
    }

    /// The last paper of such a kind that there was so many days ago.
    fn latest_paper(&self, kind: &str, ago: i64) -> Option<EntityRef> {
        let there = (0..self.plan.papers as usize).map(|n| (papers::ago(self.plan, self.story, n), n));
        let mut there: Vec<_> = there.filter(|(written, _)| *written > ago).collect();
        there.sort_unstable();
        let papers = there.into_iter().filter_map(|(_, n)| papers::paper(self.plan, self.story, n));
        papers.map(|it| it.paper).find(|paper| paper.kind.word() == kind).map(|paper| paper.id.into())
    }

    fn someone(&self, kind: &str) -> Option<PersonId> {
        self.persons.iter().zip(self.people).filter(|(_, them)| them.kind == kind).find_map(|(person, _)| *person)
    }
}
