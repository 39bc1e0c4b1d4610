//! Papers: the lists, the reader, filing.

pub mod answer;
pub mod commands;
pub mod state;
pub mod view;
