//! Times as people type them beside a day: `15:00-16:00`, `15-16.30`, `tue 9:00`, `25.11. – 27.11.`, one day or from one until
//! another.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::typed::date;

/// How long something lasts whose end nobody says, hours.
const USUAL: i64 = 1;

/// What was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Whole days, from the first to the last.
    Days(NaiveDate, NaiveDate),
    /// By the clock.
    Times(NaiveDateTime, NaiveDateTime),
}

/// The time that `text` means on the day `today`; none if it is none.
pub fn span(text: &str, today: NaiveDate) -> Option<Span> {
    let text = text.trim();
    let parted = [" – ", " - ", " — "].iter().find_map(|dash| text.split_once(dash));
    if let Some((from, until)) = parted {
        return match (point(from, today)?, point(until, today)?) {
            ((first, None), (last, None)) => (first <= last).then_some(Span::Days(first, last)),
            ((first, Some(from)), (last, Some(until))) => {
                let (from, until) = (first.and_time(from), last.and_time(until));
                (from <= until).then_some(Span::Times(from, until))
            }
            _ => None,
        };
    }
    match text.rsplit_once(char::is_whitespace).unwrap_or(("", text)) {
        (day, last) if clocks(last).is_some() => {
            let day = if day.is_empty() { today } else { date(day, today)? };
            clocks(last).map(|(from, until)| on(day, from, until))
        }
        _ => date(text, today).map(|day| Span::Days(day, day)),
    }
}

/// A time from and until on `day`; what ends before it begins ends on the next day.
pub fn on(day: NaiveDate, from: NaiveTime, until: Option<NaiveTime>) -> Span {
    let begin = day.and_time(from);
    let end = match until {
        Some(until) if until < from => day.succ_opt().unwrap_or(day).and_time(until),
        Some(until) => day.and_time(until),
        None => begin.checked_add_signed(TimeDelta::hours(USUAL)).unwrap_or(begin),
    };
    Span::Times(begin, end)
}

/// A day, and a time if there is one.
fn point(text: &str, today: NaiveDate) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let text = text.trim();
    match text.rsplit_once(char::is_whitespace) {
        Some((day, last)) if last.contains(':') => Some((date(day, today)?, Some(clock(last)?))),
        _ => Some((date(text, today)?, None)),
    }
}

/// `15:00-16:00`, `15-16`, `9:30`; a bare number is no time, for it may be anything.
pub fn clocks(token: &str) -> Option<(NaiveTime, Option<NaiveTime>)> {
    let token = token.trim_end_matches(',');
    match token.split_once(['-', '–', '—']) {
        Some((from, until)) => Some((clock(from)?, Some(clock(until)?))),
        None if token.contains(':') => Some((clock(token)?, None)),
        None => None,
    }
}

/// `15`, `9:30`, `16.30`, `15h`.
fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().trim_end_matches(['h', 'ч']);
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    if hour.len() > 2 || minute.len() > 2 {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_type_them() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let told = |text| match span(text, today) {
            Some(Span::Days(first, last)) => format!("{first} {last}"),
            Some(Span::Times(from, until)) => format!("{} {}", from.format("%m-%d %H:%M"), until.format("%m-%d %H:%M")),
            None => String::new(),
        };
        for (text, meant) in [
            ("25 Nov 2026 14:00–15:00", "11-25 14:00 11-25 15:00"),
            ("25.11.2026. 14-15.30", "11-25 14:00 11-25 15:30"),
            ("уто 9:00", "11-24 09:00 11-24 10:00"),
            ("15:00-16:00", "11-22 15:00 11-22 16:00"),
            ("tue 23:00-01:00", "11-24 23:00 11-25 01:00"),
            ("25.11. – 27.11.", "2026-11-25 2026-11-27"),
            ("25 Nov 2026 20:00 – 26 Nov 2026 08:00", "11-25 20:00 11-26 08:00"),
            ("next tue", "2026-11-24 2026-11-24"),
            ("2026-11-25", "2026-11-25 2026-11-25"),
            ("27.11. – 25.11.", ""),
            ("25:00-26:00", ""),
            ("when it suits", ""),
            ("", ""),
        ] {
            assert_eq!(told(text), meant, "{text}");
        }
    }
}
