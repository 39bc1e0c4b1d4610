//! A new activity as people type it on one line: `tue 15:00-16:00 Ambassador of Austria, room 2`.

use chrono::{NaiveDate, NaiveTime};

use super::typed::date;
use super::typed_span::clocks;

/// The most words of a date.
const DATE: usize = 4;

/// What was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quick {
    /// The day.
    pub day: NaiveDate,
    /// When it begins; none for the whole day.
    pub from: Option<NaiveTime>,
    /// When it ends, if that was said.
    pub until: Option<NaiveTime>,
    /// What it is called.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
}

/// The activity that `text` means on the day `today`; none if no title is left, or neither day nor time is told.
pub fn activity(text: &str, today: NaiveDate) -> Option<Quick> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let at = tokens.iter().take(DATE + 1).position(|token| clocks(token).is_some());
    let (day, times, rest) = match at {
        Some(0) => (today, clocks(tokens.first()?), tokens.get(1..)?),
        Some(at) => (date(&tokens.get(..at)?.join(" "), today)?, clocks(tokens.get(at)?), tokens.get(at + 1..)?),
        None => {
            let dated = |count: &usize| tokens.get(..*count).and_then(|words| date(&words.join(" "), today));
            let count = (1..=DATE).rev().find(|count| dated(count).is_some())?;
            (dated(&count)?, None, tokens.get(count..)?)
        }
    };
    let rest = rest.join(" ");
    let (title, place) = rest.rsplit_once(',').map_or((rest.as_str(), ""), |(title, place)| (title, place.trim()));
    let title = title.trim().to_owned();
    (!title.is_empty()).then(|| Quick {
        day,
        from: times.map(|(from, _)| from),
        until: times.and_then(|(_, until)| until),
        title,
        place: place.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_either_language_is_understood() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for (text, title, place) in [
            ("tue 15:00-16:00 Ambassador of Austria, room 2", "Ambassador of Austria", "room 2"),
            ("уто 15-16 Амбасадор Аустрије, сала 2", "Амбасадор Аустрије", "сала 2"),
        ] {
            let quick = activity(text, today).unwrap();
            assert_eq!(quick.day, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
            assert_eq!(
                (quick.from, quick.until),
                (NaiveTime::from_hms_opt(15, 0, 0), NaiveTime::from_hms_opt(16, 0, 0))
            );
            assert_eq!((quick.title.as_str(), quick.place.as_str()), (title, place));
        }
        let whole = activity("24.11. Дан министарства", today).unwrap();
        assert_eq!((whole.from, whole.title.as_str()), (None, "Дан министарства"));
        assert_eq!(activity("Дан министарства", today), None);
        assert_eq!(activity("tue 15:00-16:00", today), None);
    }
}
