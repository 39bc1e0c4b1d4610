//! Finding words in the text, and undoing what was done to it.

use crate::ui::act::{Act, Acts, EditorThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::editor::keep;
use crate::ui::pane::editor::state::Editor;
use crate::ui::theme::Role;

/// Asks what to look for.
pub fn ask(_: &mut Editor, ctx: &Ctx) -> Acts {
    vec![open::prompt(ctx, "editor-find", "", Wants::Any, Then::Editor(EditorThen::Search))]
}

/// Looks for it; nothing ends the search.
pub fn find(pane: &mut Editor, words: &str, ctx: &Ctx) -> Acts {
    if pane.area.find(words) || words.is_empty() { vec![] } else { say(ctx, "editor-not-found") }
}

/// Goes to the next place, or the one before.
pub fn next(pane: &mut Editor, ctx: &Ctx, forward: bool) -> Acts {
    if pane.area.find_next(forward) { vec![] } else { say(ctx, "editor-not-found") }
}

/// Takes the last step of writing back.
pub fn undo(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if pane.area.undo() { keep::changed(pane, ctx) } else { say(ctx, "why-nothing-to-undo") }
}

/// Does it again.
pub fn redo(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if pane.area.redo() { keep::changed(pane, ctx) } else { say(ctx, "why-nothing-to-redo") }
}

fn say(ctx: &Ctx, id: &str) -> Acts {
    vec![Act::Say(ctx.words.text(id).into_owned(), Role::Dim)]
}
