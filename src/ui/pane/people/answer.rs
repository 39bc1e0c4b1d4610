//! What answers do to the people's screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::api::history::Kept;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, PeopleThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::people::state::People;
use crate::ui::pane::people::{edit, list};
use crate::ui::theme::Role;
use crate::ui::ticket::PeopleTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut People, ticket: PeopleTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            match &ticket {
                PeopleTicket::Rows(fetch) => pane.list.failed(fetch),
                PeopleTicket::Letters(fetch) => pane.letters.failed(fetch),
                _ => {}
            }
            return vec![Act::Say(ctx.words.error(&error), Role::Danger)];
        }
    };
    match (ticket, answer) {
        (PeopleTicket::Rows(fetch), Answer::ListPeople(page)) => {
            let fetch = pane.list.take(fetch, page);
            if pane.reading {
                if let Some(shown) = pane.shown {
                    pane.list.select(|row| row.id == shown);
                }
                return fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
            }
            return list::moved(pane, fetch);
        }
        (PeopleTicket::Card(serial), Answer::OpenPerson(card)) if serial == pane.serial => {
            pane.card = Some(Box::new(card));
        }
        (PeopleTicket::Letters(fetch), Answer::ListLetters(page)) => {
            let fetch = pane.letters.take(fetch, page);
            return list::letters(pane, fetch);
        }
        (PeopleTicket::Papers(serial), Answer::ListPapers(page)) if serial == pane.serial => {
            pane.papers = page.rows.into_iter().map(|(_, row)| row).collect();
        }
        (PeopleTicket::Changed, Answer::EditPerson(Kept { done, .. })) => {
            let mut acts = vec![Act::Did(ctx.words.text("did-person-edit").into_owned(), done)];
            acts.extend(pane.refresh(ctx));
            return acts;
        }
        _ => {}
    }
    vec![]
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut People, then: &PeopleThen, value: Value, _: &Ctx) -> Acts {
    match (then, value) {
        (PeopleThen::Filter, Value::Text(text)) if text == pane.filter => vec![],
        (PeopleThen::Filter, Value::Text(text)) => {
            pane.filter = text;
            pane.narrow()
        }
        (PeopleThen::Edit, Value::Form(fields)) => edit::save(pane, &fields),
        _ => vec![],
    }
}
