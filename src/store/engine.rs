//! What all parts of an open store share, and how the index is replaced while the store is in use.
//! Rules of reading and writing are not here.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::catch_up::{Progress, catch_up};
use crate::store::disk::{Disk, Hold};
use crate::store::index::home::IndexHome;
use crate::store::index::live::{Index, damaged};
use crate::store::journal::Journal;
use crate::store::packs::Packs;
use crate::store::room::Room;
use crate::store::schema::Schema;
use crate::store::watch::Watchers;

/// A rebuild that fails is tried again after this, then after twice as long, up to the second.
const RETRY: [Duration; 2] = [Duration::from_millis(100), Duration::from_secs(5)];
/// How long closing waits at most for one that is about to be tried again.
const GLANCE: Duration = Duration::from_millis(50);

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

    /// If `error` says that the index is damaged, sets it aside and rebuilds it on a thread of its own. If it says
    /// that the index met a full disk, gives up the ballast and opens it again: sled writes nothing more after that.
    pub fn heal(self: &Arc<Self>, index: &Arc<Index>, error: Error) -> Error {
        let anew = match error.id.as_ref() {
            "index-damaged" => true,
            "index-full" => false,
            _ => return error,
        };
        let mut slot = self.slot.write().unwrap_or_else(PoisonError::into_inner);
        let in_use = matches!(&*slot, Slot::Ready(present) if Arc::ptr_eq(present, index));
        if let (true, Slot::Ready(old)) = (in_use, &*slot) {
            tracing::warn!(%error, "the index is brought in order from the journal");
            let (engine, old) = (Arc::clone(self), Arc::clone(old));
            *slot = Slot::Rebuilding;
            let rebuild = move || engine.rebuild(old, anew);
            match thread::Builder::new().name("index-rebuild".to_owned()).spawn(rebuild) {
                Ok(handle) => self.rebuilds.lock().unwrap_or_else(PoisonError::into_inner).push(handle),
                Err(e) => *slot = Slot::Failed(Error::io("index-rebuild", &e)),
            }
        }
        drop(slot);
        self.rebuilding()
    }

    /// Scrubs the index on a thread of its own: after an unclean end sled may have forgotten something without
    /// saying so. People work meanwhile; what it finds heals as any damage does.
    pub fn scrub_soon(self: &Arc<Self>) {
        let engine = Arc::clone(self);
        let scrub = move || {
            let outcome = engine.read(|index| index.scrub(|_| !engine.closing.load(Ordering::Relaxed)));
            if let Err(error) = outcome {
                tracing::warn!(%error, "the index was scrubbed");
            }
        };
        match thread::Builder::new().name("index-scrub".to_owned()).spawn(scrub) {
            Ok(handle) => self.rebuilds.lock().unwrap_or_else(PoisonError::into_inner).push(handle),
            Err(error) => tracing::warn!(%error, "the index is not scrubbed"),
        }
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
            // A scrub that panicked has found nothing; a rebuild lets no panic out.
            let _ = handle.join();
        }
    }

    /// Where the index lives.
    pub fn home(&self) -> &dyn IndexHome {
        &*self.home
    }

    fn rebuild(&self, old: Arc<Index>, anew: bool) {
        // Whatever was being written when the index failed comes to its end first, and is then read.
        drop(self.writing());
        drop(self.packs.writer());
        let_go(old);
        let [mut pace, slowest] = RETRY;
        let mut outcome = whole(|| if anew { self.built_anew() } else { self.given_room() });
        // The journal is safe; the index waits for room, or for a disk that answers again.
        while let Some(error) = outcome.as_ref().err().filter(|error| passes(error)).cloned() {
            let full = error.kind == ErrorKind::Full;
            tracing::warn!(%error, "the index could not be brought in order; it is tried again");
            if !full {
                self.set(Slot::Failed(error));
            }
            if !self.pause(pace) {
                break;
            }
            pace = (pace * 2).min(slowest);
            self.set(Slot::Rebuilding);
            outcome = whole(|| if full { self.given_room() } else { self.opened_again() });
        }
        self.set(outcome.map_or_else(Slot::Failed, |index| Slot::Ready(Arc::new(index))));
    }

    fn set(&self, slot: Slot) {
        *self.slot.write().unwrap_or_else(PoisonError::into_inner) = slot;
    }

    /// Waits; false once the store is closing.
    fn pause(&self, length: Duration) -> bool {
        let mut left = length;
        while !left.is_zero() && !self.closing.load(Ordering::Acquire) {
            let now = left.min(GLANCE);
            thread::sleep(now);
            left -= now;
        }
        !self.closing.load(Ordering::Acquire)
    }

    fn built_anew(&self) -> Result<Index> {
        self.filled(Index::empty(self.home.renew()?, self.schema.version()))
    }

    fn given_room(&self) -> Result<Index> {
        self.room.ran_out();
        self.opened_again()
    }

    fn opened_again(&self) -> Result<Index> {
        let opened = self.home.open().and_then(|table| Index::resume(table, self.schema.version()));
        match opened.and_then(|index| self.filled(index)) {
            Err(error) if error.id == "index-damaged" => self.built_anew(),
            outcome => outcome,
        }
    }

    fn filled(&self, index: Index) -> Result<Index> {
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

/// The outcome of `work`; `index-damaged` if it panicked.
fn whole(work: impl FnOnce() -> Result<Index>) -> Result<Index> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(damaged("the rebuild panicked")))
}

/// Whether a rebuild may go well another time: the journal's own damage does not pass.
fn passes(error: &Error) -> bool {
    matches!(error.kind, ErrorKind::Full | ErrorKind::Io) || error.id == "index-damaged"
}

/// Waits a while until nobody reads the old index any more, so that its files are free.
fn let_go(old: Arc<Index>) {
    for _ in 0..500 {
        if Arc::strong_count(&old) == 1 {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    drop(old);
}

/// `store-stopped`: nothing may be written until the store is opened again.
pub fn stopped() -> Error {
    Error::new(ErrorKind::Io, "store-stopped")
}
