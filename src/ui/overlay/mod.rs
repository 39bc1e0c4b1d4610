//! Overlays: one plain frame over the screen, never two deep. Each says what it wants through the
//! [`crate::ui::act::Then`] that it was opened with.

pub mod commands;
pub mod cover;
pub mod form;
pub mod form_view;
pub mod frame;
pub mod fuzzy;
pub mod input;
pub mod open;
pub mod option;
pub mod overtaken;
pub mod page;
pub mod paths;
pub mod people;
pub mod reaction;
pub mod reading;
pub mod state;
pub mod view;
