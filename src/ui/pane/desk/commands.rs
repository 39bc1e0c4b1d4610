//! The verbs of the desk, beside those of a letter.

use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::desk::list;
use crate::ui::pane::desk::state::{Desk, Focus};
use crate::ui::pane::letter::commands::Verbs;

/// Every table of verbs that is live here.
pub const TABLES: &[&[Command<Desk>]] = &[COMMANDS, Verbs::COMMANDS];

/// Every verb of the desk itself, one row each.
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
    Command::free("desk.filter", "desk", |_, ctx| list::filter(ctx)),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "letter.assign",
    "letter.reply",
    "letter.deadline",
    "letter.close",
    "letter.file",
    "desk.list",
    "desk.filter",
    "paper.note",
    "letter.hold",
    "list.open",
    "letter.resume",
    "letter.reopen",
    "palette.open",
    "help.open",
];

fn needs_letter(pane: &Desk, _: &Ctx) -> Option<&'static str> {
    pane.list.selected().is_none().then_some("why-desk-no-letter")
}

fn needs_line(pane: &Desk, ctx: &Ctx) -> Option<&'static str> {
    if matches!(pane.focus, Focus::Summary | Focus::Diary) { None } else { needs_letter(pane, ctx) }
}
