//! What answers do to the letters' screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::api::letters::LetterSheet;
use crate::base::error::{Error, Result};
use crate::ui::act::{Act, Acts, LetterThen, LettersThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter;
use crate::ui::pane::letters::state::{Letters, VIEWS};
use crate::ui::pane::letters::{enter, filter, marks, views};
use crate::ui::theme::Role;
use crate::ui::ticket::LettersTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut Letters, ticket: LettersTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match (&ticket, answer) {
        (LettersTicket::Letter(asked), answer) => return letter::answer::take(pane, asked.clone(), answer, ctx),
        (_, Ok(answer)) => answer,
        (_, Err(error)) => return failed(pane, &ticket, &error, ctx),
    };
    match (ticket, answer) {
        (LettersTicket::Rows(fetch), Answer::ListLetters(page)) => {
            let paused = page.paused.is_some();
            let fetch = pane.list.take(fetch, page);
            filter::answered(pane, fetch, paused)
        }
        (LettersTicket::Counts, Answer::CountLetters(counts)) => pane.counted(Some(counts)),
        (LettersTicket::Sheet(serial), Answer::OpenLetter(sheet)) => opened(pane, serial, sheet, ctx),
        (LettersTicket::Picked(serial), Answer::PickLetters(picked)) => marks::picked(pane, serial, picked, ctx),
        (LettersTicket::Entered(_), Answer::EnterLetter(entered)) => enter::done(pane, entered, ctx),
        _ => vec![],
    }
}

fn failed(pane: &mut Letters, ticket: &LettersTicket, error: &Error, ctx: &Ctx) -> Acts {
    let mut acts = vec![];
    match ticket {
        LettersTicket::Sheet(serial) if *serial != pane.serial => return vec![],
        LettersTicket::Picked(serial) if *serial != pane.marks.serial => return vec![],
        LettersTicket::Rows(fetch) => {
            pane.list.failed(fetch);
            acts = filter::answered(pane, None, false);
        }
        LettersTicket::Counts => acts = pane.counted(None),
        LettersTicket::Sheet(_) => {
            pane.way.sheet = false;
            pane.way.then = None;
            pane.sheet = None;
            pane.visit = None;
        }
        LettersTicket::Picked(_) => pane.marks.failed(),
        LettersTicket::Entered(told) => acts = vec![enter::refused(told, ctx)],
        LettersTicket::Letter(_) | LettersTicket::Quiet => {}
    }
    acts.push(Act::Say(ctx.words.error(error), Role::Danger));
    acts
}

/// A sheet came: shows it, or asks for the letter that is selected by now.
fn opened(pane: &mut Letters, serial: u64, sheet: LetterSheet, ctx: &Ctx) -> Acts {
    if serial != pane.serial {
        return vec![];
    }
    pane.way.sheet = false;
    let wanted = pane.wanted();
    pane.way.then = pane.way.then.take().filter(|(letter, _)| wanted == Some(*letter));
    if wanted != Some(sheet.letter.id) {
        let acts = if pane.wide && pane.way.then.is_none() { vec![] } else { pane.open_selected() };
        return acts;
    }
    if pane.sheet.as_ref().is_none_or(|shown| shown.letter.id != sheet.letter.id) {
        pane.text.begin();
    }
    pane.sheet = Some(Box::new(sheet));
    let mut acts = pane.read();
    if let Some((_, then)) = pane.way.then.take() {
        acts.extend(then(pane, ctx));
    }
    acts.extend(pane.overtaken());
    acts
}

/// Takes a person's answer in.
pub fn answered(pane: &mut Letters, then: &LettersThen, value: Value, ctx: &Ctx) -> Acts {
    match (then, value) {
        (LettersThen::Letter(then), value) => {
            if matches!((then, &value), (LetterThen::Bulk(_), Value::Yes)) {
                pane.marks.clear();
            }
            letter::answer::answered(pane, then, value, ctx)
        }
        (LettersThen::Filter, Value::Text(words)) => filter::set(pane, &words),
        (LettersThen::MarkFilter, Value::Text(words)) => marks::pick(pane, &words),
        (LettersThen::Enter, Value::Form(fields)) => enter::send(&fields),
        (LettersThen::View, Value::Row(row)) => VIEWS.get(row).map_or_else(Vec::new, |view| views::to(pane, *view)),
        _ => vec![],
    }
}
