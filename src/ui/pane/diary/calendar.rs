//! The days of a week and of a month as a calendar has them. Pure; every date stands in its week and month once.

use chrono::{Datelike, Months, NaiveDate};

use crate::ui::days::shift;

/// The Monday of the week of `day`.
pub fn monday(day: NaiveDate) -> NaiveDate {
    shift(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// The seven days of the week of `day`.
pub fn week(day: NaiveDate) -> Vec<NaiveDate> {
    let monday = monday(day);
    (0..7).map(|at| shift(monday, at)).collect()
}

/// The weeks that the month of `day` touches, whole.
pub fn month(day: NaiveDate) -> Vec<Vec<NaiveDate>> {
    let (first, last) = bounds(day);
    let mut weeks = vec![week(first)];
    while let Some(next) =
        weeks.last().and_then(|week| week.last()).filter(|end| **end < last).map(|end| shift(*end, 1))
    {
        weeks.push(week(next));
    }
    weeks
}

/// The first and the last day of the month of `day`.
pub fn bounds(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = day.with_day(1).unwrap_or(day);
    (first, shift(months(first, 1), -1))
}

/// The same day so many months later, or the month's last.
pub fn months(day: NaiveDate, by: i32) -> NaiveDate {
    let count = Months::new(by.unsigned_abs());
    let shifted = if by < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) };
    shifted.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use chrono::{Offset, TimeDelta, TimeZone};
    use chrono_tz::{TZ_VARIANTS, Tz};

    use super::*;
    use crate::api::diary::{ActivityRow, Agenda, ListActivities};
    use crate::domain::activity::{ActivityKind, ActivityState, Visibility};
    use crate::domain::ids::{ActivityId, Revision};
    use crate::domain::moment::{When, Zone, instant};
    use crate::domain::operation::Sequence;
    use crate::ui::days::Days;

    /// The days of the question, from 1990 to 2100.
    fn all_days() -> impl Iterator<Item = NaiveDate> {
        NaiveDate::from_ymd_opt(1990, 1, 1).unwrap().iter_days().take_while(|day| day.year() <= 2100)
    }

    fn row(when: When) -> ActivityRow {
        ActivityRow {
            id: ActivityId::from_bytes([1; 16]),
            at: None,
            revision: Revision::default(),
            principals: Vec::new(),
            title: String::new(),
            place: String::new(),
            kind: ActivityKind::default(),
            state: ActivityState::Confirmed,
            visibility: Visibility::Internal,
            when,
            free: false,
            parent: None,
            recurring: false,
            with: String::new(),
            others: Vec::new(),
            participants: 0,
            conflict: false,
            beside: false,
        }
    }

    /// Noon of a day in an office, told by the clock of Greenwich.
    fn noon(day: NaiveDate, office: Tz) -> When {
        let at = instant(day.and_hms_opt(12, 0, 0).unwrap(), office).to_utc().naive_utc();
        When::lasting(at, TimeDelta::hours(1), &Zone::Named("UTC".into()))
    }

    /// How much stands in each cell of the month of `first`, when every day of it has itself and its noon.
    fn filled(first: NaiveDate, office: Tz) -> BTreeMap<NaiveDate, usize> {
        let mut days = Days::default();
        let shown: BTreeSet<NaiveDate> = month(first).concat().into_iter().collect();
        for fetch in days.around(first) {
            let ListActivities { from, until, .. } = fetch.request();
            let rows = shown.range(from..until).flat_map(|day| [row(When::day(*day)), row(noon(*day, office))]);
            let agenda = Agenda { rows: rows.collect(), more: false, sequence: Sequence::default() };
            assert!(days.take(fetch, agenda, office));
        }
        shown.into_iter().map(|day| (day, days.on(day).len())).collect()
    }

    /// The months in which the clocks of a zone change, by the first of each, and the first one.
    fn months_of_change(zone: Tz) -> BTreeSet<NaiveDate> {
        let offset = |day: NaiveDate| zone.offset_from_utc_date(&day).fix();
        let weeks: Vec<NaiveDate> = all_days().step_by(7).collect();
        let changes = weeks.windows(2).filter(|pair| offset(pair[0]) != offset(pair[1])).flatten();
        changes.chain(weeks.first()).map(|day| bounds(*day).0).collect()
    }

    #[test]
    fn each_day_of_1990_to_2100_stands_once_in_its_week_and_month() {
        for day in all_days() {
            let week = week(day);
            assert_eq!((week.len(), week.iter().filter(|it| **it == day).count()), (7, 1));
            let weeks = month(day);
            let all: Vec<NaiveDate> = weeks.concat();
            assert_eq!(all.iter().filter(|it| **it == day).count(), 1, "{day}");
            assert!(all.windows(2).all(|pair| shift(pair[0], 1) == pair[1]) && (28..=42).contains(&all.len()));
        }
    }

    /// Between two changes of its clocks a zone is like any other: there one zone is asked for all. The islands that went over
    /// the date line left out a day: that has its cell too, and what is written for its noon stands on the next.
    #[test]
    fn each_day_of_1990_to_2100_fills_its_own_cell_of_the_month_in_every_zone() {
        let mut left_out: BTreeSet<(String, &str)> = BTreeSet::new();
        for office in TZ_VARIANTS {
            let all = || all_days().filter(|day| day.day() == 1).collect();
            let months = if office == Tz::Europe__Belgrade { all() } else { months_of_change(office) };
            for (day, count) in months.into_iter().flat_map(|first| filled(first, office)) {
                match count {
                    2 => {}
                    1 => drop(left_out.insert((day.to_string(), office.name()))),
                    _ => assert_eq!(
                        (left_out.contains(&(shift(day, -1).to_string(), office.name())), count),
                        (true, 3),
                        "{office} {day}"
                    ),
                }
            }
        }
        let told: Vec<String> = left_out.iter().map(|(day, zone)| format!("{day} {zone}")).collect();
        assert_eq!(
            told,
            [
                "1993-08-21 Kwajalein",
                "1993-08-21 Pacific/Kwajalein",
                "1994-12-31 Pacific/Enderbury",
                "1994-12-31 Pacific/Kanton",
                "1994-12-31 Pacific/Kiritimati",
                "2011-12-30 Pacific/Apia",
                "2011-12-30 Pacific/Fakaofo"
            ]
        );
    }
}
