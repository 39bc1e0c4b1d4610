//! How something comes again, as people choose it; any other rule stays as it is.

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

/// What parts a rule from the day on which it ends.
const UNTIL: &str = ";UNTIL=";

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
        let (plain, until) = rule.split_once(UNTIL).unwrap_or((rule.as_str(), ""));
        let last = until.get(..8).and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
        let known = CHOICES.iter().find(|(_, _, rule)| !rule.is_empty() && *rule == plain);
        match known.filter(|_| until.is_empty() || last.is_some()) {
            Some((again, ..)) => (*again, last),
            None => (Self::Other, None),
        }
    }

    /// The series that this choice makes; `before` stays as it was where nothing else is chosen.
    pub fn series(self, until: Option<NaiveDate>, first: NaiveDateTime, before: Option<&Series>) -> Option<Series> {
        let rule = CHOICES.iter().find(|(again, ..)| *again == self).map(|(_, _, rule)| *rule)?;
        if (self, until) == Self::of(before) {
            return before.cloned();
        }
        match self {
            Self::No => None,
            Self::Other => before.cloned(),
            _ => {
                let end = until.map(|day| format!("{UNTIL}{}T235959Z", day.format("%Y%m%d"))).unwrap_or_default();
                let kept = before.cloned().unwrap_or_else(|| Series::by_rule("", first.date()));
                Some(Series { rules: vec![format!("{rule}{end}")], ..kept })
            }
        }
    }
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
    fn a_rule_of_another_kind_stays_as_it_is() {
        let odd = Series::by_rule("FREQ=MONTHLY;BYDAY=2TU", NaiveDate::MIN);
        assert_eq!(Again::of(Some(&odd)), (Again::Other, None));
        let first: NaiveDateTime = "2026-11-23T08:30:00".parse().unwrap();
        assert_eq!(Again::Other.series(None, first, Some(&odd)), Some(odd));
    }
}
