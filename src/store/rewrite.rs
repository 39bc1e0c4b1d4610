//! Writes a journal anew beside the old one: kept operations under their own sequence, bridges over lost ones.

use std::sync::Arc;

use crate::base::error::Result;
use crate::store::disk::Disk;
use crate::store::journal::codec::Encoded;
use crate::store::open::REPAIRED_DIR;
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::frame::{self, Link, Place, SegmentKind};
use crate::store::segment::tail::{AppendError, Tail};

const APPEND_BYTES: usize = 4 * 1024 * 1024;

/// The new journal.
pub struct Rewriter {
    files: SegmentFiles,
    limit: u64,
    tail: Option<Tail>,
    bytes: Vec<u8>,
    sequence: u64,
    link: Link,
}

impl Rewriter {
    /// Begins in an empty folder.
    pub fn begin(disk: Arc<dyn Disk>, limit: u64) -> Result<Self> {
        if !disk.exists(REPAIRED_DIR)? {
            disk.create_dir(REPAIRED_DIR)?;
        }
        let files = SegmentFiles::new(disk, REPAIRED_DIR, SegmentKind::Journal);
        Ok(Self { files, limit, tail: None, bytes: Vec::new(), sequence: 0, link: Link::default() })
    }

    /// The last sequence written.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Adds an operation; one that does not follow the last becomes a bridge.
    pub fn add(&mut self, sequence: u64, encoded: &Encoded) -> Result<()> {
        if self.bytes.len() + encoded.length() > APPEND_BYTES {
            self.write()?;
        }
        if self.bytes.is_empty() && self.tail.as_ref().is_none_or(|tail| tail.is_full(encoded.length(), self.limit)) {
            self.tail = Some(Tail::begin(&self.files, sequence, self.link)?);
        }
        let place = Place { bridge: sequence != self.sequence + 1, sequence, previous: self.link };
        self.link = frame::encode(&mut self.bytes, place, &encoded.header, &encoded.payload, encoded.hash);
        self.sequence = sequence;
        Ok(())
    }

    /// Brings all of it to the disk.
    pub fn finish(mut self) -> Result<()> {
        self.write()?;
        if self.tail.is_none() {
            Tail::begin(&self.files, 1, Link::default())?;
        }
        self.files.disk().sync_dir(REPAIRED_DIR)?;
        self.files.disk().sync_dir("")
    }

    fn write(&mut self) -> Result<()> {
        if let Some(tail) = self.tail.as_mut().filter(|_| !self.bytes.is_empty()) {
            tail.append(&self.bytes).map_err(AppendError::into_error)?;
            self.bytes.clear();
        }
        Ok(())
    }
}
