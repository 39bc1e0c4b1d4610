//! The note of a clean end: where the journal ended when the store was closed.
//!
//! With it a journal that was cut since is noticed even if the index is gone; without it the index is checked.

use crate::base::error::Result;
use crate::store::disk::Disk;
use crate::store::disk::contract::{read_whole, replace};
use crate::store::segment::frame::Link;

const FILE: &str = "clean";
const LENGTH: usize = 44;

/// How the store was when it was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CleanEnd {
    /// The last operation.
    pub sequence: u64,
    /// Its link.
    pub link: Link,
}

impl CleanEnd {
    /// The note that is there; none after an unclean end.
    pub fn read(disk: &dyn Disk) -> Result<Option<Self>> {
        if !disk.exists(FILE)? {
            return Ok(None);
        }
        let bytes = read_whole(disk, FILE, LENGTH as u64)?;
        let Some((body, crc)) = bytes.split_last_chunk::<4>() else { return Ok(None) };
        if crc32fast::hash(body) != u32::from_le_bytes(*crc) {
            return Ok(None);
        }
        let sequence = body.first_chunk().map(|number| u64::from_le_bytes(*number));
        let link = body.get(8..).and_then(|link| link.try_into().ok()).map(Link);
        Ok(sequence.zip(link).map(|(sequence, link)| Self { sequence, link }))
    }

    /// Leaves the note.
    pub fn write(self, disk: &dyn Disk) -> Result<()> {
        let mut bytes = self.sequence.to_le_bytes().to_vec();
        bytes.extend_from_slice(&self.link.0);
        let crc = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&crc.to_le_bytes());
        replace(disk, "", FILE, &bytes)
    }

    /// Removes the note, before the first change.
    pub fn remove(disk: &dyn Disk) -> Result<()> {
        if disk.exists(FILE)? {
            disk.remove(FILE)?;
            disk.sync_dir("")?;
        }
        Ok(())
    }
}
