//! Lets the demo's story happen: one thing after the other, each by whoever would do it, at the time it would be done.

use std::collections::BTreeMap;

use crate::api::arrivals::{BeginImport, EndImport};
use crate::base::error::Result;
use crate::domain::arrival::{Intake, Tally};
use crate::domain::ids::ImportId;
use crate::domain::letter::Channel;
use crate::domain::operation::GroupId;
use crate::work::course::Course;
use crate::work::demo::acts::PIECE;
use crate::work::demo::cast;
use crate::work::demo::papers;
use crate::work::demo::play::{Built, Play, Stage};
use crate::work::demo::story::{Fate, Piece, Plan, tell};
use crate::work::demo::tasks;
use crate::work::demo::words::WORDS;

/// Builds the office of `plan` on an empty `stage`.
///
/// # Errors
/// `Cancelled`; what the service answers.
pub fn build(plan: &Plan, stage: &Stage<'_>, course: &Course) -> Result<Built> {
    let people = cast::people(plan.people);
    let hands = 1 + WORDS.office("colleague").len();
    let story = tell(plan, &people, hands);
    (stage.set)(plan.at(story.pieces.iter().map(|piece| piece.ago).max().unwrap_or_default() + 1, 480));
    let mut play = Play::begin(plan, stage, course, &people, &story)?;
    play.know_bodies()?;
    play.history()?;
    play.live()?;
    (stage.set)(plan.now);
    play.plan_ahead()?;
    play.see_to_diary()?;
    play.built.user = play.users.first().map(|(id, _)| *id);
    Ok(play.built)
}

/// What is done on a day, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Arrive,
    Enter,
    Triage,
    Send,
    Close,
    Paper,
    Give,
    Finish,
}

impl Step {
    /// Minutes into the day.
    const fn minutes(self) -> i64 {
        match self {
            Self::Arrive => 700,
            Self::Enter => 720,
            Self::Triage => 750,
            Self::Send => 780,
            Self::Close => 930,
            Self::Paper => 960,
            Self::Give => 970,
            Self::Finish => 980,
        }
    }
}

impl Play<'_> {
    fn set(&self, ago: i64, step: Step) {
        (self.stage.set)(self.plan.at(ago, step.minutes()));
    }

    /// What came as history: one import.
    fn history(&mut self) -> Result<()> {
        let is_history = |n: &usize| self.story.pieces.get(*n).is_some_and(|piece| piece.fate == Fate::History);
        let all: Vec<_> = (0..self.story.pieces.len()).filter(is_history).collect();
        let ago = self.story.pieces.iter().filter(|piece| piece.fate != Fate::History).map(|piece| piece.ago).max();
        (self.stage.set)(self.plan.at(ago.unwrap_or_default() + 1, 540));
        self.import(Intake::Archive, "arhiva.mbox", |play, import, group| {
            all.chunks(PIECE).try_for_each(|piece| play.receive(import, group, Intake::Archive, piece))
        })
    }

    /// The past weeks, day by day.
    fn live(&mut self) -> Result<()> {
        let mut days: BTreeMap<(i64, Step), Vec<usize>> = BTreeMap::new();
        for (n, piece) in self.story.pieces.iter().enumerate() {
            for (ago, step) in steps(piece) {
                days.entry((-ago, step)).or_default().push(n);
            }
        }
        for n in 0..self.plan.papers as usize {
            days.entry((-papers::ago(self.plan, self.story, n), Step::Paper)).or_default().push(n);
        }
        for n in 0..tasks::count() {
            let Some(task) = tasks::task(self.plan, n).filter(|task| !task.of_diary()) else { continue };
            days.entry((-task.ago, Step::Give)).or_default().push(n);
            days.entry((1 - task.ago, Step::Finish)).or_default().push(n);
        }
        self.import(Intake::Inbox, "prijem/", |play, import, group| {
            for ((ago, step), numbers) in days {
                play.course.go_on()?;
                play.set(-ago, step);
                match step {
                    Step::Arrive => {
                        numbers
                            .chunks(PIECE)
                            .try_for_each(|piece| play.receive(import, group, Intake::Inbox, piece))?;
                    }
                    Step::Enter => numbers.iter().try_for_each(|&n| play.enter(n))?,
                    Step::Triage => play.triage(&numbers)?,
                    Step::Send => numbers.iter().try_for_each(|&n| play.send(n))?,
                    Step::Close => play.close(&numbers)?,
                    Step::Give => numbers.iter().try_for_each(|&n| play.give(n))?,
                    Step::Finish => numbers.iter().try_for_each(|&n| play.finish(n))?,
                    Step::Paper => numbers.iter().try_for_each(|&n| play.write(n))?,
                }
            }
            Ok(())
        })
    }

    fn import(
        &mut self,
        intake: Intake,
        source: &str,
        work: impl FnOnce(&mut Self, ImportId, GroupId) -> Result<()>,
    ) -> Result<()> {
        let (id, group) = (ImportId::new(self.fresh()), GroupId(self.fresh()));
        let before = self.letters.iter().flatten().count();
        self.bring(BeginImport { id, group, intake, sources: vec![source.to_owned()] })?;
        work(self, id, group)?;
        let came = self.letters.iter().flatten().count() - before;
        let tally = Tally { new: came as u64, ..Tally::default() };
        self.bring(EndImport { id, tally, remarks: Vec::new() }).map(|_| ())
    }
}

/// The days on which something is done about a letter, and what.
fn steps(piece: &Piece) -> Vec<(i64, Step)> {
    let came = match (piece.fate, piece.channel) {
        (Fate::History, _) => return Vec::new(),
        (Fate::Sent(_), _) => return vec![(piece.ago, Step::Send)],
        (_, Channel::Email) => (piece.ago, Step::Arrive),
        _ => (piece.ago, Step::Enter),
    };
    match piece.fate {
        Fate::New => vec![came],
        Fate::Closed(_, ago) => vec![came, (piece.ago, Step::Triage), (ago, Step::Close)],
        _ => vec![came, (piece.ago, Step::Triage)],
    }
}
