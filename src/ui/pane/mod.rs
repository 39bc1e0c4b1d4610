//! The panes: each a folder with its state, its commands, what answers do to it, and its drawing. A
//! pane knows nothing of the others; it says through acts what it wants. `letter` is no pane: it is what panes that
//! show letters do with the one that is chosen; nor is `activity`, which words what stands in a diary.

pub mod activity;
pub mod desk;
pub mod diary;
pub mod editor;
pub mod letter;
pub mod letters;
pub mod papers;
pub mod people;
pub mod quarantine;
pub mod tasks;
