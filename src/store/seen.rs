//! What a user has seen: a growing set of ids beside the journal, without undo. Losing the last few is harmless.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::error::Result;
use crate::domain::ids::UserId;
use crate::store::disk::{Disk, DiskFile};

/// The folder of what users have seen.
pub const DIR: &str = "seen";

const ID: usize = 16;
const RECORD: usize = ID + 4;

/// What one user has seen.
pub struct Seen {
    state: Mutex<State>,
}

struct State {
    file: Arc<dyn DiskFile>,
    ids: HashSet<[u8; ID]>,
}

impl Seen {
    /// What a user has seen so far. A torn end is cut off, damaged ids are left out.
    pub fn open(disk: &dyn Disk, user: UserId) -> Result<Self> {
        let path = format!("{DIR}/{user}");
        let file = if disk.exists(&path)? {
            disk.open(&path)?
        } else {
            let file = disk.create(&path)?;
            disk.sync_dir(DIR)?;
            file
        };
        let bytes = file.read_at(0, file.len()? as usize)?;
        let whole = bytes.len() - bytes.len() % RECORD;
        if whole < bytes.len() {
            file.truncate(whole as u64)?;
        }
        let ids = bytes.chunks_exact(RECORD).filter_map(read).collect();
        Ok(Self { state: Mutex::new(State { file, ids }) })
    }

    /// Whether an id was seen.
    pub fn contains(&self, id: &[u8; 16]) -> bool {
        self.state().ids.contains(id)
    }

    /// How many were seen.
    pub fn len(&self) -> usize {
        self.state().ids.len()
    }

    /// All that was seen, in order.
    pub fn ids(&self) -> Vec<[u8; 16]> {
        let mut ids: Vec<_> = self.state().ids.iter().copied().collect();
        ids.sort_unstable();
        ids
    }

    /// Whether nothing was seen yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds ids. They survive the end of the process at once, a loss of power after [`Seen::sync`].
    pub fn add(&self, ids: &[[u8; 16]]) -> Result<()> {
        let mut state = self.state();
        let fresh: BTreeSet<[u8; ID]> = ids.iter().filter(|id| !state.ids.contains(*id)).copied().collect();
        if fresh.is_empty() {
            return Ok(());
        }
        let length = state.file.len()?;
        let bytes: Vec<u8> = fresh.iter().flat_map(write).collect();
        if let Err(error) = state.file.append(&bytes) {
            // The next ids must begin where a record begins.
            state.file.truncate(length)?;
            return Err(error);
        }
        state.ids.extend(fresh);
        Ok(())
    }

    /// Brings what was added to the disk.
    pub fn sync(&self) -> Result<()> {
        self.state().file.sync_data()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(record: &[u8]) -> Option<[u8; ID]> {
    let (id, crc) = record.split_first_chunk::<ID>()?;
    (crc32fast::hash(id).to_le_bytes() == crc).then_some(*id)
}

fn write(id: &[u8; ID]) -> [u8; RECORD] {
    let mut record = [0; RECORD];
    let (head, tail) = record.split_at_mut(ID);
    head.copy_from_slice(id);
    tail.copy_from_slice(&crc32fast::hash(id).to_le_bytes());
    record
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::store::disk::SimulatedDisk;

    #[test]
    fn what_was_seen_stays_seen_and_a_torn_end_is_tolerated() {
        let user = UserId::new(Uuid::from_u128(1));
        let disk = SimulatedDisk::new();
        disk.create_dir(DIR).unwrap();
        let seen = Seen::open(&disk, user).unwrap();
        seen.add(&[[1; 16], [2; 16], [1; 16]]).unwrap();
        seen.sync().unwrap();
        seen.add(&[[3; 16]]).unwrap();
        for seed in 0..30 {
            let after = Seen::open(&disk.after_power_cut(seed), user).unwrap();
            assert!(after.contains(&[1; 16]) && after.contains(&[2; 16]) && after.len() <= 3);
            after.add(&[[4; 16]]).unwrap();
            assert!(after.contains(&[4; 16]) && !after.contains(&[5; 16]));
        }
        let path = format!("{DIR}/{user}");
        disk.flip(&path, 3, 1);
        let damaged = Seen::open(&disk, user).unwrap();
        assert!(!damaged.contains(&[1; 16]) && damaged.contains(&[2; 16]));
    }
}
