//! The program as a whole: the model, the way of a key, of an answer and of an act, and the frame
//! around the panes.

pub mod acts;
pub mod answers;
pub mod commands;
pub mod help;
pub mod keys;
pub mod model;
pub mod undo;
pub mod update;
pub mod view;
pub mod writing;
