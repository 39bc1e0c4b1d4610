//! Letters: the lists, the reader, and a verdict by one key.

pub mod aim;
pub mod answer;
pub mod attach;
pub mod commands;
pub mod copy;
pub mod enter;
pub mod filter;
pub mod history;
pub mod list;
pub mod marked;
pub mod marks;
pub mod page;
pub mod reader;
pub mod reply;
pub mod rows;
pub mod side;
pub mod state;
pub mod verdict;
pub mod view;
pub mod views;
