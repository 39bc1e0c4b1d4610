//! People: correspondents and contacts, each with their letters.

pub mod answer;
pub mod commands;
pub mod state;
pub mod view;
