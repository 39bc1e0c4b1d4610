//! Background work: import, export, watched folders, the outbox, what goes with a letter, attachments, bulk acts, the demo office.
//!
//! A [`crate::api::job::Job`] runs on its own thread ([`run::start`]), is seen through its progress
//! and can be cancelled. Everything that changes the office goes through [`crate::api::Client`]:
//! this layer reads and writes files of the outside world, never the store.

pub mod attachments;
pub mod bulk;
pub mod course;
pub mod demo;
pub mod dispatch;
pub mod enclosures;
pub mod export;
pub mod import;
pub mod means;
pub mod paths;
pub mod place;
pub mod run;
pub mod slug;
pub mod watch;

#[cfg(test)]
mod trial;
