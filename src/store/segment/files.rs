//! The files of one folder of segments: their names, and a few of them held open for reading.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::error::Result;
use crate::store::disk::{Disk, DiskFile};
use crate::store::segment::frame::{SEGMENT_HEAD, SegmentHead, SegmentKind};

const HELD_OPEN: usize = 32;

/// The segments of a folder, by their number.
pub struct SegmentFiles {
    disk: Arc<dyn Disk>,
    dir: &'static str,
    kind: SegmentKind,
    open: Mutex<BTreeMap<u64, Arc<dyn DiskFile>>>,
}

impl SegmentFiles {
    /// The segments of `kind` in `dir`.
    pub fn new(disk: Arc<dyn Disk>, dir: &'static str, kind: SegmentKind) -> Self {
        Self { disk, dir, kind, open: Mutex::default() }
    }

    /// The disk they stand on.
    pub fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
    }

    /// Their folder.
    pub fn dir(&self) -> &'static str {
        self.dir
    }

    /// What they hold.
    pub fn kind(&self) -> SegmentKind {
        self.kind
    }

    /// The path of a segment.
    pub fn path(&self, number: u64) -> String {
        format!("{}/{number:020}.{}", self.dir, self.suffix())
    }

    /// The path of a segment as a person would write it.
    pub fn shown(&self, number: u64) -> String {
        self.disk.shown(&self.path(number))
    }

    /// The numbers of the segments that are there, in order.
    pub fn numbers(&self) -> Result<Vec<u64>> {
        let names = self.disk.list(self.dir)?;
        let suffix = format!(".{}", self.suffix());
        let number = |name: &String| name.strip_suffix(&suffix).filter(|n| n.len() == 20)?.parse().ok();
        Ok(names.iter().filter_map(number).collect())
    }

    /// A segment, open.
    pub fn file(&self, number: u64) -> Result<Arc<dyn DiskFile>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = open.get(&number) {
            return Ok(Arc::clone(file));
        }
        let file = self.disk.open(&self.path(number))?;
        if open.len() >= HELD_OPEN {
            open.pop_first();
        }
        open.insert(number, Arc::clone(&file));
        Ok(file)
    }

    /// The head of a segment; none if it is damaged or of another kind.
    pub fn head(&self, number: u64) -> Result<Option<SegmentHead>> {
        let head = SegmentHead::decode(&self.file(number)?.read_at(0, SEGMENT_HEAD)?);
        Ok(head.filter(|head| head.kind == self.kind && head.first == number))
    }

    /// Lets go of a segment that is removed or renamed.
    pub fn forget(&self, number: u64) {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).remove(&number);
    }

    fn suffix(&self) -> &'static str {
        match self.kind {
            SegmentKind::Journal => "journal",
            SegmentKind::Pack => "pack",
        }
    }
}
