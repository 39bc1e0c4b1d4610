//! The agenda as lines: each day that holds something, what is on it, and how many days in between hold nothing. What is
//! loaded is laid out, no more.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::activity::ActivityState;
use crate::ui::days::{Timed, shift};
use crate::ui::pane::diary::grid::HOURS;
use crate::ui::pane::diary::state::Diary;

/// What stands on some days and is not shown there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unshown {
    /// Cancelled things that are hidden.
    pub cancelled: usize,
    /// More stands there than is known.
    pub cut: bool,
}

impl Unshown {
    /// Of the days from the first to the last.
    pub fn of(pane: &Diary, first: NaiveDate, last: NaiveDate) -> Self {
        Self { cancelled: pane.unseen(first, last), cut: pane.days.is_cut(first, last) }
    }

    /// Whether there is anything.
    pub const fn is_any(self) -> bool {
        self.cancelled > 0 || self.cut
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A day begins, which does not show this.
    Day(NaiveDate, Unshown),
    /// Something that is on it.
    Item(NaiveDate, Arc<Timed>),
    /// The day holds nothing.
    Nothing(NaiveDate),
    /// Free time on a day, from and until.
    Free(NaiveDate, NaiveTime, NaiveTime),
    /// So many days before this one hold nothing.
    Without(NaiveDate, i64),
}

impl Line {
    /// The day to which it belongs.
    pub const fn day(&self) -> NaiveDate {
        match self {
            Self::Day(day, _)
            | Self::Item(day, _)
            | Self::Nothing(day)
            | Self::Free(day, ..)
            | Self::Without(day, _) => *day,
        }
    }
}

/// The lines of the loaded days around the one where one is; `today` has a line whatever is on it. Words to which the list is
/// narrowed leave only the days on which they fit something.
pub fn lines(pane: &Diary, today: NaiveDate) -> Vec<Line> {
    let Some(here) = pane.day else { return vec![] };
    let Some((first, last)) = pane.days.reach(here) else { return vec![] };
    let narrowed = !pane.filter.is_empty();
    let mut lines = Vec::new();
    let mut empty = 0;
    for day in first.iter_days().take_while(|day| *day <= last) {
        let items = pane.on(day);
        let unshown = Unshown::of(pane, day, day);
        if items.is_empty() && day != here && (narrowed || day != today) && unshown.cancelled == 0 {
            // Whether nothing stands on a cut day is not known.
            empty += i64::from(!unshown.cut);
            continue;
        }
        // How many there are before the first loaded thing is not known.
        if empty > 0 && !lines.is_empty() && !narrowed {
            lines.push(Line::Without(day, empty));
        }
        empty = 0;
        lines.push(Line::Day(day, unshown));
        if items.is_empty() {
            lines.push(Line::Nothing(day));
        } else {
            of_day(pane, day, &items, &mut lines);
        }
    }
    lines
}

fn of_day(pane: &Diary, day: NaiveDate, items: &[&Arc<Timed>], lines: &mut Vec<Line>) {
    let mut gaps = free_beside(pane, day, items).into_iter().peekable();
    for timed in items {
        while let Some((from, until)) = gaps.next_if(|(from, _)| !timed.is_bar() && day.and_time(*from) < timed.here.0)
        {
            lines.push(Line::Free(day, from, until));
        }
        lines.push(Line::Item(day, Arc::clone(timed)));
    }
    lines.extend(gaps.map(|(from, until)| Line::Free(day, from, until)));
}

/// Free time on `day` beside these, where it is told; on a cut day it is not known.
pub fn free_beside(pane: &Diary, day: NaiveDate, items: &[&Arc<Timed>]) -> Vec<(NaiveTime, NaiveTime)> {
    if pane.tells_free() && !pane.days.is_cut(day, day) { free(day, items) } else { vec![] }
}

/// The time between the office's hours that nothing takes on `day` by the clock, from whichever day on; what is only tentative
/// takes it too.
fn free(day: NaiveDate, items: &[&Arc<Timed>]) -> Vec<(NaiveTime, NaiveTime)> {
    let at = |hour| day.and_hms_opt(hour, 0, 0).unwrap_or_default();
    let (mut from, end) = (at(HOURS.0), at(HOURS.1));
    let mut taken: Vec<(NaiveDateTime, NaiveDateTime)> = items
        .iter()
        .filter(|it| it.takes_hours() && !it.row.free && it.row.state != ActivityState::Cancelled)
        .map(|it| it.here)
        .collect();
    taken.sort_unstable();
    let mut gaps = Vec::new();
    for (begin, until) in taken.into_iter().chain([(end, end)]) {
        let begin = begin.min(end);
        if begin > from {
            gaps.push((from.time(), begin.time()));
        }
        from = from.max(until);
    }
    gaps
}

/// The line on which one is.
pub fn cursor(pane: &Diary, lines: &[Line]) -> usize {
    let here = pane.day.unwrap_or_default();
    let selected = |line: &Line| match line {
        Line::Item(day, timed) => *day == here && pane.key == Some(timed.key()),
        Line::Nothing(day) => *day == here,
        _ => false,
    };
    let day = || lines.iter().position(|line| line.day() >= here);
    lines.iter().position(selected).or_else(day).unwrap_or(0)
}

/// The agenda's first line on the screen, so that where one is stays in sight with the head of its day. At an edge it
/// moves on by half a screen: a step then costs the two lines that change.
pub fn top(pane: &Diary, lines: &[Line]) -> usize {
    let at = cursor(pane, lines);
    let height = pane.height.max(1);
    let first = |day| lines.iter().position(|line| line.day() == day);
    let before = pane.top.and_then(|(day, nth)| Some(first(day)? + nth));
    // A day that was gone to by its date stands first, even where little follows it.
    let is_head = |line: &Line| matches!(line, Line::Day(day, _) if Some(*day) == pane.day);
    if let Some(head) = lines.iter().position(is_head)
        && (before == Some(head) || pane.top.is_some_and(|top| Some(top) == pane.day.map(|day| (day, 0))))
    {
        return head;
    }
    let head = if at > 0 && matches!(lines.get(at - 1), Some(Line::Day(..))) { at - 1 } else { at };
    let top = match before {
        Some(top) if head >= top && at < top + height => top,
        Some(top) if head < top && top - head < height => head.saturating_sub(height / 2),
        Some(top) if at >= top + height && at - top < 2 * height => (at - height / 2).min(head),
        _ => head.saturating_sub(1),
    };
    top.min(lines.len().saturating_sub(height))
}

/// Remembers the first line on the screen by its day, which stays when days are loaded before it.
pub fn settle(pane: &mut Diary, today: NaiveDate) {
    let lines = lines(pane, today);
    // The day that shall stand first may not be there yet, nor enough of what follows it.
    if lines.is_empty() || pane.day.is_some_and(|day| pane.days.is_waiting(day)) {
        return;
    }
    let top = top(pane, &lines);
    pane.top = lines.get(top).map(|line| {
        let first = lines.iter().position(|other| other.day() == line.day()).unwrap_or(top);
        (line.day(), top - first)
    });
}

/// What comes next after, or before, where one is: on the loaded days in order, else the neighbouring day.
pub fn neighbour(pane: &Diary, forward: bool) -> Option<(NaiveDate, Option<crate::ui::days::Which>)> {
    let here = pane.day?;
    let items = pane.on(here);
    let at = items.iter().position(|timed| pane.key == Some(timed.key()));
    let inside = if forward { at.map(|at| at + 1) } else { at.and_then(|at| at.checked_sub(1)) };
    if let Some(timed) = inside.and_then(|at| items.get(at)) {
        return Some((here, Some(timed.key())));
    }
    let (first, last) = pane.days.reach(here).unwrap_or((here, here));
    let step = if forward { 1 } else { -1 };
    let mut day = shift(here, step);
    while day >= first && day <= last {
        let items = pane.on(day);
        if let Some(timed) = if forward { items.first() } else { items.last() } {
            return Some((day, Some(timed.key())));
        }
        day = shift(day, step);
    }
    // Day by day one would never come to where words fit something again.
    let edge = if forward { last } else { first };
    Some((if pane.filter.is_empty() || edge == here { shift(here, step) } else { edge }, None))
}
