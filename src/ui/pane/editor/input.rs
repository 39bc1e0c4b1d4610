//! Keys that are text: everything that no command of the editor takes.

use crate::ui::act::Acts;
use crate::ui::ctx::Ctx;
use crate::ui::key::Key;
use crate::ui::pane::editor::state::Editor;

/// Takes a key in.
pub fn key(_: &mut Editor, _: Key, _: &Ctx) -> Acts {
    vec![]
}

/// Takes pasted text in.
pub fn paste(_: &mut Editor, _: &str, _: &Ctx) -> Acts {
    vec![]
}

/// Time went by: what is new since the last time is kept as a draft.
pub fn tick(_: &mut Editor, _: &Ctx) -> Acts {
    vec![]
}

/// The user's own editor came back.
pub fn edited(_: &mut Editor, _: Option<String>, _: &Ctx) -> Acts {
    vec![]
}
