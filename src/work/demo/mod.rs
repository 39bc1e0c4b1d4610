//! The demo office: a plainly invented cabinet, made anew from small word tables, the same for the same [`Plan`].
//!
//! [`story`] says what happened, `compose` writes the letters, and [`build`] lets it happen: it drives an office through
//! its contract as its people did over the past weeks, on a clock that its caller moves. It touches no file.

mod acts;
mod agenda;
mod bodies;
pub mod cast;
mod chance;
mod compose;
mod diary;
mod encode;
mod papers;
mod play;
mod stage;
pub mod story;
mod tasks;
mod words;

pub use play::{Built, Stage};
pub use stage::build;
pub use story::Plan;
