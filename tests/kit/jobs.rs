//! Jobs for tests, run where they stand: verdicts and undoing through the office, the rest only as far as
//! the screens can see it. No file is touched.

use kabinet::api::client::{Client, send};
use kabinet::api::history::{Done, Undo, Undoable};
use kabinet::api::job::{Job, Outcome};
use kabinet::api::letters::DecideLetters;
use kabinet::base::clock::{IdSource, SeededIds};
use kabinet::base::error::Result;
use kabinet::domain::ids::LetterId;
use kabinet::domain::operation::{GroupId, RequestId};
use kabinet::domain::verdict::Verdict;
use uuid::Uuid;

use super::NOW;

/// How many letters one operation decides.
const PIECE: usize = 500;

/// Runs `job`, telling how far it is. `None` is a job whose work is with files: a test says how it ends.
pub fn run(
    office: &dyn Client,
    ids: &SeededIds,
    group: Uuid,
    job: Job,
    told: &mut dyn FnMut(u64, u64),
) -> Option<Result<Outcome>> {
    match job {
        Job::Decide { letters, verdict } => Some(decide(office, ids, GroupId(group), &letters, &verdict, told)),
        Job::Undo { what } => Some(undo(office, ids, what)),
        Job::SaveAttachments { which, into, .. } => {
            let which = if which.is_empty() { vec![0, 1] } else { which };
            Some(Ok(Outcome::Saved { files: which.iter().map(|n| into.join(n.to_string())).collect() }))
        }
        Job::Import { .. } | Job::ExportAll { .. } | Job::Dispatch { .. } | Job::Enclose { .. } => None,
    }
}

fn undo(office: &dyn Client, ids: &SeededIds, what: Undoable) -> Result<Outcome> {
    loop {
        let undone = send(office, RequestId(ids.next(NOW)), Undo { what })?;
        if !undone.more {
            let (done, undone) = (undone.done, Some(undone.verb));
            return Ok(Outcome::Changed { done, undone, refused: vec![], cancelled: false });
        }
    }
}

fn decide(
    office: &dyn Client,
    ids: &SeededIds,
    group: GroupId,
    letters: &[LetterId],
    verdict: &Verdict,
    told: &mut dyn FnMut(u64, u64),
) -> Result<Outcome> {
    let (mut refused, mut changed) = (vec![], 0);
    for (piece, some) in letters.chunks(PIECE).enumerate() {
        let request = DecideLetters { letters: some.to_vec(), verdict: verdict.clone(), group: Some(group) };
        let decided = send(office, RequestId(ids.next(NOW)), request)?;
        changed += decided.done.changed;
        refused.extend(decided.refused);
        told((piece * PIECE + some.len()) as u64, letters.len() as u64);
    }
    let done = Done { verb: verdict.verb().to_owned(), sequence: None, group: Some(group), changed };
    Ok(Outcome::Changed { done, undone: None, refused, cancelled: false })
}
