//! The verbs of the tasks' screen.

use crate::api::tasks::TaskView;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::tasks::state::{Current, Tasks};
use crate::ui::pane::tasks::{decide, list, marks, views};

/// Every verb, one row each.
pub const COMMANDS: &[Command<Tasks>] = &[
    Command::free("list.down", "tasks", |pane, _| list::step(pane, 1)),
    Command::free("list.up", "tasks", |pane, _| list::step(pane, -1)),
    Command::free("list.page-down", "tasks", |pane, _| list::page(pane, 1)),
    Command::free("list.page-up", "tasks", |pane, _| list::page(pane, -1)),
    Command::free("list.half-down", "tasks", |pane, _| list::page(pane, 2)),
    Command::free("list.half-up", "tasks", |pane, _| list::page(pane, -2)),
    Command::free("list.first", "tasks", |pane, _| list::end(pane, false)),
    Command::free("list.last", "tasks", |pane, _| list::end(pane, true)),
    Command::new("list.open", "tasks", needs_task, list::open),
    Command::new("pane.next", "tasks", needs_task, |pane, _| list::turn(pane)),
    Command::new("task.done", "tasks", needs_open, decide::done),
    Command::new("task.assign", "tasks", needs_open, decide::assign),
    Command::new("task.take", "tasks", needs_open, decide::take),
    Command::new("task.due", "tasks", needs_open, decide::due),
    Command::new("task.edit", "tasks", needs_one_open, decide::edit),
    Command::new("task.drop", "tasks", needs_open, decide::drop),
    Command::new("task.reopen", "tasks", needs_ended, decide::reopen),
    Command::new("task.repeat", "tasks", needs_last, decide::repeat),
    Command::new("task.origin", "tasks", needs_origin, list::origin),
    Command::free("task.next", "tasks", |pane, _| list::step_list(pane, 1)),
    Command::free("task.previous", "tasks", |pane, _| list::step_list(pane, -1)),
    Command::free("tasks.filter", "tasks", views::filter),
    Command::new("tasks.mark", "tasks", needs_row, marks::toggle),
    Command::new("tasks.mark-to-here", "tasks", needs_row, marks::to_here),
    Command::free("tasks.mark-by-filter", "tasks", marks::by_filter),
    Command::free("tasks.cancel", "tasks", |pane, _| list::cancel(pane)),
    Command::free("tasks.back", "tasks", |pane, _| list::back(pane)),
    Command::free("tasks.view", "tasks", views::choose),
    Command::free("tasks.next-view", "tasks", |pane, ctx| views::turn(pane, 1, ctx)),
    Command::free("tasks.previous-view", "tasks", |pane, ctx| views::turn(pane, -1, ctx)),
    Command::free("tasks.open", "tasks", |pane, ctx| views::to(pane, TaskView::Open, ctx)),
    Command::free("tasks.mine", "tasks", views::mine),
    Command::free("tasks.overdue", "tasks", |pane, ctx| views::to(pane, TaskView::Overdue, ctx)),
    Command::free("tasks.nobody", "tasks", |pane, ctx| views::to(pane, TaskView::Nobody, ctx)),
    Command::free("tasks.done", "tasks", |pane, ctx| views::to(pane, TaskView::Done, ctx)),
    Command::free("tasks.of", "tasks", views::choose_owner),
];

/// The verbs that the status line shows, as far as there is room.
pub const HINTS: &[&str] = &[
    "task.new",
    "task.done",
    "task.assign",
    "task.due",
    "task.reopen",
    "task.origin",
    "task.drop",
    "tasks.view",
    "tasks.filter",
    "palette.open",
    "help.open",
];

fn needs_row(pane: &Tasks, _: &Ctx) -> Option<&'static str> {
    pane.list.selected().is_none().then_some("why-no-task")
}

fn needs_task(pane: &Tasks, _: &Ctx) -> Option<&'static str> {
    (pane.list.selected().is_none() && pane.current().is_none()).then_some("why-no-task")
}

/// A step has to be about what was meant: the marked tasks, else an open one.
fn needs_open(pane: &Tasks, ctx: &Ctx) -> Option<&'static str> {
    let aim = pane.marks.unmet();
    if aim.is_some() || !pane.marks.is_empty() { aim } else { needs_one_open(pane, ctx) }
}

fn needs_one_open(pane: &Tasks, _: &Ctx) -> Option<&'static str> {
    one(pane, |current| (!current.open).then_some("why-task-ended"))
}

fn needs_ended(pane: &Tasks, _: &Ctx) -> Option<&'static str> {
    let aim = pane.marks.unmet();
    if aim.is_some() || !pane.marks.is_empty() {
        return aim;
    }
    one(pane, |current| current.open.then_some("why-task-open"))
}

fn needs_last(pane: &Tasks, _: &Ctx) -> Option<&'static str> {
    let aim = pane.marks.unmet();
    if pane.last.is_none() {
        return Some("why-no-step");
    }
    if aim.is_some() || !pane.marks.is_empty() { aim } else { one(pane, |_| None) }
}

fn needs_origin(pane: &Tasks, _: &Ctx) -> Option<&'static str> {
    one(pane, |current| current.origin.is_none().then_some("why-no-origin"))
}

fn one(pane: &Tasks, why: impl Fn(&Current) -> Option<&'static str>) -> Option<&'static str> {
    pane.current().map_or(Some("why-no-task"), |current| why(&current))
}
