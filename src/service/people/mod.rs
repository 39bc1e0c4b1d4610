//! People: the list, type-ahead, one person, changing what the office knows.

mod edit;
mod list;

pub use edit::edit;
pub use list::{find, list, open};
