//! The office at work: every request is authorized by the policy, handled in a scope that shows only what
//! the asker may see, committed as one operation, and told to every session that may see it.

mod arrivals;
mod checks;
mod desks;
mod dispatch;
mod drafts;
mod feeds;
mod history;
pub mod house;
mod letters;
mod means;
mod numbers;
mod office;
mod papers;
mod people;
mod policy;
mod renditions;
pub mod schema;
mod scope;
pub mod session;
pub mod upkeep;

pub use house::Service;
pub use session::Session;
