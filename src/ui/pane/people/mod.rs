//! The people and the organisations, each with what the office knows of them and what there is about them.

pub mod answer;
pub mod card;
pub mod commands;
pub mod edit;
pub mod facts;
pub mod list;
pub mod marks;
mod merge;
pub mod row;
pub mod sections;
pub mod state;
pub mod suggested;
pub mod view;
pub mod views;
