//! The quarantine: what could not be read, with its raw text.

pub mod answer;
pub mod commands;
pub mod state;
pub mod view;
