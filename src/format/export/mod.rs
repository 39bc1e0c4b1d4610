//! The forms in which an office leaves the program: records as JSON lines, a manifest, papers as Markdown. It encodes
//! and decodes; reading the store and writing files is done elsewhere.

pub mod lines;
pub mod manifest;
pub mod markdown;
