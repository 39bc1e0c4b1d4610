//! Calendars (iCalendar, RFC 5545): one component's text to an activity, and an activity to a component over the one it
//! came as, so that whatever the record does not hold goes back as it stood.
//!
//! The lines are our own ([`crate::format::lines`]): the same few properties are read from a source and compared with the
//! record when it is written, and nothing on the way may overflow. The calendar crate knows zones and is named in
//! [`zone`] alone.

mod read;
mod time;
mod write;
pub mod zone;

pub use read::{Event, read, title};
pub use write::{Outgoing, calendar, component, says_the_same};
