//! Packs: contents kept by the hash of their bytes, appended and never changed. What stands where is in the index.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;
use crate::store::disk::Disk;
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::frame::{self, LONGEST, Link, Place, SEGMENT_HEAD, SegmentKind};
use crate::store::segment::reader::{Reader, Step, frame_at};
use crate::store::segment::tail::{AppendError, Spot, Tail};

/// The folder of the packs.
pub const DIR: &str = "packs";

/// Contents go to the disk in writes of about this size, all of them under one sync of each pack.
const APPEND_BYTES: usize = 16 * 1024 * 1024;

/// The packs, open.
pub struct Packs {
    files: SegmentFiles,
    limit: u64,
    tail: Mutex<Option<Tail>>,
}

/// What a walk asks for at each content.
pub type Visit<'a> = dyn FnMut(Spot, ContentHash) -> Result<()> + 'a;

/// The writer of packs: there is one at a time.
pub struct Writer<'a> {
    packs: &'a Packs,
    tail: MutexGuard<'a, Option<Tail>>,
}

impl Packs {
    /// The packs on `disk`, each of about `limit` bytes.
    pub fn new(disk: Arc<dyn Disk>, limit: u64) -> Self {
        Self { files: SegmentFiles::new(disk, DIR, SegmentKind::Pack), limit, tail: Mutex::new(None) }
    }

    /// Their files.
    pub fn files(&self) -> &SegmentFiles {
        &self.files
    }

    /// Visits every good content after `start`, and goes around damage; answers the damaged places.
    pub fn walk(&self, start: Spot, visit: &mut Visit<'_>) -> Result<Vec<Damage>> {
        let mut damages = Vec::new();
        let numbers = self.files.numbers()?;
        if start.segment > 0 && !numbers.contains(&start.segment) {
            let file = self.files.shown(start.segment);
            damages.push(Damage { pack: start.segment, file, offset: 0, torn: false });
        }
        for number in numbers.into_iter().filter(|number| *number >= start.segment) {
            let begin = if number == start.segment { start.end() } else { SEGMENT_HEAD as u64 };
            self.walk_one(number, begin, visit, &mut damages)?;
        }
        Ok(damages)
    }

    fn walk_one(&self, pack: u64, begin: u64, visit: &mut Visit<'_>, damages: &mut Vec<Damage>) -> Result<()> {
        let mut damage = |offset, torn| damages.push(Damage { pack, file: self.files.shown(pack), offset, torn });
        if self.files.head(pack)?.is_none() {
            damage(0, self.files.file(pack)?.len()? <= SEGMENT_HEAD as u64);
        }
        let length = self.files.file(pack)?.len()?;
        if length < begin {
            damage(length, false);
        }
        let mut reader = Reader::new(self.files.file(pack)?, begin.max(SEGMENT_HEAD as u64))?;
        loop {
            match reader.step()? {
                Step::End => return Ok(()),
                Step::Frame(frame) => {
                    visit(Spot { segment: pack, offset: frame.offset, length: frame.head.length() }, frame.head.hash)?;
                }
                Step::Broken { offset } => {
                    let torn = reader.torn()?;
                    damage(offset, torn);
                    if !reader.resync()? {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Makes the packs writable: at the end of the last one if it is whole, else in a new one. Nothing is cut off:
    /// contents are found by their hash, so what a loss of power left half written does no harm.
    pub fn ready(&self, damages: &[Damage]) -> Result<()> {
        let named = damages.iter().map(|damage| damage.pack).max();
        let last = self.files.numbers()?.last().copied().max(named);
        let tail = match last {
            Some(last) if !damages.iter().any(|damage| damage.pack == last) => {
                Tail::resume(&self.files, last, self.files.file(last)?.len()?)?
            }
            _ => Tail::begin(&self.files, last.unwrap_or(0) + 1, Link::default())?,
        };
        // What a killed process wrote and did not sync is relied on from now on.
        if let Some(present) = self.files.numbers()?.into_iter().rev().find(|number| *number != tail.number()) {
            self.files.file(present)?.sync_data()?;
        }
        *self.lock() = Some(tail);
        Ok(())
    }

    /// Waits for the other writers and keeps them away.
    pub fn writer(&self) -> Writer<'_> {
        Writer { packs: self, tail: self.lock() }
    }

    /// The content at a place that the index names, its hash verified; `content-lost` if it is damaged.
    pub fn read(&self, spot: Spot, hash: ContentHash) -> Result<Vec<u8>> {
        let frame = frame_at(&self.files.file(spot.segment)?, spot.offset, spot.length)?;
        let found = frame.filter(|frame| frame.head.hash == hash);
        found
            .map(|frame| frame.payload)
            .ok_or_else(|| lost(hash).with("file", self.files.shown(spot.segment)).with("offset", spot.offset))
    }

    /// The lengths of all packs, up to which they are synced.
    pub fn lengths(&self) -> Result<Vec<(u64, u64)>> {
        let guard = self.lock();
        let last = guard.as_ref().map(|tail| (tail.number(), tail.length()));
        let mut lengths = Vec::new();
        for number in self.files.numbers()? {
            match last {
                Some((tail, length)) if tail == number => lengths.push((number, length)),
                _ => lengths.push((number, self.files.file(number)?.len()?)),
            }
        }
        Ok(lengths)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Tail>> {
        self.tail.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writer<'_> {
    /// Appends contents and syncs; answers where they stand. When this answers, all of them survive.
    pub fn append(&mut self, contents: &[(ContentHash, &[u8])]) -> Result<Vec<Spot>, AppendError> {
        let mut spots = Vec::with_capacity(contents.len());
        let mut rest = contents;
        while !rest.is_empty() {
            let mut bytes = Vec::new();
            let mut placed = Vec::new();
            while let Some(((hash, content), after)) = rest.split_first() {
                if content.len() > LONGEST {
                    let error = Error::new(ErrorKind::Invalid, "content-too-large").with("bytes", content.len());
                    return Err(AppendError::Refused(error));
                }
                if !bytes.is_empty() && bytes.len() + content.len() > APPEND_BYTES {
                    break;
                }
                let begin = bytes.len() as u64;
                let place = Place { bridge: false, sequence: 0, previous: Link::default() };
                frame::encode(&mut bytes, place, &[], content, *hash);
                placed.push((begin, bytes.len() as u64 - begin));
                rest = after;
            }
            let (segment, base) = self.append_bytes(&bytes)?;
            spots.extend(placed.into_iter().map(|(begin, length)| Spot { segment, offset: base + begin, length }));
        }
        Ok(spots)
    }

    fn append_bytes(&mut self, bytes: &[u8]) -> Result<(u64, u64), AppendError> {
        let Some(tail) = self.tail.as_mut() else {
            return Err(AppendError::Refused(Error::new(ErrorKind::Internal, "store-stopped")));
        };
        if tail.is_full(bytes.len(), self.packs.limit) {
            *tail = Tail::begin(&self.packs.files, tail.number() + 1, Link::default()).map_err(AppendError::Refused)?;
        }
        Ok((tail.number(), tail.append(bytes)?))
    }
}

/// A place in a pack that holds no good content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The number of the pack.
    pub pack: u64,
    /// Its file, as a person would write it.
    pub file: String,
    /// Where.
    pub offset: u64,
    /// It is what a loss of power leaves of something never acknowledged.
    pub torn: bool,
}

/// `content-lost`, for one content.
pub fn lost(hash: ContentHash) -> Error {
    Error::new(ErrorKind::Damaged, "content-lost").with("hash", hash)
}
