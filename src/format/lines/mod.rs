//! The content lines that calendars (RFC 5545) and cards (RFC 6350, and vCard 2.1 and 3.0 before it) are made of: bytes to
//! lines without folds, lines to names, parameters and values, and a file to its components one by one.
//!
//! Everything here is linear in the size of the file and goes no deeper than a counter, whatever the file says.

mod component;
mod fold;
mod line;
mod unfold;

pub use component::{Component, Kind, components};
pub use fold::folded;
pub use line::{Line, escaped, parts, unescaped, zone_id};
pub use unfold::{Lines, unfold};
