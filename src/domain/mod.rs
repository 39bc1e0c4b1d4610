//! The cabinet's entities and rules. Pure: time and ids are arguments, nothing is read or written.

pub mod actor;
pub mod ids;
pub mod label;
pub mod operation;
pub mod rendition;
