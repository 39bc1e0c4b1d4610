//! When a letter wants its answer, and how near that is.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day by which a letter received on `received` wants an answer, after `days` calendar days.
///
/// Receipt on a Saturday or Sunday counts from the next Monday (the registry's rule that receipt on
/// a non-working day counts from the next working day).
pub fn reply_by(received: NaiveDate, days: u16) -> NaiveDate {
    next_working(received).checked_add_days(Days::new(u64::from(days))).unwrap_or(received)
}

/// How many days are left: negative once it is overdue.
pub fn days_left(deadline: NaiveDate, today: NaiveDate) -> i64 {
    (deadline - today).num_days()
}

fn next_working(day: NaiveDate) -> NaiveDate {
    let wait = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(wait)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    #[test]
    fn a_weekend_letter_counts_from_monday() {
        assert_eq!(reply_by(day(13), 15), day(28));
        assert_eq!(reply_by(day(14), 7), day(23));
        assert_eq!(reply_by(day(15), 7), day(23));
    }

    #[test]
    fn yesterday_is_one_day_overdue() {
        assert_eq!(days_left(day(21), day(22)), -1);
        assert_eq!(days_left(day(22), day(22)), 0);
    }
}
