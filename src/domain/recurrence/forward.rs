//! Where an old series is taken up: near the days that are asked for.

use chrono::{Datelike, Months, NaiveDateTime, TimeDelta};
use rrule::{Frequency, RRule, Unvalidated};

/// How many steps are tried for one that falls on its day: a 29 February does again after at most eight years.
const LANDINGS: usize = 9;

/// A later first time from which the rule gives the same times after `from`: an old series is not followed from its
/// beginning. One that counts its times, or its hours and less, is.
pub(super) fn forward(rule: &RRule<Unvalidated>, first: NaiveDateTime, from: NaiveDateTime) -> NaiveDateTime {
    let interval = u32::from(rule.get_interval());
    if rule.get_count().is_some() || interval == 0 || from <= first {
        return first;
    }
    let later = match rule.get_freq() {
        Frequency::Daily => days_later(first, from, interval),
        Frequency::Weekly => days_later(first, from, 7 * interval),
        Frequency::Monthly => months_later(first, from, interval),
        Frequency::Yearly => months_later(first, from, 12 * interval),
        _ => None,
    };
    later.unwrap_or(first)
}

/// The last step of so many days that is two of them before `from`.
fn days_later(first: NaiveDateTime, from: NaiveDateTime, step: u32) -> Option<NaiveDateTime> {
    let steps = (from - first).num_days() / i64::from(step) - 2;
    first.checked_add_signed(TimeDelta::days(steps.max(0) * i64::from(step)))
}

/// The last step of so many months that is two of them before `from` and falls on the same day of its month.
fn months_later(first: NaiveDateTime, from: NaiveDateTime, step: u32) -> Option<NaiveDateTime> {
    let month = |at: NaiveDateTime| at.year() * 12 + at.month0().cast_signed();
    let steps = u32::try_from(month(from) - month(first)).ok()? / step;
    let landings = (0..steps.saturating_sub(1)).rev().take(LANDINGS);
    landings.filter_map(|n| first.checked_add_months(Months::new(n * step))).find(|at| at.day() == first.day())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::moment::{When, Zone};
    use crate::domain::recurrence::{Series, Times};

    const BELGRADE: Tz = Tz::Europe__Belgrade;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn times(rule: &str, first: &str, from: &str, until: &str) -> Times {
        let series = Series::by_rule(rule, NaiveDate::MAX);
        let when = When::lasting(wall(first), TimeDelta::hours(1), &Zone::Named("Europe/Belgrade".into()));
        series.times(&when, wall(from), wall(until), BELGRADE)
    }

    #[test]
    fn old_series_are_taken_up_near_the_days_asked_for() {
        for rule in ["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"] {
            let found = times(rule, "1600-01-03T10:00:00", "2026-11-01T00:00:00", "2027-01-01T00:00:00");
            assert!(!found.cut && found.starts.len() >= 8, "{rule} {found:?}");
        }
        let near = times(
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
            "2020-01-06T10:00:00",
            "2026-11-01T00:00:00",
            "2026-12-01T00:00:00",
        );
        let all = times(
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
            "2020-01-06T10:00:00",
            "2019-01-01T00:00:00",
            "2026-12-01T00:00:00",
        );
        assert!(all.starts.ends_with(&near.starts) && near.starts.len() > 3);
    }

    proptest! {
        #[test]
        fn a_series_gives_the_same_times_wherever_it_is_taken_up(
            rule in prop::sample::select(vec![
                "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,SU", "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR",
                "FREQ=MONTHLY;BYMONTHDAY=31,-2", "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=2", "FREQ=YEARLY",
                "FREQ=YEARLY;BYMONTH=1,3;BYDAY=2TU", "FREQ=YEARLY;BYWEEKNO=1,53", "FREQ=YEARLY;BYWEEKNO=52;BYDAY=SU",
                "FREQ=WEEKLY;BYDAY=MO,TU,FR;BYSETPOS=1,-1", "FREQ=YEARLY;BYMONTHDAY=1,8;BYDAY=22MO,36TU", "FREQ=YEARLY;BYYEARDAY=-1,60",
            ]),
            interval in 1_u32..14,
            first in 0_i64..4_000,
            later in 0_i64..9_000,
        ) {
            let day = |n: i64| wall("1996-01-01T09:30:00") + TimeDelta::days(n);
            let series = Series::by_rule(&format!("{rule};INTERVAL={interval}"), NaiveDate::MAX);
            let when = When::lasting(day(first), TimeDelta::hours(1), &Zone::Named("Europe/Belgrade".into()));
            let (from, until) = (day(first + later), day(first + later + 800));
            let mut all = series.times(&when, day(first), until, BELGRADE);
            prop_assert!(!all.cut);
            all.starts.retain(|start| *start >= from);
            prop_assert_eq!(series.times(&when, from, until, BELGRADE), all);
        }
    }
}
