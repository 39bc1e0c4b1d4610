//! An activity in words: its time in one zone and in two, how firm it is, whose it is.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::api::diary::ActivityRow;
use crate::domain::activity::{ActivityKind, ActivityState, Visibility};
use crate::domain::ids::PrincipalId;
use crate::domain::moment::{Moment, When, Zone};
use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::ui::paint;
use crate::ui::theme::Role;
use crate::words::Zone as Tz;
use crate::words::dates::clock;

/// Letters of a lane's mark.
const MARK: usize = 3;

/// The message that names a kind.
pub fn kind(kind: ActivityKind) -> String {
    format!("activity-kind-{}", kind.word())
}

/// The message that names a state.
pub fn state(state: ActivityState) -> String {
    format!("activity-state-{}", state.word())
}

/// The message that names who may know.
pub fn visibility(visibility: Visibility) -> String {
    format!("activity-visibility-{}", visibility.word())
}

/// The title as it may be shown now.
pub fn title<'a>(text: &'a str, ctx: &Ctx) -> Cow<'a, str> {
    paint::private(text, ctx.look)
}

/// What is remarkable about it, as a badge: that it clashes, else how firm it is unless that is the usual.
pub fn badge(row: &ActivityRow, ctx: &Ctx) -> Option<(String, Role)> {
    if row.conflict {
        return Some((ctx.words.text("activity-conflict").into_owned(), Role::Danger));
    }
    if let Some(id) = beside(row) {
        let role = if row.state == ActivityState::Tentative { Role::Warning } else { Role::Dim };
        return Some((ctx.words.text(id).into_owned(), role));
    }
    let role = match row.state {
        ActivityState::Confirmed => return None,
        ActivityState::Tentative => Role::Warning,
        ActivityState::Held => Role::Good,
        ActivityState::Cancelled => Role::Dim,
    };
    Some((ctx.words.text(&state(row.state)).into_owned(), role))
}

/// The message that says how it stands to what wants the same time and may.
const fn beside(row: &ActivityRow) -> Option<&'static str> {
    match (row.beside, row.state) {
        (true, ActivityState::Tentative) => Some("activity-may-overlap"),
        (true, ActivityState::Confirmed) => Some("activity-stands-beside"),
        _ => None,
    }
}

/// The same as one sign, for narrow columns.
pub const fn sign(row: &ActivityRow) -> &'static str {
    match (row.conflict, row.state) {
        (true, _) => "!",
        (_, ActivityState::Tentative) => "?",
        (_, ActivityState::Confirmed) if row.beside => "=",
        (_, ActivityState::Cancelled) => "x",
        _ => "",
    }
}

/// What its words look like.
pub const fn role(row: &ActivityRow) -> Role {
    match row.state {
        ActivityState::Cancelled => Role::Dim,
        _ if row.conflict => Role::Danger,
        _ => Role::Text,
    }
}

/// Its time on `day`, shortly: `08:30–09:30`, `all day`, `day 2 of 3`, `–01:00` for what goes on from the day before.
pub fn time(timed: &Timed, day: NaiveDate, ctx: &Ctx) -> String {
    let (nth, of) = timed.nth(day);
    if timed.is_bar() {
        let id = if of > 1 { "diary-nth-day" } else { "diary-all-day" };
        return ctx.words.with(id, &[("day", nth.into()), ("last", of.into())]);
    }
    let (from, until) = timed.here;
    let dash = ctx.look.symbols().dash;
    match (nth > 1, from == until) {
        (true, _) => format!("{dash}{}", clock(until.time())),
        (false, true) => clock(from.time()),
        (false, false) => format!("{}{dash}{}", clock(from.time()), clock(until.time())),
    }
}

/// When it is, in full, and by the other clock where that is another: `Tue 24 Nov · 14:00–15:00 (08:00 New York)`.
pub fn when(when: &When, ctx: &Ctx) -> String {
    let (dot, dash) = (ctx.look.symbols().dot, ctx.look.symbols().dash);
    match when {
        When::Days { first, last } if first == last => {
            format!("{} {dot} {}", full(*first, ctx), ctx.words.text("diary-all-day-plain"))
        }
        When::Days { first, last } => format!("{} {dash} {}", full(*first, ctx), full(*last, ctx)),
        When::Times { from, .. } => {
            let (begin, end) = when.here(ctx.zone);
            let there = elsewhere(from, ctx.zone).map(|there| format!(" ({there})")).unwrap_or_default();
            if begin.date() == end.date() {
                let until = if begin == end { String::new() } else { format!("{dash}{}", clock(end.time())) };
                format!("{} {dot} {}{until}{there}", full(begin.date(), ctx), clock(begin.time()))
            } else {
                format!("{} {dash} {}{there}", moment(begin, ctx), moment(end, ctx))
            }
        }
    }
}

/// A day with its weekday; the year is told where it is another than this.
pub fn full(day: NaiveDate, ctx: &Ctx) -> String {
    if day.year() == ctx.today().year() {
        return ctx.words.day(day);
    }
    format!("{} {}", ctx.words.weekday_short(day.weekday()), ctx.words.date(day))
}

fn moment(at: NaiveDateTime, ctx: &Ctx) -> String {
    format!("{} {}", full(at.date(), ctx), clock(at.time()))
}

/// What the clock says where it begins, if that is not the zone of the office: `08:00 New York`.
pub fn elsewhere(from: &Moment, office: Tz) -> Option<String> {
    let Zone::Named(name) = &from.zone else { return None };
    if from.here(office) == from.wall {
        return None;
    }
    let place = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
    Some(format!("{} {place}", clock(from.wall.time())))
}

/// The same of a row.
pub fn row_elsewhere(row: &ActivityRow, ctx: &Ctx) -> Option<String> {
    match &row.when {
        When::Times { from, .. } => elsewhere(from, ctx.zone),
        When::Days { .. } => None,
    }
}

/// Whose it is, as a mark of a few letters; nothing where the office serves one alone.
pub fn mark(principals: &[PrincipalId], ctx: &Ctx) -> String {
    let all = &ctx.office.principals;
    if all.len() < 2 {
        return String::new();
    }
    let marks = all.iter().filter(|one| principals.contains(&one.id)).map(|one| {
        let short: String = one.office.chars().take(MARK).collect();
        let alike = all.iter().filter(|other| other.office.chars().take(MARK).eq(short.chars())).count();
        if alike == 1 && !short.is_empty() { short } else { initials(&one.name) }
    });
    marks.collect::<Vec<_>>().join("+")
}

fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(MARK).collect()
}

/// Whose it is, in full.
pub fn whose(principals: &[PrincipalId], ctx: &Ctx) -> String {
    let named = ctx.office.principals.iter().filter(|one| principals.contains(&one.id));
    let names: Vec<&str> =
        named.map(|one| if one.office.is_empty() { one.name.as_str() } else { &one.office }).collect();
    if names.is_empty() { ctx.words.text("diary-of-office").into_owned() } else { names.join(" + ") }
}

/// How many cancelled things are hidden; none if there are none.
pub fn unseen(count: usize, ctx: &Ctx) -> Option<String> {
    (count > 0).then(|| ctx.words.plural("diary-unseen", count))
}

/// All that matters of it, on one line.
pub fn summary(timed: &Timed, ctx: &Ctx) -> String {
    let row = &timed.row;
    let mut facts = vec![title(&row.title, ctx).into_owned(), when(&row.when, ctx)];
    facts.extend(Some(title(&row.place, ctx).into_owned()).filter(|place| !place.is_empty()));
    facts.push(ctx.words.text(&state(row.state)).into_owned());
    facts.extend(with(row, ctx));
    if ctx.office.principals.len() > 1 {
        facts.push(whose(&row.principals, ctx));
    }
    facts.extend(row.conflict.then(|| ctx.words.text("activity-conflict").into_owned()));
    facts.extend(beside(row).filter(|_| !row.conflict).map(|id| ctx.words.text(id).into_owned()));
    facts.extend(row.recurring.then(|| ctx.words.text("activity-recurs").into_owned()));
    facts.join(&format!(" {} ", ctx.look.symbols().dot))
}

/// Who takes part: the first one's name, and how many more.
pub fn with(row: &ActivityRow, ctx: &Ctx) -> Option<String> {
    let name = title(&row.with, ctx);
    match row.participants {
        0 => None,
        1 => Some(name.into_owned()),
        many => Some(format!("{name} + {}", many - 1)),
    }
}
