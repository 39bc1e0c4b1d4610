//! The day or the days that a line begins with.

use chrono::{Datelike, NaiveDate};

use super::time;
use super::word::{Word, joins, texts};
use crate::words::typed;

/// The most words of one day: on the 3rd of December 2026.
const MOST: usize = 6;

/// One day, or several from a first to a last one.
type Days = (NaiveDate, Option<NaiveDate>);

/// The days that `words` begin with, and how many words they take.
pub(super) fn days(words: &[Word], today: NaiveDate) -> Option<(Days, usize)> {
    let led = usize::from(words.first().is_some_and(|word| matches!(&*word.text, "od" | "from")));
    let words = words.get(led..)?;
    let (days, used) = in_one_month(words, today).or_else(|| until(words, today)).or_else(|| {
        let (day, used) = one(words, today)?;
        (led == 0).then_some(((day, None), used))
    })?;
    Some((days, used + led))
}

/// `25-27.11.`, `25. до 27. новембра`: the month is said once.
fn in_one_month(words: &[Word], today: NaiveDate) -> Option<(Days, usize)> {
    let [first, join, rest @ ..] = words else { return None };
    let number = typed::small(first.text.trim_end_matches('.')).filter(|_| joins(&join.text))?;
    let (last, used) = one(rest, today).filter(|_| rest.first().is_some_and(|word| begins_with_digit(&word.text)))?;
    let first = last.with_day(number).filter(|first| *first < last)?;
    Some(((first, Some(last)), used + 2))
}

/// `25.11.-27.11.`, `mon-wed`, `Nov 25-27`.
fn until(words: &[Word], today: NaiveDate) -> Option<(Days, usize)> {
    let (first, used) = one(words, today)?;
    let [join, rest @ ..] = words.get(used..)? else { return None };
    if !joins(&join.text) {
        return None;
    }
    let (last, more) = last_day(first, rest, today).or_else(|| of_the_same_month(first, words.get(..used)?, rest))?;
    Some(((first, Some(last)), used + 1 + more))
}

/// The day on which it ends: as it is said today, else the next such day after the first.
fn last_day(first: NaiveDate, words: &[Word], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let (last, used) = one(words, today)?;
    let last = if last < first { one(words, first)?.0 } else { last };
    (last > first).then_some((last, used))
}

/// The day of the month alone, where the month's name stands before the first.
fn of_the_same_month(first: NaiveDate, said: &[Word], words: &[Word]) -> Option<(NaiveDate, usize)> {
    let named = said.iter().any(|word| word.text.starts_with(char::is_alphabetic));
    let word = words.first().filter(|_| named && said.last().is_some_and(|word| bare(&word.text)))?;
    let last = first.with_day(typed::small(word.text.trim_end_matches('.'))?)?;
    let hour = words.get(1).is_some_and(|next| time::follows_hour(&next.text));
    (last > first && !hour).then_some((last, 1))
}

/// The longest beginning of `words` that is a day.
fn one(words: &[Word], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    (1..=MOST.min(words.len())).rev().find_map(|count| {
        let said = texts(words.get(..count)?);
        let next = words.get(count).map(|word| word.text.as_str());
        let day = typed::date(&said.join(" "), today)?;
        (!is_something_else(&said, next, day, today)).then_some((day, count))
    })
}

/// Whether what could be a day is rather a day and an hour, or no day at all on a line of this kind.
fn is_something_else(said: &[&str], next: Option<&str>, day: NaiveDate, today: NaiveDate) -> bool {
    let (Some((first, inner)), Some((last, before))) = (said.split_first(), said.split_last()) else { return true };
    let parted = inner.iter().any(|word| joins(word) || matches!(*word, "u" | "at" | "by" | "@"));
    let deadline = matches!(*first, "do" | "until" | "by" | "at") || matches!(*last, "on" | "the" | "of" | "u");
    // „У 10.11“ is an hour, „14.3. 10“ the tenth one of that day, „10 12“ neither.
    let hour = *first == "u" && inner.first().is_some_and(|word| begins_with_digit(word));
    let year = bare(last) && !before.is_empty() && typed::date(&before.join(" "), today).is_some();
    let numbers = said.len() > 1 && said.iter().all(|word| bare(word));
    let counted = matches!(*first, "in" | "za" | "kroz") && (bare(last) || next.is_some_and(time::is_unit));
    parted || deadline || hour || year || numbers || counted || is_clock(said, day)
}

/// „Уто 9.10“ is ten past nine, unless the ninth of October is a Tuesday.
fn is_clock(said: &[&str], day: NaiveDate) -> bool {
    let [weekday, clock] = said else { return false };
    let dotted = begins_with_digit(clock) && !clock.ends_with('.');
    dotted && typed::weekday(weekday).is_some_and(|weekday| weekday != day.weekday())
}

/// One or two digits and nothing else.
fn bare(text: &str) -> bool {
    text.len() <= 2 && begins_with_digit(text) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}
