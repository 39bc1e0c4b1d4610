//! The diary: windows of days, one activity, keeping and deciding, and what takes the same time.

mod board;
mod decide;
mod free;
mod kept;
mod later;
mod list;
mod margins;
mod meant;
mod open;
mod overlap;
mod receipt;
mod receive;
mod row;
mod save;
mod whole;

pub use board::board;
pub use decide::decide;
pub use list::list;
pub use open::open;
pub use overlap::refuse_made_overlaps;
pub use receipt::kept;
pub use receive::{RECEIVE, came, receive, weigh};
pub use row::first;
pub use save::save;
