//! What answers do to the letters' screen.

use crate::api::contract::Answer;
use crate::api::job::Job;
use crate::base::error::Result;
use crate::domain::letter::Endorsement;
use crate::domain::verdict::Verdict;
use crate::ui::act::{Act, Acts, LettersThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letters::list;
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::letters::verdict::decide;
use crate::ui::theme::Role;
use crate::ui::ticket::LettersTicket;

/// Takes an answer in.
pub fn take(pane: &mut Letters, ticket: LettersTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            if let LettersTicket::Rows(fetch) = &ticket {
                pane.list.failed(fetch);
            }
            return vec![Act::Say(ctx.words.error(&error), Role::Danger)];
        }
    };
    match (ticket, answer) {
        (LettersTicket::Rows(fetch), Answer::ListLetters(page)) => {
            let fetch = pane.list.take(fetch, page);
            list::moved(pane, fetch)
        }
        (LettersTicket::Counts, Answer::CountLetters(counts)) => {
            pane.counts = counts;
            vec![]
        }
        (LettersTicket::Sheet(serial), Answer::OpenLetter(sheet)) if serial == pane.serial => {
            pane.sheet = Some(Box::new(sheet));
            vec![]
        }
        (LettersTicket::Verdict, Answer::DecideLetters(decided)) => {
            let said = ctx.words.text(&format!("did-{}", decided.done.verb.replace('.', "-"))).into_owned();
            let mut acts = pane.refresh();
            acts.push(Act::Did(said, decided.done));
            acts
        }
        _ => vec![],
    }
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut Letters, then: &LettersThen, value: Value, ctx: &Ctx) -> Acts {
    match (then, value) {
        (LettersThen::Assign, Value::User(owner)) => decide(pane, ctx, Verdict::Assign(owner)),
        (LettersThen::Deadline, Value::Date(day)) => decide(pane, ctx, Verdict::Deadline(day)),
        (LettersThen::Close, Value::Class(class)) => {
            decide(pane, ctx, Verdict::Close { class, endorsement: Endorsement::AdActa })
        }
        (LettersThen::Bulk, Value::Yes) => match pane.last.clone() {
            Some(verdict) => vec![Act::Run(Job::Decide { letters: pane.targets(), verdict })],
            None => vec![],
        },
        _ => vec![],
    }
}
