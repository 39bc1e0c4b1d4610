//! What a simulated disk holds, what of it is surely kept, and what a loss of power does to the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::error::{Error, ErrorKind, Result};

const SECTOR: usize = 512;

/// What goes wrong, and at which write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The power goes before the write with this number; all later calls fail.
    CutAt(u64),
    /// The write with this number fails with EIO after half of it; later ones work.
    FailAt(u64),
}

/// A whole disk.
#[derive(Clone, Default)]
pub struct State {
    /// Every file that was ever made, by number.
    pub files: Vec<Content>,
    /// The files' names.
    pub names: BTreeMap<String, usize>,
    /// The names on the platter.
    pub kept_names: BTreeMap<String, usize>,
    /// The directories.
    pub dirs: BTreeSet<String>,
    /// The directories on the platter.
    pub kept_dirs: BTreeSet<String>,
    /// Writes so far.
    pub writes: u64,
    /// What goes wrong.
    pub fault: Option<Fault>,
    /// So many reads fail with EIO from now on; later ones work.
    pub failing_reads: u64,
    /// The power is gone.
    pub dead: bool,
    /// Bytes that fit in all.
    pub capacity: Option<u64>,
    /// Who holds which lock.
    pub locks: BTreeMap<String, (Vec<u8>, Arc<()>)>,
}

/// One file.
#[derive(Clone, Default)]
pub struct Content {
    /// What reading sees.
    pub bytes: Vec<u8>,
    /// What is on the platter.
    pub kept: Vec<u8>,
    /// The first byte in which the two may differ.
    pub clean: usize,
    /// What stood here before a truncation that is not synced: it may come back.
    pub ghost: Option<Vec<u8>>,
    /// Room taken without bytes.
    pub reserved: u64,
}

impl State {
    /// Bytes stored now.
    pub fn used(&self) -> u64 {
        self.names.values().filter_map(|f| self.files.get(*f)).map(|c| c.bytes.len() as u64 + c.reserved).sum()
    }

    /// EIO once the power is gone.
    pub fn alive(&self) -> Result<()> {
        if self.dead { Err(broken()) } else { Ok(()) }
    }

    /// Counts one write; the answer is whether it fails half way.
    pub fn write(&mut self) -> Result<bool> {
        self.alive()?;
        let number = self.writes;
        self.writes += 1;
        match self.fault {
            Some(Fault::CutAt(at)) if at == number => {
                self.dead = true;
                Err(broken())
            }
            Some(Fault::FailAt(at)) if at == number => Ok(true),
            _ => Ok(false),
        }
    }

    /// Counts one write that has no half way.
    pub fn step(&mut self) -> Result<()> {
        if self.write()? { Err(broken()) } else { Ok(()) }
    }

    /// The disk as it is when the power is back: all that is left is kept.
    pub fn revive(mut self) -> Self {
        for content in &mut self.files {
            content.keep();
        }
        self.kept_names.clone_from(&self.names);
        self.kept_dirs.clone_from(&self.dirs);
        (self.dead, self.fault, self.writes) = (false, None, 0);
        self.locks.clear();
        self
    }

    /// What of the unsynced names and bytes is there when the power comes back.
    pub fn lose_power(&mut self, chance: &mut Chance) {
        self.dirs = std::mem::take(&mut self.kept_dirs);
        // A name that was not synced may have reached the platter all the same.
        let mut names = self.kept_names.clone();
        for (name, file) in &self.names {
            if !names.contains_key(name) && chance.roll().is_multiple_of(2) && self.dirs.contains(parent(name)) {
                names.insert(name.clone(), *file);
            }
        }
        names.retain(|name, _| parent(name).is_empty() || self.dirs.contains(parent(name)));
        self.names = names;
        for content in &mut self.files {
            content.survive(chance);
        }
    }
}

impl Content {
    /// All that is written is kept.
    pub fn keep(&mut self) {
        self.ghost = None;
        self.kept.truncate(self.clean.min(self.bytes.len()));
        let fresh = self.bytes.get(self.kept.len()..).unwrap_or_default();
        self.kept.extend_from_slice(fresh);
        self.clean = self.bytes.len();
    }

    /// Nothing, a prefix, or all of the unsynced bytes with whole sectors left zero.
    fn survive(&mut self, chance: &mut Chance) {
        if let Some(ghost) = self.ghost.take().filter(|_| chance.roll().is_multiple_of(2)) {
            self.bytes = ghost;
        }
        let synced = self.kept.len().min(self.bytes.len());
        let fresh = self.bytes.len() - synced;
        match chance.roll() % 4 {
            _ if fresh == 0 => self.bytes = self.kept.clone(),
            0 => self.bytes = self.kept.clone(),
            1 => self.bytes.truncate(synced + (chance.roll() as usize % fresh)),
            2 => self.zero_sectors(synced, chance),
            _ => {}
        }
        self.clean = 0;
    }

    fn zero_sectors(&mut self, synced: usize, chance: &mut Chance) {
        let mut start = synced;
        while start < self.bytes.len() {
            let end = ((start / SECTOR + 1) * SECTOR).min(self.bytes.len());
            if chance.roll().is_multiple_of(2)
                && let Some(sector) = self.bytes.get_mut(start..end)
            {
                sector.fill(0);
            }
            start = end;
        }
    }
}

/// The directory of a path.
pub fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// EIO.
pub fn broken() -> Error {
    Error::new(ErrorKind::Io, "io").with("path", "simulated").with("cause", "EIO")
}

/// ENOSPC.
pub fn full(path: &str) -> Error {
    Error::io(path, &std::io::ErrorKind::StorageFull.into())
}

/// Splitmix64: enough chance for a test, and the same for the same seed.
pub struct Chance(pub u64);

impl Chance {
    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}
