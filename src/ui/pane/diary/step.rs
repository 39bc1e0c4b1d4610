//! Moving: through what stands in the diary, by days, weeks and months, and in the page.

use chrono::NaiveDate;

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::days::shift;
use crate::ui::pane::diary::calendar;
use crate::ui::pane::diary::lines::neighbour;
use crate::ui::pane::diary::state::{Diary, Focus, View, Wish};
use crate::ui::place::Place;

/// To the next thing, or the one before; the page moves by lines.
pub fn step(pane: &mut Diary, forward: bool) -> Acts {
    if pane.focus == Focus::Page {
        return scroll(pane, if forward { 1 } else { -1 });
    }
    let Some((day, key)) = neighbour(pane, forward) else { return vec![] };
    pane.select(day, key)
}

/// By so many days.
pub fn days(pane: &mut Diary, by: i64, ctx: &Ctx) -> Acts {
    let day = shift(pane.today_or(ctx), by);
    pane.to_day(day)
}

/// By a week; the page by half of it.
pub fn week(pane: &mut Diary, by: i64, ctx: &Ctx) -> Acts {
    if pane.focus == Focus::Page {
        return scroll(pane, by as isize * (isize::try_from(pane.page.1).unwrap_or(2) / 2).max(1));
    }
    days(pane, 7 * by, ctx)
}

/// By what the view shows at once: a day, a week, a month; the page by itself.
pub fn period(pane: &mut Diary, by: i32, ctx: &Ctx) -> Acts {
    if pane.focus == Focus::Page {
        return scroll(pane, by as isize * isize::try_from(pane.page.1).unwrap_or(2).max(1));
    }
    match pane.view {
        View::Day => days(pane, i64::from(by), ctx),
        View::Week => days(pane, 7 * i64::from(by), ctx),
        View::Month | View::Agenda => {
            let day = calendar::months(pane.today_or(ctx), by);
            pane.to_day(day)
        }
    }
}

/// To the first or last thing of what the view shows at once; a list counts as its week.
pub fn end(pane: &mut Diary, last: bool, ctx: &Ctx) -> Acts {
    if pane.focus == Focus::Page {
        return scroll(pane, if last { isize::MAX } else { isize::MIN + 1 });
    }
    let (from, until) = shown(pane.view, pane.today_or(ctx));
    let mut days: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= until).collect();
    if last {
        days.reverse();
    }
    let day = days.iter().copied().find(|day| !pane.on(*day).is_empty()).or(days.first().copied());
    let items = day.map(|day| pane.on(day)).unwrap_or_default();
    let key = if last { items.last() } else { items.first() }.map(|timed| timed.key());
    pane.select(day.unwrap_or(from), key)
}

/// The first and the last day of what a view shows at once.
pub fn shown(view: View, day: NaiveDate) -> (NaiveDate, NaiveDate) {
    match view {
        View::Day => (day, day),
        View::Week | View::Agenda => (calendar::monday(day), shift(calendar::monday(day), 6)),
        View::Month => calendar::bounds(day),
    }
}

/// To what is on now or comes next.
pub fn today(pane: &mut Diary, ctx: &Ctx) -> Acts {
    let mut acts = pane.to_day(ctx.today());
    pane.wish = Wish::Now;
    acts.extend(pane.came(ctx));
    acts
}

/// Goes to the page of what is selected.
pub fn open(pane: &mut Diary, _: &Ctx) -> Acts {
    pane.current().map(|it| Act::Go(Place::Activity(it.id, it.at))).into_iter().collect()
}

/// The page gets the focus.
fn read(pane: &mut Diary, _: &Ctx) -> Acts {
    (pane.focus, pane.gone_to, pane.scroll) = (Focus::Page, false, 0);
    pane.open_shown()
}

/// The other part gets the focus.
pub fn turn(pane: &mut Diary, ctx: &Ctx) -> Acts {
    match pane.focus {
        Focus::Days if pane.current().is_some() => read(pane, ctx),
        _ => close(pane, ctx),
    }
}

/// From the page to the days.
pub fn close(pane: &mut Diary, _: &Ctx) -> Acts {
    (pane.focus, pane.visiting, pane.gone_to) = (Focus::Days, None, false);
    vec![]
}

/// To where one was; from a page that only got the focus, to the days beside it.
pub fn back(pane: &mut Diary, ctx: &Ctx) -> Acts {
    let elsewhere = pane.focus == Focus::Days || pane.gone_to;
    let mut acts = close(pane, ctx);
    acts.extend(elsewhere.then_some(Act::Back));
    acts
}

fn scroll(pane: &mut Diary, delta: isize) -> Acts {
    pane.scroll = pane.scroll.saturating_add_signed(delta);
    vec![]
}
