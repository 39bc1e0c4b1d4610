//! What answers do to the people's screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::api::history::Done;
use crate::base::error::{Error, ErrorKind, Result};
use crate::ui::act::{Act, Acts, PeopleThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::overtaken;
use crate::ui::pane::people::row::{self, Row, VIEWS, View};
use crate::ui::pane::people::state::{Card, People};
use crate::ui::pane::people::{edit, list, merge, suggested, views};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::PeopleTicket;
use crate::ui::verb;
use crate::ui::window::Fetch;

/// Takes an answer of the office in.
pub fn take(pane: &mut People, ticket: PeopleTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => return failed(pane, &ticket, &error, ctx),
    };
    match (ticket, answer) {
        (PeopleTicket::Rows(fetch), answer) => rows(pane, fetch, answer),
        (PeopleTicket::Counts, Answer::CountPeople(counts)) => {
            pane.counts = Some(counts);
            vec![]
        }
        (PeopleTicket::Card(serial), answer) if serial == pane.serial => {
            pane.card = card(answer);
            list::on_card(pane, 0, ctx);
            vec![]
        }
        (PeopleTicket::Overtaken(form, error), answer) => {
            card(answer).map(|card| edit::again(&form, &card, &error, ctx)).unwrap_or_default()
        }
        (PeopleTicket::Changed(_), Answer::EditPerson(kept)) => changed(pane, kept.done, ctx),
        (PeopleTicket::Changed(_), Answer::EditOrganisation(kept)) => changed(pane, kept.done, ctx),
        (PeopleTicket::Added, Answer::EditPerson(kept)) => added(pane, kept.done, Place::Person(kept.id), ctx),
        (PeopleTicket::Added, Answer::EditOrganisation(kept)) => {
            added(pane, kept.done, Place::Organisation(kept.id), ctx)
        }
        (PeopleTicket::Weighed, Answer::WeighMerge(sheet)) => merge::weighed(&sheet, ctx),
        (PeopleTicket::Merged, Answer::MergePeople(done)) => {
            merge::select_who_stayed(pane);
            let mut acts = vec![Act::Did(verb::did(&ctx.words, &done.verb), done)];
            acts.extend(pane.refresh(ctx));
            acts
        }
        (PeopleTicket::Kept, Answer::KeepContacts(done)) => {
            let said = ctx.words.plural("did-people-keep-count", done.changed as usize);
            let mut acts = vec![Act::Did(said, done)];
            acts.extend(views::to(pane, View::Contacts));
            acts.extend(pane.refresh(ctx));
            acts
        }
        _ => vec![],
    }
}

fn card(answer: Answer) -> Option<Card> {
    match answer {
        Answer::OpenPerson(card) => Some(Card::Person(Box::new(card))),
        Answer::OpenOrganisation(card) => Some(Card::Organisation(Box::new(card))),
        _ => None,
    }
}

fn failed(pane: &mut People, ticket: &PeopleTicket, error: &Error, ctx: &Ctx) -> Acts {
    let mut acts = vec![];
    match ticket {
        PeopleTicket::Card(serial) if *serial != pane.serial => return vec![],
        PeopleTicket::Card(_) if error.kind == ErrorKind::NotFound => {
            // Whoever saw it go needs no error; whoever came to what is not there does.
            let stood_here = pane.card.is_some();
            acts = pane.gone();
            if stood_here {
                return acts;
            }
        }
        PeopleTicket::Rows(fetch) => pane.list.failed(fetch),
        PeopleTicket::Changed(Some(form)) if overtaken::is(error) => return edit::overtaken(form, error),
        _ => {}
    }
    acts.push(Act::Say(ctx.words.error(error), Role::Danger));
    acts
}

fn rows(pane: &mut People, fetch: Fetch, answer: Answer) -> Acts {
    let page = match (answer, pane.view) {
        (Answer::ListPeople(page), View::People | View::Contacts) => row::page(page, Row::Person),
        (Answer::ListOrganisations(page), View::Organisations) => row::page(page, Row::Organisation),
        (Answer::SuggestContacts(suggestions), View::Suggested) => {
            return suggested::came(pane, fetch, suggestions);
        }
        _ => return vec![],
    };
    let fetch = pane.list.take(fetch, page);
    if pane.reading {
        if let Some(shown) = pane.shown {
            pane.list.select(|row| row.shown() == Some(shown));
        }
        return fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
    }
    list::moved(pane, fetch)
}

/// It is said and can be taken back.
fn changed(pane: &mut People, done: Done, ctx: &Ctx) -> Acts {
    let mut acts = vec![Act::Did(verb::came_of(&ctx.words, &done), done)];
    acts.extend(pane.refresh(ctx));
    if pane.view == View::Suggested {
        acts.extend(pane.reread());
    }
    acts
}

/// The same; and somebody or something new is gone to.
fn added(pane: &mut People, done: Done, place: Place, ctx: &Ctx) -> Acts {
    let mut acts = changed(pane, done, ctx);
    acts.push(Act::Go(place));
    acts
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut People, then: &PeopleThen, value: Value) -> Acts {
    match (then, value) {
        (PeopleThen::Filter, Value::Text(text)) if text == pane.filter => vec![],
        (PeopleThen::Filter, Value::Text(text)) => {
            pane.filter = text;
            if pane.view == View::Suggested && pane.list.is_loaded() { suggested::narrow(pane) } else { pane.narrow() }
        }
        (PeopleThen::View, Value::Row(row)) => {
            VIEWS.get(row).copied().map_or_else(Vec::new, |view| views::to(pane, view))
        }
        (PeopleThen::Keep, Value::Yes) => suggested::keep(pane),
        (PeopleThen::MergeWith(into), Value::Person(other)) => merge::weigh(*into, vec![other]),
        (PeopleThen::Merge(into, others, revision), Value::Row(0)) => merge::merge(*into, others.clone(), *revision),
        (PeopleThen::Edit(before, shown), Value::Form(fields)) => edit::save(before, shown, &fields),
        (PeopleThen::Position(before), Value::Form(fields)) => edit::take_up(before, &fields),
        (PeopleThen::Organisation(before), Value::Form(fields)) => edit::save_organisation(before, &fields),
        _ => vec![],
    }
}
