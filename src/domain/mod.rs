//! The cabinet's entities and rules. Pure: time and ids are arguments, nothing is read or written.

pub mod activity;
pub mod actor;
pub mod arrival;
pub mod classes;
pub mod deadline;
pub mod ids;
pub mod label;
pub mod letter;
pub mod moment;
pub mod office;
pub mod operation;
pub mod organisation;
pub mod paper;
pub mod person;
pub mod prose;
pub mod quoting;
pub mod record;
pub mod recurrence;
pub mod rendition;
mod renewal;
pub mod revert;
pub mod role;
pub mod subject;
pub mod task;
pub mod thread;
mod united;
pub mod verdict;
