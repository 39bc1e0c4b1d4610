//! What the papers' screen and the editor share: the names of the kinds, and the question before a paper is
//! filed, which is for good.

use chrono::Datelike;

use crate::api::contract::Answer;
use crate::api::page::Anchor;
use crate::api::papers::{ListPapers, PaperView};
use crate::base::error::Result;
use crate::domain::paper::PaperKind;
use crate::ui::act::{Act, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::paint;
use crate::ui::ticket::Ticket;
use crate::ui::unfilled;

/// The kinds of papers as messages, in the order of [`PaperKind::ALL`].
pub const KINDS: [&str; 3] = ["paper-note", "paper-minutes", "paper-report"];

/// The message that names a kind.
pub const fn kind(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Note => "paper-note",
        PaperKind::Minutes => "paper-minutes",
        PaperKind::Report => "paper-report",
    }
}

/// A word as it stands at the beginning of a line.
pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// Asks for the last number that was given.
pub fn ask_last(ticket: Ticket) -> Act {
    Act::ask(ticket, ListPapers { view: PaperView::Filed, filter: String::new(), anchor: Anchor::Start, limit: 1 })
}

/// Asks for yes to filing, naming what nobody filled in and the number that comes next.
pub fn question(kind: PaperKind, title: &str, body: &str, last: &Result<Answer>, then: Then, ctx: &Ctx) -> Act {
    let title = &*paint::brief(&paint::private(title, ctx.look));
    let year = ctx.today().year();
    let next = match last {
        Ok(Answer::ListPapers(page)) => match page.rows.first().and_then(|(_, row)| row.number) {
            Some((of, number)) if of == year => Some(number + 1),
            _ => Some(1),
        },
        _ => None,
    };
    let text = match next {
        Some(next) => {
            let number = format!("{next}/{year}");
            ctx.words.with("filing-question", &[("title", title.into()), ("number", number.into())])
        }
        None => ctx.words.with("filing-question-plain", &[("title", title.into())]),
    };
    let left = unfilled::of(kind, body);
    if left.is_empty() {
        return open::confirm(text, then);
    }
    let left = ctx.words.with("filing-unfilled", &[("what", left.join(", ").into())]);
    open::confirm(format!("{left} {text}"), then)
}
