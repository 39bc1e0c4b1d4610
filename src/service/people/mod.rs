//! People: the lists, type-ahead, one person, changing what the office knows.

mod edit;
mod list;
mod open;
mod receive;
mod suggest;

pub use edit::edit;
pub use list::{count, find, list};
pub use open::open;
pub use receive::{RECEIVE, came, receive};
pub use suggest::{KEEP, keep, suggest};
