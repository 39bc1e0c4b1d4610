//! The diary by keystroke, before a real office in memory.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../house/mod.rs"]
mod house;
#[path = "../kit/mod.rs"]
mod kit;

mod beside;
mod cut;
mod desk;
mod hidden;
mod making;
mod moving;
mod narrowing;
mod pictures;
mod series;
mod times;
mod verbs;
mod week;

use kabinet::words::Language::{English, SerbianCyrillic};
