//! The command line: every task without screens, one answer a line, in the person's language.

pub mod activity;
pub mod agenda;
pub mod args;
pub mod ask;
pub mod board;
pub mod cards;
mod contacts;
pub mod demo;
pub mod doctor;
pub mod head;
pub mod jobs;
pub mod lists;
pub mod out;
pub mod refusal;
pub mod screens;
pub mod show;
pub mod shown;
pub mod texts;
pub mod upkeep;
