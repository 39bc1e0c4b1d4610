//! People: the list, type-ahead, one person, changing what the office knows.

mod edit;
mod list;
mod receive;

pub use edit::edit;
pub use list::{find, list, open};
pub use receive::{RECEIVE, came, receive};
