//! The end of a folder of segments, where the one writer appends: all of an append and its sync, or nothing.

use std::sync::Arc;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::disk::DiskFile;
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::frame::{Link, SEGMENT_HEAD, SegmentHead};

/// Where a frame stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Spot {
    /// The segment's number.
    pub segment: u64,
    /// The frame's first byte.
    pub offset: u64,
    /// The frame's length.
    pub length: u64,
}

impl Spot {
    /// The first byte after the frame.
    pub fn end(self) -> u64 {
        self.offset + self.length
    }
}

/// Why an append did not happen.
#[derive(Debug)]
pub enum AppendError {
    /// Nothing of it is on the disk; writing may go on.
    Refused(Error),
    /// It is unknown what is on the disk; nothing may be written until the store is opened again.
    Stopped(Error),
}

impl AppendError {
    /// The error that a caller sees: `write-failed` where the outcome is unknown.
    pub fn into_error(self) -> Error {
        match self {
            Self::Refused(error) => error,
            Self::Stopped(error) => Error::new(ErrorKind::Io, "write-failed").with("cause", error),
        }
    }
}

/// The last segment, open for writing.
pub struct Tail {
    file: Arc<dyn DiskFile>,
    number: u64,
    length: u64,
}

impl Tail {
    /// Goes on at the end of a segment whose good frames end at `length`. What follows is cut off.
    pub fn resume(files: &SegmentFiles, number: u64, length: u64) -> Result<Self> {
        let file = files.file(number)?;
        if file.len()? > length {
            file.truncate(length)?;
        }
        // What a killed process wrote and did not sync is relied on from now on.
        file.sync_data()?;
        files.disk().sync_dir(files.dir())?;
        Ok(Self { file, number, length })
    }

    /// Begins a new segment. When this answers, the segment survives a loss of power.
    pub fn begin(files: &SegmentFiles, number: u64, previous: Link) -> Result<Self> {
        let (disk, path) = (files.disk(), files.path(number));
        if disk.exists(&path)? {
            // Left over from a beginning that failed: nothing acknowledged can stand in it.
            files.forget(number);
            disk.remove(&path)?;
        }
        let file = disk.create(&path)?;
        file.append(&SegmentHead { kind: files.kind(), first: number, previous }.encode())?;
        file.sync_data()?;
        disk.sync_dir(files.dir())?;
        Ok(Self { file, number, length: SEGMENT_HEAD as u64 })
    }

    /// The segment's number.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The segment's length.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Whether `more` bytes would make the segment longer than `limit`.
    pub fn is_full(&self, more: usize, limit: u64) -> bool {
        self.length > SEGMENT_HEAD as u64 && self.length + more as u64 > limit
    }

    /// Appends and syncs. It answers where the bytes begin.
    pub fn append(&mut self, bytes: &[u8]) -> Result<u64, AppendError> {
        if let Err(error) = self.file.append(bytes) {
            // What was written in part must not come back after a loss of power as if it had been accepted.
            let undone = self.file.truncate(self.length).and_then(|()| self.file.sync_data());
            return Err(if undone.is_ok() { AppendError::Refused(error) } else { AppendError::Stopped(error) });
        }
        self.file.sync_data().map_err(AppendError::Stopped)?;
        let begin = self.length;
        self.length += bytes.len() as u64;
        Ok(begin)
    }
}
