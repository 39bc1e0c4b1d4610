//! The cabinet's entities and rules. Pure: time and ids are arguments, nothing is read or written.

pub mod actor;
pub mod arrival;
pub mod classes;
pub mod deadline;
pub mod ids;
pub mod label;
pub mod letter;
pub mod office;
pub mod operation;
pub mod paper;
pub mod person;
pub mod prose;
pub mod quoting;
pub mod record;
pub mod rendition;
pub mod revert;
pub mod role;
pub mod subject;
pub mod thread;
pub mod verdict;
