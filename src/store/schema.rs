//! What is derived from a record: the entries of ordered views. The service says it; the store keeps it.

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::EntityRef;
use crate::domain::label::Label;

/// The number of a view. It stands in index keys only, so it may change with [`Schema::version`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ViewId(pub u8);

/// One place of a record in a view. Within a view, label and partition, `sort` and `id` together must be the
/// record's alone. Order is by the bytes of `sort` followed by `id`: let `sort` have a fixed length or end in a
/// byte that it holds nowhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewEntry {
    /// Which view.
    pub view: ViewId,
    /// Who may see it.
    pub label: Label,
    /// The part of the view that is counted and read on its own: a person, a class; empty for none. At most 32 bytes.
    pub partition: Vec<u8>,
    /// Its place in the order, at most 512 bytes.
    pub sort: Vec<u8>,
    /// What it stands for.
    pub id: [u8; 16],
    /// Whether the counter of its view, label and partition counts it.
    pub counted: bool,
}

impl ViewEntry {
    /// The longest partition, bytes.
    pub const LONGEST_PARTITION: usize = 32;
    /// The longest sort key, bytes.
    pub const LONGEST_SORT: usize = 512;

    /// `bad-view-entry` if a part is longer than a key can hold.
    pub fn check(&self) -> Result<()> {
        if self.partition.len() > Self::LONGEST_PARTITION || self.sort.len() > Self::LONGEST_SORT {
            return Err(Error::new(ErrorKind::Internal, "bad-view-entry").with("view", self.view.0));
        }
        Ok(())
    }
}

/// What the store must know of records, which are only bytes to it. A pure function of the record.
pub trait Schema: Send + Sync {
    /// Adds the entries of one record to `out`. Records of every older version must be understood.
    fn entries(&self, entity: EntityRef, record: &[u8], out: &mut Vec<ViewEntry>) -> Result<()>;

    /// Changes whenever `entries` would answer differently: the index is then built anew.
    fn version(&self) -> u32;
}
