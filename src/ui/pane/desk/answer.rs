//! What answers do to the desk: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, LettersThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::desk::state::Desk;
use crate::ui::pane::desk::{list, verdict};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::DeskTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut Desk, ticket: DeskTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            if let DeskTicket::Rows(fetch) = &ticket {
                pane.list.failed(fetch);
            }
            return vec![Act::Say(ctx.words.error(&error), Role::Danger)];
        }
    };
    match (ticket, answer) {
        (DeskTicket::Rows(fetch), Answer::ListLetters(page)) => {
            if page.total == 0 && !pane.office && !pane.chosen {
                return pane.turn(true);
            }
            let fetch = pane.list.take(fetch, page);
            return list::moved(pane, fetch);
        }
        (DeskTicket::Sheet(serial), Answer::OpenLetter(sheet)) if serial == pane.serial => return pane.show(sheet),
        (DeskTicket::Card(serial), Answer::OpenPerson(card)) if serial == pane.serial => {
            pane.card = Some(Box::new(card));
        }
        (DeskTicket::Letters(serial), Answer::ListLetters(page)) if serial == pane.serial => {
            pane.letters = page.rows.into_iter().map(|(_, row)| row).collect();
        }
        (DeskTicket::About(serial), Answer::ListPapers(page)) if serial == pane.serial => {
            pane.about = page.rows.into_iter().map(|(_, row)| row).collect();
        }
        (DeskTicket::Counts, Answer::CountLetters(counts)) => pane.counts = counts,
        (DeskTicket::Papers, Answer::ListPapers(page)) => pane.papers = page.total,
        (DeskTicket::Drafts, Answer::ListDrafts(drafts)) => pane.drafts = drafts.len(),
        (DeskTicket::Verdict(place), Answer::DecideLetters(decided)) => {
            // An overlay that was opened meanwhile about the same letter still fits it.
            if let Some(aim) = pane.aim.as_mut().filter(|aim| aim.place == place && decided.done.changed > 0) {
                aim.revision = aim.revision.next();
            }
            let said = ctx.words.text(&format!("did-{}", decided.done.verb.replace('.', "-"))).into_owned();
            let mut acts = pane.refresh();
            acts.push(Act::DidAt(said, decided.done, Place::DeskRow(place)));
            return acts;
        }
        _ => {}
    }
    vec![]
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut Desk, then: &LettersThen, value: Value, _: &Ctx) -> Acts {
    verdict::answered(pane, then, value)
}
