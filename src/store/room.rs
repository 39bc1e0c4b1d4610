//! Room on the disk: a ballast that is given up when the disk is full, so that reading and healing go on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::disk::Disk;

const FILE: &str = "ballast";

/// Knows whether the disk is full.
pub struct Room {
    disk: Arc<dyn Disk>,
    ballast: u64,
    full: AtomicBool,
}

impl Room {
    /// Takes `ballast` bytes where there is plenty, and gives them up where there is next to nothing.
    pub fn open(disk: Arc<dyn Disk>, ballast: u64) -> Result<Self> {
        let room = Self { disk, ballast, full: AtomicBool::new(false) };
        let available = room.disk.available()?;
        if available < ballast {
            room.ran_out();
        } else {
            room.load(available);
        }
        Ok(room)
    }

    /// `disk-full` if there is no room for `bytes` and as much again as the ballast: the index writes what it must
    /// some seconds later, and must not be the one that meets the end. Once it was full, there must be more.
    pub fn admit(&self, bytes: usize) -> Result<()> {
        let full = self.full.load(Ordering::Relaxed);
        if !full && self.ballast == 0 {
            return Ok(());
        }
        let available = self.disk.available()?;
        let margin = if full { 2 * self.ballast } else { self.ballast };
        if available < bytes as u64 + margin {
            self.full.store(true, Ordering::Relaxed);
            return Err(Error::new(ErrorKind::Full, "disk-full").with("path", self.disk.shown("")));
        }
        if !full {
            return Ok(());
        }
        self.full.store(false, Ordering::Relaxed);
        self.load(available);
        Ok(())
    }

    /// The disk is full: the ballast is given up, for the index to write what it must.
    pub fn ran_out(&self) {
        self.full.store(true, Ordering::Relaxed);
        if self.disk.exists(FILE).unwrap_or(false) {
            // If even this fails there is nothing more to give.
            let _ = self.disk.remove(FILE);
        }
    }

    fn load(&self, available: u64) {
        if self.ballast > 0 && available >= 2 * self.ballast && !self.disk.exists(FILE).unwrap_or(true) {
            // Without a ballast the store works too.
            let _ = self.disk.reserve(FILE, self.ballast);
        }
    }
}
