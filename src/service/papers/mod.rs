//! Papers: lists, one paper, keeping, filing, throwing away.

mod file;
mod keep;
mod list;
mod open;
pub mod words;

pub use file::{FILE, file};
pub use keep::{drop_paper, keep};
pub use list::{list, row};
pub use open::{find, open};
