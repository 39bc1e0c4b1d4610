//! The first start: four questions make a new office. One calm screen instead of everything else.

pub mod input;
pub mod state;
pub mod view;
