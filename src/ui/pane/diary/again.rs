//! How something comes again, as people choose it; any other rule stays as it is.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::recurrence::Series;

/// A choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It does not.
    No,
    /// Each day.
    Daily,
    /// Each week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Each month, on the same date.
    Monthly,
    /// Each year.
    Yearly,
    /// Some other way, which a calendar told.
    Other,
}

/// The choices with their messages and rules.
const CHOICES: [(Again, &str, &str); 7] = [
    (Again::No, "again-no", ""),
    (Again::Weekly, "again-weekly", "FREQ=WEEKLY"),
    (Again::Daily, "again-daily", "FREQ=DAILY"),
    (Again::Fortnightly, "again-fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
    (Again::Monthly, "again-monthly", "FREQ=MONTHLY"),
    (Again::Yearly, "again-yearly", "FREQ=YEARLY"),
    (Again::Other, "again-other", ""),
];

/// What the part of a rule begins with that says when it ends.
const UNTIL: &str = "UNTIL=";

impl Again {
    /// The messages, in the order of the choice; the last one only where it stands so.
    pub fn ids(self) -> Vec<&'static str> {
        let offered = CHOICES.iter().filter(|(again, ..)| *again != Self::Other || self == Self::Other);
        offered.map(|(_, id, _)| *id).collect()
    }

    /// The message that names it.
    pub fn id(self) -> &'static str {
        CHOICES.iter().find(|(again, ..)| *again == self).map_or("again-no", |(_, id, _)| id)
    }

    /// Its place among the choices.
    pub fn place(self) -> usize {
        CHOICES.iter().position(|(again, ..)| *again == self).unwrap_or(0)
    }

    /// The choice at a place.
    pub fn at(place: usize) -> Self {
        CHOICES.get(place).map_or(Self::No, |(again, ..)| *again)
    }

    /// What a series is, and the last day that its rule names.
    pub fn of(series: Option<&Series>) -> (Self, Option<NaiveDate>) {
        let Some(series) = series else { return (Self::No, None) };
        let [rule] = series.rules.as_slice() else { return (Self::Other, None) };
        let Parted { rest, last } = Parted::of(rule);
        let known = CHOICES.iter().find(|(_, _, rule)| !rule.is_empty() && is_same(rule, &rest));
        (known.map_or(Self::Other, |(again, ..)| *again), last)
    }

    /// The series that this choice makes; `before` stays as it was where nothing else is chosen.
    pub fn series(self, until: Option<NaiveDate>, first: NaiveDateTime, before: Option<&Series>) -> Option<Series> {
        let rule = CHOICES.iter().find(|(again, ..)| *again == self).map(|(_, _, rule)| *rule)?;
        if (self, until) == Self::of(before) {
            return before.cloned();
        }
        match self {
            Self::No => None,
            Self::Other => before.map(|before| ending(before, until)),
            _ => {
                let kept = before.cloned().unwrap_or_else(|| Series::by_rule("", first.date()));
                Some(Series { rules: vec![until_day(rule, until)], ..kept })
            }
        }
    }
}

/// A rule and the day on which it ends.
struct Parted<'a> {
    rest: Vec<&'a str>,
    last: Option<NaiveDate>,
}

impl<'a> Parted<'a> {
    fn of(rule: &'a str) -> Self {
        let day = |part: &str| NaiveDate::parse_from_str(part.strip_prefix(UNTIL)?.get(..8)?, "%Y%m%d").ok();
        let (ends, rest): (Vec<&str>, Vec<&str>) = rule.split(';').partition(|part| day(part).is_some());
        Self { rest, last: ends.first().and_then(|part| day(part)) }
    }
}

/// Whether a rule has these parts, in whatever order.
fn is_same(rule: &str, parts: &[&str]) -> bool {
    let own: BTreeSet<&str> = rule.split(';').collect();
    own.len() == parts.len() && parts.iter().all(|part| own.contains(part))
}

/// A series of which nothing but the last day is another one; how often it falls gives way to that. One with several rules
/// stays as it is: there is no saying which of them ends.
fn ending(before: &Series, until: Option<NaiveDate>) -> Series {
    let [rule] = before.rules.as_slice() else { return before.clone() };
    let kept = Parted::of(rule).rest.into_iter().filter(|part| until.is_none() || !part.starts_with("COUNT="));
    Series { rules: vec![until_day(&kept.collect::<Vec<_>>().join(";"), until)], ..before.clone() }
}

fn until_day(rule: &str, until: Option<NaiveDate>) -> String {
    let end = until.map(|day| format!(";{UNTIL}{}", day.format("%Y%m%d"))).unwrap_or_default();
    format!("{rule}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_back_as_it_was_made() {
        let first: NaiveDateTime = "2026-11-23T08:30:00".parse().unwrap();
        for (again, ..) in CHOICES.iter().filter(|(again, ..)| !matches!(again, Again::No | Again::Other)) {
            for until in [None, NaiveDate::from_ymd_opt(2027, 6, 30)] {
                let series = again.series(until, first, None).unwrap();
                assert_eq!(Again::of(Some(&series)), (*again, until));
                assert_eq!(again.series(until, first, Some(&series)), Some(series));
            }
        }
    }

    #[test]
    fn the_last_day_is_a_day_here_and_no_moment_elsewhere() {
        let late: NaiveDateTime = "2026-11-23T00:30:00".parse().unwrap();
        let series = Again::Weekly.series(NaiveDate::from_ymd_opt(2026, 12, 6), late, None).unwrap();
        assert_eq!(series.rules, ["FREQ=WEEKLY;UNTIL=20261206"]);
        let before = Series::by_rule("FREQ=WEEKLY;UNTIL=20261206T235959Z", late.date());
        assert_eq!(Again::of(Some(&before)), (Again::Weekly, NaiveDate::from_ymd_opt(2026, 12, 6)));
    }

    #[test]
    fn a_rule_of_another_kind_stays_as_it_is() {
        let odd = Series::by_rule("FREQ=MONTHLY;BYDAY=2TU", NaiveDate::MIN);
        assert_eq!(Again::of(Some(&odd)), (Again::Other, None));
        let first: NaiveDateTime = "2026-11-23T08:30:00".parse().unwrap();
        assert_eq!(Again::Other.series(None, first, Some(&odd)), Some(odd));
    }

    #[test]
    fn another_last_day_leaves_the_rest_of_the_rule() {
        let first: NaiveDateTime = "2026-12-07T10:00:00".parse().unwrap();
        let last = NaiveDate::from_ymd_opt(2027, 1, 31);
        for (before, again, after) in [
            (
                "FREQ=WEEKLY;UNTIL=20261231T225959Z;BYDAY=MO,WE,FR",
                Again::Other,
                "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20270131",
            ),
            ("FREQ=WEEKLY;UNTIL=20261231;INTERVAL=2", Again::Fortnightly, "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131"),
            ("FREQ=MONTHLY;COUNT=7;BYDAY=2TU", Again::Other, "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270131"),
        ] {
            let series = Series::by_rule(before, first.date());
            assert_eq!(Again::of(Some(&series)).0, again);
            assert_eq!(again.series(last, first, Some(&series)).unwrap().rules, [after]);
        }
    }
}
