//! What the rules' crate reads otherwise than RFC 5545 (section 3.3.10): it is taken out of the rule, and the times that
//! the rest gives are sifted here.
//!
//! - Years of weeks: `BYWEEKNO` counts the weeks of ISO 8601 and `INTERVAL` beside it their years, so that the first days of
//!   January may belong to the last week of the year before.
//! - A week's set, of which `BYSETPOS` chooses, is the whole week, also the first one, in whose middle a series begins.
//! - Days of a month without a month are those of the first time's month, also beside weekdays counted in the year.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Weekday};

use super::normal::month_is_left_open;
use super::parts::{Parts, WEEK};

/// What a time of the rule that is left still has to be.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    /// Where the rule that is left begins.
    pub(super) begin: NaiveDateTime,
    /// How many times there are, where the rule that is left has more.
    pub(super) count: Option<i64>,
    weeks: Option<Weeks>,
    month: Option<u32>,
}

/// Weeks of every so many years of weeks.
#[derive(Debug)]
struct Weeks {
    numbers: Vec<i64>,
    every: i32,
    since: i32,
    begins: Weekday,
}

impl Sieve {
    /// The rule that is left of `rule`, and what its times have to pass.
    pub(super) fn of(rule: &str, first: NaiveDateTime) -> (String, Self) {
        let mut parts = Parts::of(rule);
        let begins = parts.get("WKST").and_then(weekday).unwrap_or(Weekday::Mon);
        let chosen = parts.has("BYSETPOS");
        let mut sieve = Self { begin: first, ..Self::default() };
        if parts.is_yearly() && !chosen {
            sieve.weeks = Weeks::of(&parts, first.date(), begins);
        }
        if !chosen && month_is_left_open(&parts) {
            sieve.month = Some(first.month());
        }
        if chosen && parts.get("FREQ") == Some("WEEKLY") {
            sieve.begin = monday(first.date(), begins).and_time(first.time());
        }
        if sieve.weeks.is_some() {
            parts.remove(&["BYWEEKNO", "INTERVAL"]);
        }
        if sieve.weeks.is_some() || sieve.month.is_some() || sieve.begin != first {
            sieve.count = parts.number("COUNT");
            parts.remove(&["COUNT"]);
        }
        (parts.to_string(), sieve)
    }

    /// Whether a time of the rule that is left is one of the rule.
    pub(super) fn passes(&self, day: NaiveDate) -> bool {
        self.weeks.as_ref().is_none_or(|weeks| weeks.have(day)) && self.month.is_none_or(|month| month == day.month())
    }
}

impl Weeks {
    fn of(parts: &Parts, first: NaiveDate, begins: Weekday) -> Option<Self> {
        let numbers: Vec<i64> = parts.get("BYWEEKNO")?.split(',').filter_map(|number| number.parse().ok()).collect();
        let every = i32::try_from(parts.number("INTERVAL").unwrap_or(1)).ok().filter(|every| *every > 0)?;
        Some(Self { numbers, every, since: year_and_week(first, begins).0, begins })
    }

    fn have(&self, day: NaiveDate) -> bool {
        let (year, week) = year_and_week(day, self.begins);
        // The 28th of December is always in the last week.
        let last = NaiveDate::from_ymd_opt(year, 12, 28).map_or(52, |day| year_and_week(day, self.begins).1);
        let is_it = |number: &i64| *number == week || *number == week - last - 1;
        (year - self.since).rem_euclid(self.every) == 0 && self.numbers.iter().any(is_it)
    }
}

/// The year of weeks of a day, and which of its weeks: the first one has four days or more of the calendar's year.
fn year_and_week(day: NaiveDate, begins: Weekday) -> (i32, i64) {
    let middle = monday(day, begins).checked_add_days(Days::new(3)).unwrap_or(day);
    (middle.year(), i64::from(middle.ordinal0() / 7) + 1)
}

/// The day on which the week of `day` begins.
fn monday(day: NaiveDate, begins: Weekday) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().days_since(begins).into())).unwrap_or(day)
}

fn weekday(code: &str) -> Option<Weekday> {
    WEEK.iter().position(|known| *known == code).and_then(|at| Weekday::try_from(u8::try_from(at).ok()?).ok())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::Tz;

    use super::*;
    use crate::domain::moment::{When, Zone};
    use crate::domain::recurrence::Series;

    #[test]
    fn weeks_are_those_of_iso_8601() {
        for day in NaiveDate::from_ymd_opt(1990, 1, 1).unwrap().iter_days().take(40_000) {
            let iso = day.iso_week();
            assert_eq!(year_and_week(day, Weekday::Mon), (iso.year(), iso.week().into()), "{day}");
        }
    }

    #[test]
    fn weeks_that_begin_on_sunday_have_a_first_one_of_four_days_too() {
        let week = |text: &str| year_and_week(text.parse().unwrap(), Weekday::Sun);
        assert_eq!((week("2026-01-03"), week("2026-01-04")), ((2025, 53), (2026, 1)));
    }

    #[test]
    fn what_the_crate_reads_right_is_left_to_it() {
        let first: NaiveDateTime = "2026-01-06T10:00:00".parse().unwrap();
        let (rule, sieve) = Sieve::of("FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3", first);
        assert_eq!((rule.as_str(), sieve.begin, sieve.count), ("FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3", first, None));
        let (rule, sieve) = Sieve::of("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3;WKST=SU", first);
        assert_eq!(rule, "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;WKST=SU");
        assert_eq!((sieve.begin, sieve.count), ("2026-01-04T10:00:00".parse().unwrap(), Some(3)));
    }

    /// The days on which a rule falls in the years until 2040.
    fn days(rule: &str, first: &str) -> String {
        let when = When::lasting(first.parse().unwrap(), TimeDelta::hours(1), &Zone::Floating);
        let end = "2040-01-01T00:00:00".parse().unwrap();
        let found = Series::by_rule(rule, NaiveDate::MAX).times(&when, when.starts(), end, Tz::UTC);
        assert!(!found.cut);
        found.starts.iter().map(|at| at.format("%Y%m%d ").to_string()).collect()
    }

    #[test]
    fn rules_fall_on_the_days_that_the_standard_says() {
        for (rule, first, told) in [
            // The first date belongs to 2009: six years of weeks later is 2015, whose week 53 ends in 2016.
            (
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=6;UNTIL=20170101",
                "2010-01-02T00:00:00",
                "20100102 20151229 20160102 ",
            ),
            ("FREQ=YEARLY;BYYEARDAY=2;BYWEEKNO=52", "2028-01-02T00:00:00", "20280102 20390102 "),
            ("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=2", "2026-12-28T00:00:00", "20261228 20271227 "),
            (
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3;COUNT=3",
                "2024-10-23T00:00:00",
                "20241023 20241028 20241030 ",
            ),
            (
                "FREQ=YEARLY;BYMONTHDAY=1,8;BYDAY=22MO,23TU,36TU;COUNT=3",
                "2026-06-01T00:00:00",
                "20260601 20270608 20320608 ",
            ),
        ] {
            assert_eq!(days(rule, first), told, "{rule}");
        }
    }
}
