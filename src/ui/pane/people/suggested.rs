//! Suggestions in bulk: who writes often is marked, some marks are taken away, the rest is kept at one stroke.

use crate::api::page::{Cursor, Page};
use crate::api::people::{KeepContacts, PersonRow, SuggestedOrganisation, Suggestions};
use crate::base::script::fold;
use crate::domain::ids::PersonId;
use crate::domain::operation::Sequence;
use crate::ui::act::{Act, Acts, PeopleThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::people::list;
use crate::ui::pane::people::row::Row;
use crate::ui::pane::people::state::People;
use crate::ui::place::Screen;
use crate::ui::ticket::{PeopleTicket, Ticket};
use crate::ui::window::Fetch;

/// The suggestions came.
pub fn came(pane: &mut People, fetch: Fetch, suggestions: Suggestions) -> Acts {
    pane.suggestions = suggestions;
    show(pane, fetch)
}

/// Narrows those that came.
pub fn narrow(pane: &mut People) -> Acts {
    pane.reading = false;
    let fetch = pane.list.anew(None);
    show(pane, fetch)
}

/// They are the list, people first, narrowed as it is.
fn show(pane: &mut People, fetch: Fetch) -> Acts {
    let suggestions = pane.suggestions.clone();
    let people = suggestions.people.into_iter().map(Row::Person);
    let rows: Vec<Row> = people.chain(suggestions.organisations.into_iter().map(Row::Suggested)).collect();
    let total = rows.len() as u64;
    let words = fold(&pane.filter);
    let fits = |row: &Row| {
        let told = told(row);
        words.split_whitespace().all(|word| told.contains(word))
    };
    let place = |at: usize| Cursor((at as u64).to_be_bytes().to_vec());
    let rows = rows.into_iter().enumerate().filter(|(_, row)| fits(row)).map(|(at, row)| (place(at), row));
    let page = Page { rows: rows.collect(), total, more: false, paused: None, sequence: Sequence(0) };
    let fetch = pane.list.take(fetch, page);
    list::moved(pane, fetch)
}

/// What a suggestion is found by, folded: as in the other lists, who it is, where, as what.
fn told(row: &Row) -> String {
    match row {
        Row::Person(it) => fold(&[&*it.name, &it.organisation, &it.position, &it.address].join(" ")),
        row => fold(row.name()),
    }
}

/// How many of those that are shown would be kept.
pub fn count(pane: &People) -> usize {
    pane.list.rows().filter(|row| pane.unmarked.marks(row)).count()
}

/// Takes a mark away, or sets it again, and goes on to the next row.
pub fn toggle(pane: &mut People, ctx: &Ctx) -> Acts {
    if let Some(row) = pane.list.selected() {
        pane.unmarked.toggle(row);
    }
    list::step(pane, 1, ctx)
}

/// Asks whether to keep the marked ones.
pub fn ask(pane: &mut People, ctx: &Ctx) -> Acts {
    let wanted = marked(pane);
    let counted = |id, count: usize| ctx.words.plural(id, count).into();
    let args = [
        ("people", counted("count-people", wanted.people.len())),
        ("organisations", counted("count-organisations", wanted.organisations.len())),
    ];
    vec![open::confirm(
        ctx.told(Screen::People.contexts(), "people-keep-question", &args),
        Then::People(PeopleThen::Keep),
    )]
}

/// Keeps the marked ones.
pub fn keep(pane: &People) -> Acts {
    vec![Act::ask(Ticket::People(PeopleTicket::Kept), marked(pane))]
}

fn marked(pane: &People) -> KeepContacts {
    let rows = || pane.list.rows().filter(|row| pane.unmarked.marks(row));
    let person = |row: &Row| match row {
        Row::Person(PersonRow { id, .. }) => Some(*id),
        _ => None,
    };
    let organisation = |row: &Row| match row {
        Row::Suggested(it) => Some(it.clone()),
        _ => None,
    };
    let people: Vec<PersonId> = rows().filter_map(person).collect();
    let mut organisations: Vec<SuggestedOrganisation> = rows().filter_map(organisation).collect();
    organisations.retain(|it| it.people.iter().any(|person| people.contains(person)));
    KeepContacts { people, organisations }
}
