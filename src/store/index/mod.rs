//! The index: what reading needs, derived from journal and packs, thrown away and rebuilt at any doubt.
//! Nothing in it is the only copy of anything.

pub mod derive;
pub mod home;
pub mod key;
pub mod live;
pub mod mark;
pub mod memory;
pub mod sled_table;
pub mod table;
pub mod views;
