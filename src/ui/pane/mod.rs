//! The panes: each a folder with its state, its commands, what answers do to it, and its drawing. A
//! pane knows nothing of the others; it says through acts what it wants.

pub mod desk;
pub mod editor;
pub mod letters;
pub mod papers;
pub mod people;
pub mod quarantine;
