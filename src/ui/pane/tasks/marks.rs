//! Marking tasks: one by one, from mark to here, or by words a page at a time.

use std::collections::BTreeSet;

use crate::api::page::{Anchor, Cursor, Page};
use crate::api::tasks::{ListTasks, TaskRow};
use crate::domain::ids::TaskId;
use crate::ui::act::{Act, Acts, TasksThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::tasks::list;
use crate::ui::pane::tasks::marked::MOST;
use crate::ui::pane::tasks::state::Tasks;
use crate::ui::place::Screen;
use crate::ui::theme::Role;
use crate::ui::ticket::{TasksTicket, Ticket};

/// Marks the task under the cursor or takes its mark away, and goes on to the next.
pub fn toggle(pane: &mut Tasks, _: &Ctx) -> Acts {
    let Some(task) = pane.list.selected().map(|row| row.id) else { return vec![] };
    pane.marks.toggle(task);
    list::step_list(pane, 1)
}

/// Marks everything from the last mark to the cursor.
pub fn to_here(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    let Some(here) = pane.list.selected().map(|row| row.id) else { return vec![] };
    let from = pane.marks.last.unwrap_or(here);
    let rows: Vec<TaskId> = pane.list.rows().map(|row| row.id).collect();
    let place = |id: TaskId| rows.iter().position(|row| *row == id);
    let (Some(a), Some(b)) = (place(from), place(here)) else { return vec![say(ctx, "why-mark-task-far")] };
    for id in rows.iter().skip(a.min(b)).take(a.abs_diff(b) + 1) {
        pane.marks.set(*id);
    }
    pane.marks.last = Some(here);
    vec![]
}

/// The marked tasks that are loaded, each with its place.
pub fn places(pane: &Tasks) -> Vec<(Cursor, TaskId)> {
    let marked = pane.list.places().filter(|(_, row)| pane.marks.has(row.id));
    marked.map(|(place, row)| (place.clone(), row.id)).collect()
}

/// Rows came: a task that does not stand in the list any more loses its mark. Of what stood at a place that is loaded this
/// is known by its row; of all others once the whole list is loaded.
pub fn settle(pane: &mut Tasks, stood: &[(Cursor, TaskId)]) {
    if pane.marks.is_empty() {
        return;
    }
    let listed: BTreeSet<TaskId> = pane.list.rows().map(|row| row.id).collect();
    for (_, task) in stood.iter().filter(|(place, task)| pane.list.reaches(place) && !listed.contains(task)) {
        pane.marks.unset(*task);
    }
    if pane.filter.is_empty() && pane.list.is_loaded() && pane.list.known().1 {
        pane.marks.retain(&listed);
    }
}

/// Asks for the words to mark by.
pub fn by_filter(_: &mut Tasks, ctx: &Ctx) -> Acts {
    vec![open::prompt(ctx, "tasks-mark-words", "", Wants::Any, Then::Tasks(TasksThen::MarkFilter))]
}

/// Marks the tasks that are shown and that these words fit; all of those for none.
pub fn pick(pane: &mut Tasks, words: &str) -> Acts {
    pane.marks.pick(format!("{} {words}", pane.filter).trim());
    ask(pane, Anchor::Start)
}

/// Some of them came: on to the next ones, as long as a step can be about more.
pub fn picked(pane: &mut Tasks, serial: u64, page: &Page<TaskRow>, ctx: &Ctx) -> Acts {
    if serial != pane.marks.serial || pane.marks.words.is_none() {
        return vec![];
    }
    page.rows.iter().for_each(|(_, row)| pane.marks.set(row.id));
    if let Some(place) = page.paused.clone().filter(|_| pane.marks.len() < MOST) {
        return ask(pane, Anchor::After(place));
    }
    let words = pane.marks.words.take().unwrap_or_default();
    if pane.marks.is_empty() {
        pane.marks.missed = true;
        let said = ctx.words.with("tasks-marked-nothing", &[("words", words.into())]);
        return vec![Act::Say(said, Role::Warning)];
    }
    let said = ctx.words.plural("tasks-marked", pane.marks.len());
    let more = pane.marks.len() == MOST && page.more;
    let said = if more { format!("{said}: {}", ctx.words.text("tasks-marked-most")) } else { said };
    vec![Act::Say(said, Role::Good)]
}

fn ask(pane: &Tasks, anchor: Anchor) -> Acts {
    let filter = pane.marks.words.clone().unwrap_or_default();
    let request = ListTasks { view: pane.view.0, filter, anchor, limit: MOST as u16 };
    vec![Act::ask(Ticket::Tasks(TasksTicket::Marked(pane.marks.serial)), request)]
}

fn say(ctx: &Ctx, id: &str) -> Act {
    Act::Say(ctx.told(Screen::Tasks.contexts(), id, &[]), Role::Warning)
}
