//! The times of an activity in words, shortly: on one day and over several, in one zone and in two.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::base::clock::Timestamp;
use crate::domain::moment::{Moment, When, Zone, says_again};
use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::words::dates;

/// Its time on `day`: `08:30–09:30`, `all day`, `day 2 of 3`, `–01:00` for what goes on from the day before, `07:00–…` for
/// what takes a day and more.
pub fn time(timed: &Timed, day: NaiveDate, ctx: &Ctx) -> String {
    within(timed, (day, day), ctx).unwrap_or_else(|| {
        let (nth, of) = timed.nth(day);
        let id = if of > 1 { "diary-nth-day" } else { "diary-all-day" };
        ctx.words.with(id, &[("day", nth.into()), ("last", of.into())])
    })
}

/// Its times within the days from the first to the last; none for whole days, and where it neither begins nor ends.
pub fn within(timed: &Timed, (first, last): (NaiveDate, NaiveDate), ctx: &Ctx) -> Option<String> {
    let when = &timed.row.when;
    let (begins, ends) = (timed.days.0 >= first, timed.days.1 <= last);
    // The clock alone tells when the night ends in which something begins, but not after how many days.
    let until = if ends || !timed.is_bar() { until(when, ctx) } else { Some(ctx.look.symbols().more.to_owned()) };
    let until = until.map(|until| format!("{}{until}", ctx.look.symbols().dash)).unwrap_or_default();
    match when {
        When::Days { .. } => None,
        When::Times { .. } if begins => Some(from(when, ctx) + &until),
        When::Times { .. } => Some(until).filter(|_| ends),
    }
}

/// One time on `day`, where there is room for no more: when it begins, `–01:00` where it goes on from before; none for whole
/// days, and where it neither begins nor ends.
pub fn begin(timed: &Timed, day: NaiveDate, ctx: &Ctx) -> Option<String> {
    let begins = timed.days.0 == day && matches!(timed.row.when, When::Times { .. });
    if begins { Some(from(&timed.row.when, ctx)) } else { within(timed, (day, day), ctx) }
}

/// What the office's clock says when it begins.
pub fn from(when: &When, ctx: &Ctx) -> String {
    clock(when.here(ctx.zone).0, when.instants(ctx.zone).0, ctx)
}

/// What the office's clock says when it ends; none if it takes whole days, or no time.
pub fn until(when: &When, ctx: &Ctx) -> Option<String> {
    let When::Times { until, .. } = when else { return None };
    let (begins, ends) = when.instants(ctx.zone);
    // Clocks that are put back meanwhile may say the same at its end as at its beginning.
    (begins < ends).then(|| clock(until.here(ctx.zone), ends, ctx))
}

/// A time of the office's clock; of two hours with one name the second says so.
fn clock(wall: NaiveDateTime, at: Timestamp, ctx: &Ctx) -> String {
    let time = dates::clock(wall.time());
    if says_again(at, ctx.zone) { ctx.words.with("diary-again", &[("time", time.into())]) } else { time }
}

/// What other clocks say where it begins and ends: `08:00 New York`, `Thu 20:30 New York` where another day is there,
/// `–13:00 New York` where it ends by another clock than it begins by.
pub fn elsewhere(when: &When, ctx: &Ctx) -> Option<String> {
    let When::Times { from, until } = when else { return None };
    let begins = there(from, ctx);
    let ends = there(until, ctx).filter(|_| until.zone != from.zone);
    let ends = ends.map(|ends| format!("{}{ends}", ctx.look.symbols().dash));
    (begins.is_some() || ends.is_some()).then(|| [begins, ends].into_iter().flatten().collect())
}

/// What the clock says there, if that is another than the office's.
fn there(at: &Moment, ctx: &Ctx) -> Option<String> {
    let Zone::Named(name) = &at.zone else { return None };
    let here = at.here(ctx.zone);
    if here == at.wall {
        return None;
    }
    let place = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
    let time = format!("{} {place}", dates::clock(at.wall.time()));
    if here.date() == at.wall.date() {
        return Some(time);
    }
    Some(format!("{} {time}", ctx.words.weekday_short(at.wall.weekday())))
}
