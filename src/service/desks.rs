//! What each user has on their desk, outside the journal: drafts, and what they have seen.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use crate::base::error::Result;
use crate::domain::ids::UserId;
use crate::store::Store;
use crate::store::drafts::Drafts;
use crate::store::seen::Seen;

/// The desks of all users.
pub struct Desks {
    store: Arc<Store>,
    drafts: Drafts,
    seen: Mutex<HashMap<UserId, Arc<Seen>>>,
}

impl Desks {
    /// The desks that stand in a store.
    pub fn new(store: &Arc<Store>) -> Self {
        let drafts = Drafts::new(Arc::clone(&store.engine().disk));
        Self { store: Arc::clone(store), drafts, seen: Mutex::default() }
    }

    /// The drafts.
    pub const fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// The bytes of all drafts of a user. One that is damaged or just thrown away is left out.
    ///
    /// # Errors
    /// Of the disk.
    pub fn all_drafts(&self, user: UserId) -> Result<Vec<Vec<u8>>> {
        let ids = self.drafts.list(user)?;
        Ok(ids.into_iter().filter_map(|id| self.drafts.load(user, id).ok().flatten()).collect())
    }

    /// Which of these a user has seen.
    ///
    /// # Errors
    /// Of the disk.
    pub fn seen(&self, user: UserId, ids: &[Uuid]) -> Result<Vec<bool>> {
        let seen = self.of(user)?;
        Ok(ids.iter().map(|id| seen.contains(id.as_bytes())).collect())
    }

    /// All that a user has seen, by id.
    ///
    /// # Errors
    /// Of the disk.
    pub fn all_seen(&self, user: UserId) -> Result<Vec<[u8; 16]>> {
        Ok(self.of(user)?.ids())
    }

    /// A user has seen these.
    ///
    /// # Errors
    /// Of the disk.
    pub fn mark(&self, user: UserId, ids: &[Uuid]) -> Result<()> {
        let ids: Vec<[u8; 16]> = ids.iter().map(|id| id.into_bytes()).collect();
        self.of(user)?.add(&ids)
    }

    fn of(&self, user: UserId) -> Result<Arc<Seen>> {
        let mut all = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seen) = all.get(&user) {
            return Ok(Arc::clone(seen));
        }
        let seen = Arc::new(Seen::open(&*self.store.engine().disk, user)?);
        all.insert(user, Arc::clone(&seen));
        Ok(seen)
    }
}
