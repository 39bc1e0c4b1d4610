//! An index in use: a table, its mark moved with every batch, and the scrub that runs beside the writer.

use std::ops::Bound;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::operation::Sequence;
use crate::store::index::key;
use crate::store::index::mark::{Mark, fingerprint};
use crate::store::index::table::Table;

const SCRUB_CHUNK: usize = 2_000;

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
        Self { table, sequence: AtomicU64::new(mark.sequence.0), state: Mutex::new(State { mark, scrub: None }) }
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
        }
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
