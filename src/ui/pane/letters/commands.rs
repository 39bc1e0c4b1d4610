//! The verbs of the letters' screen, beside those of a letter.

use crate::api::letters::LetterView;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::commands::{Verbs, needs_letter};
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::letters::{enter, filter, list, marks, views};

/// Every table of verbs that is live here.
pub const TABLES: &[&[Command<Letters>]] = &[COMMANDS, Verbs::COMMANDS];

/// Every verb of the screen itself, one row each.
pub const COMMANDS: &[Command<Letters>] = &[
    Command::free("list.down", "list", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "list", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "list", |pane, _| list::page(pane, 1)),
    Command::free("list.page-up", "list", |pane, _| list::page(pane, -1)),
    Command::free("list.half-down", "list", |pane, _| list::page(pane, 2)),
    Command::free("list.half-up", "list", |pane, _| list::page(pane, -2)),
    Command::free("list.first", "list", |pane, _| list::first(pane)),
    Command::free("list.last", "list", |pane, _| list::last(pane)),
    Command::new("list.open", "list", needs_letter, list::open),
    Command::free("pane.next", "list", |pane, _| list::turn(pane)),
    Command::free("letter.enter", "letters", enter::ask),
    Command::free("letter.next", "letters", |pane, _| list::step_list(pane, 1)),
    Command::free("letter.previous", "letters", |pane, _| list::step_list(pane, -1)),
    Command::free("letters.filter", "letters", filter::ask),
    Command::new("letters.mark", "letters", needs_row, marks::toggle),
    Command::new("letters.mark-to-here", "letters", needs_row, marks::to_here),
    Command::free("letters.mark-by-filter", "letters", marks::by_filter),
    Command::free("letters.cancel", "letters", |pane, _| filter::cancel(pane)),
    Command::free("letters.back", "letters", |pane, _| list::back(pane)),
    Command::free("letters.widen", "letters", |pane, _| list::widen(pane)),
    Command::free("letters.view", "letters", views::choose),
    Command::free("letters.next-view", "letters", |pane, _| views::turn(pane, 1)),
    Command::free("letters.previous-view", "letters", |pane, _| views::turn(pane, -1)),
    Command::free("letters.new", "letters", |pane, _| views::to(pane, LetterView::New)),
    Command::free("letters.mine", "letters", |pane, _| views::to(pane, LetterView::Mine)),
    Command::free("letters.open", "letters", |pane, _| views::to(pane, LetterView::Open)),
    Command::free("letters.overdue", "letters", |pane, _| views::to(pane, LetterView::Overdue)),
    Command::free("letters.held", "letters", |pane, _| views::to(pane, LetterView::Held)),
    Command::free("letters.conversations", "letters", |pane, _| views::to(pane, LetterView::Conversations)),
    Command::free("letters.done", "letters", |pane, _| views::to(pane, LetterView::Done)),
    Command::free("letters.sent", "letters", |pane, _| views::to(pane, LetterView::Sent)),
    Command::free("letters.all", "letters", |pane, _| views::to(pane, LetterView::All)),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "letter.assign",
    "letter.reply",
    "letter.deadline",
    "letter.close",
    "letter.file",
    "letter.hold",
    "paper.note",
    "letters.view",
    "letters.filter",
    "letter.resume",
    "letter.reopen",
    "palette.open",
    "help.open",
];

fn needs_row(pane: &Letters, _: &Ctx) -> Option<&'static str> {
    pane.list.selected().is_none().then_some("why-no-letter")
}
