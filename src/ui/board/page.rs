//! What stands on the board, day by day, as lines that are not placed yet.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::api::board::BoardRow;
use crate::domain::ids::PrincipalId;
use crate::domain::moment::When;
use crate::ui::board::state::Board;
use crate::words::dates;

/// How an activity stands to the present moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Now,
    /// What comes first of all that has not begun.
    Next,
    ToCome,
}

/// One entry of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Entry {
    /// The name of whose lines follow.
    Lane(String),
    /// A time that is taken.
    Taken { time: String, title: Option<String>, place: String, tense: Tense },
}

/// The entries of `day`, by principal where there are several; what is past among them only if `past` is wanted.
pub(super) fn entries(board: &Board, day: NaiveDate, past: bool) -> Vec<Entry> {
    let Some(heard) = &board.heard else { return vec![] };
    let next = next(board, &heard.rows);
    let of_day: Vec<_> = heard.rows.iter().filter(|row| falls_on(board, row, day)).collect();
    let lane = |principal: Option<PrincipalId>, name: &str| {
        let rows = of_day.iter().filter(|row| stands_in(row, principal));
        let told = rows.map(|row| taken(board, row, day, next));
        let mut lane: Vec<_> = told.filter(|it| past || !it.is_past()).collect();
        if heard.principals.len() > 1 && !lane.is_empty() {
            lane.insert(0, Entry::Lane(name.to_owned()));
        }
        lane
    };
    let of_principals = heard.principals.iter().flat_map(|(id, name)| lane(Some(*id), name));
    of_principals.chain(lane(None, &heard.office)).collect()
}

impl Entry {
    fn is_past(&self) -> bool {
        matches!(self, Self::Taken { tense: Tense::Past, .. })
    }
}

/// When the next activity begins: whole days begin with no hour that anybody waits for.
fn next(board: &Board, rows: &[BoardRow]) -> Option<NaiveDateTime> {
    let timed = rows.iter().filter(|row| matches!(row.when, When::Times { .. }));
    timed.map(|row| row.when.here(board.ctx.zone).0).filter(|from| *from > now(board)).min()
}

fn now(board: &Board) -> NaiveDateTime {
    dates::local(board.ctx.now, board.ctx.zone).naive_local()
}

fn stands_in(row: &BoardRow, principal: Option<PrincipalId>) -> bool {
    principal.map_or(row.principals.is_empty(), |id| row.principals.contains(&id))
}

fn falls_on(board: &Board, row: &BoardRow, day: NaiveDate) -> bool {
    let (first, last) = row.when.days(board.ctx.zone);
    (first..=last).contains(&day)
}

fn taken(board: &Board, row: &BoardRow, day: NaiveDate, next: Option<NaiveDateTime>) -> Entry {
    let (from, until) = row.when.here(board.ctx.zone);
    let now = now(board);
    let tense = if until <= now && until > from {
        Tense::Past
    } else if from <= now && now < until && day == now.date() {
        Tense::Now
    } else if matches!(row.when, When::Times { .. }) && next == Some(from) && day == from.date() {
        Tense::Next
    } else {
        Tense::ToCome
    };
    let (title, place) = row.shown.as_ref().map(|it| (it.title.clone(), it.place.trim().to_owned())).unzip();
    Entry::Taken { time: time(board, row, (from, until), day), title, place: place.unwrap_or_default(), tense }
}

/// The time of that day: what begins before it or ends after it leaves that side open.
fn time(board: &Board, row: &BoardRow, (from, until): (NaiveDateTime, NaiveDateTime), day: NaiveDate) -> String {
    let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    let whole = from <= day.and_time(NaiveTime::MIN) && until >= next;
    if whole || matches!(row.when, When::Days { .. }) {
        return board.ctx.words.text("board-all-day").into_owned();
    }
    let symbols = board.ctx.look.symbols();
    let side = |open: bool, at: NaiveDateTime| if open { String::new() } else { dates::clock(at.time()) };
    format!("{:>5}{}{}", side(from.date() < day, from), symbols.dash, side(until > next, until))
}

/// The first of these entries, at most so many but one at least, and those after them: each part under the name of whose it is.
pub(super) fn split(mut entries: Vec<Entry>, most: usize) -> (Vec<Entry>, Vec<Entry>) {
    let is_name = |entry: Option<&Entry>| matches!(entry, Some(Entry::Lane(_)));
    let least = if is_name(entries.first()) { 2 } else { 1 };
    let mut end = most.clamp(least, entries.len().max(least)).min(entries.len());
    // A name does not stand at the end, where nothing follows it.
    if end < entries.len() && end > least && is_name(entries.get(end - 1)) {
        end -= 1;
    }
    let mut later = entries.split_off(end);
    let name = entries.iter().rfind(|entry| is_name(Some(entry))).cloned();
    if !later.is_empty() && !is_name(later.first()) {
        later.splice(0..0, name);
    }
    (entries, later)
}
