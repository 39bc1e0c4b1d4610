//! How a letter stands where it is one of many: its correspondent and its subject, or a word that there is none, and
//! how much its deadline presses.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::deadline;
use crate::domain::letter::Direction;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::theme::Role;

/// The correspondent, masked in private mode.
pub fn party<'a>(name: &'a str, direction: Direction, ctx: &'a Ctx) -> Cow<'a, str> {
    let nobody = match direction {
        Direction::Incoming => "word-no-sender",
        Direction::Outgoing => "word-no-recipient",
    };
    or(name, nobody, ctx)
}

/// The subject, masked in private mode.
pub fn subject<'a>(subject: &'a str, ctx: &'a Ctx) -> Cow<'a, str> {
    or(subject, "word-no-subject", ctx)
}

/// How much a deadline presses: past, within two days, or not yet.
pub fn pressing(deadline: NaiveDate, ctx: &Ctx) -> Role {
    match deadline::days_left(deadline, ctx.today()) {
        ..0 => Role::Danger,
        0..=2 => Role::Warning,
        _ => Role::Text,
    }
}

fn or<'a>(text: &'a str, id: &'a str, ctx: &'a Ctx) -> Cow<'a, str> {
    // A word of ours hides nothing.
    if text.trim().is_empty() { ctx.words.text(id) } else { paint::private(text, ctx.look) }
}
