//! A rule whose times all begin earlier or later than they did.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::parts::WEEK;
use super::{EXCEPT, Series, last_wall};
use crate::domain::moment::{When, instant};

impl Series {
    /// The series when its first time, which is `first`, begins at `start`: its end, what is added and what it leaves out go
    /// along. A rule that names its days or hours may then give other times than those that it gave, by as much later.
    #[must_use]
    pub fn starting(&self, first: &When, start: NaiveDateTime, office: Tz) -> Self {
        let shift = Shift::between(first.starts(), start);
        let zone = first.zone().rules(office);
        let all = |times: &[NaiveDateTime]| times.iter().map(|at| shift.time(*at)).collect();
        Self {
            rules: self.rules.iter().map(|rule| shift.rule(rule, zone)).collect(),
            added: all(&self.added),
            left_out: all(&self.left_out),
            listed_until: self.listed_until,
        }
    }
}

/// By how much a first time moves, and what that is in days of the calendar.
#[derive(Debug, Clone, Copy)]
struct Shift {
    by: TimeDelta,
    days: TimeDelta,
}

impl Shift {
    /// From one first time to another.
    fn between(from: NaiveDateTime, to: NaiveDateTime) -> Self {
        Self { by: to - from, days: to.date() - from.date() }
    }

    /// A single time that goes along.
    fn time(self, at: NaiveDateTime) -> NaiveDateTime {
        at.checked_add_signed(self.by).unwrap_or(at)
    }

    /// The rule with its end, and the weekdays of a weekly one, going along; what else names days or hours stays.
    fn rule(self, rule: &str, zone: Tz) -> String {
        if let Some(gone) = rule.strip_prefix(EXCEPT) {
            return format!("{EXCEPT}{}", self.rule(gone, zone));
        }
        let is_weekly = rule.split(';').any(|part| part.trim() == "FREQ=WEEKLY");
        let part = |part: &str| match part.trim().split_once('=') {
            Some(("UNTIL", value)) => self.end(value, zone).map(|end| format!("UNTIL={end}")),
            Some(("BYDAY", days)) if is_weekly => self.weekdays(days).map(|days| format!("BYDAY={days}")),
            _ => None,
        };
        rule.split(';').map(|text| part(text).unwrap_or_else(|| text.to_owned())).collect::<Vec<_>>().join(";")
    }

    /// An end goes along in the form that it has; one that means a whole day goes by days.
    fn end(self, value: &str, zone: Tz) -> Option<String> {
        if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
            return Some(day.checked_add_signed(self.days)?.format("%Y%m%d").to_string());
        }
        let bare = value.trim_end_matches('Z');
        let written = NaiveDateTime::parse_from_str(bare, "%Y%m%dT%H%M%S").ok()?;
        let form = |at: NaiveDateTime| at.format("%Y%m%dT%H%M%S").to_string();
        let sign = if bare == value { "" } else { "Z" };
        if NaiveTime::from_hms_opt(23, 59, 59) == Some(written.time()) {
            return Some(form(written.checked_add_signed(self.days)?) + sign);
        }
        let wall = self.time(last_wall(value, zone)?);
        Some(if sign.is_empty() { form(wall) } else { form(instant(wall, zone).to_utc().naive_utc()) + sign })
    }

    fn weekdays(self, days: &str) -> Option<String> {
        let later = usize::try_from(self.days.num_days().rem_euclid(7)).ok()?;
        let moved = days.split(',').map(|day| {
            let at = WEEK.iter().position(|known| *known == day.trim())?;
            WEEK.iter().cycle().nth(at + later).copied()
        });
        moved.collect::<Option<Vec<_>>>().map(|days| days.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_and_weekdays_go_along_in_their_own_form() {
        let first: NaiveDateTime = "2026-11-02T08:30:00".parse().unwrap();
        for (minutes, rule, moved) in [
            (30, "FREQ=WEEKLY;UNTIL=20261116T073000Z", "FREQ=WEEKLY;UNTIL=20261116T080000Z"),
            (30, "FREQ=WEEKLY;UNTIL=20270329T063000Z", "FREQ=WEEKLY;UNTIL=20270329T070000Z"),
            (30, "FREQ=WEEKLY;UNTIL=20261116T235959Z", "FREQ=WEEKLY;UNTIL=20261116T235959Z"),
            (1_440, "FREQ=WEEKLY;UNTIL=20261116T235959Z", "FREQ=WEEKLY;UNTIL=20261117T235959Z"),
            (-600, "FREQ=DAILY;UNTIL=20261116", "FREQ=DAILY;UNTIL=20261115"),
            (-30, "FREQ=DAILY;UNTIL=20261116T083000", "FREQ=DAILY;UNTIL=20261116T080000"),
            (-1_440, "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=SU,TU"),
            (1_440, "EXRULE:FREQ=WEEKLY;BYDAY=MO", "EXRULE:FREQ=WEEKLY;BYDAY=TU"),
            (1_440, "FREQ=MONTHLY;BYDAY=2MO", "FREQ=MONTHLY;BYDAY=2MO"),
        ] {
            let shift = Shift::between(first, first + TimeDelta::minutes(minutes));
            assert_eq!(shift.rule(rule, Tz::Europe__Belgrade), moved);
        }
    }
}
