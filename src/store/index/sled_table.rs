//! Sled as a table, with a checksum in every value and every panic of sled turned into an error.
//!
//! This is the only file that names sled. Sled 0.34.7 panics or forgets on damaged files, also in threads of
//! its own: `app`'s panic hook, which writes to the log alone, asks [`panic_is_contained`] and says there that it heals.

use std::cell::Cell;
use std::ops::Bound;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::index::live::damaged;
use crate::store::index::table::{Batch, Pair, Pairs, Table};

const FLUSH_EVERY_MS: u64 = 2_000;
const VALUE_VERSION: u8 = 1;

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Whether the panic that is just happening on this thread is caught by the index and heals by itself.
/// For a panic hook: such a panic is a remark, not a fault.
pub fn panic_is_contained() -> bool {
    let name = thread::current().name().map(str::to_owned).unwrap_or_default();
    INSIDE.get() || name.starts_with("sled-") || name == "log flusher"
}

/// An open sled database.
pub struct SledTable {
    /// Present until the table is dropped.
    db: Option<sled::Db>,
    broken: AtomicBool,
    full: AtomicBool,
}

impl SledTable {
    /// Opens or makes the database at `path`, for at most `limit`. Pages of `cache` bytes stay in memory; once read they
    /// take several times as much.
    pub fn open(path: &Path, cache: u64, limit: Duration) -> Result<Self> {
        let config = sled::Config::new()
            .path(path)
            .cache_capacity(cache)
            .flush_every_ms(Some(FLUSH_EVERY_MS))
            .print_profile_on_drop(false);
        let (sender, receiver) = mpsc::channel();
        // A thread of its own, left behind if it hangs.
        let opening = move || {
            let opened = contained(|| config.open());
            // Nobody waits any more: the database is let go.
            let _ = sender.send(opened);
        };
        let spawned = thread::Builder::new().name("index-open".to_owned()).spawn(opening);
        spawned.map_err(|e| Error::io(path.display(), &e))?;
        let db = receiver.recv_timeout(limit).map_err(|_| damaged("opening takes too long"))??;
        Ok(Self { db: Some(db), broken: AtomicBool::new(false), full: AtomicBool::new(false) })
    }

    fn with<T>(&self, work: impl FnOnce(&sled::Db) -> sled::Result<T>) -> Result<T> {
        let Some(db) = self.db.as_ref().filter(|_| !self.broken.load(Ordering::Relaxed)) else {
            return Err(damaged("given up"));
        };
        if self.full.load(Ordering::Relaxed) {
            return Err(Error::new(ErrorKind::Full, "index-full").with("cause", "given up"));
        }
        // After a panic sled's locks may be left locked: it is not asked again.
        contained(|| work(db)).inspect_err(|error| {
            let flag = if error.kind == ErrorKind::Full { &self.full } else { &self.broken };
            flag.store(true, Ordering::Relaxed);
        })
    }

    fn pair(&self, found: Option<(sled::IVec, sled::IVec)>) -> Result<Option<Pair>> {
        let Some((key, value)) = found else { return Ok(None) };
        let value = self.unpack(&key, &value)?;
        Ok(Some((key.to_vec(), value)))
    }

    fn unpack(&self, key: &[u8], stored: &[u8]) -> Result<Vec<u8>> {
        let whole = stored.split_last_chunk::<4>().and_then(|(value, crc)| {
            let (version, bytes) = value.split_first()?;
            let agrees = *version == VALUE_VERSION && checksum(key, value) == u32::from_le_bytes(*crc);
            agrees.then(|| bytes.to_vec())
        });
        whole.ok_or_else(|| {
            self.broken.store(true, Ordering::Relaxed);
            damaged("a value's checksum is wrong")
        })
    }
}

impl Table for SledTable {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>> {
        let found = self.with(|db| db.get(key))?;
        found.map(|stored| self.unpack(key, &stored)).transpose()
    }

    fn scan(&self, from: Bound<Vec<u8>>, to: Bound<Vec<u8>>, down: bool) -> Pairs<'_> {
        let mut range = None;
        let mut bounds = Some((from, to));
        Box::new(std::iter::from_fn(move || {
            let next = self.with(|db| {
                let range = range.get_or_insert_with(|| {
                    let bounds = bounds.take().unwrap_or((Bound::Unbounded, Bound::Unbounded));
                    db.range::<Vec<u8>, _>(bounds)
                });
                if down { range.next_back().transpose() } else { range.next().transpose() }
            });
            next.and_then(|found| self.pair(found)).transpose()
        }))
    }

    fn apply(&self, batch: Batch) -> Result<()> {
        let mut changes = sled::Batch::default();
        for (key, value) in batch {
            match value {
                Some(value) => {
                    let packed = pack(&key, &value);
                    changes.insert(key, packed);
                }
                None => changes.remove(key),
            }
        }
        self.with(|db| db.apply_batch(changes))
    }

    fn flush(&self) -> Result<()> {
        self.with(|db| db.flush().map(|_| ()))
    }
}

impl Drop for SledTable {
    fn drop(&mut self) {
        let Some(db) = self.db.take() else { return };
        if !self.broken.load(Ordering::Relaxed) {
            // What cannot be let go cleanly is found damaged and healed when it is opened next.
            let _ = contained(|| {
                drop(db);
                Ok(())
            });
            return;
        }
        // Letting go of a broken database may hang or panic: not on this thread.
        let letting_go = move || {
            let _ = contained(|| {
                drop(db);
                Ok(())
            });
        };
        let _ = thread::Builder::new().name("sled-letting-go".to_owned()).spawn(letting_go);
    }
}

fn pack(key: &[u8], value: &[u8]) -> Vec<u8> {
    let mut stored = Vec::with_capacity(value.len() + 5);
    stored.push(VALUE_VERSION);
    stored.extend_from_slice(value);
    let crc = checksum(key, &stored);
    stored.extend_from_slice(&crc.to_le_bytes());
    stored
}

/// The key is part of it, so that no value can stand under another's key.
fn checksum(key: &[u8], value: &[u8]) -> u32 {
    let mut crc = crc32fast::Hasher::new();
    crc.update(key);
    crc.update(value);
    crc.finalize()
}

/// Sled hands on errors of the operating system, some of them only by their words.
fn is_full(error: &std::io::Error) -> bool {
    let kind = matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded);
    kind || error.to_string().contains("No space left")
}

fn contained<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T> {
    let outer = INSIDE.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    INSIDE.set(outer);
    match outcome {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(sled::Error::Io(error))) if is_full(&error) => {
            Err(Error::new(ErrorKind::Full, "index-full").with("cause", error))
        }
        Ok(Err(error)) => Err(damaged(&error.to_string())),
        Err(_) => Err(damaged("sled panicked")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_under_another_key_or_changed_is_damage() {
        let dir = tempfile::tempdir().unwrap();
        let table = SledTable::open(&dir.path().join("t"), 1 << 20, Duration::from_secs(10)).unwrap();
        table.apply(vec![(b"a".to_vec(), Some(b"1".to_vec()))]).unwrap();
        assert_eq!(table.get(b"a").unwrap().as_deref(), Some(b"1".as_slice()));
        let db = table.db.as_ref().unwrap();
        db.insert(b"b", db.get(b"a").unwrap().unwrap()).unwrap();
        assert_eq!(table.get(b"b").unwrap_err().id, "index-damaged");
        assert_eq!(table.get(b"a").unwrap_err().arg("cause"), Some("given up"));
    }

    #[test]
    fn a_panic_inside_is_an_error_and_known_to_be_contained() {
        let mut known = false;
        let outcome: Result<()> = contained(|| {
            known = panic_is_contained();
            panic!("as sled does")
        });
        assert!(known);
        assert_eq!(outcome.unwrap_err().arg("cause"), Some("sled panicked"));
        assert!(!panic_is_contained());
    }
}
