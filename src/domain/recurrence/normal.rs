//! A rule as the rules' crate reads it right: what RFC 5545 leaves to the first time is said.

use chrono::{Datelike, NaiveDateTime, Weekday};

/// The rule with what its first time adds to it (section 3.3.10: what a rule does not say is derived from `DTSTART`).
///
/// - A year's days of a month without a month are those of the first time's month.
/// - A year's weeks without days have the first time's weekday.
/// - `BYDAY=MO,2TU`: plain days beside counted ones are all of their count, which the crate does not mix.
pub(super) fn normal(rule: &str, first: NaiveDateTime) -> String {
    let mut parts: Vec<(String, String)> = rule
        .split(';')
        .filter_map(|part| part.split_once('='))
        .map(|(name, value)| (name.trim().to_owned(), value.split_whitespace().collect()))
        .collect();
    let has = |parts: &[(String, String)], name: &str| parts.iter().any(|(known, _)| known == name);
    let yearly = parts.iter().any(|(name, value)| name == "FREQ" && value == "YEARLY");
    let days_said = has(&parts, "BYDAY") || has(&parts, "BYMONTHDAY") || has(&parts, "BYYEARDAY");
    if yearly && has(&parts, "BYWEEKNO") && !days_said {
        parts.push(("BYDAY".to_owned(), code(first.weekday()).to_owned()));
    }
    let place_said = has(&parts, "BYMONTH") || has(&parts, "BYWEEKNO") || has(&parts, "BYYEARDAY");
    let counted_days =
        parts.iter().any(|(name, days)| name == "BYDAY" && days.contains(|c: char| matches!(c, '1'..='9')));
    if yearly && has(&parts, "BYMONTHDAY") && !place_said && !counted_days {
        parts.push(("BYMONTH".to_owned(), first.month().to_string()));
    }
    let most = if yearly && !has(&parts, "BYMONTH") { 53 } else { 5 };
    for (_, days) in parts.iter_mut().filter(|(name, _)| name == "BYDAY") {
        *days = counted(days, most);
    }
    parts.into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(";")
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
    use super::*;

    #[test]
    fn what_a_rule_does_not_say_is_its_first_time_s() {
        let first = "2026-02-25T10:00:00".parse().unwrap();
        let cases = [
            ("FREQ=YEARLY;BYWEEKNO=9", "FREQ=YEARLY;BYWEEKNO=9;BYDAY=WE"),
            ("FREQ=YEARLY;BYMONTHDAY=25,-1", "FREQ=YEARLY;BYMONTHDAY=25,-1;BYMONTH=2"),
            ("FREQ=MONTHLY;BYDAY=MO,2TU", "FREQ=MONTHLY;BYDAY=2TU,1MO,2MO,3MO,4MO,5MO"),
            ("FREQ=YEARLY;BYMONTHDAY=1;BYDAY=22MO", "FREQ=YEARLY;BYMONTHDAY=1;BYDAY=22MO"),
            ("FREQ=MONTHLY;BYDAY=0MO,SA", "FREQ=MONTHLY;BYDAY=MO,SA"),
            ("FREQ=DAILY;BYDAY=MO, TU", "FREQ=DAILY;BYDAY=MO,TU"),
            ("FREQ=YEARLY;BYMONTH=1;BYDAY=SU", "FREQ=YEARLY;BYMONTH=1;BYDAY=SU"),
        ];
        for (rule, told) in cases {
            assert_eq!(normal(rule, first), told);
        }
    }
}
