//! Dates and times as people read them. Instants are shown in a zone that the caller names; what people type
//! is read by [`super::typed`].

use std::borrow::Cow;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::{Words, Zone};
use crate::base::clock::Timestamp;

/// `at` on the wall clock of `zone`.
pub fn local(at: Timestamp, zone: Zone) -> DateTime<Zone> {
    at.to_utc().with_timezone(&zone)
}

/// The day that it is in `zone` at `at`.
pub fn day_of(at: Timestamp, zone: Zone) -> NaiveDate {
    local(at, zone).date_naive()
}

/// The number of the week (ISO 8601: weeks begin on Monday, the first has the year's first Thursday).
pub fn week_number(day: NaiveDate) -> u32 {
    day.iso_week().week()
}

/// `14:05`: a wall clock's time, the same in every language.
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The day and the times of `2026-11-27 09:15–11:45`, as errors name when something is; none of anything else.
pub fn named(when: &str) -> Option<(NaiveDate, &str)> {
    let (day, times) = when.split_once(' ')?;
    Some((day.parse().ok()?, times))
}

impl Words {
    /// A time that an error names as people read it: `Fri 27 Nov 2026 09:15–11:45`; anything else as it stands.
    pub(super) fn time_named<'a>(&self, when: &'a str) -> Cow<'a, str> {
        match named(when) {
            Some((day, times)) => format!("{} {} {times}", self.weekday_short(day.weekday()), self.date(day)).into(),
            None => when.into(),
        }
    }

    /// `22 Nov 2026`, `22.11.2026.`
    pub fn date(&self, day: NaiveDate) -> String {
        self.dated("date-full", day)
    }

    /// `22 November 2026`, `22. новембар 2026.`
    pub fn date_long(&self, day: NaiveDate) -> String {
        self.dated("date-long", day)
    }

    /// `22 Nov`, `22.11.`
    pub fn date_short(&self, day: NaiveDate) -> String {
        self.dated("date-short", day)
    }

    /// `Sun 22 Nov`, `нед 22.11.`
    pub fn day(&self, day: NaiveDate) -> String {
        self.dated("date-day", day)
    }

    /// `Sun 22 Nov 14:05`, `нед 22.11. 14:05`, on the clock of `zone`.
    pub fn moment(&self, at: Timestamp, zone: Zone) -> String {
        format!("{} {}", self.day(day_of(at, zone)), self.time(at, zone))
    }

    /// `22 Nov 2026 14:05`, `22.11.2026. 14:05`, on the clock of `zone`.
    pub fn moment_full(&self, at: Timestamp, zone: Zone) -> String {
        format!("{} {}", self.date(day_of(at, zone)), self.time(at, zone))
    }

    /// `14:05`, on the clock of `zone`.
    pub fn time(&self, at: Timestamp, zone: Zone) -> String {
        clock(local(at, zone).time())
    }

    /// The shortest telling date for a list: the time today, the day this year, else the full date.
    pub fn when(&self, at: Timestamp, zone: Zone, today: NaiveDate) -> String {
        match day_of(at, zone) {
            day if day == today => self.time(at, zone),
            day => self.day_near(day, today),
        }
    }

    /// A day in a list, with its year only if that is another one than `today` has.
    pub fn day_near(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() { self.date_short(day) } else { self.date(day) }
    }

    /// `November 2026`, `новембар 2026.`
    pub fn month_year(&self, day: NaiveDate) -> String {
        self.dated("date-month-year", day)
    }

    /// The days from `first` to `last`: `23–29 November 2026`, `23–29. новембар 2026.`, or with both months.
    pub fn span(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date_long(last);
        }
        if (first.year(), first.month()) == (last.year(), last.month()) {
            return self.with("date-span", &[("first", first.day().into()), ("last", self.date_long(last).into())]);
        }
        let id = if first.year() == last.year() { "date-without-year" } else { "date-long" };
        format!("{} – {}", self.dated(id, first), self.date_long(last))
    }

    /// `week 48`, `недеља 48`.
    pub fn week(&self, day: NaiveDate) -> String {
        self.with("date-week", &[("week", week_number(day).into())])
    }

    /// A day as people call it on `today`: `yesterday`, `today`, `tomorrow`, else its weekday.
    pub fn day_called(&self, day: NaiveDate, today: NaiveDate) -> String {
        match (day - today).num_days() {
            -1 => self.text("date-yesterday").into_owned(),
            0 => self.text("date-today").into_owned(),
            1 => self.text("date-tomorrow").into_owned(),
            _ => self.weekday(day.weekday()),
        }
    }

    /// The badge of a deadline: `−2 d` overdue, `today`, `3 d`, `due Fri` from the fourth to the sixth day, `12 d`.
    pub fn days_left(&self, due: NaiveDate, today: NaiveDate) -> String {
        match (due - today).num_days() {
            0 => self.text("due-today").into_owned(),
            4..=6 => self.with("due-weekday", &[("weekday", self.weekday_short(due.weekday()).into())]),
            days if days < 0 => self.with("due-over", &[("days", days.abs().into())]),
            days => self.with("due-in", &[("days", days.into())]),
        }
    }

    /// The days left with the word for a deadline, so that they are not taken for another day; what is past, or names
    /// its weekday, says it already.
    pub fn due(&self, due: NaiveDate, today: NaiveDate) -> String {
        let left = self.days_left(due, today);
        match (due - today).num_days() {
            i64::MIN..0 | 4..=6 => left,
            _ => self.with("due-said", &[("left", left.as_str().into())]),
        }
    }

    /// The month's name, 1 to 12.
    pub fn month(&self, month: u32) -> String {
        self.text(&format!("month-{month}")).into_owned()
    }

    /// The month's name in three letters, 1 to 12.
    pub fn month_short(&self, month: u32) -> String {
        self.text(&format!("month-short-{month}")).into_owned()
    }

    /// The weekday's name.
    pub fn weekday(&self, day: Weekday) -> String {
        self.text(&format!("weekday-{}", day.number_from_monday())).into_owned()
    }

    /// The weekday's name in three letters.
    pub fn weekday_short(&self, day: Weekday) -> String {
        self.text(&format!("weekday-short-{}", day.number_from_monday())).into_owned()
    }

    fn dated(&self, id: &str, day: NaiveDate) -> String {
        self.with(
            id,
            &[
                ("day", day.day().into()),
                ("month", self.month(day.month()).into()),
                ("short", self.month_short(day.month()).into()),
                ("number", day.month().into()),
                // A year as text: Fluent may group a number's digits.
                ("year", day.year().to_string().into()),
                ("weekday", self.weekday_short(day.weekday()).into()),
            ],
        )
    }
}
