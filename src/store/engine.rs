//! What all parts of an open store share, and how the index is replaced while the store is in use.
//! Rules of reading and writing are not here.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::{self, JoinHandle};

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::catch_up::{Progress, catch_up};
use crate::store::disk::{Disk, Hold};
use crate::store::index::home::IndexHome;
use crate::store::index::live::Index;
use crate::store::journal::Journal;
use crate::store::packs::Packs;
use crate::store::room::Room;
use crate::store::schema::Schema;
use crate::store::watch::Watchers;

/// The index, or why there is none just now.
enum Slot {
    Ready(Arc<Index>),
    Rebuilding,
    Failed(Error),
}

/// An open store's parts.
pub struct Engine {
    /// Its disk.
    pub disk: Arc<dyn Disk>,
    /// Its journal.
    pub journal: Journal,
    /// Its packs.
    pub packs: Packs,
    /// What is derived from records.
    pub schema: Arc<dyn Schema>,
    /// Whether there is room.
    pub room: Room,
    /// Who listens.
    pub watchers: Watchers,
    home: Box<dyn IndexHome>,
    slot: RwLock<Slot>,
    writing: Mutex<()>,
    stopped: AtomicBool,
    closing: AtomicBool,
    rebuilt: [AtomicU64; 2],
    rebuilds: Mutex<Vec<JoinHandle<()>>>,
    _hold: Hold,
}

/// What an engine is made of.
pub struct Parts {
    /// Its disk.
    pub disk: Arc<dyn Disk>,
    /// Its journal, ready to be written.
    pub journal: Journal,
    /// Its packs, ready to be written.
    pub packs: Packs,
    /// What is derived from records.
    pub schema: Arc<dyn Schema>,
    /// Whether there is room.
    pub room: Room,
    /// Where the index lives.
    pub home: Box<dyn IndexHome>,
    /// The index, up to the journal's end.
    pub index: Index,
    /// The lock.
    pub hold: Hold,
}

impl Engine {
    /// An engine of these parts.
    pub fn new(parts: Parts) -> Arc<Self> {
        let Parts { disk, journal, packs, schema, room, home, index, hold } = parts;
        Arc::new(Self {
            disk,
            journal,
            packs,
            schema,
            room,
            watchers: Watchers::default(),
            home,
            slot: RwLock::new(Slot::Ready(Arc::new(index))),
            writing: Mutex::new(()),
            stopped: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            rebuilt: Default::default(),
            rebuilds: Mutex::default(),
            _hold: hold,
        })
    }

    /// The index; `store-rebuilding` while there is none.
    pub fn index(&self) -> Result<Arc<Index>> {
        match &*self.slot.read().unwrap_or_else(PoisonError::into_inner) {
            Slot::Ready(index) => Ok(Arc::clone(index)),
            Slot::Rebuilding => Err(self.rebuilding()),
            Slot::Failed(error) => Err(error.clone()),
        }
    }

    /// Reads the index; if it proves damaged, it is rebuilt and the answer is `store-rebuilding`.
    pub fn read<T>(self: &Arc<Self>, work: impl FnOnce(&Index) -> Result<T>) -> Result<T> {
        let index = self.index()?;
        work(&index).map_err(|error| self.heal(&index, error))
    }

    /// Sets the index aside and rebuilds it on a thread of its own, if `error` says that it is damaged.
    pub fn heal(self: &Arc<Self>, index: &Arc<Index>, error: Error) -> Error {
        if error.id != "index-damaged" {
            return error;
        }
        let mut slot = self.slot.write().unwrap_or_else(PoisonError::into_inner);
        let in_use = matches!(&*slot, Slot::Ready(present) if Arc::ptr_eq(present, index));
        if in_use {
            tracing::warn!(%error, "the index is damaged and is rebuilt from the journal");
            *slot = Slot::Rebuilding;
            let engine = Arc::clone(self);
            let rebuild = move || engine.rebuild();
            match thread::Builder::new().name("index-rebuild".to_owned()).spawn(rebuild) {
                Ok(handle) => self.rebuilds.lock().unwrap_or_else(PoisonError::into_inner).push(handle),
                Err(e) => *slot = Slot::Failed(Error::io("index-rebuild", &e)),
            }
        }
        drop(slot);
        self.rebuilding()
    }

    /// Keeps the index from being replaced while operations are journaled and applied.
    pub fn writing(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing is written any more until the store is opened again.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
    }

    /// `store-stopped` after a write whose outcome is unknown.
    pub fn writable(&self) -> Result<()> {
        if self.stopped.load(Ordering::Acquire) { Err(stopped()) } else { Ok(()) }
    }

    /// How far a rebuild has come; none if none goes on.
    pub fn progress(&self) -> Option<Progress> {
        let rebuilding = matches!(&*self.slot.read().unwrap_or_else(PoisonError::into_inner), Slot::Rebuilding);
        let [done, total] = &self.rebuilt;
        let progress = Progress { done: done.load(Ordering::Relaxed), total: total.load(Ordering::Relaxed) };
        rebuilding.then_some(progress)
    }

    /// Ends a rebuild that goes on; it is taken up when the store is opened next.
    pub fn finish_rebuilds(&self, give_up: bool) {
        self.closing.store(give_up, Ordering::Release);
        let handles = std::mem::take(&mut *self.rebuilds.lock().unwrap_or_else(PoisonError::into_inner));
        for handle in handles {
            // A rebuild that panicked has left the slot as it was; the next opening heals it.
            let _ = handle.join();
        }
    }

    /// Where the index lives.
    pub fn home(&self) -> &dyn IndexHome {
        &*self.home
    }

    fn rebuild(&self) {
        // Whatever was being written when the index failed comes to its end first, and is then read.
        drop(self.writing());
        drop(self.packs.writer());
        let outcome = self.built_anew();
        let slot = match outcome {
            Ok(index) => Slot::Ready(Arc::new(index)),
            Err(error) => Slot::Failed(error),
        };
        *self.slot.write().unwrap_or_else(PoisonError::into_inner) = slot;
    }

    fn built_anew(&self) -> Result<Index> {
        let index = Index::empty(self.home.renew()?, self.schema.version());
        catch_up(&index, &self.journal, &self.packs, &*self.schema, &mut |progress| {
            let [done, total] = &self.rebuilt;
            done.store(progress.done, Ordering::Relaxed);
            total.store(progress.total, Ordering::Relaxed);
            !self.closing.load(Ordering::Acquire)
        })?;
        Ok(index)
    }

    fn rebuilding(&self) -> Error {
        let [done, total] = &self.rebuilt;
        let (done, total) = (done.load(Ordering::Relaxed), total.load(Ordering::Relaxed));
        let percent = (done * 100).checked_div(total).unwrap_or(0);
        Error::new(ErrorKind::Busy, "store-rebuilding").with("percent", percent)
    }
}

/// `store-stopped`: nothing may be written until the store is opened again.
pub fn stopped() -> Error {
    Error::new(ErrorKind::Io, "store-stopped")
}
