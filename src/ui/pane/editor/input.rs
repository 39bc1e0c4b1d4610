//! What comes into the text: characters, edits, pastes, the time, and what the user's own editor wrote.

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::edit::Edit;
use crate::ui::pane::editor::area::{Area, LONGEST};
use crate::ui::pane::editor::keep;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::theme::Role;

/// What Tab writes.
const INDENT: &str = "    ";

/// Takes a typed character in.
pub fn typed(pane: &mut Editor, c: char, ctx: &Ctx) -> Acts {
    write(pane, ctx, |area| {
        area.insert(c);
        true
    })
}

/// Begins a new line.
pub fn newline(pane: &mut Editor, ctx: &Ctx) -> Acts {
    write(pane, ctx, |area| {
        area.newline();
        true
    })
}

/// Indents what follows.
pub fn indent(pane: &mut Editor, ctx: &Ctx) -> Acts {
    write(pane, ctx, |area| {
        INDENT.chars().for_each(|c| area.insert(c));
        true
    })
}

/// Does what is done to any text.
pub fn edit(pane: &mut Editor, edit: Edit, ctx: &Ctx) -> Acts {
    match edit {
        Edit::Go(to) => {
            pane.area.go(to);
            vec![]
        }
        Edit::Cut(what) => write(pane, ctx, |area| area.cut(what)),
    }
}

/// Moves the cursor so many shown rows down; negative is up.
pub fn rows(pane: &mut Editor, rows: i16) -> Acts {
    pane.area.go_rows(rows);
    vec![]
}

/// Moves the cursor by what one sees, down or up.
pub fn page(pane: &mut Editor, ctx: &Ctx, down: bool) -> Acts {
    let page = i16::try_from(ctx.size.1.saturating_sub(8)).unwrap_or(i16::MAX).max(1);
    rows(pane, if down { page } else { -page })
}

/// Moves the cursor to the text's end, or to its beginning.
pub fn to_end(pane: &mut Editor, end: bool) -> Acts {
    pane.area.go_to_end(end);
    vec![]
}

/// Changes the text, unless something is being done with the whole of it; `change` says whether it changed anything.
fn write(pane: &mut Editor, ctx: &Ctx, change: impl FnOnce(&mut Area) -> bool) -> Acts {
    if pane.draft.is_none() || pane.step != Step::Writing {
        return vec![Act::Say(ctx.words.text("why-editor-busy").into_owned(), Role::Warning)];
    }
    if change(&mut pane.area) { keep::changed(pane, ctx) } else { vec![] }
}

/// Takes pasted text in.
pub fn paste(pane: &mut Editor, text: &str, ctx: &Ctx) -> Acts {
    if pane.draft.is_none() || pane.step != Step::Writing {
        return vec![Act::Say(ctx.words.text("why-editor-busy").into_owned(), Role::Warning)];
    }
    if !pane.area.paste(text) {
        return vec![Act::Say(ctx.words.text("editor-too-long").into_owned(), Role::Danger)];
    }
    keep::changed(pane, ctx)
}

/// Time went by: what is new since the last time is kept as a draft.
pub fn tick(pane: &mut Editor, ctx: &Ctx) -> Acts {
    keep::tick(pane, ctx)
}

/// The program ends: what is new is kept at once.
pub fn ending(pane: &mut Editor, ctx: &Ctx) -> Acts {
    keep::last(pane, ctx)
}

/// The user's own editor came back.
pub fn edited(pane: &mut Editor, text: Option<String>, ctx: &Ctx) -> Acts {
    let Some(text) = text else {
        return vec![Act::Say(ctx.words.text("editor-external-failed").into_owned(), Role::Danger)];
    };
    if text.len() > LONGEST {
        return vec![Act::Say(ctx.words.text("editor-too-long").into_owned(), Role::Danger)];
    }
    pane.area.replace(&text);
    keep::changed(pane, ctx)
}
