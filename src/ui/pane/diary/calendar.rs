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
    use super::*;

    #[test]
    fn each_day_of_1990_to_2100_stands_once_in_its_week_and_month() {
        let first = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
        for day in first.iter_days().take_while(|day| day.year() <= 2100) {
            let week = week(day);
            assert_eq!((week.len(), week.iter().filter(|it| **it == day).count()), (7, 1));
            let weeks = month(day);
            let all: Vec<NaiveDate> = weeks.concat();
            assert_eq!(all.iter().filter(|it| **it == day).count(), 1, "{day}");
            assert!(all.windows(2).all(|pair| shift(pair[0], 1) == pair[1]) && (28..=42).contains(&all.len()));
        }
    }
}
