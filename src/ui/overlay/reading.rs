//! What was understood of a day, a time or a new activity, worded while it is being typed.

use chrono::{NaiveDate, NaiveDateTime};

use crate::api::diary::ActivityRow;
use crate::domain::ids::PrincipalId;
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::Wants;
use crate::ui::standing;
use crate::words::dates::{self, clock};
use crate::words::typed;
use crate::words::typed_activity::{Quick, activity_at};
use crate::words::typed_span::{Span, clocks, on, span};

/// What a line says of an activity besides its time: what, where, with whom.
const PARTS: usize = 3;

/// What `text` means; none if it is not what is wanted, or if nothing needs to be read.
pub fn of(text: &str, wants: Wants, ctx: &Ctx) -> Option<String> {
    let text = text.trim();
    match wants {
        Wants::Day { .. } | Wants::PastDay | Wants::ComingDay => typed::date(text, ctx.today()).map(|it| day(it, ctx)),
        Wants::When => span(text, ctx.today()).map(|it| time(it, ctx)),
        Wants::Activity(day, _) => quick(text, day, ctx).map(|quick| time(span_of(&quick), ctx)),
        Wants::Any | Wants::Text | Wants::Path | Wants::Paths => None,
    }
}

/// What a line says of a new activity besides its time, each beside what it is: nobody takes a name for a place unseen.
pub fn parts(text: &str, wants: Wants, ctx: &Ctx) -> Option<[(String, String); PARTS]> {
    let Wants::Activity(day, _) = wants else { return None };
    let quick = quick(text, day, ctx)?;
    let said = |text: String| if text.is_empty() { ctx.look.symbols().dash.to_owned() } else { text };
    let part = |label, text| (ctx.words.text(label).into_owned(), said(text));
    Some([
        part("activity-title", quick.title),
        part("activity-place", quick.place),
        part("activity-with", quick.people.join(", ")),
    ])
}

/// So many rows those parts need, also before anything is typed, so that the frame does not move.
pub const fn rows(wants: Wants) -> u16 {
    if matches!(wants, Wants::Activity(..)) { PARTS as u16 } else { 0 }
}

/// A new activity as a line tells it; a line that begins with a time is about `day`.
pub fn quick(text: &str, day: NaiveDate, ctx: &Ctx) -> Option<Quick> {
    let text = text.trim();
    let timed = text.split_whitespace().next().is_some_and(|first| clocks(first).is_some());
    let now = dates::local(ctx.now, ctx.zone).naive_local();
    if timed { activity_at(&format!("{day} {text}"), now) } else { activity_at(text, now) }
}

/// The diary and the days in which something may stand at the time that the line tells; none if it tells no time.
pub fn days_of(text: &str, wants: Wants, ctx: &Ctx) -> Option<(PrincipalId, (NaiveDate, NaiveDate))> {
    let Wants::Activity(day, Some(whose)) = wants else { return None };
    match span_of(&quick(text, day, ctx)?) {
        Span::Times(from, until) => Some((whose, (from.date(), until.date()))),
        Span::Days(..) => None,
    }
}

/// What of `rows` stands at the time that the line tells; none if nothing does.
pub fn standing(text: &str, wants: Wants, rows: &[ActivityRow], ctx: &Ctx) -> Option<String> {
    let Wants::Activity(day, _) = wants else { return None };
    let Span::Times(from, until) = span_of(&quick(text, day, ctx)?) else { return None };
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
