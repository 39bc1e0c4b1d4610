//! A table in memory, for tests and for reading damaged stores.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock};

use crate::base::error::Result;
use crate::store::index::table::{Batch, Pair, Pairs, Table};

const CHUNK: usize = 128;

/// An ordered map. Clones share it.
#[derive(Default, Clone)]
pub struct MemoryTable(Arc<RwLock<BTreeMap<Vec<u8>, Vec<u8>>>>);

impl MemoryTable {
    /// A table of its own with the same pairs.
    pub fn copy(&self) -> Self {
        Self(Arc::new(RwLock::new(self.0.read().unwrap_or_else(PoisonError::into_inner).clone())))
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn chunk(&self, from: &Bound<Vec<u8>>, to: &Bound<Vec<u8>>, down: bool) -> Vec<Pair> {
        if is_empty(from, to) {
            return Vec::new();
        }
        let map = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let range = map.range((from.clone(), to.clone())).map(|(k, v)| (k.clone(), v.clone()));
        if down { range.rev().take(CHUNK).collect() } else { range.take(CHUNK).collect() }
    }
}

impl Table for MemoryTable {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>> {
        Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned())
    }

    fn scan(&self, from: Bound<Vec<u8>>, to: Bound<Vec<u8>>, down: bool) -> Pairs<'_> {
        let (mut from, mut to) = (from, to);
        let mut ready = Vec::new().into_iter();
        Box::new(std::iter::from_fn(move || {
            if ready.as_slice().is_empty() {
                let chunk = self.chunk(&from, &to, down);
                let last = chunk.last()?.0.clone();
                *(if down { &mut to } else { &mut from }) = Bound::Excluded(last);
                ready = chunk.into_iter();
            }
            ready.next().map(Ok)
        }))
    }

    fn apply(&self, batch: Batch) -> Result<()> {
        let mut map = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (key, value) in batch {
            match value {
                Some(value) => map.insert(key, value),
                None => map.remove(&key),
            };
        }
        Ok(())
    }

    fn flush(&self) -> Result<()> {
        Ok(())
    }
}

/// `BTreeMap::range` refuses bounds that hold nothing.
fn is_empty(from: &Bound<Vec<u8>>, to: &Bound<Vec<u8>>) -> bool {
    match (from, to) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        (Bound::Included(from), Bound::Included(to)) => from > to,
        (Bound::Included(from) | Bound::Excluded(from), Bound::Included(to) | Bound::Excluded(to)) => from >= to,
    }
}
