//! Dates as people type them, in every language at once whatever the screen's: `14.3.`, `2026-03-14`,
//! `14 Mar`, `next tue`, `сутра`, `sledeći utorak`, `за 3 дана`, `+2w`. Nothing is shown from here, so its words
//! are no part of the locales; they stand folded (see [`script::fold`]), both scripts at once.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::base::script;

/// The longest text that is read.
const LONGEST: usize = 64;

/// Years that a date may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date without a year may lie this many days back; else the coming one is meant.
const BACK: i64 = 31;

/// The day that `text` means on the day `today`; `None` if it is no date.
///
/// A weekday is the next such day after today; with *next* that of the next week, with *this* that of this
/// week. A day and month without a year is the coming one, or one up to a month back.
pub fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = script::fold(text);
    let tokens = tokens(&folded);
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).filter(|token| !SAID_ALONG.contains(token)).collect();
    let day = named(&tokens, today).or_else(|| counted(&tokens, today)).or_else(|| written(&tokens, today))?;
    YEARS.contains(&day.year()).then_some(day)
}

/// Runs of letters, runs of digits, and the marks `+ - /` by themselves; dots, commas and spaces only part.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars().map(|c| if matches!(c, '−' | '–') { '-' } else { c }) {
        let joined = (c.is_alphabetic() && last.is_alphabetic()) || (c.is_ascii_digit() && last.is_ascii_digit());
        match tokens.last_mut() {
            Some(token) if joined => token.push(c),
            _ if !(c.is_whitespace() || matches!(c, '.' | ',')) => tokens.push(c.to_string()),
            _ => {}
        }
        last = c;
    }
    tokens
}

/// `today`, `sutra`, `tue`, `next tue`, `sledeci utorak`, `next week`.
fn named(tokens: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match tokens {
        [word] => match near(word) {
            Some(days) => shift(today, days),
            None => weekday(word).and_then(|day| after(today, day)),
        },
        ["day", "after", "tomorrow"] => shift(today, 2),
        // The genitive tells the week from its Sunday: „следеће недеље“ is next week.
        ["sledece" | "iduce" | "naredne", "nedelje"] => shift(monday(today)?, 7),
        [which, word] => {
            let weeks = week(which)?;
            let day =
                if matches!(*word, "week" | "sedmica" | "sedmice" | "sedmicu") { Weekday::Mon } else { weekday(word)? };
            shift(monday(today)?, 7 * weeks + i64::from(day.num_days_from_monday()))
        }
        _ => None,
    }
}

/// `+3`, `-1w`, `in 3 days`, `za 2 nedelje`, `3 days ago`, `pre nedelju dana`.
fn counted(tokens: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let (sign, rest) = match tokens {
        ["+" | "in" | "za" | "kroz", rest @ ..] => (1, rest),
        ["-" | "pre" | "prije", rest @ ..] | [rest @ .., "ago"] => (-1, rest),
        _ => return None,
    };
    let rest = rest.strip_suffix(&["dana"]).filter(|rest| rest.iter().any(|word| unit(word).is_some())).unwrap_or(rest);
    let (count, word) = match rest {
        [count] if number(count).is_some() => (number(count)?, "d"),
        [word] => (1, *word),
        [count, word] => (number(count)?, *word),
        _ => return None,
    };
    match unit(word)? {
        Unit::Days(days) => shift(today, sign * count * days),
        Unit::Months(months) => {
            let months = Months::new(u32::try_from(count * months).ok()?);
            if sign > 0 { today.checked_add_months(months) } else { today.checked_sub_months(months) }
        }
    }
}

/// `14.3.`, `14.03.2026`, `14/3/26`, `2026-03-14`, `14 mar`, `mart 14 2026`.
fn written(tokens: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let tokens = match tokens {
        // A weekday before a date says nothing new: `Sun 22 Nov`, `нед 22.11.`
        [first, rest @ ..] if rest.len() > 1 && weekday(first).is_some() => rest,
        _ => tokens,
    };
    match tokens {
        [year, "-", month, "-", day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, small(month)?, small(day)?)
        }
        [day, "/" | "-", month, "/" | "-", year] | [day, month, year] if small(day).is_some() => full(day, month, year),
        [day, "/", month] => coming(day, month, today),
        [month, day, year] => full(day, month, year),
        [day, month] if small(day).is_some() => coming(day, month, today),
        [month, day] => coming(day, month, today),
        _ => None,
    }
}

fn full(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    let number: i32 = year.parse().ok()?;
    let year = match year.len() {
        4 => number,
        2 => 2000 + number,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month_number(month)?, small(day)?)
}

fn coming(day: &str, month: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (day, month) = (small(day)?, month_number(month)?);
    // Eight years hold a 29 February even around 2100.
    (0..=8)
        .filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years - 1, month, day))
        .find(|date| (*date - today).num_days() >= -BACK)
}

/// A day or a month: one or two digits.
pub(super) fn small(token: &str) -> Option<u32> {
    if token.len() <= 2 { token.parse().ok() } else { None }
}

fn month_number(token: &str) -> Option<u32> {
    small(token).or_else(|| {
        let at = MONTHS.iter().position(|names| begins(names, token))?;
        u32::try_from(at + 1).ok()
    })
}

pub(super) fn weekday(token: &str) -> Option<Weekday> {
    let at = WEEKDAYS.iter().position(|names| begins(names, token))?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

/// The day of the week that `text` names by nothing but its name: `mon`, „петак“.
pub fn day_of_week(text: &str) -> Option<Weekday> {
    weekday(script::fold(text.trim()).trim_end_matches('.'))
}

/// Whether `token` is the beginning of one of `names`, three letters at least.
fn begins(names: &[&str], token: &str) -> bool {
    token.len() >= 3 && names.iter().any(|name| name.starts_with(token))
}

fn near(word: &str) -> Option<i64> {
    Some(match word {
        "today" | "danas" => 0,
        "tomorrow" | "tom" | "tmr" | "sutra" => 1,
        "prekosutra" => 2,
        "yesterday" | "juce" | "jucer" => -1,
        "prekjuce" => -2,
        _ => return None,
    })
}

/// How many weeks off *this*, *next* and *last* are.
fn week(word: &str) -> Option<i64> {
    Some(match word {
        "next" | "sledeci" | "sledeca" | "sledece" | "sledecu" | "sledeceg" | "sljedeci" | "sljedeca" | "naredni"
        | "naredna" | "naredne" | "narednu" | "iduci" | "iduca" | "iduce" | "iducu" => 1,
        "this" | "ovaj" | "ova" | "ove" | "ovu" | "ovog" => 0,
        "last" | "prosli" | "prosla" | "prosle" | "proslu" | "proslog" => -1,
        _ => return None,
    })
}

enum Unit {
    Days(i64),
    Months(i64),
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "d" | "day" | "days" | "dan" | "dana" => Unit::Days(1),
        "w" | "week" | "weeks" | "n" | "nedelja" | "nedelju" | "nedelje" | "sedmica" | "sedmicu" | "sedmice" => {
            Unit::Days(7)
        }
        "m" | "month" | "months" | "mesec" | "meseca" | "meseci" => Unit::Months(1),
        "y" | "year" | "years" | "g" | "godina" | "godinu" | "godine" => Unit::Months(12),
        _ => return None,
    })
}

/// A count of at most four digits, or one of the words that people write for small ones.
pub(super) fn number(word: &str) -> Option<i64> {
    Some(match word {
        "a" | "one" | "jedan" | "jednu" | "jedna" => 1,
        "two" | "dva" | "dve" | "dvije" => 2,
        "three" | "tri" => 3,
        "four" | "cetiri" => 4,
        "five" | "pet" => 5,
        "ten" | "deset" => 10,
        _ if word.len() <= 4 => word.parse().ok()?,
        _ => return None,
    })
}

fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

/// The next `weekday` after `today`.
fn after(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = (weekday.num_days_from_monday() + 6 - today.weekday().num_days_from_monday()) % 7 + 1;
    shift(today, i64::from(ahead))
}

fn monday(day: NaiveDate) -> Option<NaiveDate> {
    shift(day, -i64::from(day.weekday().num_days_from_monday()))
}

/// Words that people say along and that change nothing: on Friday, by the 3rd of March, до петка.
const SAID_ALONG: [&str; 12] = ["on", "by", "until", "the", "of", "st", "nd", "rd", "th", "u", "do", "at"];

/// The months' names, English and Serbian in the cases that stand in dates.
const MONTHS: [&[&str]; 12] = [
    &["january", "januara"],
    &["february", "februara"],
    &["march", "marta"],
    &["april", "aprila"],
    &["may", "maja"],
    &["june", "juna", "juni"],
    &["july", "jula", "juli"],
    &["august", "avgusta"],
    &["september", "septembar", "septembra"],
    &["october", "oktobar", "oktobra"],
    &["november", "novembar", "novembra"],
    &["december", "decembar", "decembra"],
];

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "ponedeljak", "ponedeljka", "ponedjeljak"],
    &["tuesday", "utorak", "utorka"],
    &["wednesday", "sreda", "sredu", "srede", "srijeda", "srijedu"],
    &["thursday", "cetvrtak", "cetvrtka"],
    &["friday", "petak", "petka"],
    &["saturday", "subota", "subotu", "subote"],
    &["sunday", "nedelja", "nedelju", "nedelje", "nedjelja", "nedjelju"],
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn on(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let sunday = on(2026, 11, 22).unwrap();
        for (text, day) in [
            ("14.3.", on(2027, 3, 14)),
            ("22.11.", on(2026, 11, 22)),
            ("1.11", on(2026, 11, 1)),
            ("14.03.2026", on(2026, 3, 14)),
            ("14. 3. 2026.", on(2026, 3, 14)),
            ("14/3/26", on(2026, 3, 14)),
            ("14-3-2026", on(2026, 3, 14)),
            ("2026-03-14", on(2026, 3, 14)),
            ("14 Mar", on(2027, 3, 14)),
            ("Mar 14, 2026", on(2026, 3, 14)),
            ("14. марта 2026.", on(2026, 3, 14)),
            ("3. децембар", on(2026, 12, 3)),
            ("Sun 22 Nov", on(2026, 11, 22)),
            ("нед 22.11.2026.", on(2026, 11, 22)),
            ("29.2.", on(2028, 2, 29)),
            ("tue", on(2026, 11, 24)),
            ("Sunday", on(2026, 11, 29)),
            ("next tue", on(2026, 11, 24)),
            ("уторак", on(2026, 11, 24)),
            ("petak", on(2026, 11, 27)),
            ("sledeći utorak", on(2026, 11, 24)),
            ("прошли петак", on(2026, 11, 13)),
            ("next week", on(2026, 11, 23)),
            ("следеће недеље", on(2026, 11, 23)),
            ("iduce nedelje", on(2026, 11, 23)),
            ("следећу недељу", on(2026, 11, 29)),
            ("tomorrow", on(2026, 11, 23)),
            ("СУТРА", on(2026, 11, 23)),
            ("juče", on(2026, 11, 21)),
            ("prekosutra", on(2026, 11, 24)),
            ("by the 3rd of December", on(2026, 12, 3)),
            ("до петка", on(2026, 11, 27)),
            ("−2", on(2026, 11, 20)),
            ("+3", on(2026, 11, 25)),
            ("+2w", on(2026, 12, 6)),
            ("-1d", on(2026, 11, 21)),
            ("+1m", on(2026, 12, 22)),
            ("in 3 days", on(2026, 11, 25)),
            ("3 days ago", on(2026, 11, 19)),
            ("за 3 дана", on(2026, 11, 25)),
            ("za dve nedelje", on(2026, 12, 6)),
            ("за недељу дана", on(2026, 11, 29)),
            ("за месец дана", on(2026, 12, 22)),
        ] {
            assert_eq!(date(text, sunday), day, "{text}");
        }
        let wednesday = on(2026, 11, 25).unwrap();
        assert_eq!(date("next tue", wednesday), on(2026, 12, 1));
        assert_eq!(date("ovaj petak", wednesday), on(2026, 11, 27));
    }

    #[test]
    fn what_is_no_date_is_none() {
        let today = on(2026, 11, 22).unwrap();
        for text in [
            "",
            "soon",
            "31.2.",
            "32.1.",
            "14.13.2026",
            "2026",
            "417",
            "+99999",
            "tu",
            "in",
            "za",
            "1.1.1500",
            "+9999y",
        ] {
            assert_eq!(date(text, today), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(text in any::<String>(), pieces in "[0-9a-z+./ -]{0,30}") {
            let today = on(2026, 11, 22).unwrap();
            let _ = date(&text, today);
            let _ = date(&pieces, today);
        }

        #[test]
        fn a_full_date_comes_back(days in 0_u64..100_000) {
            let day = on(1901, 1, 1).unwrap().checked_add_days(Days::new(days)).unwrap();
            let today = on(2026, 11, 22).unwrap();
            prop_assert_eq!(date(&day.format("%Y-%m-%d").to_string(), today), Some(day));
            prop_assert_eq!(date(&day.format("%-d.%-m.%Y.").to_string(), today), Some(day));
            prop_assert_eq!(date(&day.format("%-d %B %Y").to_string(), today), Some(day));
        }
    }
}
