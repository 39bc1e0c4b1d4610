//! The editor: papers and replies, safe from the first keystroke.

pub mod answer;
pub mod commands;
pub mod input;
pub mod state;
pub mod view;
