//! Papers: the lists, the reader, filing. Writing is the editor's.

pub mod answer;
pub mod commands;
pub mod filing;
pub mod list;
pub mod page;
pub mod reader;
pub mod state;
pub mod view;
pub mod views;
pub mod write;
