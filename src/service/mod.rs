//! The office at work: every request is authorized by the policy, handled in a scope that shows only what
//! the asker may see, committed as one operation, and told to every session that may see it. Nothing else
//! opens the store.
//!
//! # The way of a request
//!
//! [`Session`] looks up who asks and gets a `Permit` for this one request from the policy, or tells the asker
//! what they may hear: `not-found` of what they may not see, `denied` of a verb on what they do see. The
//! dispatcher gives the request to its handler with a `Scope`, which cannot be made without the permit. The handler
//! reads records and lists through it, stages what changes, and commits once. A commit whose records
//! went on meanwhile is begun anew; a request that was answered before is answered from the journal.
//!
//! Requests that take numbers, or rely on something that they do not change (no letter with these bytes yet,
//! nobody writes to this person), take their turn one after the other. All others meet in the store. Readers wait
//! for nobody.
//!
//! # Rooms
//!
//! `policy` is the table of rights; `scope` the way to the records; [`schema`] what is derived from a record;
//! `letters`, `papers`, `people`, `organisations`, `diary`, `office`, `drafts`, `history` and `arrivals` hold the handlers, a file to a
//! behaviour; `links` tells what anything is tied to; `feeds` tells the sessions; [`maintenance`] looks after the store from outside.

mod ahead;
mod arrivals;
mod checks;
mod contact;
mod conversation;
mod desks;
mod diary;
mod dispatch;
mod drafts;
mod feeds;
mod history;
pub mod house;
mod letters;
mod links;
pub mod maintenance;
mod means;
mod merged;
mod newest;
mod numbers;
mod office;
mod organisations;
mod papers;
mod people;
mod policy;
mod renditions;
mod rules;
pub mod schema;
mod scope;
pub mod session;
mod tasks;

pub use house::Service;
pub use session::Session;
