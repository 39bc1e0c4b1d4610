//! How the diary is shown: list, day, week, month; whose lanes; which words fit; free time and cancelled things.

use crate::domain::ids::PrincipalId;
use crate::ui::act::{Act, Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::filter::Filter;
use crate::ui::pane::diary::state::{Diary, Focus, View};
use crate::ui::pane::diary::step::close;
use crate::ui::theme::Role;

/// Shows it so.
pub fn show(pane: &mut Diary, view: View, ctx: &Ctx) -> Acts {
    pane.view = view;
    close(pane, ctx);
    pane.moved()
}

/// The next view, or the one before.
pub fn next(pane: &mut Diary, forward: bool, ctx: &Ctx) -> Acts {
    let at = View::ALL.iter().position(|view| *view == pane.view).unwrap_or(0);
    let count = View::ALL.len();
    let next = if forward { at + 1 } else { at + count - 1 } % count;
    View::ALL.get(next).map(|view| show(pane, *view, ctx)).unwrap_or_default()
}

/// Offers whose lanes to hide or show.
pub fn lanes(pane: &mut Diary, ctx: &Ctx) -> Acts {
    let rows = ctx.office.principals.iter().enumerate().map(|(at, one)| {
        let state = if pane.hidden.contains(&one.id) { "diary-lane-hidden" } else { "diary-lane-shown" };
        let name =
            format!("{} {} {}", told::whose(&[one.id], ctx), ctx.look.symbols().dot, told::title(&one.name, ctx));
        open::choice(&name, &ctx.words.text(state), Value::Row(at))
    });
    vec![open::choose(ctx, "diary-which-lane", rows.collect(), Then::Diary(DiaryThen::Lane))]
}

/// Hides a lane, or shows it again.
pub fn lane(pane: &mut Diary, row: usize, ctx: &Ctx) -> Acts {
    let Some(one) = ctx.office.principals.get(row).map(|one| one.id) else { return vec![] };
    if !pane.hidden.remove(&one) {
        pane.hidden.insert(one);
    }
    let mut acts = pane.reselect();
    acts.push(Act::Say(whose(pane, ctx), Role::Good));
    acts
}

/// Only the selected thing's principals, or everybody again.
pub fn alone(pane: &mut Diary, ctx: &Ctx) -> Acts {
    if pane.hidden.is_empty() {
        let mine = pane.shown().map(|timed| timed.row.principals.clone()).unwrap_or_default();
        let first = ctx.office.principals.first().map(|one| one.id);
        let kept = if mine.is_empty() { first.into_iter().collect() } else { mine };
        pane.hidden = ctx.office.principals.iter().map(|one| one.id).filter(|one| !kept.contains(one)).collect();
    } else {
        pane.hidden.clear();
    }
    let mut acts = pane.reselect();
    acts.push(Act::Say(whose(pane, ctx), Role::Good));
    acts
}

/// Asks for the words to narrow by; the days follow while one types.
pub fn filter(pane: &mut Diary, ctx: &Ctx) -> Acts {
    if pane.selected().is_some() || pane.filter.is_empty() || pane.from.is_none() {
        pane.from = pane.day.map(|day| (day, pane.key));
    }
    vec![open::live_prompt(ctx, "diary-narrow", pane.filter.typed(), Then::Diary(DiaryThen::Filter))]
}

/// Shows only what these words fit: each letter that is typed is looked for from where one was before the first.
pub fn narrow(pane: &mut Diary, words: &str, ctx: &Ctx) -> Acts {
    pane.filter = Filter::of(words, &ctx.words.text("activity-conflict"));
    if let Some((day, key)) = pane.from {
        (pane.day, pane.key) = (Some(day), key);
    }
    pane.reselect()
}

/// Shows everything again. What was found stays selected; where nothing was, one is where one was before.
fn widen(pane: &mut Diary, ctx: &Ctx) -> Acts {
    if pane.selected().is_some() {
        pane.from = None;
    }
    narrow(pane, "", ctx)
}

/// From the page to the days; there the narrowing ends.
pub fn leave(pane: &mut Diary, ctx: &Ctx) -> Acts {
    if pane.focus == Focus::Days && !pane.filter.is_empty() {
        return widen(pane, ctx);
    }
    close(pane, ctx)
}

/// Tells free time between things, or no longer.
pub fn free(pane: &mut Diary, ctx: &Ctx) -> Acts {
    pane.free = !pane.free;
    let said = if pane.free { "did-diary-free" } else { "did-diary-no-free" };
    vec![Act::Say(ctx.words.text(said).into_owned(), Role::Good)]
}

/// Shows cancelled things, or no longer.
pub fn cancelled(pane: &mut Diary, ctx: &Ctx) -> Acts {
    pane.cancelled = !pane.cancelled;
    let said = if pane.cancelled { "did-diary-cancelled" } else { "did-diary-no-cancelled" };
    let mut acts = pane.reselect();
    acts.push(Act::Say(ctx.words.text(said).into_owned(), Role::Good));
    acts
}

/// Whose lanes are shown, in words.
fn whose(pane: &Diary, ctx: &Ctx) -> String {
    told::whose(&shown(pane, ctx), ctx)
}

/// The same in short: the first one, and how many more.
pub fn whose_shortly(pane: &Diary, ctx: &Ctx) -> String {
    match shown(pane, ctx).as_slice() {
        [first, _, more @ ..] => format!("{} + {}", told::whose(&[*first], ctx), more.len() + 1),
        few => told::whose(few, ctx),
    }
}

fn shown(pane: &Diary, ctx: &Ctx) -> Vec<PrincipalId> {
    ctx.office.principals.iter().map(|one| one.id).filter(|one| !pane.hidden.contains(one)).collect()
}
