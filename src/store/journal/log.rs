//! The journal's files: opened at the place the index has reached, appended to by one writer, read by many.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::operation::Sequence;
use crate::store::disk::Disk;
use crate::store::journal::codec::{self, Encoded, Logged};
use crate::store::journal::scan::{self, Position, Visit};
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::frame::{self, Link, Place, SegmentKind};
use crate::store::segment::reader::frame_at;
use crate::store::segment::tail::{AppendError, Spot, Tail};

/// The folder of the journal.
pub const DIR: &str = "journal";

/// A segment grows to about this size.
pub const SEGMENT_BYTES: u64 = 64 * 1024 * 1024;

/// An open journal.
pub struct Journal {
    files: SegmentFiles,
    limit: u64,
    end: Mutex<Option<End>>,
}

struct End {
    tail: Tail,
    sequence: u64,
    link: Link,
}

impl Journal {
    /// The journal on `disk`, with segments of about `limit` bytes; [`Journal::ready`] makes it writable.
    pub fn new(disk: Arc<dyn Disk>, limit: u64) -> Self {
        Self { files: SegmentFiles::new(disk, DIR, SegmentKind::Journal), limit, end: Mutex::new(None) }
    }

    /// Its files.
    pub fn files(&self) -> &SegmentFiles {
        &self.files
    }

    /// Visits every operation after `start`; see [`scan::walk`].
    pub fn walk(&self, start: Position, visit: &mut Visit<'_>) -> Result<Position> {
        scan::walk(&self.files, start, visit)
    }

    /// Makes the journal writable after `end`, where a walk ended, and cuts off what is torn there.
    pub fn ready(&self, end: Position) -> Result<()> {
        let numbers = self.files.numbers()?;
        for number in numbers.into_iter().filter(|number| *number > end.segment) {
            // A walk passes over a later segment only if it was never begun in full.
            self.files.forget(number);
            self.files.disk().remove(&self.files.path(number))?;
        }
        let tail = if end.segment == 0 {
            Tail::begin(&self.files, end.sequence + 1, end.link)?
        } else {
            Tail::resume(&self.files, end.segment, end.offset)?
        };
        *self.end() = Some(End { tail, sequence: end.sequence, link: end.link });
        Ok(())
    }

    /// Where the last acknowledged operation ends.
    pub fn position(&self) -> Position {
        self.end().as_ref().map_or_else(Position::default, |end| Position {
            segment: end.tail.number(),
            offset: end.tail.length(),
            sequence: end.sequence,
            link: end.link,
        })
    }

    /// Appends operations and syncs once. When this answers, all of them survive; it answers where they stand,
    /// and their links.
    pub fn append(&self, operations: &[&Encoded]) -> Result<Vec<(Spot, Link)>, AppendError> {
        let mut guard = self.end();
        let Some(end) = guard.as_mut() else {
            return Err(AppendError::Refused(Error::new(ErrorKind::Internal, "store-stopped")));
        };
        let mut bytes = Vec::with_capacity(operations.iter().map(|op| op.length() + frame::FIXED).sum());
        let mut placed = Vec::with_capacity(operations.len());
        let (mut sequence, mut link) = (end.sequence, end.link);
        for operation in operations {
            sequence += 1;
            let begin = bytes.len() as u64;
            let place = Place { bridge: false, sequence, previous: link };
            link = frame::encode(&mut bytes, place, &operation.header, &operation.payload, operation.hash);
            placed.push((begin, bytes.len() as u64 - begin, link));
        }
        if end.tail.is_full(bytes.len(), self.limit) {
            end.tail = Tail::begin(&self.files, end.sequence + 1, end.link).map_err(AppendError::Refused)?;
        }
        let base = end.tail.append(&bytes)?;
        (end.sequence, end.link) = (sequence, link);
        let segment = end.tail.number();
        let spot = |(begin, length, link)| (Spot { segment, offset: base + begin, length }, link);
        Ok(placed.into_iter().map(spot).collect())
    }

    /// The operation at a place that the index names.
    pub fn read(&self, spot: Spot, sequence: Sequence) -> Result<Logged> {
        let frame = frame_at(&self.files.file(spot.segment)?, spot.offset, spot.length)?;
        let found = frame.filter(|frame| frame.head.sequence == sequence.0);
        found.as_ref().and_then(codec::decode).ok_or_else(|| {
            Error::new(ErrorKind::Damaged, "journal-damaged")
                .with("file", self.files.shown(spot.segment))
                .with("offset", spot.offset)
                .with("safe", sequence.0.saturating_sub(1))
        })
    }

    /// Whether the frame at a place is the one with this sequence and link.
    pub fn agrees(&self, spot: Spot, sequence: Sequence, link: Link) -> Result<bool> {
        if !self.files.numbers()?.contains(&spot.segment) {
            return Ok(false);
        }
        let frame = frame_at(&self.files.file(spot.segment)?, spot.offset, spot.length)?;
        Ok(frame.is_some_and(|frame| frame.head.sequence == sequence.0 && frame.link == link))
    }

    /// `journal-short`: it ends at `end`, and operations up to `known` were acknowledged.
    pub fn short(&self, end: Position, known: u64) -> Error {
        Error::new(ErrorKind::Damaged, "journal-short")
            .with("file", self.files.shown(end.segment))
            .with("offset", end.offset)
            .with("safe", end.sequence)
            .with("known", known)
    }

    fn end(&self) -> MutexGuard<'_, Option<End>> {
        self.end.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
