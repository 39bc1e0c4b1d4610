//! What answers do to the quarantine: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, QuarantineThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::quarantine::list;
use crate::ui::pane::quarantine::state::Quarantine;
use crate::ui::theme::Role;
use crate::ui::ticket::QuarantineTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut Quarantine, ticket: QuarantineTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            if let QuarantineTicket::Rows(fetch) = &ticket {
                pane.list.failed(fetch);
            }
            return vec![Act::Say(ctx.words.error(&error), Role::Danger)];
        }
    };
    match (ticket, answer) {
        (QuarantineTicket::Rows(fetch), Answer::ListQuarantined(page)) => {
            let fetch = pane.list.take(fetch, page);
            list::moved(pane, fetch)
        }
        (QuarantineTicket::Sheet(serial), Answer::OpenQuarantined(sheet)) if serial == pane.serial => {
            pane.show(sheet);
            vec![]
        }
        (QuarantineTicket::Discarded, Answer::DiscardQuarantined(done)) => {
            let mut acts = pane.refresh();
            acts.push(Act::Did(ctx.words.plural("did-quarantine", done.changed as usize), done));
            acts
        }
        _ => vec![],
    }
}

/// Takes an overlay's answer in.
#[allow(clippy::needless_pass_by_value, reason = "every pane takes its answers by value")]
pub fn answered(pane: &mut Quarantine, then: &QuarantineThen, value: Value, _: &Ctx) -> Acts {
    match (then, value) {
        (QuarantineThen::DiscardAll, Value::Yes) => list::discard_all(pane),
        _ => vec![],
    }
}
