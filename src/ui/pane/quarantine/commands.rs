//! The verbs of the screen.

use crate::ui::command::Command;
use crate::ui::pane::quarantine::state::Quarantine;

/// Every verb, one row each.
pub const COMMANDS: &[Command<Quarantine>] = &[];

/// The keymap's contexts that hold here, the innermost first.
pub const CONTEXTS: &[&str] = &["quarantine", "list", "global"];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &["palette.open", "help.open"];
