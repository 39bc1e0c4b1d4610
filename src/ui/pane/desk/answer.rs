//! What the office's answers do to the desk.

use crate::api::contract::Answer;
use crate::api::letters::LetterSheet;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::desk::state::Desk;
use crate::ui::pane::desk::{diary, list};
use crate::ui::pane::letter;
use crate::ui::theme::Role;
use crate::ui::ticket::DeskTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut Desk, ticket: DeskTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match (&ticket, answer) {
        (DeskTicket::Letter(asked), answer) => return letter::answer::take(pane, asked.clone(), answer, ctx),
        (_, Ok(answer)) => answer,
        (_, Err(error)) => {
            match &ticket {
                DeskTicket::Rows(fetch) => pane.list.failed(fetch),
                DeskTicket::Sheet(serial) if *serial != pane.serial => return vec![],
                DeskTicket::Sheet(_) => (pane.way, pane.then) = (None, None),
                DeskTicket::Card(_) | DeskTicket::Letters(_) | DeskTicket::About(_) => pane.sender = None,
                _ => {}
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
        (DeskTicket::Sheet(serial), Answer::OpenLetter(sheet)) if serial == pane.serial => {
            return opened(pane, sheet, ctx);
        }
        (DeskTicket::Card(person), Answer::OpenPerson(card)) if pane.sender == Some(person) => {
            pane.card = Some(Box::new(card));
        }
        (DeskTicket::Letters(person), Answer::ListLetters(page)) if pane.sender == Some(person) => {
            pane.letters = page.rows.into_iter().map(|(_, row)| row).collect();
        }
        (DeskTicket::About(person), Answer::ListPapers(page)) if pane.sender == Some(person) => {
            pane.about = page.rows.into_iter().map(|(_, row)| row).collect();
        }
        (DeskTicket::Diary(day), Answer::ListActivities(agenda)) => diary::take(pane, day, agenda, ctx),
        (DeskTicket::Counts, Answer::CountLetters(counts)) => pane.counts = counts,
        (DeskTicket::Papers, Answer::ListPapers(page)) => pane.papers = page.total,
        (DeskTicket::Drafts, Answer::ListDrafts(drafts)) => pane.drafts = drafts.len(),
        _ => {}
    }
    vec![]
}

/// The letter under the cursor came: it is shown, and what waited for it is done.
fn opened(pane: &mut Desk, sheet: LetterSheet, ctx: &Ctx) -> Acts {
    let id = sheet.letter.id;
    pane.way = None;
    let mut acts = pane.show(sheet);
    if let Some((_, then)) = pane.then.take().filter(|(letter, _)| *letter == id) {
        acts.extend(then(pane, ctx));
    }
    acts
}
