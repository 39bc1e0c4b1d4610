//! A disk in memory that forgets what was not synced, tears writes, fills up and breaks on demand.
//!
//! It models a journaling file system: an appended byte survives a loss of power only once its file
//! is synced, a name only once its directory is. What was not synced may survive in part.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::error::{Error, Result};
use crate::store::disk::contract::{Disk, DiskFile, Hold};
pub use crate::store::disk::platter::Fault;
use crate::store::disk::platter::{Chance, Content, State, broken, full, parent};

/// A disk in memory. Clones share it.
#[derive(Clone, Default)]
pub struct SimulatedDisk(Arc<Mutex<State>>);

impl SimulatedDisk {
    /// An empty disk.
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes, syncs, renames and removals so far.
    pub fn writes(&self) -> u64 {
        self.state().writes
    }

    /// What goes wrong from now on.
    pub fn plan(&self, fault: Option<Fault>) {
        self.state().fault = fault;
    }

    /// Lets the next `count` reads fail with EIO.
    pub fn fail_reads(&self, count: u64) {
        self.state().failing_reads = count;
    }

    /// Lets only this many bytes be stored in all; none for no limit.
    pub fn limit(&self, capacity: Option<u64>) {
        self.state().capacity = capacity;
    }

    /// Bytes stored now.
    pub fn used(&self) -> u64 {
        self.state().used()
    }

    /// The disk as it is found after a loss of power; `seed` decides what of the unsynced part survives.
    pub fn after_power_cut(&self, seed: u64) -> Self {
        let mut state = self.state().clone();
        state.lose_power(&mut Chance(seed));
        Self(Arc::new(Mutex::new(state.revive())))
    }

    /// The disk as it is found after the process was killed: all that was written is there.
    pub fn after_kill(&self) -> Self {
        Self(Arc::new(Mutex::new(self.state().clone().revive())))
    }

    /// Turns one bit of a file over.
    pub fn flip(&self, path: &str, offset: usize, bit: u8) {
        self.change(path, |bytes| {
            if let Some(byte) = bytes.get_mut(offset) {
                *byte ^= 1 << (bit % 8);
            }
        });
    }

    /// Changes a file behind the store's back.
    pub fn change(&self, path: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let mut state = self.state();
        let Some(file) = state.names.get(path).copied() else { return };
        if let Some(content) = state.files.get_mut(file) {
            change(&mut content.bytes);
            content.kept = content.bytes.clone();
            content.clean = content.kept.len();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn missing(&self, path: &str) -> Error {
        Error::io(self.shown(path), &std::io::ErrorKind::NotFound.into())
    }
}

impl Disk for SimulatedDisk {
    fn shown(&self, path: &str) -> String {
        format!("simulated:{path}")
    }

    fn create_dir(&self, path: &str) -> Result<()> {
        let mut state = self.state();
        state.step()?;
        state.dirs.insert(path.to_owned());
        // Directories are made once, before anything is acknowledged: they survive at once.
        state.kept_dirs.insert(path.to_owned());
        Ok(())
    }

    fn create(&self, path: &str) -> Result<Arc<dyn DiskFile>> {
        let mut state = self.state();
        state.step()?;
        if state.names.contains_key(path) {
            return Err(Error::io(self.shown(path), &std::io::ErrorKind::AlreadyExists.into()));
        }
        let number = state.files.len();
        state.files.push(Content::default());
        state.names.insert(path.to_owned(), number);
        Ok(Arc::new(SimulatedFile { disk: self.clone(), number, shown: self.shown(path) }))
    }

    fn open(&self, path: &str) -> Result<Arc<dyn DiskFile>> {
        let state = self.state();
        state.alive()?;
        let number = state.names.get(path).copied().ok_or_else(|| self.missing(path))?;
        Ok(Arc::new(SimulatedFile { disk: self.clone(), number, shown: self.shown(path) }))
    }

    fn exists(&self, path: &str) -> Result<bool> {
        let state = self.state();
        state.alive()?;
        Ok(state.names.contains_key(path) || state.dirs.contains(path))
    }

    fn list(&self, path: &str) -> Result<Vec<String>> {
        let state = self.state();
        state.alive()?;
        let inside = |name: &&String| parent(name) == path && !name.is_empty();
        let names = state.names.keys().filter(inside).chain(state.dirs.iter().filter(inside));
        let found: BTreeSet<String> =
            names.map(|name| name.rsplit('/').next().unwrap_or_default().to_owned()).collect();
        Ok(found.into_iter().collect())
    }

    fn rename(&self, from: &str, to: &str) -> Result<()> {
        let mut state = self.state();
        state.step()?;
        let inner = format!("{from}/");
        let moved: Vec<String> = state.names.keys().filter(|n| *n == from || n.starts_with(&inner)).cloned().collect();
        for name in moved {
            if let Some(file) = state.names.remove(&name) {
                state.names.insert(name.replacen(from, to, 1), file);
            }
        }
        if state.dirs.remove(from) {
            state.dirs.insert(to.to_owned());
            state.kept_dirs.insert(to.to_owned());
        }
        Ok(())
    }

    fn remove(&self, path: &str) -> Result<()> {
        let mut state = self.state();
        state.step()?;
        state.names.remove(path).map(|_| ()).ok_or_else(|| self.missing(path))
    }

    fn sync_dir(&self, path: &str) -> Result<()> {
        let mut state = self.state();
        state.step()?;
        let below = if path.is_empty() { String::new() } else { format!("{path}/") };
        let inside = |name: &str| parent(name) == path || (!below.is_empty() && name.starts_with(&below));
        let names: Vec<_> = state.names.iter().filter(|(n, _)| inside(n)).map(|(n, f)| (n.clone(), *f)).collect();
        state.kept_names.retain(|name, _| !inside(name));
        state.kept_names.extend(names);
        Ok(())
    }

    fn available(&self) -> Result<u64> {
        let state = self.state();
        state.alive()?;
        Ok(state.capacity.map_or(u64::MAX, |capacity| capacity.saturating_sub(state.used())))
    }

    fn reserve(&self, path: &str, length: u64) -> Result<()> {
        let room = self.available()?;
        let mut state = self.state();
        state.step()?;
        if room < length {
            return Err(full(&self.shown(path)));
        }
        let number = state.files.len();
        state.files.push(Content { reserved: length, ..Content::default() });
        state.names.insert(path.to_owned(), number);
        Ok(())
    }

    fn lock(&self, path: &str, note: &[u8]) -> Result<Result<Hold, Vec<u8>>> {
        let mut state = self.state();
        state.alive()?;
        if let Some((held, life)) = state.locks.get(path)
            && Arc::strong_count(life) > 1
        {
            return Ok(Err(held.clone()));
        }
        let life = Arc::new(());
        state.locks.insert(path.to_owned(), (note.to_vec(), Arc::clone(&life)));
        Ok(Ok(Box::new(life)))
    }
}

struct SimulatedFile {
    disk: SimulatedDisk,
    number: usize,
    shown: String,
}

impl SimulatedFile {
    fn with<T>(&self, work: impl FnOnce(&mut State, usize) -> Result<T>) -> Result<T> {
        work(&mut self.disk.state(), self.number)
    }
}

impl DiskFile for SimulatedFile {
    fn len(&self) -> Result<u64> {
        self.with(|state, number| {
            state.alive()?;
            Ok(state.files.get(number).map_or(0, |content| content.bytes.len() as u64))
        })
    }

    fn read_at(&self, offset: u64, length: usize) -> Result<Vec<u8>> {
        self.with(|state, number| {
            state.alive()?;
            if state.failing_reads > 0 {
                state.failing_reads -= 1;
                return Err(broken());
            }
            let Some(content) = state.files.get(number) else { return Ok(Vec::new()) };
            let start = (offset as usize).min(content.bytes.len());
            let end = start.saturating_add(length).min(content.bytes.len());
            Ok(content.bytes.get(start..end).unwrap_or_default().to_vec())
        })
    }

    fn append(&self, bytes: &[u8]) -> Result<()> {
        self.with(|state, number| {
            // A write that the power interrupts may be there in part.
            state.alive()?;
            let failing = match state.write() {
                Ok(failing) => failing,
                Err(e) => {
                    if let Some(content) = state.files.get_mut(number).filter(|_| state.dead) {
                        content.bytes.extend_from_slice(bytes);
                    }
                    return Err(e);
                }
            };
            let room = state.capacity.map_or(u64::MAX, |capacity| capacity.saturating_sub(state.used()));
            let Some(content) = state.files.get_mut(number) else { return Err(broken()) };
            if failing {
                content.bytes.extend_from_slice(bytes.get(..bytes.len() / 2).unwrap_or_default());
                return Err(broken());
            }
            if (bytes.len() as u64) > room {
                content.bytes.extend_from_slice(bytes.get(..room as usize).unwrap_or_default());
                return Err(full(&self.shown));
            }
            content.bytes.extend_from_slice(bytes);
            Ok(())
        })
    }

    fn sync_data(&self) -> Result<()> {
        self.with(|state, number| {
            state.step()?;
            if let Some(content) = state.files.get_mut(number) {
                content.keep();
            }
            Ok(())
        })
    }

    fn truncate(&self, length: u64) -> Result<()> {
        self.with(|state, number| {
            state.step()?;
            if let Some(content) = state.files.get_mut(number) {
                if content.bytes.len() as u64 > length {
                    content.ghost = Some(content.bytes.clone());
                }
                content.bytes.truncate(length as usize);
                content.clean = content.clean.min(length as usize);
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::error::ErrorKind;

    #[test]
    fn only_what_was_synced_surely_survives() {
        let disk = SimulatedDisk::new();
        disk.create_dir("d").unwrap();
        let file = disk.create("d/a").unwrap();
        file.append(b"kept").unwrap();
        file.sync_data().unwrap();
        disk.sync_dir("d").unwrap();
        file.append(b"lost?").unwrap();
        disk.create("d/b").unwrap();
        let mut lengths = BTreeSet::new();
        let mut names = BTreeSet::new();
        for seed in 0..50 {
            let after = disk.after_power_cut(seed);
            let bytes = after.open("d/a").unwrap().read_at(0, 100).unwrap();
            assert!(bytes.starts_with(b"kept"));
            lengths.insert(bytes.len());
            names.insert(after.list("d").unwrap().len());
        }
        assert!(lengths.len() > 2 && names.len() == 2);
    }

    #[test]
    fn faults_come_when_planned() {
        let disk = SimulatedDisk::new();
        let file = disk.create("a").unwrap();
        disk.plan(Some(Fault::FailAt(1)));
        assert!(file.append(b"1234").is_err());
        assert_eq!(file.len().unwrap(), 2);
        file.append(b"56").unwrap();
        disk.limit(Some(6));
        assert_eq!(file.append(b"789").unwrap_err().kind, ErrorKind::Full);
        assert_eq!(disk.used(), 6);
    }
}
