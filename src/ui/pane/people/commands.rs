//! The verbs of the people's screen.

use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::people::row::View;
use crate::ui::pane::people::state::{Card, People};
use crate::ui::pane::people::{edit, list, merge, suggested, views};

/// Every verb, one row each.
pub const COMMANDS: &[Command<People>] = &[
    Command::free("list.down", "people", |pane, ctx| list::step(pane, 1, ctx)),
    Command::free("list.up", "people", |pane, ctx| list::step(pane, -1, ctx)),
    Command::free("list.page-down", "people", |pane, ctx| list::page(pane, 1, ctx)),
    Command::free("list.page-up", "people", |pane, ctx| list::page(pane, -1, ctx)),
    Command::free("list.half-down", "people", |pane, ctx| list::page(pane, 2, ctx)),
    Command::free("list.half-up", "people", |pane, ctx| list::page(pane, -2, ctx)),
    Command::free("list.first", "people", |pane, ctx| list::end(pane, false, ctx)),
    Command::free("list.last", "people", |pane, ctx| list::end(pane, true, ctx)),
    Command::new("list.open", "people", needs_shown, list::open),
    Command::new("pane.next", "people", needs_shown, |pane, _| list::turn(pane)),
    Command::free("person.leave", "people", |pane, _| list::leave(pane)),
    Command::free("person.back", "people", |pane, _| list::back(pane)),
    Command::free("person.filter", "people", list::filter),
    Command::free("people.view", "people", views::choose),
    Command::free("people.everybody", "people", |pane, _| views::to(pane, View::People)),
    Command::free("people.contacts", "people", |pane, _| views::to(pane, View::Contacts)),
    Command::free("people.organisations", "people", |pane, _| views::to(pane, View::Organisations)),
    Command::free("people.suggest", "people", |pane, _| views::to(pane, View::Suggested)),
    Command::free("people.next-view", "people", |pane, _| views::turn(pane, 1)),
    Command::free("people.previous-view", "people", |pane, _| views::turn(pane, -1)),
    Command::free("person.contacts", "people", |pane, _| views::contacts(pane)),
    Command::free("person.new", "people", edit::add),
    Command::new("person.edit", "people", needs_card, edit::form),
    Command::new("person.position", "people", needs_person, edit::position),
    Command::new("person.contact", "people", needs_person, edit::contact),
    Command::new("person.write", "people", needs_address, edit::write),
    Command::new("person.letters", "people", needs_letters, list::letters),
    Command::new("person.merge", "people", merge::unmergeable, merge::begin),
    Command::new("people.mark", "people", merge::unmarkable, merge::toggle),
    Command::new("people.keep", "people", needs_suggestions, suggested::ask),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "list.open",
    "people.mark",
    "people.keep",
    "person.filter",
    "people.view",
    "person.new",
    "person.edit",
    "person.contact",
    "person.position",
    "person.write",
    "paper.note",
    "palette.open",
    "help.open",
];

fn needs_shown(pane: &People, _: &Ctx) -> Option<&'static str> {
    pane.shown.is_none().then_some("why-no-person")
}

fn needs_card(pane: &People, _: &Ctx) -> Option<&'static str> {
    pane.card.is_none().then_some("why-no-person")
}

fn needs_person(pane: &People, _: &Ctx) -> Option<&'static str> {
    (!matches!(pane.card, Some(Card::Person(_)))).then_some("why-no-person")
}

/// Somebody is written to at an address.
fn needs_address(pane: &People, _: &Ctx) -> Option<&'static str> {
    let addresses = match &pane.card {
        Some(Card::Person(card)) => &card.person.addresses,
        Some(Card::Organisation(card)) => &card.organisation.addresses,
        None => return Some("why-no-person"),
    };
    addresses.is_empty().then_some("why-no-address")
}

/// There is a list of the letters of one person only.
fn needs_letters(pane: &People, ctx: &Ctx) -> Option<&'static str> {
    match &pane.card {
        Some(Card::Organisation(_)) => Some("why-no-letters-of-organisation"),
        _ => needs_person(pane, ctx),
    }
}

fn needs_suggestions(pane: &People, _: &Ctx) -> Option<&'static str> {
    (pane.view != View::Suggested || pane.list.is_empty()).then_some("why-not-suggested")
}
