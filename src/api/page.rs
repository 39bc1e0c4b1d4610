//! Windows onto ordered lists: cursors are keys, never offsets.

use serde::{Deserialize, Serialize};

use crate::domain::operation::Sequence;

/// A place in a list: the sort key and id of a row. Only the service can read it; of two places in one list, the
/// lesser one stands first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cursor(pub Vec<u8>);

/// Where a window begins, and which way it goes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Anchor {
    /// From the list's first row on.
    #[default]
    Start,
    /// The last rows of the list.
    End,
    /// The rows after this place.
    After(Cursor),
    /// The rows before this place, still in the list's order.
    Before(Cursor),
    /// From this place on, the row itself included if it is still there.
    From(Cursor),
}

/// A window's rows, in the list's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// Place and row.
    pub rows: Vec<(Cursor, T)>,
    /// How many rows the list has without a filter; of letters to be read with
    /// [`LetterView::counted`](crate::api::letters::LetterView::counted).
    pub total: u64,
    /// There are more rows beyond the window, in the direction it was read.
    pub more: bool,
    /// The filter stopped here after its 2,000 rows: ask on from this place.
    pub paused: Option<Cursor>,
    /// The operation up to which the page is true.
    pub sequence: Sequence,
}

/// The most rows of one page.
pub const PAGE_LIMIT: u16 = 500;

/// Where the counting of a list stops that has no counter of its own.
pub const COUNT_LIMIT: u64 = 999;

/// The most rows that a filter reads for one answer.
pub const FILTER_LIMIT: usize = 2_000;
