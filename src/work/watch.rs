//! The folders that the office watches: their new files become letters that want work. The folders are only read; what
//! was taken is known by its bytes.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::api::job::Outcome;
use crate::api::office::OpenOffice;
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::arrival::Intake;
use crate::domain::office::Watched;
use crate::work::course::Course;
use crate::work::import::bring;
use crate::work::import::order::Order;
use crate::work::import::walk::{Found, Links, Source, walk};
use crate::work::means::Means;

/// A file that was changed less than so long ago may still be being written, milliseconds.
const SETTLED: i64 = 2_000;

/// Endings of files that are still being written.
const UNFINISHED: [&str; 5] = ["part", "tmp", "filepart", "crdownload", "swp"];

/// What was seen in earlier rounds.
#[derive(Debug, Default)]
pub struct Watch {
    seen: HashSet<Seen>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Seen {
    File(PathBuf, Timestamp, u64),
    Passed(PathBuf),
}

impl Watch {
    /// Nothing seen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// One round through the office's folders, at start and each minute: what is new comes in. `means.importer` is the
    /// seat of the watcher. One outcome for each folder that had something new.
    ///
    /// # Errors
    /// What the service answers, the first time it does; the other folders are read nevertheless, and that one is
    /// read again in the next round.
    pub fn round(&mut self, means: &Means, course: &Course) -> Result<Vec<Outcome>> {
        let watched = means.bring(OpenOffice {})?.office.map(|office| office.watched).unwrap_or_default();
        let mut outcomes = Vec::new();
        let mut still = HashSet::new();
        let mut failed = None;
        for folder in &watched {
            if course.is_cancelled() {
                return Ok(outcomes);
            }
            match self.folder(means, folder, &mut still, course) {
                Ok(outcome) => outcomes.extend(outcome),
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        self.seen.retain(|it| still.contains(it));
        failed.map_or(Ok(outcomes), Err)
    }

    fn folder(
        &mut self,
        means: &Means,
        folder: &Watched,
        still: &mut HashSet<Seen>,
        course: &Course,
    ) -> Result<Option<Outcome>> {
        let path = PathBuf::from(&folder.path);
        let now = means.now();
        let mut found = walk(std::slice::from_ref(&path), Links::Passed, || course.is_cancelled());
        found.retain(|it| is_ready(it, now));
        still.extend(found.iter().filter_map(seen));
        found.retain(|it| seen(it).is_some_and(|it| !self.seen.contains(&it)));
        if found.is_empty() {
            return Ok(None);
        }
        let order = Order { paths: vec![path], intake: Intake::Inbox, lane: folder.lane, dry_run: false };
        let outcome = bring(means, &order, &found, course)?;
        if !matches!(outcome, Outcome::Imported { cancelled: true, .. }) {
            self.seen.extend(found.iter().filter_map(seen));
        }
        Ok(Some(outcome))
    }
}

fn seen(found: &Found) -> Option<Seen> {
    match found {
        Found::File(Source { path, size, changed, .. }) => Some(Seen::File(path.clone(), *changed, *size)),
        Found::Passed(path, _) => Some(Seen::Passed(path.clone())),
        Found::Export(_) => None,
    }
}

/// Whether nobody seems to be writing it any more.
fn is_ready(found: &Found, now: Timestamp) -> bool {
    match found {
        Found::File(source) => now.0 - source.changed.0 >= SETTLED && is_finished(&source.path),
        Found::Passed(path, _) => is_finished(path),
        Found::Export(_) => false,
    }
}

fn is_finished(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    !name.starts_with('.') && !name.ends_with('~') && !UNFINISHED.contains(&ending.as_str())
}
