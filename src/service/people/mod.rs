//! People: the lists, type-ahead, whom a name means, one person, changing what the office knows, several records of one person.

mod edit;
mod known;
mod list;
mod merge;
mod open;
mod receive;
mod suggest;

pub use edit::edit;
pub use known::known;
pub use list::{count, find, list};
pub use merge::{MERGE, merge, weigh as weigh_merge};
pub use open::open;
pub use receive::{RECEIVE, came, receive, weigh};
pub use suggest::{KEEP, keep, suggest};
