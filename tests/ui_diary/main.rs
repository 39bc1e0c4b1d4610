//! The diary by keystroke, before a real office in memory.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../house/mod.rs"]
mod house;
#[path = "../kit/mod.rs"]
mod kit;

mod back;
mod beside;
mod commas;
mod cut;
mod desk;
mod hidden;
mod making;
mod midnight;
mod moving;
mod narrowing;
mod overtaken;
mod pictures;
mod series;
mod tied;
mod times;
mod verbs;
mod visited;
mod week;

use kabinet::words::Language::{English, SerbianCyrillic};
