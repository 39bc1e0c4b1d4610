//! What was done, and taking it back.

mod conflicts;
mod lines;
mod step;
mod threads;
mod undo;

pub use lines::{done_by, history};
pub use undo::{REPAIR, UNDO, undo, undone_by};
