//! An activity as people type it on one line, in every language at once whatever the screen's: `tue 15:00-16:00
//! Ambassador of Austria, room 2`; `уто 15-16 Амбасадор Аустрије, сала 2`. When it is stands first, in any order; what
//! follows is the title, as it was typed; what follows an `@` or its last comma is the place, and so is a room wherever it is
//! named, „у сали 2“, after which names are those who take part. A name that is known is one of these after any comma.

mod day;
mod names;
mod place;
mod time;
mod word;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use word::Word;

/// The longest text that is read, bytes.
const LONGEST: usize = 2_000;
/// The most pieces of it that are told as names.
const NAMES: usize = 20;
/// Signs that part a title from what stands around it.
const PARTING: [char; 7] = [',', ';', ':', '-', '–', '—', '−'];

/// What a line says of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quick {
    /// The day, or the first of several; today if none was named.
    pub day: NaiveDate,
    /// The last of several days.
    pub last: Option<NaiveDate>,
    /// When it begins, on the first day; none for whole days.
    pub from: Option<NaiveTime>,
    /// When it ends, on the last day: an hour after it begins if nothing else was said, none if `from` is none. What ends
    /// earlier by the clock than it begins, though on the same day, ends after midnight.
    pub until: Option<NaiveTime>,
    /// What it is called.
    pub title: String,
    /// Where; empty if nothing was said.
    pub place: String,
    /// Who takes part, by name: who is known, and others only if they are said after a room.
    pub people: Vec<String>,
}

/// What `text` says on the day `today`; `None` if it names nothing that could be entered.
///
/// Hours without minutes from one to five are those of the afternoon. What counts from the clock, „за 2 сата“, is no
/// time here: see [`activity_at`].
pub fn activity(text: &str, today: NaiveDate) -> Option<Quick> {
    read(text, today, None, &|_| false)
}

/// The same at a moment, from which hours and minutes can be counted: `in 2 hours`, „за 45 минута“; and where it can be
/// said which names are `known`.
pub fn activity_at(text: &str, now: NaiveDateTime, known: &dyn Fn(&str) -> bool) -> Option<Quick> {
    read(text, now.date(), Some(now), known)
}

/// The first pieces of such a line that may be names, each once, as they were typed.
pub fn names_at(text: &str, now: NaiveDateTime) -> Vec<String> {
    let rest = heard(text, now.date(), Some(now)).map_or("", |(_, rest)| rest);
    let mut names: Vec<String> = Vec::new();
    for name in names::of(rest).filter(|name| name.contains(char::is_alphabetic)) {
        if names.len() < NAMES && names.iter().all(|other| other != name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn read(text: &str, today: NaiveDate, now: Option<NaiveDateTime>, known: &dyn Fn(&str) -> bool) -> Option<Quick> {
    let (heard, said) = heard(text, today, now)?;
    let rest = names::without(said, known);
    let place::Parts { title, place, people } = place::parts(&rest)?;
    let people = names::in_order(said, known, people.len());
    let (day, last) = heard.days.unwrap_or((today, None));
    let (from, until) = heard.times.unzip();
    Some(Quick { day, last, from, until, title: title.to_owned(), place, people })
}

/// When a line says that it is, and the rest of it.
fn heard(text: &str, today: NaiveDate, now: Option<NaiveDateTime>) -> Option<(Heard, &str)> {
    if text.len() > LONGEST {
        return None;
    }
    let words = word::words(text, today);
    let mut heard = Heard::default();
    let mut rest = words.as_slice();
    let mut end = 0;
    while let Some(used) = heard.hear(rest, today, now) {
        end = rest.get(used.checked_sub(1)?)?.end;
        rest = rest.get(used..)?;
    }
    let said = text.get(end..)?.trim_start_matches(|c: char| c.is_whitespace() || PARTING.contains(&c));
    Some((heard, said.trim_end()))
}

/// What was said so far of when it is; nothing is said twice.
#[derive(Default)]
struct Heard {
    days: Option<(NaiveDate, Option<NaiveDate>)>,
    times: Option<(NaiveTime, NaiveTime)>,
    whole: bool,
}

impl Heard {
    /// Hears what the next words say of it; how many they are.
    fn hear(&mut self, words: &[Word], today: NaiveDate, now: Option<NaiveDateTime>) -> Option<usize> {
        let timeless = !self.whole && self.times.is_none();
        if timeless && let Some(used) = time::whole(words).filter(|used| parted(words, *used)) {
            self.whole = true;
            return Some(used);
        }
        if self.days.is_none()
            && let Some((days, used)) = day::days(words, today).filter(|it| parted(words, it.1))
        {
            self.days = Some(days);
            return Some(used);
        }
        if timeless
            && let Some((times, used)) = time::times(words, self.days.is_some()).filter(|it| parted(words, it.1))
        {
            self.times = Some(times);
            return Some(used);
        }
        self.count_from(words, now?).filter(|used| parted(words, *used))
    }

    fn count_from(&mut self, words: &[Word], now: NaiveDateTime) -> Option<usize> {
        if self.whole || self.days.is_some() || self.times.is_some() {
            return None;
        }
        let (from, used) = time::counted(words, now)?;
        self.days = Some((from.date(), None));
        self.times = Some((from.time(), time::hour_after(from.time())));
        Some(used)
    }
}

/// Whether something stands between the word before `used` and the next one: „20-годишњица“ is no hour.
fn parted(words: &[Word], used: usize) -> bool {
    let before = used.checked_sub(1).and_then(|last| words.get(last));
    before.zip(words.get(used)).is_none_or(|(last, next)| last.end < next.at)
}

#[cfg(test)]
mod tests;
