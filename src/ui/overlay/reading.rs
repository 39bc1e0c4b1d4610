//! What was understood of a day, a time or a new activity, worded while it is being typed.

use chrono::{NaiveDate, NaiveDateTime};

use crate::api::diary::ActivityRow;
use crate::domain::ids::PrincipalId;
use crate::ui::ctx::Ctx;
use crate::ui::known::Known;
use crate::ui::overlay::state::Wants;
use crate::ui::standing;
use crate::words::dates::{self, clock};
use crate::words::typed;
use crate::words::typed_activity::{Quick, activity_at, names_at};
use crate::words::typed_span::{Span, clocks, on, span};

/// What a line says of an activity besides its time: what, where, with whom.
const PARTS: usize = 3;

/// What `text` means; none if it is not what is wanted, or if nothing needs to be read.
pub fn of(text: &str, wants: Wants, ctx: &Ctx) -> Option<String> {
    let text = text.trim();
    match wants {
        Wants::Day { .. } | Wants::PastDay | Wants::ComingDay => typed::date(text, ctx.today()).map(|it| day(it, ctx)),
        Wants::When => span(text, ctx.today()).map(|it| time(it, ctx)),
        Wants::Activity(day, _) => span_told(text, day, ctx).map(|span| time(span, ctx)),
        Wants::Any | Wants::Text | Wants::Path | Wants::Paths => None,
    }
}

/// What a line says of a new activity besides its time, each beside what it is: nobody takes a name for a place unseen.
pub fn parts(text: &str, wants: Wants, known: &Known, ctx: &Ctx) -> Option<[(String, String); PARTS]> {
    let Wants::Activity(day, _) = wants else { return None };
    let quick = quick(text, day, known, ctx)?;
    let said = |text: String| if text.is_empty() { ctx.look.symbols().dash.to_owned() } else { text };
    let part = |label, text| (ctx.words.text(label).into_owned(), said(text));
    Some([
        part("activity-title", quick.title),
        part("activity-place", quick.place),
        part("activity-with", quick.people.iter().map(|name| called(name, known, ctx)).collect::<Vec<_>>().join(", ")),
    ])
}

/// Somebody as the office knows them; who was looked for and is nobody known says so.
fn called(name: &str, known: &Known, ctx: &Ctx) -> String {
    match known.called(name) {
        (name, true) => ctx.words.with("activity-not-known", &[("name", name.into())]),
        (name, false) => name.to_owned(),
    }
}

/// So many rows those parts need, also before anything is typed, so that the frame does not move.
pub const fn rows(wants: Wants) -> u16 {
    if matches!(wants, Wants::Activity(..)) { PARTS as u16 } else { 0 }
}

/// A new activity as a line tells it whose names are those of `known` people.
pub fn quick(text: &str, day: NaiveDate, known: &Known, ctx: &Ctx) -> Option<Quick> {
    activity_at(&dated(text, day), now(ctx), &|name| known.has(name))
}

/// The names that a line may hold, whoever they are.
pub fn names_on(text: &str, day: NaiveDate, ctx: &Ctx) -> Vec<String> {
    names_at(&dated(text, day), now(ctx))
}

/// The same while it is typed; none where no activity is wanted.
pub fn names(text: &str, wants: Wants, ctx: &Ctx) -> Vec<String> {
    if let Wants::Activity(day, _) = wants { names_on(text, day, ctx) } else { vec![] }
}

/// A line that begins with a time is about `day`.
fn dated(text: &str, day: NaiveDate) -> String {
    let text = text.trim();
    let timed = text.split_whitespace().next().is_some_and(|first| clocks(first).is_some());
    if timed { format!("{day} {text}") } else { text.to_owned() }
}

fn now(ctx: &Ctx) -> NaiveDateTime {
    dates::local(ctx.now, ctx.zone).naive_local()
}

/// When it is, whoever takes part.
fn span_told(text: &str, day: NaiveDate, ctx: &Ctx) -> Option<Span> {
    quick(text, day, &Known::default(), ctx).map(|quick| span_of(&quick))
}

/// The diary and the days in which something may stand at the time that the line tells; none if it tells no time.
pub fn days_of(text: &str, wants: Wants, ctx: &Ctx) -> Option<(PrincipalId, (NaiveDate, NaiveDate))> {
    let Wants::Activity(day, Some(whose)) = wants else { return None };
    match span_told(text, day, ctx)? {
        Span::Times(from, until) => Some((whose, (from.date(), until.date()))),
        Span::Days(..) => None,
    }
}

/// What of `rows` stands at the time that the line tells; none if nothing does.
pub fn standing(text: &str, wants: Wants, rows: &[ActivityRow], ctx: &Ctx) -> Option<String> {
    let Wants::Activity(day, _) = wants else { return None };
    let Span::Times(from, until) = span_told(text, day, ctx)? else { return None };
    standing::told(rows.iter().filter(|row| standing::stands(row, (from, until), ctx)), ctx)
}

/// When it is.
pub fn span_of(quick: &Quick) -> Span {
    match quick.from {
        Some(from) => on(quick.day, from, quick.until),
        None => Span::Days(quick.day, quick.last.unwrap_or(quick.day)),
    }
}

/// The message that says how it may be written.
pub const fn hint(wants: Wants) -> Option<&'static str> {
    match wants {
        Wants::Day { .. } | Wants::PastDay | Wants::ComingDay => Some("hint-day"),
        Wants::When => Some("hint-when"),
        Wants::Activity(..) => Some("hint-activity"),
        Wants::Any | Wants::Text | Wants::Path | Wants::Paths => None,
    }
}

/// The message that says why it was not taken.
pub const fn fault(wants: Wants) -> &'static str {
    match wants {
        Wants::When => "fault-when",
        Wants::Activity(..) => "fault-activity",
        _ => "fault-day",
    }
}

fn day(day: NaiveDate, ctx: &Ctx) -> String {
    format!("{} ({})", ctx.words.date_long(day), ctx.words.day_called(day, ctx.today()))
}

fn time(span: Span, ctx: &Ctx) -> String {
    let (dot, dash) = (ctx.look.symbols().dot, ctx.look.symbols().dash);
    match span {
        Span::Days(first, last) if first == last => day(first, ctx),
        Span::Days(first, last) => ctx.words.span(first, last),
        Span::Times(from, until) if from.date() == until.date() => {
            format!("{} {dot} {}{dash}{}", day(from.date(), ctx), clock(from.time()), clock(until.time()))
        }
        Span::Times(from, until) => {
            let one = |at: NaiveDateTime| format!("{} {}", ctx.words.day(at.date()), clock(at.time()));
            format!("{} {dash} {}", one(from), one(until))
        }
    }
}
