//! The verbs of the letters' screen.

use crate::api::letters::LetterView;
use crate::domain::verdict::Verdict;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::letters::{attach, copy, enter, filter, history, list, marks, reply, verdict, views};

/// Every verb, one row each.
pub const COMMANDS: &[Command<Letters>] = &[
    Command::free("list.down", "list", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "list", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "list", |pane, ctx| list::page(pane, ctx, 1)),
    Command::free("list.page-up", "list", |pane, ctx| list::page(pane, ctx, -1)),
    Command::free("list.half-down", "list", |pane, ctx| list::page(pane, ctx, 2)),
    Command::free("list.half-up", "list", |pane, ctx| list::page(pane, ctx, -2)),
    Command::free("list.first", "list", |pane, _| list::first(pane)),
    Command::free("list.last", "list", |pane, _| list::last(pane)),
    Command::new("list.open", "list", needs_letter, list::open),
    Command::free("pane.next", "list", |pane, _| list::turn(pane)),
    Command::new("letter.assign", "letters", needs_letter, verdict::assign),
    Command::new("letter.take", "letters", needs_letter, verdict::take),
    Command::new("letter.deadline", "letters", needs_letter, verdict::deadline),
    Command::new("letter.hold", "letters", needs_letter, verdict::hold),
    Command::new("letter.resume", "letters", needs_letter, |pane, ctx| verdict::decide(pane, ctx, Verdict::Resume)),
    Command::new("letter.file", "letters", needs_class, verdict::file),
    Command::new("letter.link", "letters", needs_letter, verdict::link),
    Command::new("letter.unlink", "letters", needs_letter, verdict::unlink),
    Command::new("letter.close", "letters", needs_class, verdict::close),
    Command::new("letter.reopen", "letters", needs_letter, |pane, ctx| verdict::decide(pane, ctx, Verdict::Reopen)),
    Command::new("letter.remark", "letters", needs_letter, verdict::remark),
    Command::new("letter.repeat", "letters", needs_last, verdict::repeat),
    Command::new("letter.reply", "letters", needs_letter, reply::reply),
    Command::new("letter.reply-all", "letters", needs_letter, reply::reply_all),
    Command::free("letter.enter", "letters", enter::ask),
    Command::new("letter.save", "letters", needs_letter, attach::ask),
    Command::new("letter.conversation", "letters", needs_letter, views::conversation),
    Command::new("letter.sender", "letters", needs_letter, views::of_sender),
    Command::new("letter.history", "letters", needs_letter, history::ask),
    Command::free("letter.next", "letters", |pane, _| list::step_list(pane, 1)),
    Command::free("letter.previous", "letters", |pane, _| list::step_list(pane, -1)),
    Command::new("letter.unfold", "letters", needs_quotes, |pane, _| {
        pane.unfolded = !pane.unfolded;
        vec![]
    }),
    Command::new("letter.copy-number", "letters", needs_letter, copy::number),
    Command::new("letter.copy-subject", "letters", needs_letter, copy::subject),
    Command::new("letter.copy-address", "letters", needs_letter, copy::address),
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

/// The keymap's contexts that hold here, the innermost first.
pub const CONTEXTS: &[&str] = &["letters", "list", "global"];

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
    "palette.open",
    "help.open",
];

fn needs_letter(pane: &Letters, _: &Ctx) -> Option<&'static str> {
    (pane.marks.is_empty() && pane.current().is_none()).then_some("why-no-letter")
}

fn needs_row(pane: &Letters, _: &Ctx) -> Option<&'static str> {
    pane.list.selected().is_none().then_some("why-no-letter")
}

fn needs_class(pane: &Letters, ctx: &Ctx) -> Option<&'static str> {
    let none = ctx.office.classes.iter().all(|class| class.closed);
    if none { Some("why-no-class") } else { needs_letter(pane, ctx) }
}

fn needs_last(pane: &Letters, ctx: &Ctx) -> Option<&'static str> {
    if pane.last.is_none() { Some("why-no-verdict") } else { needs_letter(pane, ctx) }
}

fn needs_quotes(pane: &Letters, _: &Ctx) -> Option<&'static str> {
    (pane.page.quoted == 0).then_some("why-no-quotes")
}
