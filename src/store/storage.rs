//! The contract of a store: records, views, counters and contents, and the one way to change them.

use std::ops::Bound;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use crate::base::error::Result;
use crate::domain::ids::{ContentHash, EntityRef};
use crate::domain::label::Label;
use crate::domain::operation::{Change, Deed, GroupId, Operation, RequestId, Sequence};
use crate::store::schema::ViewId;

/// A place in a view: the bytes of a sort key, and of an id after it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cursor(pub Vec<u8>);

impl Cursor {
    /// The place of one row.
    pub fn of(row: &Row) -> Self {
        Self([row.sort.as_slice(), &row.id].concat())
    }

    /// The place before every row whose sort key begins with `sort`.
    pub fn before(sort: &[u8]) -> Self {
        Self(sort.to_vec())
    }
}

/// Which way a page reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the lowest key up; the window's `from` is its lower bound.
    Up,
    /// From the highest key down; the window's `from` is its upper bound.
    Down,
}

/// What to read of a view.
#[derive(Debug, Clone)]
pub struct Window<'a> {
    /// Which view.
    pub view: ViewId,
    /// Whose labels; each once.
    pub labels: &'a [Label],
    /// Which part of it; empty for none.
    pub partition: &'a [u8],
    /// Where to begin, in the direction of reading.
    pub from: Bound<Cursor>,
    /// Where to stop at the latest, in the direction of reading.
    pub until: Bound<Cursor>,
    /// Which way.
    pub direction: Direction,
    /// How many rows at most.
    pub limit: usize,
}

/// One row of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its sort key.
    pub sort: Vec<u8>,
    /// What it stands for.
    pub id: [u8; 16],
    /// The label under which it was found.
    pub label: Label,
}

/// What a window showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The rows, in the direction of reading. A row whose record is gone by the time it is read is normal.
    pub rows: Vec<Row>,
    /// Whether more rows follow.
    pub more: bool,
    /// The last operation that the page surely shows.
    pub sequence: Sequence,
}

/// Something that must hold for a change to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Precondition {
    /// The record is as it was read; none if it must not exist. `conflict` otherwise.
    Revision(EntityRef, Option<Vec<u8>>),
    /// A part of a view has no entry under any label. `not-absent` otherwise.
    Absent(ViewId, Vec<u8>),
    /// Nobody named this guard since its version was read; this change moves it. `guard-moved` otherwise.
    Guard(Vec<u8>, u64),
}

/// A change that somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who, when, why. Its request id names this one operation: parts of a group have one each.
    pub deed: Deed,
    /// Which records, each at most once. `before` must be the present record: it is always checked.
    pub changes: Vec<Change>,
    /// What must hold besides.
    pub preconditions: Vec<Precondition>,
}

/// A change that is done and will survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// Its operation.
    pub sequence: Sequence,
    /// The same request was done before: this is its answer, and nothing was changed now.
    pub repeated: bool,
}

/// A store. Reading never waits for writing; while the index is rebuilt, reads and changes answer
/// `store-rebuilding` (kind `Busy`), and later work again.
pub trait Storage: Send + Sync {
    /// The encoded record; none if there is no such record.
    fn record(&self, entity: EntityRef) -> Result<Option<Vec<u8>>>;

    /// Several records, in the order asked for.
    fn records(&self, entities: &[EntityRef]) -> Result<Vec<Option<Vec<u8>>>>;

    /// A window onto a view: the labels' ranges merged into one order.
    fn page(&self, window: &Window<'_>) -> Result<Page>;

    /// How many counted entries stand under these labels: a sum of counters.
    fn count(&self, view: ViewId, labels: &[Label], partition: &[u8]) -> Result<u64>;

    /// Which labels have an entry in a part of a view.
    fn labels_of(&self, view: ViewId, partition: &[u8]) -> Result<Vec<Label>>;

    /// The parts of a view with a count above zero, ordered by length and bytes, after `after`.
    fn partitions(
        &self,
        view: ViewId,
        labels: &[Label],
        after: Option<&[u8]>,
        limit: usize,
    ) -> Result<Vec<(Vec<u8>, u64)>>;

    /// The version of a guard; 0 if nobody ever named it.
    fn guard(&self, key: &[u8]) -> Result<u64>;

    /// Makes a change, all of it or nothing. On `Ok` it is synced and can be read.
    ///
    /// # Errors
    /// `conflict`, `not-absent`, `guard-moved`, `disk-full`, `store-rebuilding` and `Invalid` ones: nothing was changed.
    /// `write-failed`: whether it happened is unknown until the store is opened again; [`Storage::answered`] then says it.
    fn commit(&self, proposal: Proposal) -> Result<Receipt>;

    /// The operation that answered a request.
    fn answered(&self, request: RequestId) -> Result<Option<Sequence>>;

    /// One operation; `NotFound` if there is none.
    fn operation(&self, sequence: Sequence) -> Result<Operation>;

    /// The operations after one, oldest first.
    fn operations_after(&self, sequence: Sequence, limit: usize) -> Result<Vec<Operation>>;

    /// The operations of a group, oldest first.
    fn operations_of(&self, group: GroupId) -> Result<Vec<Sequence>>;

    /// The operations that changed a record, newest first, before `before` if that is given.
    fn history(&self, entity: EntityRef, before: Option<Sequence>, limit: usize) -> Result<Vec<Sequence>>;

    /// Every operation from now on, in order. Whoever reads too slowly finds a gap in the sequence and reads
    /// [`Storage::operations_after`].
    fn watch(&self) -> Receiver<Arc<Operation>>;

    /// The last operation that can be read.
    fn sequence(&self) -> Sequence;

    /// Keeps contents and answers their hashes; one sync for all, none for what is there already. What is there but
    /// damaged is kept anew.
    fn put_many(&self, contents: &[&[u8]]) -> Result<Vec<ContentHash>>;

    /// One content, its hash verified. `content-lost` if it is damaged or not there: only hashes that were once
    /// answered are asked for.
    fn content(&self, hash: ContentHash) -> Result<Vec<u8>>;

    /// Whether a content was kept; whether it can still be read, only [`Storage::content`] tells.
    fn has_content(&self, hash: ContentHash) -> Result<bool>;
}
