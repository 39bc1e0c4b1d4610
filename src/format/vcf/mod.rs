//! Cards (vCard 2.1, 3.0 and 4.0): one card's text to a person or an organisation, and back over the one it came as, in its
//! own version, so that whatever the record does not hold goes back as it stood.

mod read;
mod unite;
mod value;
mod write;

pub use read::{Card, Read, is_group, read};
pub use write::{Outgoing, cards, component};
