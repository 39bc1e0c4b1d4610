//! Segments: append-only files of framed records, the common form of journal and packs.
//! Nothing here knows what a payload means.

pub mod files;
pub mod frame;
pub mod reader;
pub mod tail;
