//! Bulk acts: one verdict on many letters, and taking a whole group back, piece by piece.

use crate::api::history::{Done, Undo, Undoable};
use crate::api::job::Outcome;
use crate::api::letters::DecideLetters;
use crate::base::error::Result;
use crate::domain::ids::LetterId;
use crate::domain::operation::GroupId;
use crate::domain::verdict::Verdict;
use crate::work::course::Course;
use crate::work::means::Means;

/// The most letters of one operation.
const PIECE: usize = 500;

/// The most refusals that are told one by one.
const TOLD: usize = 100;

/// Decides the same about all `letters`, 500 to an operation, all in one group.
///
/// # Errors
/// What the service answers; the pieces before it stay, and stay in their group.
pub fn decide(means: &Means, letters: &[LetterId], verdict: &Verdict, course: &Course) -> Result<Outcome> {
    let group = GroupId(means.fresh());
    let mut all = Done { verb: verdict.verb().to_owned(), sequence: None, group: Some(group), changed: 0 };
    let mut refused = Vec::new();
    let mut told = 0;
    for piece in letters.chunks(PIECE) {
        if course.is_cancelled() {
            break;
        }
        let ask = DecideLetters { letters: piece.to_vec(), verdict: verdict.clone(), group: Some(group) };
        let decided = means.ask(ask)?;
        all.changed += decided.done.changed;
        all.sequence = decided.done.sequence.or(all.sequence);
        refused.extend(decided.refused);
        refused.truncate(TOLD);
        told += piece.len();
        course.tell(told as u64, letters.len() as u64, u64::from(all.changed));
    }
    Ok(Outcome::Changed { done: all, undone: None, refused, cancelled: told < letters.len() })
}

/// Takes `what` back, a piece at a time while there is more.
///
/// # Errors
/// What the service answers; the pieces before it stay taken back.
pub fn undo(means: &Means, what: Undoable, course: &Course) -> Result<Outcome> {
    let mut first: Option<(Done, String)> = None;
    let mut cancelled = false;
    loop {
        let undone = means.ask(Undo { what })?;
        let (done, _) = first.get_or_insert_with(|| (Done { changed: 0, ..undone.done.clone() }, undone.verb.clone()));
        done.changed += undone.done.changed;
        done.sequence = undone.done.sequence.or(done.sequence);
        course.tell(u64::from(done.changed), 0, u64::from(done.changed));
        if !undone.more {
            break;
        }
        if course.is_cancelled() {
            cancelled = true;
            break;
        }
    }
    let (done, verb) = first.unwrap_or_else(|| (nothing(), String::new()));
    Ok(Outcome::Changed { done, undone: Some(verb), refused: Vec::new(), cancelled })
}

fn nothing() -> Done {
    Done { verb: String::new(), sequence: None, group: None, changed: 0 }
}
