//! Verdicts on the letter under the cursor.

use crate::api::letters::DecideLetters;
use crate::domain::letter::Endorsement;
use crate::domain::verdict::Verdict;
use crate::ui::act::{Act, Acts, LettersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::desk::state::{Aim, Desk};
use crate::ui::ticket::{DeskTicket, Ticket};

/// Asks whom to assign to.
pub fn assign(pane: &mut Desk, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    vec![open::choose_user(ctx, "desk-assign-to", Then::Desk(LettersThen::Assign))]
}

/// Assigns to oneself.
pub fn take(pane: &mut Desk, ctx: &Ctx) -> Acts {
    decide(pane.aimed(), Verdict::Assign(ctx.me()))
}

/// Asks for the deadline.
pub fn deadline(pane: &mut Desk, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    let day = pane.list.selected().and_then(|row| row.deadline).map(|day| day.to_string()).unwrap_or_default();
    let wants = Wants::Day { optional: true };
    vec![open::prompt(ctx, "desk-deadline-day", &day, wants, Then::Desk(LettersThen::Deadline))]
}

/// Asks for the class to close under; the letter's own is the first.
pub fn close(pane: &mut Desk, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    let proposed = pane.list.selected().and_then(|row| row.class);
    vec![open::choose_class(ctx, "desk-close-under", proposed, Then::Desk(LettersThen::Close))]
}

/// What was answered in an overlay.
pub fn answered(pane: &mut Desk, then: &LettersThen, value: Value) -> Acts {
    let verdict = match (then, value) {
        (LettersThen::Assign, Value::User(owner)) => Verdict::Assign(owner),
        (LettersThen::Deadline, Value::Date(day)) => Verdict::Deadline(day),
        (LettersThen::Close, Value::Class(class)) => Verdict::Close { class, endorsement: Endorsement::AdActa },
        _ => return vec![],
    };
    decide(pane.aim.take(), verdict)
}

fn decide(aim: Option<Aim>, verdict: Verdict) -> Acts {
    let Some(aim) = aim else { return vec![] };
    let request = DecideLetters { letters: vec![aim.letter], verdict, group: None };
    vec![Act::AskAt(Ticket::Desk(DeskTicket::Verdict(aim.place)), Box::new(request.into()), aim.revision)]
}
