//! Verdicts: one key each. One letter is decided at once, many after their number was shown.

use crate::api::letters::DecideLetters;
use crate::domain::verdict::Verdict;
use crate::ui::act::{Act, Acts, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::letters::state::Letters;
use crate::ui::ticket::{LettersTicket, Ticket};

/// Asks whom to assign to.
pub fn assign(_: &mut Letters, ctx: &Ctx) -> Acts {
    vec![open::choose_user(ctx, "letter-assign-to", Then::Letters(LettersThen::Assign))]
}

/// Assigns to oneself.
pub fn take(pane: &mut Letters, ctx: &Ctx) -> Acts {
    decide(pane, ctx, Verdict::Assign(ctx.me()))
}

/// Asks for the deadline.
pub fn deadline(_: &mut Letters, ctx: &Ctx) -> Acts {
    vec![open::prompt(
        ctx,
        "letter-deadline-day",
        "",
        Wants::Day { optional: true },
        Then::Letters(LettersThen::Deadline),
    )]
}

/// Decides, or asks first when it is about more than one letter.
pub fn decide(pane: &mut Letters, ctx: &Ctx, verdict: Verdict) -> Acts {
    let letters = pane.targets();
    pane.last = Some(verdict.clone());
    match letters.len() {
        0 => vec![],
        1 => vec![Act::ask(Ticket::Letters(LettersTicket::Verdict), DecideLetters { letters, verdict, group: None })],
        many => vec![open::confirm(ctx.words.plural("letter-bulk-question", many), Then::Letters(LettersThen::Bulk))],
    }
}
