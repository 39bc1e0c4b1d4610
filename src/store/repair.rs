//! Rebuilds what can be rebuilt of a damaged journal, from its own good frames and from the index.
//! Damaged files are moved aside, never removed; lost contents cannot be made anew and are only named.

use std::sync::Arc;

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::operation::Deed;
use crate::store::bridge::{Bridge, Sources};
use crate::store::catch_up::{Progress, Report};
use crate::store::clean::CleanEnd;
use crate::store::disk::Disk;
use crate::store::index::home::IndexHome;
use crate::store::index::live::Index;
use crate::store::journal::Journal;
use crate::store::journal::log::DIR;
use crate::store::journal::scan::Position;
use crate::store::lock;
use crate::store::open::{Opening, REPAIRED_DIR};
pub use crate::store::repair_report::Repaired;
use crate::store::rewrite::Rewriter;
use crate::store::salvage::{Found, salvage};
use crate::store::schema::Schema;
use crate::store::segment::tail::Spot;

/// The folder of damaged journals.
pub const DAMAGED_DIR: &str = "damaged";

/// Repairs the closed store that `opening` would open. `deed` says who does it, with a fresh request id each time:
/// lost operations are bridged by operations of that deed. The index is built anew when the store is opened next.
///
/// # Errors
/// `journal-lost` if neither journal nor index nor the note of the clean end is left: nothing was changed.
pub fn repair(opening: &Opening, deed: &mut dyn FnMut() -> Deed, report: &mut Report<'_>) -> Result<Repaired> {
    let _hold = lock::acquire(&*opening.disk, &opening.holder)?;
    let disk = &opening.disk;
    let finished = finish_interrupted(&**disk)?;
    let (journal, packs) = opening.files();
    let damages = packs.walk(Spot::default(), &mut |_, _| Ok(()))?;
    let mut found = salvage(journal.files())?;
    let walked = journal.walk(Position::default(), &mut |_, _| Ok(())).ok();
    if let Some(end) = walked {
        // What stands after a torn end was never acknowledged.
        found.retain(|found| found.sequence <= end.sequence);
    }
    let index = whole_index(&*opening.home, &*opening.schema);
    let noted = CleanEnd::read(&**disk)?.map_or(0, |clean| clean.sequence);
    let reached = index.as_ref().map_or(0, |index| index.sequence().0);
    let known = found.last().map_or(0, |found| found.sequence).max(noted).max(reached);
    if walked.is_some_and(|end| end.sequence >= known) {
        if !disk.exists(DIR)? {
            return Err(lost(&**disk));
        }
        let (complete, packs) = (finished.is_none(), damages);
        return Ok(Repaired { kept: finished, finished: !complete, complete, packs, ..Repaired::default() });
    }
    // Where a new journal stands without an old one, a repair has finished writing it: see `finish_interrupted`.
    if !disk.exists(DIR)? {
        disk.create_dir(DIR)?;
        disk.sync_dir("")?;
    }
    let mut repaired = rewrite(opening, &journal, &found, index.as_ref(), known, deed, report)?;
    drop(index);
    opening.home.discard_scratch()?;
    CleanEnd::remove(&**disk)?;
    repaired.kept = Some(exchange(&**disk)?);
    repaired.packs = damages;
    Ok(repaired)
}

/// The index, if every pair of it is as it was written.
fn whole_index(home: &dyn IndexHome, schema: &dyn Schema) -> Option<Index> {
    let index = home.open().and_then(|table| Index::resume(table, schema.version())).ok()?;
    index.scrub(|_| true).ok()?;
    Some(index)
}

/// Writes the new journal beside the old one.
fn rewrite(
    opening: &Opening,
    journal: &Journal,
    found: &[Found],
    index: Option<&Index>,
    known: u64,
    deed: &mut dyn FnMut() -> Deed,
    report: &mut Report<'_>,
) -> Result<Repaired> {
    let replay = opening.home.scratch()?;
    let mut bridge = Bridge::new(Sources { journal, found, index, replay: &*replay });
    let mut new = Rewriter::begin(Arc::clone(&opening.disk), opening.segment_bytes)?;
    let mut repaired = Repaired { complete: true, ..Repaired::default() };
    let total = found.len() as u64;
    let mut next = 1;
    for (number, place) in found.iter().enumerate() {
        if place.sequence > next {
            bridge.over(number, next, place.sequence - 1, deed, &mut new, &mut repaired)?;
        }
        bridge.keep(place, &mut new)?;
        next = place.sequence + 1;
        if number % 1_000 == 0 {
            report(Progress { done: number as u64, total });
        }
    }
    if known >= next {
        bridge.over(found.len(), next, known, deed, &mut new, &mut repaired)?;
    }
    new.finish()?;
    Ok(repaired)
}

/// Moves the damaged journal aside and the new one into its place.
fn exchange(disk: &dyn Disk) -> Result<String> {
    if !disk.exists(DAMAGED_DIR)? {
        disk.create_dir(DAMAGED_DIR)?;
        disk.sync_dir("")?;
    }
    let kept = kept_as(highest(disk)? + 1);
    disk.rename(DIR, &kept)?;
    disk.sync_dir(DAMAGED_DIR)?;
    disk.rename(REPAIRED_DIR, DIR)?;
    disk.sync_dir("")?;
    Ok(disk.shown(&kept))
}

fn kept_as(number: u32) -> String {
    format!("{DAMAGED_DIR}/journal-{number}")
}

fn highest(disk: &dyn Disk) -> Result<u32> {
    let names = if disk.exists(DAMAGED_DIR)? { disk.list(DAMAGED_DIR)? } else { Vec::new() };
    Ok(names.iter().filter_map(|name| name.strip_prefix("journal-")?.parse().ok()).max().unwrap_or(0))
}

/// A repair that was interrupted between the two renames is finished, and the answer is where it keeps the damaged
/// journal; one that was interrupted before begins again.
fn finish_interrupted(disk: &dyn Disk) -> Result<Option<String>> {
    if !disk.exists(REPAIRED_DIR)? {
        return Ok(None);
    }
    if !disk.exists(DIR)? {
        disk.rename(REPAIRED_DIR, DIR)?;
        disk.sync_dir("")?;
        return Ok(Some(disk.shown(&kept_as(highest(disk)?))));
    }
    for name in disk.list(REPAIRED_DIR)? {
        disk.remove(&format!("{REPAIRED_DIR}/{name}"))?;
    }
    Ok(None)
}

/// `journal-lost`: the journal is gone, and with it all that tells what stood in it.
pub fn lost(disk: &dyn Disk) -> Error {
    Error::new(ErrorKind::Damaged, "journal-lost").with("file", disk.shown(DIR))
}
