//! The verbs of the diary's screen.

use crate::domain::activity::ActivityState;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::diary::state::{Diary, View};
use crate::ui::pane::diary::{create, step, verbs, views};
use crate::ui::ticket::Intent;

/// Every verb, one row each.
pub const COMMANDS: &[Command<Diary>] = &[
    Command::free("list.down", "diary", |pane, _| step::step(pane, true)),
    Command::free("list.up", "diary", |pane, _| step::step(pane, false)),
    Command::free("diary.day-before", "diary", |pane, ctx| step::days(pane, -1, ctx)),
    Command::free("diary.day-after", "diary", |pane, ctx| step::days(pane, 1, ctx)),
    Command::free("list.half-down", "diary", |pane, ctx| step::week(pane, 1, ctx)),
    Command::free("list.half-up", "diary", |pane, ctx| step::week(pane, -1, ctx)),
    Command::free("list.page-down", "diary", |pane, ctx| step::period(pane, 1, ctx)),
    Command::free("list.page-up", "diary", |pane, ctx| step::period(pane, -1, ctx)),
    Command::free("list.first", "diary", |pane, ctx| step::end(pane, false, ctx)),
    Command::free("list.last", "diary", |pane, ctx| step::end(pane, true, ctx)),
    Command::free("diary.today", "diary", step::today),
    Command::new("list.open", "diary", needs_one, step::open),
    Command::free("pane.next", "diary", step::turn),
    Command::free("diary.close", "diary", views::leave),
    Command::free("diary.back", "diary", step::back),
    Command::free("activity.new", "diary", create::quick),
    Command::free("activity.form", "diary", create::form),
    Command::new("activity.edit", "diary", needs_one, |pane, _| verbs::with(pane, Intent::Edit)),
    Command::new("activity.earlier", "diary", needs_known, |pane, ctx| verbs::nudge(pane, -1, ctx)),
    Command::new("activity.later", "diary", needs_known, |pane, ctx| verbs::nudge(pane, 1, ctx)),
    Command::new("activity.day-earlier", "diary", needs_known, |pane, ctx| verbs::days(pane, -1, ctx)),
    Command::new("activity.day-later", "diary", needs_known, |pane, ctx| verbs::days(pane, 1, ctx)),
    Command::new("activity.confirm", "diary", needs_known, |pane, ctx| {
        verbs::state(pane, ActivityState::Confirmed, ctx)
    }),
    Command::new("activity.tentative", "diary", needs_known, |pane, ctx| {
        verbs::state(pane, ActivityState::Tentative, ctx)
    }),
    Command::new("activity.held", "diary", needs_begun, |pane, ctx| verbs::state(pane, ActivityState::Held, ctx)),
    Command::new("activity.cancel", "diary", needs_known, verbs::cancel),
    Command::new("activity.copy", "diary", needs_one, |pane, _| verbs::with(pane, Intent::Copy)),
    Command::new("activity.participants", "diary", needs_one, |pane, _| verbs::with(pane, Intent::Participants)),
    Command::new("activity.invite", "diary", needs_one, |pane, _| verbs::with(pane, Intent::Invite)),
    Command::new("activity.links", "diary", needs_one, |pane, _| verbs::with(pane, Intent::Links)),
    Command::free("diary.agenda", "diary", |pane, ctx| views::show(pane, View::Agenda, ctx)),
    Command::free("diary.day", "diary", |pane, ctx| views::show(pane, View::Day, ctx)),
    Command::free("diary.week", "diary", |pane, ctx| views::show(pane, View::Week, ctx)),
    Command::free("diary.month", "diary", |pane, ctx| views::show(pane, View::Month, ctx)),
    Command::free("diary.next-view", "diary", |pane, ctx| views::next(pane, true, ctx)),
    Command::free("diary.previous-view", "diary", |pane, ctx| views::next(pane, false, ctx)),
    Command::new("diary.lanes", "diary", needs_lanes, views::lanes),
    Command::new("diary.alone", "diary", needs_lanes, views::alone),
    Command::free("diary.filter", "diary", views::filter),
    Command::free("diary.free", "diary", views::free),
    Command::free("diary.cancelled", "diary", views::cancelled),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "activity.new",
    "activity.edit",
    "activity.later",
    "activity.confirm",
    "activity.cancel",
    "paper.note",
    "activity.participants",
    "diary.next-view",
    "diary.today",
    "palette.open",
    "help.open",
];

fn needs_one(pane: &Diary, _: &Ctx) -> Option<&'static str> {
    pane.current().is_none().then_some("why-no-activity")
}

fn needs_known(pane: &Diary, ctx: &Ctx) -> Option<&'static str> {
    needs_one(pane, ctx).or_else(|| (!verbs::is_known(pane)).then_some("why-activity-opening"))
}

fn needs_begun(pane: &Diary, ctx: &Ctx) -> Option<&'static str> {
    needs_known(pane, ctx).or_else(|| (!verbs::has_begun(pane, ctx)).then_some("why-not-begun"))
}

fn needs_lanes(_: &Diary, ctx: &Ctx) -> Option<&'static str> {
    (ctx.office.principals.len() < 2).then_some("why-one-lane")
}
