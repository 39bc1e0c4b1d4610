//! What every layer stands on: errors, time, ids' source, and text as a terminal sees it.

pub mod clock;
pub mod collate;
pub mod error;
pub mod safe;
pub mod script;
pub mod width;
pub mod wrap;
