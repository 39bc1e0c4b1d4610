//! Keys that are text: everything that no command of the editor takes.

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::key::{Code, Key};
use crate::ui::pane::editor::area::{Cut, Move};
use crate::ui::pane::editor::keep;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::theme::Role;

/// Takes a key in.
pub fn key(pane: &mut Editor, key: Key, ctx: &Ctx) -> Acts {
    if pane.draft.is_none() {
        return vec![];
    }
    if let Some(to) = motion(key, ctx) {
        pane.area.go(to);
        return vec![];
    }
    let cut = cut(key);
    if cut.is_none() && key.text().is_none() && !matches!(key.code, Code::Enter | Code::Tab) {
        let said = ctx.words.with("why-unbound-text", &[("keys", key.to_string().into())]);
        return vec![Act::Say(said, Role::Dim)];
    }
    if pane.step != Step::Writing {
        return vec![Act::Say(ctx.words.text("why-editor-busy").into_owned(), Role::Warning)];
    }
    match (cut, key.code) {
        (Some(what), _) => {
            if !pane.area.cut(what) {
                return vec![];
            }
        }
        (None, Code::Enter) => pane.area.newline(),
        (None, Code::Tab) => (0..4).for_each(|_| pane.area.insert(' ')),
        (None, _) => key.text().into_iter().for_each(|c| pane.area.insert(c)),
    }
    keep::changed(pane, ctx)
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

/// The user's own editor came back.
pub fn edited(pane: &mut Editor, text: Option<String>, ctx: &Ctx) -> Acts {
    let Some(text) = text else {
        return vec![Act::Say(ctx.words.text("editor-external-failed").into_owned(), Role::Danger)];
    };
    if text.len() > crate::ui::pane::editor::area::LONGEST {
        return vec![Act::Say(ctx.words.text("editor-too-long").into_owned(), Role::Danger)];
    }
    pane.area.replace(&text);
    keep::changed(pane, ctx)
}

fn motion(key: Key, ctx: &Ctx) -> Option<Move> {
    let page = i16::try_from(ctx.size.1.saturating_sub(8)).unwrap_or(i16::MAX).max(1);
    Some(match (key.code, key.ctrl, key.alt) {
        (Code::Left, false, false) => Move::Left,
        (Code::Right, false, false) => Move::Right,
        (Code::Left, ..) | (Code::Char('b'), false, true) => Move::WordLeft,
        (Code::Right, ..) | (Code::Char('f'), false, true) => Move::WordRight,
        (Code::Up, ..) => Move::Rows(-1),
        (Code::Down, ..) => Move::Rows(1),
        (Code::PageUp, ..) => Move::Rows(-page),
        (Code::PageDown, ..) => Move::Rows(page),
        (Code::Home, true, _) => Move::Top,
        (Code::End, true, _) => Move::Bottom,
        (Code::Home, ..) | (Code::Char('a'), true, _) => Move::LineStart,
        (Code::End, ..) | (Code::Char('e'), true, _) => Move::LineEnd,
        _ => return None,
    })
}

const fn cut(key: Key) -> Option<Cut> {
    Some(match (key.code, key.ctrl, key.alt) {
        (Code::Backspace, false, true) | (Code::Char('w'), true, _) => Cut::Word,
        (Code::Backspace, ..) | (Code::Char('h'), true, _) => Cut::Before,
        (Code::Delete, ..) | (Code::Char('d'), true, _) => Cut::After,
        (Code::Char('k'), true, _) => Cut::ToLineEnd,
        (Code::Char('u'), true, _) => Cut::ToLineStart,
        _ => return None,
    })
}
