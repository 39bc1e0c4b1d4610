//! A rule as the rules' crate reads it right: what RFC 5545 leaves to the first time is said.

use chrono::{Datelike, Weekday};

use super::parts::Parts;
use crate::domain::moment::When;

/// The most times that a weekday comes in a month, and in a year.
const IN_MONTH: u8 = 5;
const IN_YEAR: u8 = 53;

/// The rule with what its first time adds to it (section 3.3.10: what a rule does not say is derived from `DTSTART`).
///
/// - A year's days of a month without a month are those of the first time's month.
/// - A year's weeks without days have the first time's weekday.
/// - `BYDAY=MO,2TU`: plain days beside counted ones are all of their count, which the crate does not mix.
/// - `BYDAY=1WE,6WE`: no month has a sixth Wednesday, for which the crate refuses the first one too.
/// - A whole day has no hours: the parts that name them "MUST be ignored".
pub(super) fn normal(rule: &str, first: &When) -> String {
    let mut parts = Parts::of(rule);
    let day = first.starts();
    let days_said = ["BYDAY", "BYMONTHDAY", "BYYEARDAY"].iter().any(|name| parts.has(name));
    if parts.is_yearly() && parts.has("BYWEEKNO") && !days_said {
        parts.put("BYDAY", code(day.weekday()).to_owned());
    }
    if month_is_left_open(&parts) && !parts.counts_weekdays() {
        parts.put("BYMONTH", day.month().to_string());
    }
    if let Some(days) = parts.get("BYDAY") {
        let most = if parts.is_yearly() && !parts.has("BYMONTH") { IN_YEAR } else { IN_MONTH };
        let days = possible(&counted(days, most), most);
        parts.put("BYDAY", days);
    }
    if matches!(first, When::Days { .. }) {
        parts.remove(&["BYHOUR", "BYMINUTE", "BYSECOND"]);
    }
    parts.to_string()
}

/// Whether a year's days of a month stand without their month.
pub(super) fn month_is_left_open(parts: &Parts) -> bool {
    let place_said = ["BYMONTH", "BYWEEKNO", "BYYEARDAY"].iter().any(|name| parts.has(name));
    parts.is_yearly() && parts.has("BYMONTHDAY") && !place_said
}

/// Plain days as counted ones, where both stand together.
fn counted(days: &str, most: u8) -> String {
    let is_plain = |day: &&str| day.starts_with(char::is_alphabetic);
    let (plain, others): (Vec<&str>, Vec<&str>) = days.split(',').map(uncounted).partition(is_plain);
    if plain.is_empty() || others.is_empty() || plain.len() > 7 {
        return plain.into_iter().chain(others).collect::<Vec<_>>().join(",");
    }
    let all = plain.iter().flat_map(|day| (1..=most).map(move |nth| format!("{nth}{day}")));
    others.iter().map(|day| (*day).to_owned()).chain(all).collect::<Vec<_>>().join(",")
}

/// `0MO` is written for every Monday.
fn uncounted(day: &str) -> &str {
    day.strip_prefix('0').filter(|rest| rest.starts_with(char::is_alphabetic)).unwrap_or(day)
}

/// The days without those that never come; as they are, to be refused, if none ever does.
fn possible(days: &str, most: u8) -> String {
    let comes = |day: &&str| {
        let count = day.trim_start_matches(['+', '-']).trim_end_matches(char::is_alphabetic);
        count.parse::<u32>().is_ok_and(|nth| nth <= u32::from(most)) || count.is_empty()
    };
    let left: Vec<&str> = days.split(',').filter(comes).collect();
    if left.is_empty() { days.to_owned() } else { left.join(",") }
}

const fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::moment::Zone;

    #[test]
    fn what_a_rule_does_not_say_is_its_first_time_s() {
        let first = When::lasting("2026-02-25T10:00:00".parse().unwrap(), TimeDelta::hours(1), &Zone::Floating);
        let cases = [
            ("FREQ=YEARLY;BYWEEKNO=9", "FREQ=YEARLY;BYWEEKNO=9;BYDAY=WE"),
            ("FREQ=YEARLY;BYMONTHDAY=25,-1", "FREQ=YEARLY;BYMONTHDAY=25,-1;BYMONTH=2"),
            ("FREQ=MONTHLY;BYDAY=MO,2TU", "FREQ=MONTHLY;BYDAY=2TU,1MO,2MO,3MO,4MO,5MO"),
            ("FREQ=YEARLY;BYMONTHDAY=1;BYDAY=22MO", "FREQ=YEARLY;BYMONTHDAY=1;BYDAY=22MO"),
            ("FREQ=MONTHLY;BYDAY=0MO,SA", "FREQ=MONTHLY;BYDAY=MO,SA"),
            ("FREQ=MONTHLY;BYDAY=1WE,6WE,-6SA,+2TU", "FREQ=MONTHLY;BYDAY=1WE,+2TU"),
            ("FREQ=MONTHLY;BYDAY=6WE", "FREQ=MONTHLY;BYDAY=6WE"),
            ("FREQ=DAILY;BYDAY=MO, TU", "FREQ=DAILY;BYDAY=MO,TU"),
            ("FREQ=YEARLY;BYMONTH=1;BYDAY=SU", "FREQ=YEARLY;BYMONTH=1;BYDAY=SU"),
        ];
        for (rule, told) in cases {
            assert_eq!(normal(rule, &first), told);
        }
    }

    #[test]
    fn whole_days_have_no_hours() {
        let day = When::day("2026-02-25".parse().unwrap());
        assert_eq!(normal("FREQ=DAILY;BYHOUR=9;BYMINUTE=1,2;BYSECOND=3;COUNT=2", &day), "FREQ=DAILY;COUNT=2");
    }
}
