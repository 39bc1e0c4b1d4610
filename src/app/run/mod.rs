//! The screens at work: events in, effects out, one frame after each burst.
//!
//! The thread of [`seat`] alone owns the model and the terminal and waits for nothing but events; [`threads`] are those
//! that bring them: terminal, signals, feed; [`workers`] ask the office; [`latest`] looks how a typed
//! path can go on; [`caretaker`] does what an office needs by itself.

pub mod board;
pub mod caretaker;
pub mod jobs;
pub mod latest;
pub mod seat;
pub mod threads;
pub mod workers;
