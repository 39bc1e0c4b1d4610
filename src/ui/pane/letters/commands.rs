//! The verbs of the letters' screen.

use crate::ui::act::{Act, Acts};
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::pane::letters::{list, verdict};

/// Every verb, one row each.
pub const COMMANDS: &[Command<Letters>] = &[
    Command::free("list.down", "letters", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "letters", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "letters", |pane, ctx| list::page(pane, ctx, 1)),
    Command::free("list.page-up", "letters", |pane, ctx| list::page(pane, ctx, -1)),
    Command::free("list.half-down", "letters", |pane, ctx| list::page(pane, ctx, 2)),
    Command::free("list.half-up", "letters", |pane, ctx| list::page(pane, ctx, -2)),
    Command::free("list.first", "letters", |pane, _| list::first(pane)),
    Command::free("list.last", "letters", |pane, _| list::last(pane)),
    Command::new("list.open", "letters", needs_letter, read),
    Command::free("pane.next", "letters", |pane, _| turn(pane)),
    Command::new("letter.assign", "letters", needs_letter, verdict::assign),
    Command::new("letter.take", "letters", needs_letter, verdict::take),
    Command::new("letter.deadline", "letters", needs_letter, verdict::deadline),
];

/// The keymap's contexts that hold here, the innermost first.
pub const CONTEXTS: &[&str] = &["letters", "list", "global"];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &["letter.assign", "letter.deadline", "palette.open", "help.open"];

fn needs_letter(pane: &Letters, _: &Ctx) -> Option<&'static str> {
    pane.targets().is_empty().then_some("why-no-letter")
}

fn read(pane: &mut Letters, _: &Ctx) -> Acts {
    pane.wide = false;
    pane.focus = Focus::Reader;
    pane.open_selected()
}

fn turn(pane: &mut Letters) -> Acts {
    pane.focus = if pane.focus == Focus::List { Focus::Reader } else { Focus::List };
    Vec::<Act>::new()
}
