//! Tasks: lists, one task, keeping and deciding.

mod decide;
mod list;
mod open;
mod save;

pub use decide::decide;
pub use list::{count, list, of, urgent};
pub use open::open;
pub use save::{kept, save};
