//! The store's promises: the contract, on memory and on sled; faults of a simulated disk; damage; kills.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by it"
)]
#![allow(clippy::print_stdout, reason = "long trials say what they did")]
#![allow(clippy::missing_panics_doc, missing_docs, reason = "nobody reads a test's documentation elsewhere")]

mod care;
mod contract;
mod damage;
mod faults;
mod golden;
mod kills;
mod model;
mod rebuilds;
mod tools;
mod toy;
