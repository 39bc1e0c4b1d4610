//! The editor by keystroke: notes, drafts that survive, filing, replies, hostile pastes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../kit/mod.rs"]
mod kit;

mod drafts;
mod filing;
mod hostile;
mod keys;
mod leaving;
mod pictures;
mod sending;
mod text;
