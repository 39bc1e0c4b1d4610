//! The contract between a seat and the office: requests, answers, feed, jobs. Plain serde data,
//! the same in one process and over a socket; nothing here does I/O or decides anything.
//!
//! Every request stands as one row in [`contract`]; the types of a row live in the room of its
//! area. What a request may do is not said here but in the service's policy, whose test fails on a
//! row without a rule.

pub mod arrivals;
pub mod board;
pub mod client;
pub mod contract;
pub mod diary;
pub mod drafts;
pub mod history;
pub mod job;
pub mod letters;
pub mod links;
pub mod office;
pub mod organisations;
pub mod page;
pub mod papers;
pub mod people;
pub mod tasks;

pub use client::{Client, Envelope, Feed, send};
pub use contract::{Answer, Ask, Request, RequestName};
pub use page::{Anchor, Cursor, Page};

/// The version of the contract; both ends of a socket must have the same.
pub const VERSION: u16 = 1;
