//! Letters: the lists and the reader. What is done with one letter stands in `letter`, beside this.

pub mod answer;
pub mod chosen;
pub mod commands;
pub mod enter;
pub mod filter;
pub mod list;
pub mod marked;
pub mod marks;
pub mod reader;
pub mod rows;
pub mod side;
pub mod state;
pub mod view;
pub mod views;
