//! The desk: what waits today, and whom it is with.

pub mod answer;
pub mod chosen;
pub mod commands;
pub mod context;
pub mod diary;
pub mod list;
pub mod state;
pub mod summary;
pub mod today;
pub mod view;
