//! Moving in the list and on the page.

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::tasks::state::{Focus, Tasks};
use crate::ui::pane::tasks::views;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::Role;
use crate::ui::window::Fetch;

/// Moves by lines: the list's selection, or the page.
pub fn step(pane: &mut Tasks, delta: isize) -> Acts {
    if pane.focus == Focus::Page {
        let most = pane.lines.len().saturating_sub(pane.height);
        pane.scroll = pane.scroll.saturating_add_signed(delta).min(most);
        return vec![];
    }
    step_list(pane, delta)
}

/// Moves the list's selection, wherever the focus is.
pub fn step_list(pane: &mut Tasks, delta: isize) -> Acts {
    pane.visit = None;
    let fetch = pane.list.step(delta);
    moved(pane, fetch)
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut Tasks, share: isize) -> Acts {
    if pane.focus == Focus::Page {
        let rows = (pane.height.max(1) as isize / share.abs()).max(1);
        return step(pane, rows * share.signum());
    }
    let fetch = pane.list.page(share);
    moved(pane, fetch)
}

/// To the first or the last row or line.
pub fn end(pane: &mut Tasks, last: bool) -> Acts {
    if pane.focus == Focus::Page {
        return step(pane, if last { isize::MAX } else { isize::MIN });
    }
    let fetch = if last { pane.list.last() } else { pane.list.first() };
    moved(pane, fetch)
}

/// What follows when the selection may have moved: rows to fetch, and the task for the page.
pub fn moved(pane: &mut Tasks, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
    if let Some(goal) = pane.goal.take_if(|_| pane.list.is_loaded()) {
        pane.list.select(|row| row.id == goal);
    }
    acts.extend(pane.open_selected());
    acts
}

/// Opens the task's page; on the page, what the task came from.
pub fn open(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    if pane.focus == Focus::Page {
        return origin(pane, ctx);
    }
    pane.focus = Focus::Page;
    pane.open_selected()
}

/// Goes to what the task came from.
pub fn origin(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    let Some(entity) = pane.current().and_then(|current| current.origin) else {
        return vec![Act::Say(ctx.words.text("why-no-origin").into_owned(), Role::Warning)];
    };
    match Place::of(entity) {
        Some(place) => vec![Act::Go(place)],
        None => vec![Act::Say(ctx.told(Screen::Tasks.contexts(), "why-not-here", &[]), Role::Warning)],
    }
}

/// The other part gets the focus.
pub fn turn(pane: &mut Tasks) -> Acts {
    if pane.focus == Focus::Page {
        return to_list(pane);
    }
    pane.focus = Focus::Page;
    pane.open_selected()
}

/// Gives the focus back to the list.
fn to_list(pane: &mut Tasks) -> Acts {
    pane.focus = Focus::List;
    pane.visit = None;
    pane.open_selected()
}

/// `Esc`: takes back the nearest thing that marks, is read, or narrows.
pub fn cancel(pane: &mut Tasks) -> Acts {
    if !pane.marks.is_empty() || pane.marks.unmet().is_some() {
        pane.marks.clear();
        return vec![];
    }
    if pane.focus == Focus::Page {
        return to_list(pane);
    }
    views::narrow(pane, "")
}

/// Back: from the page to the list, from there to where one was; from a task that was gone to at once.
pub fn back(pane: &mut Tasks) -> Acts {
    if pane.leave() || pane.focus == Focus::List { vec![Act::Back] } else { to_list(pane) }
}
