//! The terminal: keys come in, frames go out, and it is given back as it was found. The one room that knows
//! crossterm.
//!
//! A frame is written by [`screen`] in one piece, with no byte that the last frame made needless ([`encode`]);
//! [`session`] takes the terminal and gives it back; [`input`] turns its events into the program's own.

pub mod encode;
pub mod facts;
pub mod input;
pub mod screen;
pub mod session;
pub mod stop;
