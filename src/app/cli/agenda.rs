//! `kabinet agenda`: what stands in the diary on some days, as text by days and principals, as JSON lines or as
//! a calendar.

mod calendar;
mod text;

use chrono::{Days, NaiveDate};
use serde_json::Value;

use crate::api::diary::{AGENDA_LIMIT, ActivityRow, ListActivities};
use crate::app::cli::activity::surroundings;
use crate::app::cli::args::{Shape, Span};
use crate::app::cli::ask::Asker;
use crate::app::cli::head;
use crate::app::cli::lists::object;
use crate::app::cli::out::Out;
use crate::app::principal;
use crate::base::error::{Error, ErrorKind, Result};
use crate::words::{Zone, typed};

/// Writes the activities of some days.
///
/// # Errors
/// `bad-date`, `no-principal`, `days-reversed`; what the office answers.
pub fn agenda(asker: &Asker, out: &Out, span: &Span, shape: Shape) -> Result<()> {
    let card = asker.office.card()?;
    let zone = asker.zone()?;
    let (first, last) = days(span, asker.today()?)?;
    let principals = principal::named(&card, &span.principal)?;
    let agenda = asker.ask(ListActivities {
        principals: principals.clone(),
        from: first,
        until: last.checked_add_days(Days::new(1)).unwrap_or(last),
        cancelled: false,
        limit: AGENDA_LIMIT,
    })?;
    if agenda.more {
        out.note(&out.words.text("agenda-more"));
    }
    match shape {
        Shape { json: true, .. } => return agenda.rows.iter().try_for_each(|row| out.json(&json(row, zone))),
        Shape { ics: true, .. } => return out.raw(calendar::text(asker, &agenda.rows)?.as_bytes()),
        Shape { .. } => {}
    }
    let page = text::Page { ctx: &surroundings(asker, out)?, principals: &principals, days: (first, last) };
    page.lines(&agenda.rows).iter().try_for_each(|line| out.line(line))
}

/// The first and the last of the days that are asked for: today if none is named.
fn days(span: &Span, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let read = |text: &String, today: NaiveDate| {
        let day = typed::date(text, today);
        day.ok_or_else(|| Error::new(ErrorKind::Invalid, "bad-date").with("text", text))
    };
    let mut first = span.from.as_ref().map_or(Ok(today), |text| read(text, today))?;
    let mut last = span.to.as_ref().map_or(Ok(first), |text| read(text, today))?;
    if let (true, Some(text)) = (last < first, &span.to) {
        match begun(span, first, last) {
            Some(monday) => first = monday,
            // „Пет“ to „пон“: the Monday after that Friday.
            None => last = read(text, first)?,
        }
    }
    if last < first {
        return Err(Error::new(ErrorKind::Invalid, "days-reversed").with("first", first).with("last", last));
    }
    Ok((first, last))
}

/// The day of this week that was meant by its name, though the next one of that name comes after `last`: on a Wednesday
/// „пон“ to „пет“ is the week that runs.
fn begun(span: &Span, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
    let weekday = |text: &Option<String>| text.as_deref().and_then(typed::day_of_week);
    let (from, to) = weekday(&span.from).zip(weekday(&span.to))?;
    let inside = from.num_days_from_monday() < to.num_days_from_monday();
    first.checked_sub_days(Days::new(7)).filter(|begun| inside && *begun <= last)
}

/// The row as the office knows it, and when it is by the office's clock.
fn json(row: &ActivityRow, zone: Zone) -> Value {
    let mut value = object(row);
    if let Value::Object(fields) = &mut value {
        fields.extend(head::times(&row.when, zone));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_as_people_type_them() {
        let sunday: NaiveDate = "2026-11-22".parse().unwrap();
        let days_on = |today: NaiveDate, from: &str, to: &str| {
            let named = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let span = Span { from: named(from), to: named(to), principal: vec![] };
            days(&span, today).map(|(first, last)| format!("{first} {last}")).map_err(|error| error.id)
        };
        let days = |from: &str, to: &str| days_on(sunday, from, to);
        assert_eq!(days("", "").unwrap(), "2026-11-22 2026-11-22");
        assert_eq!(days("сутра", "").unwrap(), "2026-11-23 2026-11-23");
        assert_eq!(days("", "petak").unwrap(), "2026-11-22 2026-11-27");
        assert_eq!(days("24.11.", "+7").unwrap(), "2026-11-24 2026-11-29");
        assert_eq!(days("soon", "").unwrap_err(), "bad-date");
        assert_eq!(days("fri", "mon").unwrap(), "2026-11-27 2026-11-30");
        assert_eq!(days("пон", "пет").unwrap(), "2026-11-23 2026-11-27");
        for (today, from, to, meant) in [
            (23, "mon", "fri", "2026-11-23 2026-11-27"),
            (25, "mon", "пет", "2026-11-23 2026-11-27"),
            (25, "mon", "tue", "2026-11-30 2026-12-01"),
            (25, "пет", "пон", "2026-11-27 2026-11-30"),
            (25, "next mon", "fri", "2026-11-30 2026-12-04"),
        ] {
            let today = NaiveDate::from_ymd_opt(2026, 11, today).unwrap();
            assert_eq!(days_on(today, from, to).unwrap(), meant, "{today} {from} {to}");
        }
        assert_eq!(days("2031-11-24", "2031-11-01").unwrap_err(), "days-reversed");
    }
}
