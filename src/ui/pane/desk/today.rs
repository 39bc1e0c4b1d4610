//! What the desk holds of the diary.

use chrono::NaiveDate;

use crate::ui::days::Timed;

/// Today's and tomorrow's things.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// They, in the order in which they are shown, each with its day.
    pub rows: Vec<(NaiveDate, Timed)>,
    /// The selected one.
    pub selected: usize,
    /// An answer came.
    pub loaded: bool,
}
