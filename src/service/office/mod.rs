//! The office itself: founding, settings, classes.

mod card;
mod found;
mod settings;

pub use card::open;
pub use found::{FOUND, found};
pub use settings::{save_class, set};
