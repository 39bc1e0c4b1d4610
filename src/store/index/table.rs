//! What the index asks of an ordered table, so that the rules stand once for sled and for memory.

use std::ops::Bound;

use crate::base::error::Result;
use crate::store::index::key;

/// A key and its value.
pub type Pair = (Vec<u8>, Vec<u8>);
/// Pairs in order.
pub type Pairs<'a> = Box<dyn Iterator<Item = Result<Pair>> + 'a>;
/// Keys with what shall stand there; none for nothing.
pub type Batch = Vec<(Vec<u8>, Option<Vec<u8>>)>;

/// An ordered table of bytes. An error means that it is damaged and must be rebuilt.
pub trait Table: Send + Sync {
    /// The value of a key.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>>;

    /// The pairs between two bounds, upwards or downwards. Changes made meanwhile may be seen or not.
    fn scan(&self, from: Bound<Vec<u8>>, to: Bound<Vec<u8>>, down: bool) -> Pairs<'_>;

    /// Changes all of these or, after a crash, none.
    fn apply(&self, batch: Batch) -> Result<()>;

    /// Brings all that was applied to the disk.
    fn flush(&self) -> Result<()>;
}

/// The pairs whose keys begin with `prefix`.
pub fn prefixed<'a>(table: &'a dyn Table, prefix: &[u8], down: bool) -> Pairs<'a> {
    let end = key::after(prefix).map_or(Bound::Unbounded, Bound::Excluded);
    table.scan(Bound::Included(prefix.to_vec()), end, down)
}
