//! What answers do to the verbs of a letter: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::{Error, Result};
use crate::ui::act::{Act, Acts, LetterThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::pane::letter::{attach, history, verdict};
use crate::ui::theme::Role;
use crate::ui::ticket::LetterTicket;

/// Takes an answer of the office in.
pub fn take<P: Chosen>(pane: &mut P, ticket: LetterTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    match (ticket, answer) {
        (LetterTicket::Verdict(decision), Ok(Answer::DecideLetters(decided))) => {
            verdict::done(pane, *decision, decided, ctx)
        }
        (LetterTicket::History(number), Ok(Answer::EntityHistory(lines))) => history::show(number, &lines, ctx),
        (LetterTicket::Verdict(_), Err(error)) => {
            let mut acts = pane.renew();
            acts.push(refused(&error, ctx));
            acts
        }
        (LetterTicket::History(_), Err(error)) => vec![refused(&error, ctx)],
        (_, Ok(_)) => vec![],
    }
}

fn refused(error: &Error, ctx: &Ctx) -> Act {
    Act::Say(ctx.words.error(error), Role::Danger)
}

/// Takes a person's answer in.
pub fn answered<P: Chosen>(pane: &mut P, then: &LetterThen, value: Value, ctx: &Ctx) -> Acts {
    if let Some(verdict) = verdict::answered(then, &value) {
        let aim = pane.hand_mut().aim.take();
        return verdict::decide_on(pane, ctx, aim, verdict);
    }
    match (then, value) {
        (LetterThen::HoldDay, Value::Date(Some(day))) => verdict::hold_reason(pane, ctx, day),
        (LetterThen::Bulk(verdict), Value::Yes) => verdict::bulk(pane, verdict),
        (LetterThen::SaveWhich, Value::Row(row)) => attach::chosen(pane, row, ctx),
        (LetterThen::Save, Value::Text(folder)) => attach::save(pane, &folder),
        _ => vec![],
    }
}
