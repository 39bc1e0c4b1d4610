//! The verbs of the papers' screen.

use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::papers::state::Papers;
use crate::ui::pane::papers::{filing, list, views, write};

/// Every verb, one row each.
pub const COMMANDS: &[Command<Papers>] = &[
    Command::free("list.down", "papers", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "papers", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "papers", |pane, _| list::page(pane, 1)),
    Command::free("list.page-up", "papers", |pane, _| list::page(pane, -1)),
    Command::free("list.half-down", "papers", |pane, _| list::page(pane, 2)),
    Command::free("list.half-up", "papers", |pane, _| list::page(pane, -2)),
    Command::free("list.first", "papers", |pane, _| list::first(pane)),
    Command::free("list.last", "papers", |pane, _| list::last(pane)),
    Command::new("list.open", "papers", needs_row, list::read),
    Command::free("pane.next", "papers", list::turn),
    Command::free("paper.close", "papers", list::close),
    Command::free("paper.back", "papers", list::back),
    Command::free("paper.view", "papers", views::choose),
    Command::free("paper.filter", "papers", views::filter),
    Command::new("paper.edit", "papers", needs_unfiled, write::ask),
    Command::new("paper.file", "papers", needs_unfiled, filing::file),
    Command::new("paper.correct", "papers", needs_filed, write::ask),
    Command::new("paper.drop", "papers", needs_unfiled, filing::drop),
    Command::new("paper.links", "papers", needs_links, write::follow),
    Command::new("paper.copy-number", "papers", needs_filed, write::copy),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "paper.note",
    "list.open",
    "paper.edit",
    "paper.file",
    "paper.correct",
    "paper.view",
    "paper.filter",
    "paper.links",
    "palette.open",
    "help.open",
];

fn needs_row(pane: &Papers, _: &Ctx) -> Option<&'static str> {
    (pane.list.is_empty() && pane.page.is_none()).then_some("why-no-paper")
}

fn needs_unfiled(pane: &Papers, _: &Ctx) -> Option<&'static str> {
    match pane.current() {
        None => Some("why-no-paper"),
        Some(page) => page.sheet.paper.is_filed().then_some("why-paper-filed"),
    }
}

fn needs_filed(pane: &Papers, _: &Ctx) -> Option<&'static str> {
    match pane.current() {
        None => Some("why-no-paper"),
        Some(page) => (!page.sheet.paper.is_filed()).then_some("why-paper-unfiled"),
    }
}

fn needs_links(pane: &Papers, _: &Ctx) -> Option<&'static str> {
    match pane.current() {
        None => Some("why-no-paper"),
        Some(page) => write::links(&page.sheet).next().is_none().then_some("why-no-links"),
    }
}
