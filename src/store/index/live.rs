//! An index in use: a table, its mark moved with every batch, and the scrub that runs beside the writer.

use std::ops::Bound;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::operation::Sequence;
use crate::store::index::key;
use crate::store::index::mark::{Mark, fingerprint};
use crate::store::index::table::Table;

const SCRUB_CHUNK: usize = 2_000;
/// A scrub rests so long after each chunk: people work meanwhile, and sled lets go of pages only little by little.
const SCRUB_REST: Duration = Duration::from_millis(2);

/// One pair that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub key: Vec<u8>,
    /// What shall stand there; none for nothing.
    pub value: Option<Vec<u8>>,
    /// The fingerprint of the pair that stands there now.
    pub old: Option<u64>,
}

/// What a scrub has seen so far.
struct Scrub {
    after: Vec<u8>,
    count: u64,
    sum: u64,
}

struct State {
    mark: Mark,
    scrub: Option<Scrub>,
}

/// A table with its mark.
pub struct Index {
    table: Box<dyn Table>,
    state: Mutex<State>,
    sequence: AtomicU64,
    /// Held by the scrub that goes on: one at a time.
    scrubbing: Mutex<()>,
    scrubbed: AtomicBool,
}

impl Index {
    /// The index in `table`, if it is whole enough to go on with.
    pub fn resume(table: Box<dyn Table>, schema: u32) -> Result<Self> {
        let value = table.get(key::MARK)?.ok_or_else(|| damaged("no mark"))?;
        let mark: Mark = postcard::from_bytes(&value).map_err(|e| damaged(&e.to_string()))?;
        if !mark.is_current(schema) {
            return Err(damaged("made by another version"));
        }
        Ok(Self::with(table, mark))
    }

    /// Whether an index was ever begun in `table`.
    pub fn is_begun(table: &dyn Table) -> Result<bool> {
        let marked = table.get(key::MARK)?.is_some();
        Ok(marked || table.scan(Bound::Unbounded, Bound::Unbounded, false).next().is_some())
    }

    /// An index in an empty table.
    pub fn empty(table: Box<dyn Table>, schema: u32) -> Self {
        Self::with(table, Mark::empty(schema))
    }

    fn with(table: Box<dyn Table>, mark: Mark) -> Self {
        Self {
            table,
            sequence: AtomicU64::new(mark.sequence.0),
            state: Mutex::new(State { mark, scrub: None }),
            scrubbing: Mutex::new(()),
            scrubbed: AtomicBool::new(false),
        }
    }

    /// The table.
    pub fn table(&self) -> &dyn Table {
        &*self.table
    }

    /// The mark.
    pub fn mark(&self) -> Mark {
        self.state().mark
    }

    /// The last operation that is wholly readable.
    pub fn sequence(&self) -> Sequence {
        Sequence(self.sequence.load(Ordering::Acquire))
    }

    /// Makes all of these changes in one batch that also moves the mark.
    pub fn apply(&self, writes: Vec<Write>, advance: impl FnOnce(&mut Mark)) -> Result<()> {
        let mut state = self.state();
        let mut mark = state.mark;
        let mut batch = Vec::with_capacity(writes.len() + 1);
        for write in writes {
            let new = write.value.as_ref().map(|value| fingerprint(&write.key, value));
            account(&mut mark.count, &mut mark.sum, write.old, new);
            if let Some(scrub) = state.scrub.as_mut().filter(|scrub| write.key <= scrub.after) {
                account(&mut scrub.count, &mut scrub.sum, write.old, new);
            }
            batch.push((write.key, write.value));
        }
        advance(&mut mark);
        let value = postcard::to_stdvec(&mark).map_err(|e| damaged(&e.to_string()))?;
        batch.push((key::MARK.to_vec(), Some(value)));
        self.table.apply(batch)?;
        state.mark = mark;
        self.sequence.store(mark.sequence.0, Ordering::Release);
        Ok(())
    }

    /// Reads every pair and compares with the mark; `index-damaged` if they do not agree. Writing goes on
    /// meanwhile. `go_on` is asked after every few thousand pairs, with how many were read; false ends it.
    pub fn scrub(&self, mut go_on: impl FnMut(u64) -> bool) -> Result<()> {
        let _turn = self.scrubbing.lock().unwrap_or_else(PoisonError::into_inner);
        self.scrubbed.store(true, Ordering::Relaxed);
        self.state().scrub = Some(Scrub { after: key::MARK.to_vec(), count: 0, sum: 0 });
        loop {
            let mut state = self.state();
            let State { mark, scrub: Some(scrub) } = &mut *state else { return Ok(()) };
            let pairs = self.table.scan(Bound::Excluded(scrub.after.clone()), Bound::Unbounded, false);
            let before = scrub.count;
            let mut read = 0;
            for pair in pairs.take(SCRUB_CHUNK) {
                let (key, value) = pair?;
                account(&mut scrub.count, &mut scrub.sum, None, Some(fingerprint(&key, &value)));
                scrub.after = key;
                read += 1;
            }
            if read < SCRUB_CHUNK {
                let agrees = (scrub.count, scrub.sum) == (mark.count, mark.sum);
                state.scrub = None;
                return if agrees { Ok(()) } else { Err(damaged("pairs are missing or changed")) };
            }
            drop(state);
            if !go_on(before + SCRUB_CHUNK as u64) {
                self.state().scrub = None;
                return Ok(());
            }
            std::thread::sleep(SCRUB_REST);
        }
    }

    /// Whether a scrub was begun since the index was opened.
    pub fn was_scrubbed(&self) -> bool {
        self.scrubbed.load(Ordering::Relaxed)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `index-damaged`: the index must be rebuilt. People see it only if that fails too.
pub fn damaged(cause: &str) -> Error {
    Error::new(ErrorKind::Damaged, "index-damaged").with("cause", cause)
}

fn account(count: &mut u64, sum: &mut u64, old: Option<u64>, new: Option<u64>) {
    *count = count.wrapping_add(u64::from(new.is_some())).wrapping_sub(u64::from(old.is_some()));
    *sum ^= old.unwrap_or(0) ^ new.unwrap_or(0);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::store::index::memory::MemoryTable;

    /// An index of three chunks and a bit.
    fn index() -> Index {
        let index = Index::empty(Box::new(MemoryTable::default()), 1);
        let writes = (0..=3 * SCRUB_CHUNK as u32)
            .map(|n| Write { key: [b"k".as_slice(), &n.to_be_bytes()].concat(), value: Some(vec![1]), old: None })
            .collect();
        index.apply(writes, |_| ()).unwrap();
        index
    }

    #[test]
    fn one_scrub_at_a_time_and_each_reads_everything() {
        let index = index();
        assert!(!index.was_scrubbed());
        let read = |others: &dyn Fn()| {
            let chunks = Cell::new(0);
            let goes_on = |_| {
                chunks.set(chunks.get() + 1);
                others();
                true
            };
            index.scrub(goes_on).unwrap();
            chunks.get()
        };
        let begun = std::sync::Barrier::new(2);
        let first = Cell::new(true);
        std::thread::scope(|scope| {
            let second = scope.spawn(|| {
                begun.wait();
                read(&|| ())
            });
            let meet = || {
                if first.take() {
                    begun.wait();
                    // Long enough for the second to read a chunk, if it could.
                    std::thread::sleep(std::time::Duration::from_millis(50));
                }
            };
            assert_eq!(read(&meet), 3);
            assert_eq!(second.join().unwrap(), 3);
        });
        assert!(index.was_scrubbed());
    }
}
