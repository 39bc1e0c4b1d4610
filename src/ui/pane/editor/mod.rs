//! The editor: papers and replies, safe from the first keystroke. It knows nothing of the lists that
//! show them.

pub mod address;
pub mod answer;
pub mod area;
pub mod commands;
pub mod enclose;
pub mod file;
pub mod flush;
pub mod head;
pub mod input;
pub mod keep;
pub mod leave;
pub mod onward;
pub mod search;
pub mod send;
pub mod state;
pub mod template;
pub mod view;
