//! Which tasks are shown: the named lists, somebody's, those of one thing, and words that narrow them.

use crate::api::tasks::TaskView;
use crate::domain::ids::UserId;
use crate::ui::act::{Acts, TasksThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::tasks::state::{Tasks, lists};

/// Offers the lists with their counts.
pub fn choose(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    pane.offered = lists(ctx);
    let row = |(at, view): (usize, &TaskView)| {
        let count = count(pane, *view).map(|count| ctx.words.number_or_more(count)).unwrap_or_default();
        open::choice(&name(*view, ctx), &count, Value::Row(at))
    };
    let rows = pane.offered.iter().enumerate().map(row).collect();
    vec![open::choose(ctx, "tasks-which-list", rows, Then::Tasks(TasksThen::View))]
}

/// Asks whose tasks to show.
pub fn choose_owner(_: &mut Tasks, ctx: &Ctx) -> Acts {
    vec![open::choose_user(ctx, "tasks-whose", Then::Tasks(TasksThen::Owner))]
}

/// Shows somebody's tasks, or nobody's.
pub fn of(pane: &mut Tasks, owner: Option<UserId>, ctx: &Ctx) -> Acts {
    to(pane, owner.map_or(TaskView::Nobody, TaskView::Mine), ctx)
}

/// Shows one's own tasks.
pub fn mine(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    of(pane, ctx.me(), ctx)
}

/// Shows a list from its first row.
pub fn to(pane: &mut Tasks, view: TaskView, ctx: &Ctx) -> Acts {
    pane.show(view, String::new(), ctx)
}

/// Goes `by` lists on, in their order.
pub fn turn(pane: &mut Tasks, by: isize, ctx: &Ctx) -> Acts {
    let all = lists(ctx);
    let at = all.iter().position(|view| *view == pane.view.0).map_or(0, |at| at as isize + by);
    let view = all.get(at.rem_euclid(all.len() as isize) as usize).copied().unwrap_or(TaskView::Open);
    to(pane, view, ctx)
}

/// Asks for the words to narrow by; the list follows while one types.
pub fn filter(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    vec![open::live_prompt(ctx, "tasks-narrow", &pane.filter, Then::Tasks(TasksThen::Filter))]
}

/// Narrows the list by these words.
pub fn narrow(pane: &mut Tasks, words: &str) -> Acts {
    let words = words.trim();
    if pane.filter == words {
        return vec![];
    }
    words.clone_into(&mut pane.filter);
    pane.visit = None;
    let fetch = pane.list.anew(None);
    vec![pane.rows(fetch)]
}

/// How many tasks a list has and whether there are more, if that was told.
pub fn count(pane: &Tasks, view: TaskView) -> Option<(u64, bool)> {
    pane.counts.iter().find(|count| count.view == view).map(|count| view.counted(count.count))
}

/// The word of a list, by which its name and its empty state are found.
pub fn word(view: TaskView, ctx: &Ctx) -> &'static str {
    match view {
        TaskView::Open => "open",
        TaskView::Mine(user) if ctx.me() == Some(user) => "mine",
        TaskView::Mine(_) => "of",
        TaskView::Nobody => "nobody",
        TaskView::Overdue => "overdue",
        TaskView::Done => "done",
        TaskView::From(_) => "from",
    }
}

/// A list's name.
pub fn name(view: TaskView, ctx: &Ctx) -> String {
    match view {
        TaskView::Mine(user) if ctx.me() != Some(user) => {
            crate::ui::paint::private(&ctx.owner(Some(user)), ctx.look).into_owned()
        }
        view => ctx.words.text(&format!("tasks-view-{}", word(view, ctx))).into_owned(),
    }
}
