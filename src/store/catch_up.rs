//! Brings an index up to the end of journal and packs; from nothing, this is the rebuild.

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;
use crate::store::index::derive::{Layered, Overlay, Step, derive};
use crate::store::index::key;
use crate::store::index::live::{Index, Write, damaged};
use crate::store::index::mark::{Mark, fingerprint};
use crate::store::journal::Journal;
use crate::store::journal::codec::{self, Logged};
use crate::store::journal::scan::Position;
use crate::store::packs::{Damage, Packs};
use crate::store::schema::Schema;
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::tail::Spot;

/// Sled keeps what it has not flushed in memory: it is flushed after this many writes.
const FLUSH_EVERY: usize = 40_000;
const CONTENTS_AT_ONCE: usize = 1_000;

/// How far a rebuild or a check has come, in bytes read of all there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// All bytes.
    pub total: u64,
}

/// Told of progress; the answer false gives up, with `Cancelled`.
pub type Report<'a> = dyn FnMut(Progress) -> bool + 'a;

/// Where the index came to.
#[derive(Debug)]
pub struct Reached {
    /// The journal's end.
    pub journal: Position,
    /// Places in the packs that hold no good content.
    pub damages: Vec<Damage>,
}

/// The place after the last operation in the index.
pub fn position(mark: &Mark) -> Position {
    Position { segment: mark.spot.segment, offset: mark.spot.end(), sequence: mark.sequence.0, link: mark.link }
}

/// Applies everything after the index's mark.
pub fn catch_up(
    index: &Index,
    journal: &Journal,
    packs: &Packs,
    schema: &dyn Schema,
    report: &mut Report<'_>,
) -> Result<Reached> {
    let mark = index.mark();
    let start = position(&mark);
    let journal_bytes = bytes_after(journal.files(), start.segment, start.offset)?;
    let pack_bytes = bytes_after(packs.files(), mark.packed.segment, mark.packed.end())?;
    let mut pace = Pace { progress: Progress { done: 0, total: journal_bytes + pack_bytes }, unflushed: 0, report };
    let end = journal.walk(start, &mut |spot, frame| {
        let link = frame.link;
        let logged = codec::decode(&frame).ok_or_else(|| unknown(journal.files(), spot, frame.head.sequence))?;
        let writes = replayed(&logged, spot, index, schema)?;
        let count = writes.len();
        index.apply(writes, |mark| {
            (mark.sequence, mark.spot, mark.link) = (logged.operation.sequence, spot, link);
        })?;
        pace.after(index, count, spot.length)
    })?;
    let damages = contents(index, packs, mark.packed, &mut pace)?;
    Ok(Reached { journal: end, damages })
}

/// The write that tells where an operation stands.
pub fn located(sequence: crate::domain::operation::Sequence, spot: Spot) -> Result<Write> {
    Ok(Write { key: key::operation(sequence), value: Some(encode(spot)?), old: None })
}

/// The write that tells where a content stands.
pub fn content_at(hash: ContentHash, spot: Spot, old: Option<&[u8]>) -> Result<Write> {
    let key = key::content(hash);
    let old = old.map(|value| fingerprint(&key, value));
    Ok(Write { key, value: Some(encode(spot)?), old })
}

/// A place as the index holds it.
pub fn spot(value: &[u8]) -> Result<Spot> {
    postcard::from_bytes(value).map_err(|_| damaged("a place that cannot be read"))
}

fn encode(spot: Spot) -> Result<Vec<u8>> {
    postcard::to_stdvec(&spot).map_err(|e| Error::new(ErrorKind::Internal, "not-encoded").with("cause", e))
}

fn replayed(logged: &Logged, spot: Spot, index: &Index, schema: &dyn Schema) -> Result<Vec<Write>> {
    let Logged { operation, guards } = logged;
    let step = Step { sequence: operation.sequence, deed: &operation.deed, changes: &operation.changes, guards };
    let now = Layered { table: index.table(), overlay: &Overlay::new() };
    let derived = derive(&step, &now, schema);
    // The journal was checked when it was written: if a record is not as it says, the index is wrong.
    let mut writes =
        derived.map_err(|e| if e.id == "conflict" { damaged("a record is not what it was") } else { e })?;
    writes.push(located(operation.sequence, spot)?);
    Ok(writes)
}

fn contents(index: &Index, packs: &Packs, start: Spot, pace: &mut Pace<'_, '_>) -> Result<Vec<Damage>> {
    let mut waiting: Vec<(ContentHash, Spot)> = Vec::new();
    let damages = packs.walk(start, &mut |spot, hash| {
        waiting.push((hash, spot));
        if waiting.len() < CONTENTS_AT_ONCE {
            return Ok(());
        }
        let bytes = waiting.iter().map(|(_, spot)| spot.length).sum();
        place(index, std::mem::take(&mut waiting))?;
        pace.after(index, CONTENTS_AT_ONCE, bytes)
    })?;
    place(index, waiting)?;
    Ok(damages)
}

/// Notes where contents stand, and that the packs are known so far.
pub fn place(index: &Index, contents: Vec<(ContentHash, Spot)>) -> Result<()> {
    let Some(last) = contents.last().map(|(_, spot)| *spot) else { return Ok(()) };
    let mut writes = std::collections::BTreeMap::new();
    for (hash, spot) in contents {
        // Found twice, the later one counts: the earlier may have been damaged when it was put again.
        let old = index.table().get(&key::content(hash))?;
        writes.insert(hash, content_at(hash, spot, old.as_deref())?);
    }
    index.apply(writes.into_values().collect(), |mark| mark.packed = last)
}

struct Pace<'a, 'b> {
    progress: Progress,
    unflushed: usize,
    report: &'a mut Report<'b>,
}

impl Pace<'_, '_> {
    fn after(&mut self, index: &Index, writes: usize, bytes: u64) -> Result<()> {
        self.progress.done += bytes;
        self.unflushed += writes;
        let go_on = (self.report)(self.progress);
        if self.unflushed >= FLUSH_EVERY || !go_on {
            self.unflushed = 0;
            index.table().flush()?;
        }
        if go_on { Ok(()) } else { Err(Error::new(ErrorKind::Cancelled, "cancelled")) }
    }
}

fn bytes_after(files: &SegmentFiles, segment: u64, offset: u64) -> Result<u64> {
    let mut bytes = 0;
    for number in files.numbers()?.into_iter().filter(|number| *number >= segment) {
        let skipped = if number == segment { offset } else { 0 };
        bytes += files.file(number)?.len()?.saturating_sub(skipped);
    }
    Ok(bytes)
}

fn unknown(files: &SegmentFiles, spot: Spot, sequence: u64) -> Error {
    Error::new(ErrorKind::Damaged, "journal-unknown-version")
        .with("file", files.shown(spot.segment))
        .with("offset", spot.offset)
        .with("sequence", sequence)
}
