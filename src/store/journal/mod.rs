//! The journal: every operation ever acknowledged, chained by hashes. It is the record; all else is derived.

pub mod codec;
pub mod log;
pub mod scan;

pub use log::Journal;
