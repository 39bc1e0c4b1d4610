//! Letters: the lists, the reader, and a verdict by one key.

pub mod answer;
pub mod commands;
pub mod list;
pub mod reader;
pub mod state;
pub mod verdict;
pub mod view;
