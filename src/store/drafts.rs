//! Drafts: what somebody is writing, safe from the first keystrokes, one synced file each.
//! They are not operations and have no history; their bytes are the service's.

use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::UserId;
use crate::store::disk::Disk;
use crate::store::disk::contract::{read_whole, replace};

/// The folder of drafts.
pub const DIR: &str = "drafts";
/// The longest draft, bytes.
pub const LONGEST: usize = 8 * 1024 * 1024;

/// The drafts of all users.
pub struct Drafts {
    disk: Arc<dyn Disk>,
    /// One write at a time: two of the same draft would share the file beside it.
    writing: Mutex<()>,
}

impl Drafts {
    /// The drafts on `disk`.
    pub fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk, writing: Mutex::new(()) }
    }

    /// Replaces a draft as a whole. When this answers, it survives; until then the one before does.
    /// `draft-too-long` beyond 8 MB.
    pub fn save(&self, user: UserId, id: Uuid, bytes: &[u8]) -> Result<()> {
        if bytes.len() > LONGEST {
            return Err(Error::new(ErrorKind::Invalid, "draft-too-long").with("bytes", bytes.len()));
        }
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let dir = folder(user);
        if !self.disk.exists(&dir)? {
            self.disk.create_dir(&dir)?;
            self.disk.sync_dir(DIR)?;
        }
        let mut framed = crc32fast::hash(bytes).to_le_bytes().to_vec();
        framed.extend_from_slice(bytes);
        replace(&*self.disk, &dir, &id.to_string(), &framed)
    }

    /// A draft; none if there is no such draft, `draft-damaged` if its bytes changed by themselves.
    pub fn load(&self, user: UserId, id: Uuid) -> Result<Option<Vec<u8>>> {
        let path = path(user, id);
        if !self.disk.exists(&path)? {
            return Ok(None);
        }
        let mut framed = read_whole(&*self.disk, &path, LONGEST as u64 + 4)?;
        let crc = framed.first_chunk().map(|crc| u32::from_le_bytes(*crc));
        let bytes = framed.split_off(framed.len().min(4));
        if crc != Some(crc32fast::hash(&bytes)) {
            return Err(Error::new(ErrorKind::Damaged, "draft-damaged").with("file", self.disk.shown(&path)));
        }
        Ok(Some(bytes))
    }

    /// The drafts of a user, oldest first.
    pub fn list(&self, user: UserId) -> Result<Vec<Uuid>> {
        Ok(self.disk.list(&folder(user))?.iter().filter_map(|name| Uuid::parse_str(name).ok()).collect())
    }

    /// Forgets a draft; it is no error if there is none.
    pub fn remove(&self, user: UserId, id: Uuid) -> Result<()> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let path = path(user, id);
        if self.disk.exists(&path)? {
            self.disk.remove(&path)?;
            self.disk.sync_dir(&folder(user))?;
        }
        Ok(())
    }
}

fn folder(user: UserId) -> String {
    format!("{DIR}/{user}")
}

fn path(user: UserId, id: Uuid) -> String {
    format!("{}/{id}", folder(user))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::{Fault, SimulatedDisk};

    const USER: UserId = UserId::new(Uuid::from_u128(1));
    const ID: Uuid = Uuid::from_u128(2);

    fn disk() -> SimulatedDisk {
        let disk = SimulatedDisk::new();
        disk.create_dir(DIR).unwrap();
        disk
    }

    #[test]
    fn a_draft_survives_as_the_old_one_or_the_new_one() {
        for at in 0..12 {
            for seed in 0..20 {
                let disk = disk();
                let drafts = Drafts::new(Arc::new(disk.clone()));
                drafts.save(USER, ID, "прво".as_bytes()).unwrap();
                disk.plan(Some(Fault::CutAt(disk.writes() + at)));
                let saved = drafts.save(USER, ID, "друго".as_bytes()).is_ok();
                let after = Drafts::new(Arc::new(disk.after_power_cut(seed)));
                let found = after.load(USER, ID).unwrap().unwrap();
                assert!(found == "друго".as_bytes() || (!saved && found == "прво".as_bytes()), "{at} {seed}");
                assert_eq!(after.list(USER).unwrap(), vec![ID]);
                after.save(USER, ID, b"third").unwrap();
                after.remove(USER, ID).unwrap();
                assert_eq!(after.load(USER, ID).unwrap(), None);
            }
        }
    }

    #[test]
    fn a_damaged_or_endless_draft_is_refused() {
        let disk = disk();
        let drafts = Drafts::new(Arc::new(disk.clone()));
        drafts.save(USER, ID, b"text").unwrap();
        disk.flip(&path(USER, ID), 5, 1);
        assert_eq!(drafts.load(USER, ID).unwrap_err().id, "draft-damaged");
        assert_eq!(drafts.save(USER, ID, &vec![0; LONGEST + 1]).unwrap_err().id, "draft-too-long");
    }
}
