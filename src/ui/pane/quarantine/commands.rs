//! The verbs of the quarantine.

use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::quarantine::list;
use crate::ui::pane::quarantine::state::Quarantine;

/// Every verb, one row each.
pub const COMMANDS: &[Command<Quarantine>] = &[
    Command::free("list.down", "quarantine", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "quarantine", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "quarantine", |pane, _| list::page(pane, 1)),
    Command::free("list.page-up", "quarantine", |pane, _| list::page(pane, -1)),
    Command::free("list.half-down", "quarantine", |pane, _| list::page(pane, 2)),
    Command::free("list.half-up", "quarantine", |pane, _| list::page(pane, -2)),
    Command::free("list.first", "quarantine", |pane, _| list::end(pane, false)),
    Command::free("list.last", "quarantine", |pane, _| list::end(pane, true)),
    Command::new("list.open", "quarantine", needs_item, |pane, _| {
        pane.reading = true;
        vec![]
    }),
    Command::new("pane.next", "quarantine", needs_item, |pane, _| {
        pane.reading = !pane.reading;
        vec![]
    }),
    Command::free("quarantine.leave", "quarantine", |pane, _| {
        pane.reading = false;
        vec![]
    }),
    Command::new("quarantine.discard", "quarantine", needs_item, |pane, _| list::discard(pane)),
    Command::new("quarantine.discard-all", "quarantine", needs_item, list::ask_all),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] =
    &["list.open", "pane.next", "quarantine.discard", "quarantine.discard-all", "back", "palette.open", "help.open"];

fn needs_item(pane: &Quarantine, _: &Ctx) -> Option<&'static str> {
    pane.list.selected().is_none().then_some("why-quarantine-empty")
}
