//! The desk: what waits today, and whom it is with.

pub mod answer;
pub mod commands;
pub mod state;
pub mod view;
