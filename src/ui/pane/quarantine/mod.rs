//! The quarantine: what could not be read, why, and its raw text.

pub mod answer;
pub mod commands;
pub mod list;
pub mod state;
pub mod view;
