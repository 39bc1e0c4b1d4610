//! A backup of a store that another process may have open: it takes no lock, asks nothing of that process and writes
//! nothing but the copy.
//!
//! The journal is read first, to its last whole operation as it stands at that moment; every operation acknowledged
//! before is in it. What an operation names was synced to the packs before the operation itself was written, so packs
//! read afterwards hold at least that. Segments are only ever appended to, and drafts are replaced as a whole.

use std::path::Path;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::backup::{Manifest, Source, loose, segments, write};
use crate::store::catch_up::{Progress, Report};
use crate::store::clean::CleanEnd;
use crate::store::disk::Disk;
use crate::store::journal::log::{Journal, SEGMENT_BYTES};
use crate::store::journal::scan::Position;
use crate::store::packs::Packs;
use crate::store::segment::frame::SEGMENT_HEAD;
use crate::store::segment::tail::Spot;

/// What looks broken may be an append that is half visible; so often it is looked at again, each time after this.
const PATIENCE: (u32, Duration) = (20, Duration::from_millis(10));

/// Copies the store on `disk` to a new file at `target`; see [`crate::store::backup`]. The chain of the journal is
/// checked first.
///
/// # Errors
/// `file-exists`; `journal-damaged` and `journal-short`: a backup of it could not be restored, a repair comes first;
/// `cancelled`; of the disks.
pub fn backup_beside(disk: &Arc<dyn Disk>, target: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    if target.symlink_metadata().is_ok() {
        return Err(Error::new(ErrorKind::Invalid, "file-exists").with("path", target.display()));
    }
    let known = CleanEnd::read(&**disk)?.map_or(0, |clean| clean.sequence);
    let journal = Journal::new(Arc::clone(disk), SEGMENT_BYTES);
    let end = whole(&journal, report)?;
    if end.sequence < known {
        return Err(journal.short(end, known));
    }
    let mut list = segments(journal.files(), end)?;
    list.extend(packed(&Packs::new(Arc::clone(disk), SEGMENT_BYTES))?);
    list.extend(loose(&**disk)?);
    write(&**disk, end.sequence, &list, target, report)
}

/// Where the last whole operation ends.
fn whole(journal: &Journal, report: &mut Report<'_>) -> Result<Position> {
    let mut total = 0;
    for number in journal.files().numbers()? {
        total += journal.files().file(number)?.len()?;
    }
    let (mut at, mut done, mut left) = (Position::default(), 0, PATIENCE.0);
    loop {
        let begun = at.sequence;
        let outcome = journal.walk(at, &mut |spot, frame| {
            done += spot.length;
            at =
                Position { segment: spot.segment, offset: spot.end(), sequence: frame.head.sequence, link: frame.link };
            let go_on = report(Progress { done, total: total.max(done) });
            if go_on { Ok(()) } else { Err(Error::new(ErrorKind::Cancelled, "cancelled")) }
        });
        match outcome {
            Err(error) if error.kind == ErrorKind::Damaged && (at.sequence > begun || left > 0) => {
                left = if at.sequence > begun { PATIENCE.0 } else { left - 1 };
                sleep(PATIENCE.1);
            }
            outcome => return outcome,
        }
    }
}

/// The packs that are there now, the last one up to its last whole content.
fn packed(packs: &Packs) -> Result<Vec<Source>> {
    let files = packs.files();
    let numbers = files.numbers()?;
    let mut list = Vec::new();
    for number in &numbers {
        let length = files.file(*number)?.len()?;
        if length >= SEGMENT_HEAD as u64 {
            list.push(Source::part(files.path(*number), length));
        }
    }
    if let Some(last) = numbers.last() {
        let mut end = SEGMENT_HEAD as u64;
        let head = Spot { segment: *last, offset: end, length: 0 };
        packs.walk(head, &mut |spot, _| {
            if spot.segment == *last {
                end = spot.end();
            }
            Ok(())
        })?;
        if list.len() == numbers.len() {
            list.pop();
            list.push(Source::part(files.path(*last), end));
        }
    }
    Ok(list)
}
