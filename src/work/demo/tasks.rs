//! The tasks that the demo's people gave each other, most of them about its letters: who, when, by when. Pure.

use chrono::{Days, NaiveDate};

use crate::work::demo::story::{Fate, Plan, Story, day_of};
use crate::work::demo::words::WORDS;

/// One task of the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// How many days ago it was given.
    pub ago: i64,
    /// What is to be done.
    pub text: &'static str,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// The letter of the story that it came from.
    pub piece: Option<usize>,
    /// What is said of how it was done; none while it is open.
    pub evidence: Option<&'static str>,
}

/// How many tasks there are.
pub fn count() -> usize {
    WORDS.office("task").len()
}

/// The `n`th task.
pub fn task(plan: &Plan, story: &Story, n: usize) -> Option<Given> {
    let rows = WORDS.office("task");
    let [ago, due, text, evidence @ ..] = *rows.get(n)? else { return None };
    let ago = ago.parse().ok()?;
    Some(Given {
        ago,
        text,
        due: due.parse().ok().and_then(|days| day(plan, days)),
        piece: letter(story, n, ago),
        evidence: evidence.first().copied(),
    })
}

fn day(plan: &Plan, days: i64) -> Option<NaiveDate> {
    let (today, by) = (day_of(plan.now), Days::new(days.unsigned_abs()));
    if days < 0 { today.checked_sub_days(by) } else { today.checked_add_days(by) }
}

/// A letter that was in work by then; none for every fourth.
fn letter(story: &Story, n: usize, ago: i64) -> Option<usize> {
    let fits = |at: &usize| {
        let piece = story.pieces.get(*at);
        piece.is_some_and(|piece| piece.ago > ago && matches!(piece.fate, Fate::Open(_) | Fate::Held(..)))
    };
    let letters: Vec<usize> = (0..story.pieces.len()).filter(fits).collect();
    if n % 4 == 3 { None } else { letters.get(n * 3 % letters.len().max(1)).copied() }
}
