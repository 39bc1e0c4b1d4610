//! The people: correspondents and contacts, each with what the office knows of them and their letters.

pub mod answer;
pub mod card;
pub mod commands;
pub mod edit;
pub mod list;
pub mod state;
pub mod view;
