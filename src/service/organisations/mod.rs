//! Organisations: the list, type-ahead, one organisation, changing what the office knows, and finding the one that a
//! position names.

mod edit;
mod list;
mod open;
mod place;

pub use edit::{checked, edit};
pub use list::{find, list};
pub use open::open;
pub use place::{Placing, called};
