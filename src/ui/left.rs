//! A list that was left for something beside the way, to come back to as it was.

use crate::api::page::Cursor;

/// What was shown: which list, narrowed by what, where in it, and what had the focus.
#[derive(Debug, Clone)]
pub struct Left<V, F> {
    /// The list.
    pub view: V,
    /// The words that narrowed it.
    pub filter: String,
    /// The selected place.
    pub at: Option<Cursor>,
    /// What had the focus.
    pub focus: F,
}
