//! The verbs of the people's screen.

use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::people::state::People;
use crate::ui::pane::people::{edit, list};

/// Every verb, one row each.
pub const COMMANDS: &[Command<People>] = &[
    Command::free("list.down", "people", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "people", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "people", |pane, _| list::page(pane, 1)),
    Command::free("list.page-up", "people", |pane, _| list::page(pane, -1)),
    Command::free("list.half-down", "people", |pane, _| list::page(pane, 2)),
    Command::free("list.half-up", "people", |pane, _| list::page(pane, -2)),
    Command::free("list.first", "people", |pane, _| list::end(pane, false)),
    Command::free("list.last", "people", |pane, _| list::end(pane, true)),
    Command::new("list.open", "people", needs_person, |pane, _| list::open(pane)),
    Command::new("pane.next", "people", needs_person, |pane, _| {
        pane.reading = !pane.reading;
        vec![]
    }),
    Command::free("person.leave", "people", |pane, _| list::leave(pane)),
    Command::free("person.filter", "people", list::filter),
    Command::free("person.contacts", "people", |pane, _| list::contacts(pane)),
    Command::new("person.edit", "people", needs_card, edit::form),
    Command::new("person.contact", "people", needs_card, edit::contact),
    Command::new("person.write", "people", needs_card, edit::write),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "list.open",
    "person.filter",
    "person.edit",
    "person.contact",
    "person.write",
    "paper.note",
    "palette.open",
    "help.open",
];

fn needs_person(pane: &People, _: &Ctx) -> Option<&'static str> {
    (pane.list.selected().is_none() && pane.shown.is_none()).then_some("why-no-person")
}

fn needs_card(pane: &People, _: &Ctx) -> Option<&'static str> {
    pane.card.is_none().then_some("why-no-person")
}
