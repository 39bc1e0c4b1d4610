//! The board in the corridor: today and the days after it, large and calm. It is no screen of the program but one of its
//! own, and knows nothing but what [`crate::api::board`] tells; the only key that does anything asks whether to leave.

pub mod commands;
mod days;
mod digits;
mod entry;
pub mod keys;
mod page;
pub mod state;
pub mod view;
