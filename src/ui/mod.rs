//! The screens: `update(&mut Model, Event) -> Effects` and `view(&Model, &mut Frame)`, and nothing else
//! that changes or shows anything. No file, socket, thread, clock, terminal or store is touched here, so
//! everything is tested by pressing keys.
//!
//! An [`event::Event`] goes to the top overlay, else to the focused pane's command by way of the keymap.
//! A command changes its pane's plain state and returns [`act::Act`]s; the root carries these out or
//! turns them into [`effect::Effect`]s for `app`. Panes do not know each other or the root, so that no
//! circle of modules can grow: `act`, `ctx`, `days`, `edit`, `ticket`, `place` and `window` are the leaves that
//! they share.

pub mod act;
pub mod board;
pub mod command;
pub mod ctx;
pub mod days;
pub mod edit;
pub mod effect;
pub mod event;
pub mod field;
pub mod filing;
pub mod given;
pub mod habits;
pub mod idle;
pub mod key;
pub mod keymap;
pub mod known;
pub mod left;
pub mod overlay;
pub mod owners;
pub mod paint;
pub mod pane;
pub mod parted;
pub mod path;
pub mod place;
pub mod root;
pub mod standing;
pub mod text;
pub mod theme;
pub mod then;
pub mod ticket;
pub mod unfilled;
pub mod verb;
pub mod window;

pub use effect::Effect;
pub use event::Event;
pub use root::model::Model;
pub use root::update::{start, update};
pub use root::view::view;
