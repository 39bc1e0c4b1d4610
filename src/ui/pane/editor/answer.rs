//! What answers do to the screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Acts, EditorThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::editor::state::Editor;
use crate::ui::ticket::EditorTicket;

/// Takes an answer of the office in.
#[allow(clippy::needless_pass_by_value, reason = "to be built")]
pub fn take(_: &mut Editor, _: EditorTicket, _: Result<Answer>, _: &Ctx) -> Acts {
    vec![]
}

/// Takes an overlay's answer in.
#[allow(clippy::needless_pass_by_value, reason = "to be built")]
pub fn answered(_: &mut Editor, _: &EditorThen, _: Value, _: &Ctx) -> Acts {
    vec![]
}
