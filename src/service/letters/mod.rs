//! Letters: lists, one letter, verdicts, what is entered by hand and what leaves.

mod decide;
mod enter;
mod list;
mod open;
mod row;
mod send;

pub use decide::decide;
pub use enter::enter;
pub use list::{count, list, pick};
pub use open::{bytes, mark_seen, open};
pub use row::row;
pub use send::{SEND, send};
