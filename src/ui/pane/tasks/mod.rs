//! Tasks: the lists, one task's page, and what is done with tasks. A new one is given from anywhere, by the root.

pub mod answer;
pub mod commands;
pub mod decide;
pub mod list;
pub mod marked;
pub mod marks;
pub mod named;
pub mod page;
pub mod rows;
pub mod state;
pub mod view;
pub mod views;
