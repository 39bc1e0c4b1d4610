//! The time of day on a line: from when, until when, how long.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::word::{Word, joins, texts};
use crate::words::typed;

/// Hours that a number alone can mean where nothing else says that it is one.
const WORKING: std::ops::RangeInclusive<u32> = 6..=23;
/// Hours of the afternoon that people say without minutes.
const AFTERNOON: std::ops::RangeInclusive<u32> = 1..=5;
/// What is counted from now begins at a round minute.
const ROUND: i64 = 5;
/// The longest time that is counted, minutes.
const LONGEST: i64 = 7 * 24 * 60;

type Times = (NaiveTime, NaiveTime);

/// One time as it was said.
#[derive(Clone, Copy)]
struct Said {
    hour: u32,
    minute: u32,
    how: How,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// A number alone.
    Bare,
    /// With minutes, or a word for the hour.
    Clock,
    /// Before noon.
    Am,
    /// After noon.
    Pm,
}

/// How many of the first words say that it takes whole days.
pub(super) fn whole(words: &[Word]) -> Option<usize> {
    match texts(words).as_slice() {
        ["all", "-", "day", ..] => Some(3),
        ["all" | "whole", "day", ..] | ["ceo" | "cel" | "celi", "dan", ..] | ["celog", "dana", ..] => Some(2),
        ["celodnevno" | "celodnevni" | "celodnevna", ..] => Some(1),
        _ => None,
    }
}

/// Begin and end that `words` begin with, and how many words they take. After a day a number alone is an hour.
pub(super) fn times(words: &[Word], after_day: bool) -> Option<(Times, usize)> {
    let led = usize::from(words.first().is_some_and(|word| matches!(&*word.text, "u" | "at" | "od" | "from")));
    let rest = words.get(led..)?;
    let (from, used) = said(rest)?;
    let (end, more) = end(rest.get(used..)?).unwrap_or((End::Open, 0));
    let (ranged, told) = match &end {
        End::At(until) => (true, until.how != How::Bare),
        End::Open | End::After(_) => (false, false),
    };
    let told = led > 0 || told || from.how != How::Bare;
    let meant = told || (WORKING.contains(&from.hour) && (after_day || ranged));
    let used = led + used + more;
    meant.then(|| between(from, &end)).flatten().map(|times| (times, used))
}

/// A moment counted from `now`, „за 2 сата“, and how many words it takes.
pub(super) fn counted(words: &[Word], now: NaiveDateTime) -> Option<(NaiveDateTime, usize)> {
    let (minutes, used) = length(words.get(1..)?)?;
    let counts = words.first().is_some_and(|word| matches!(&*word.text, "in" | "za" | "kroz"));
    let at = now.checked_add_signed(TimeDelta::minutes(minutes)).filter(|_| counts)?;
    let over = (i64::from(at.minute()) + i64::from(at.second() > 0)) % ROUND;
    let at = at.with_second(0)?.with_nanosecond(0)?;
    let up = TimeDelta::minutes((ROUND - over) % ROUND + i64::from(now.second() > 0));
    Some((at.checked_add_signed(up)?, used + 1))
}

/// An hour later, past midnight if need be.
pub(super) fn hour_after(from: NaiveTime) -> NaiveTime {
    from.overflowing_add_signed(TimeDelta::hours(1)).0
}

/// Whether a word counts hours or minutes.
pub(super) fn is_unit(text: &str) -> bool {
    unit(text).is_some()
}

/// Whether a number before this word is an hour.
pub(super) fn follows_hour(text: &str) -> bool {
    suffix(text).is_some()
}

enum End {
    Open,
    At(Said),
    After(i64),
}

/// `-16`, `до 11:30`, `for 2 hours`, „на пола сата“.
fn end(words: &[Word]) -> Option<(End, usize)> {
    let (first, rest) = words.split_first()?;
    let (end, used) = if joins(&first.text) {
        let (until, used) = said(rest)?;
        (End::At(until), used)
    } else {
        let (minutes, used) = length(rest).filter(|_| matches!(&*first.text, "for" | "na"))?;
        (End::After(minutes), used)
    };
    Some((end, used + 1))
}

fn between(from: Said, end: &End) -> Option<Times> {
    match end {
        End::Open => from.start().map(|from| (from, hour_after(from))),
        End::After(minutes) => {
            let from = from.start()?;
            Some((from, from.overflowing_add_signed(TimeDelta::minutes(*minutes)).0))
        }
        End::At(until) => {
            // „3-4pm“ is all in the afternoon, „11-1pm“ is not.
            let late = until.how == How::Pm && from.how == How::Bare;
            let from = if late { from.before(until.start()?)? } else { from.start()? };
            Some((from, until.after(from)?))
        }
    }
}

impl Said {
    fn clock(self, later: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt((self.hour + later) % 24, self.minute, 0)
    }

    fn start(self) -> Option<NaiveTime> {
        match self.how {
            How::Bare if AFTERNOON.contains(&self.hour) => self.clock(12),
            How::Bare | How::Clock => self.clock(0),
            How::Am => self.clock(if self.hour == 12 { 12 } else { 0 }),
            How::Pm => self.clock(if self.hour == 12 { 0 } else { 12 }),
        }
    }

    /// The latest time before `end` that it can be.
    fn before(self, end: NaiveTime) -> Option<NaiveTime> {
        let late = self.clock(12).filter(|late| self.hour < 12 && *late < end);
        late.or_else(|| self.clock(0))
    }

    /// The first time after `begin` that it can be.
    fn after(self, begin: NaiveTime) -> Option<NaiveTime> {
        let early = self.clock(0)?;
        let late = self.clock(12).filter(|late| self.hour <= 12 && *late > begin);
        if self.how != How::Bare || early > begin { self.end() } else { late.or(Some(early)) }
    }

    fn end(self) -> Option<NaiveTime> {
        if self.how == How::Bare { self.clock(0) } else { self.start() }
    }
}

/// The time that `words` begin with: `15:00`, `15.30`, `15h`, `15 h`, `3pm`, „пола 9“, „подне“.
fn said(words: &[Word]) -> Option<(Said, usize)> {
    match texts(words).as_slice() {
        ["podne" | "noon", ..] => Some((Said { hour: 12, minute: 0, how: How::Clock }, 1)),
        ["ponoc" | "midnight", ..] => Some((Said { hour: 0, minute: 0, how: How::Clock }, 1)),
        ["pola", hour, ..] => {
            let hour = typed::small(hour).filter(|hour| (1..=24).contains(hour))? - 1;
            Some((Said { hour, minute: 30, how: How::Bare }, 2))
        }
        [first, rest @ ..] => {
            let (said, ended) = digits(first)?;
            let word = rest.first().filter(|word| !ended && (word.len() > 1 || said.how == How::Bare));
            let told = word.and_then(|word| said.told(suffix(word)?));
            Some(told.map_or((said, 1), |said| (said, 2)))
        }
        [] => None,
    }
}

impl Said {
    /// With the word that follows it; twelve hours have two halves.
    fn told(self, how: How) -> Option<Self> {
        let halved = matches!(how, How::Am | How::Pm);
        (!halved || (1..=12).contains(&self.hour)).then_some(Self { how, ..self })
    }
}

/// A time in digits, and whether a word for the hour stands at their end already.
fn digits(text: &str) -> Option<(Said, bool)> {
    let (hour, rest) = number(text)?;
    let minutes = rest.strip_prefix([':', '.', 'h']).and_then(number).filter(|(minutes, _)| minutes.len() == 2);
    let (minute, rest) = minutes.map_or(("0", rest), |(minute, rest)| (minute, rest));
    let how = if minutes.is_some() { How::Clock } else { How::Bare };
    let said = Said { hour: typed::small(hour)?, minute: minute.parse().ok()?, how };
    let said = if rest.is_empty() { said } else { said.told(suffix(rest)?)? };
    let real = said.minute < 60 && (said.hour < 24 || (said.hour == 24 && said.minute == 0));
    real.then_some((said, !rest.is_empty()))
}

/// The digits that `text` begins with, and the rest.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())
}

fn suffix(text: &str) -> Option<How> {
    Some(match text {
        "h" | "c" | "cas" | "casa" | "casova" | "sati" => How::Clock,
        "am" | "a.m." | "a.m" => How::Am,
        "pm" | "p.m." | "p.m" => How::Pm,
        _ => return None,
    })
}

/// A length in minutes, and how many words it takes.
fn length(words: &[Word]) -> Option<(i64, usize)> {
    let (minutes, used) = match texts(words).as_slice() {
        ["pola", "sata", ..] => (30, 2),
        ["half", "an", "hour", ..] => (30, 3),
        ["sat", "vremena", ..] | ["an", "hour", ..] => (60, 2),
        ["sat" | "sata", ..] => (60, 1),
        [glued, ..] if number(glued).is_some_and(|(_, rest)| is_unit(rest)) => {
            let (count, rest) = number(glued)?;
            (typed::number(count)? * unit(rest)?, 1)
        }
        [count, word, ..] => (typed::number(count)? * unit(word)?, 2),
        _ => return None,
    };
    (1..=LONGEST).contains(&minutes).then_some((minutes, used))
}

fn unit(text: &str) -> Option<i64> {
    Some(match text {
        "h" | "hour" | "hours" | "sat" | "sata" | "sati" => 60,
        "m" | "min" | "min." | "minute" | "minutes" | "minuta" | "minut" => 1,
        _ => return None,
    })
}
