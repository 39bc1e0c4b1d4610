//! When a letter wants its answer, and how near that is.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day by which a letter received on `received` wants an answer, after `days` calendar days.
///
/// Receipt on a Saturday or Sunday counts from the next Monday (the registry's rule that receipt on
/// a non-working day counts from the next working day).
pub fn reply_by(received: NaiveDate, days: u16) -> NaiveDate {
    next_working(received).checked_add_days(Days::new(u64::from(days))).unwrap_or(received)
}

/// The same for a letter that is brought into the office on `brought`, which may be long after its receipt.
///
/// It counts from receipt as ever, unless that day was over before the letter was here: nobody of the office could
/// have answered by then, so it counts from the day on which it is brought in.
pub fn reply_by_once_here(received: NaiveDate, brought: NaiveDate, days: u16) -> NaiveDate {
    let due = reply_by(received, days);
    if due < brought { reply_by(brought, days) } else { due }
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
    fn old_mail_counts_from_the_day_it_is_brought_in() {
        let old = NaiveDate::from_ymd_opt(2023, 5, 2).unwrap();
        assert_eq!(reply_by_once_here(old, day(13), 15), day(28));
        assert_eq!(reply_by_once_here(old, day(14), 7), day(23), "brought in on a Saturday");
        assert_eq!(reply_by_once_here(day(2), day(17), 15), day(17), "its last day");
        assert_eq!(reply_by_once_here(day(2), day(18), 15), day(18 + 15 - 30).with_month(12).unwrap());
        assert_eq!(reply_by_once_here(day(12), day(13), 15), day(27));
    }

    #[test]
    fn no_letter_is_overdue_when_it_is_brought_in() {
        for (received, brought) in (1..=30).flat_map(|from| (from..=30).map(move |to| (day(from), day(to)))) {
            for days in [0, 1, 7, 15] {
                let due = reply_by_once_here(received, brought, days);
                assert!(days_left(due, brought) >= 0, "{received} {brought} {days}");
            }
        }
    }

    #[test]
    fn yesterday_is_one_day_overdue() {
        assert_eq!(days_left(day(21), day(22)), -1);
        assert_eq!(days_left(day(22), day(22)), 0);
    }
}
