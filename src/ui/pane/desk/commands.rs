//! The verbs of the desk.

use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::desk::state::{Desk, Focus};
use crate::ui::pane::desk::{list, verdict};

/// Every verb, one row each.
pub const COMMANDS: &[Command<Desk>] = &[
    Command::free("list.down", "desk", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "desk", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "desk", |pane, _| list::page(pane, 1)),
    Command::free("list.page-up", "desk", |pane, _| list::page(pane, -1)),
    Command::free("list.half-down", "desk", |pane, _| list::page(pane, 2)),
    Command::free("list.half-up", "desk", |pane, _| list::page(pane, -2)),
    Command::free("list.first", "desk", |pane, _| list::end(pane, false)),
    Command::free("list.last", "desk", |pane, _| list::end(pane, true)),
    Command::new("list.open", "desk", needs_line, |pane, _| list::open(pane)),
    Command::free("pane.next", "desk", |pane, _| list::turn(pane)),
    Command::free("desk.list", "desk", |pane, _| list::change(pane)),
    Command::new("letter.assign", "desk", needs_letter, verdict::assign),
    Command::new("letter.take", "desk", needs_letter, verdict::take),
    Command::new("letter.deadline", "desk", needs_letter, verdict::deadline),
    Command::new("letter.close", "desk", needs_letter, verdict::close),
];

/// The keymap's contexts that hold here, the innermost first.
pub const CONTEXTS: &[&str] = &["desk", "list", "global"];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "list.open",
    "letter.take",
    "letter.assign",
    "letter.deadline",
    "letter.close",
    "paper.note",
    "desk.list",
    "palette.open",
    "help.open",
];

fn needs_letter(pane: &Desk, _: &Ctx) -> Option<&'static str> {
    pane.list.selected().is_none().then_some("why-desk-no-letter")
}

fn needs_line(pane: &Desk, ctx: &Ctx) -> Option<&'static str> {
    if pane.focus == Focus::Summary { None } else { needs_letter(pane, ctx) }
}
