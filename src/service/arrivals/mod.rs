//! What comes from outside: letters of an import, what could not be read, and whole offices.

pub mod desk;
mod exchange;
mod import;
mod quarantine;
mod receive;

pub use exchange::{ADOPT, adopt, contents, export};
pub use import::{begin, end, list as list_imports};
pub use quarantine::{discard, keep as quarantine, list as list_quarantined, open as open_quarantined};
pub use receive::{Maker, Origin, came, known, letter_of, receive};
