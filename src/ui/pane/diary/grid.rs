//! The hours of some columns, laid out so that nothing in them is hidden: an hour is as many rows high as things begin in it
//! in its fullest column. What takes whole days stands over them in lines, of which the screen shows the first few. Pure; columns are days, or the lanes of one day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::domain::moment::says_again;
use crate::ui::days::Timed;
use crate::words::{Zone, dates};

/// The office's hours: they are always shown, and free time is told between them.
pub const HOURS: (u32, u32) = (8, 18);
/// The most rows of an hour in which nothing begins.
const EMPTY: usize = 2;

/// An hour on the wall; the second of two with one name, when clocks are put back, stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hour {
    /// The hour.
    pub hour: u32,
    /// It comes the second time.
    pub again: bool,
}

/// One column: its day, and what is on it.
#[derive(Debug, Clone)]
pub struct Column {
    /// The day.
    pub day: NaiveDate,
    /// What is on it, whole days first.
    pub items: Vec<Arc<Timed>>,
}

/// Something in its place.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The column.
    pub column: usize,
    /// Its day.
    pub day: NaiveDate,
    /// The first row.
    pub row: usize,
    /// The row after the last one that it takes by the clock.
    pub end: usize,
    /// How many rows it has for its words: nothing else begins in them.
    pub room: usize,
    /// What it is.
    pub item: Arc<Timed>,
}

/// What stands over the hours, from one column to another.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The line.
    pub line: usize,
    /// The first and the last column.
    pub columns: (usize, usize),
    /// Their days.
    pub days: (NaiveDate, NaiveDate),
    /// What it is.
    pub item: Arc<Timed>,
}

/// Everything in its place.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// Hours with the row at which each begins.
    pub hours: Vec<(Hour, usize)>,
    /// How many rows there are.
    pub rows: usize,
    /// The fewest rows that a thing has for itself.
    pub each: usize,
    /// What begins at some hour.
    pub cells: Vec<Cell>,
    /// What takes whole days.
    pub bars: Vec<Bar>,
}

impl Grid {
    /// The first row of a column that nothing takes within the hours from one time until another.
    pub fn vacant(&self, column: usize, from: NaiveTime, until: NaiveTime) -> Option<usize> {
        let row = |is: &dyn Fn(u32) -> bool| self.hours.iter().find(|(at, _)| is(at.hour)).map(|(_, row)| *row);
        let first = row(&|hour| hour >= from.hour())?;
        let end = row(&|hour| NaiveTime::from_hms_opt(hour, 0, 0).is_some_and(|begins| begins >= until));
        let taken = |row: &usize| self.cells.iter().any(|it| it.column == column && (it.row..it.end).contains(row));
        (first..end.unwrap_or(self.rows)).find(|row| !taken(row))
    }
}

/// Lays out `columns`, as roomy as `height` rows allow, but with at most `most` rows for one thing: what begins has room
/// before the hours in which nothing does.
pub fn lay(columns: &[Column], height: usize, most: usize, zone: Zone) -> Grid {
    let starts: Vec<Vec<(Hour, &Arc<Timed>)>> = columns.iter().map(|column| starting(column, zone)).collect();
    let mut hours: BTreeSet<Hour> = (HOURS.0..HOURS.1).map(|hour| Hour { hour, again: false }).collect();
    hours.extend(starts.iter().flatten().map(|(hour, _)| *hour));
    let counts: Vec<usize> = hours.iter().map(|hour| fullest(*hour, &starts)).collect();
    let sizes = (1..=most).rev().flat_map(|each| [(each, each.min(EMPTY)), (each, 1)]);
    let fits = |size: &(usize, usize)| heights(&counts, *size).iter().sum::<usize>() <= height;
    let size = sizes.into_iter().find(fits).unwrap_or((1, 1));
    let mut heights = heights(&counts, size);
    widen(&mut heights, &counts, most, height);
    let mut grid = Grid { each: size.0, ..Grid::default() };
    for (hour, rows) in hours.into_iter().zip(heights) {
        grid.hours.push((hour, grid.rows));
        grid.rows += rows;
    }
    for (at, (column, starts)) in columns.iter().zip(&starts).enumerate() {
        place(at, column.day, starts, &mut grid);
    }
    grid.bars = bars(columns);
    grid
}

/// What begins at which hour of a column; what goes on from the day before begins with the day.
fn starting(column: &Column, zone: Zone) -> Vec<(Hour, &Arc<Timed>)> {
    let items = column.items.iter().filter(|item| !item.is_bar());
    items.map(|item| (hour(item, column.day, zone), item)).collect()
}

fn hour(item: &Timed, day: NaiveDate, zone: Zone) -> Hour {
    if item.here.0.date() < day {
        return Hour { hour: 0, again: false };
    }
    Hour { hour: item.here.0.hour(), again: says_again(item.begins, zone) }
}

/// How many things begin in an hour of its fullest column.
fn fullest(hour: Hour, starts: &[Vec<(Hour, &Arc<Timed>)>]) -> usize {
    let count = |column: &Vec<(Hour, &Arc<Timed>)>| column.iter().filter(|(at, _)| *at == hour).count();
    starts.iter().map(count).max().unwrap_or(0)
}

/// The rows of each hour: `each` for one thing, `empty` where nothing begins.
fn heights(counts: &[usize], (each, empty): (usize, usize)) -> Vec<usize> {
    counts.iter().map(|count| if *count == 0 { empty } else { count * each }).collect()
}

/// Gives the rows that are left over, one after the other, to the hours in which something begins.
fn widen(heights: &mut [usize], counts: &[usize], most: usize, height: usize) {
    let mut spare = height.saturating_sub(heights.iter().sum());
    for (rows, count) in heights.iter_mut().zip(counts) {
        if spare > 0 && *rows < count * most {
            *rows += 1;
            spare -= 1;
        }
    }
}

fn place(column: usize, day: NaiveDate, starts: &[(Hour, &Arc<Timed>)], grid: &mut Grid) {
    let mut taken: BTreeMap<Hour, usize> = BTreeMap::new();
    for (hour, item) in starts {
        let first = grid.hours.iter().find(|(at, _)| at == hour).map_or(0, |(_, row)| *row);
        let nth = taken.entry(*hour).or_default();
        let row = first + *nth * grid.each;
        *nth += 1;
        let end = grid.hours.iter().find(|(at, _)| begins(day, *at) >= item.here.1).map_or(grid.rows, |(_, row)| *row);
        let end = end.max(row + grid.each);
        if let Some(above) = grid.cells.last_mut().filter(|above| above.column == column) {
            above.room = above.room.min(row - above.row);
        }
        grid.cells.push(Cell { column, day, row, end, room: end - row, item: Arc::clone(item) });
    }
}

fn begins(day: NaiveDate, hour: Hour) -> NaiveDateTime {
    day.and_hms_opt(hour.hour, 0, 0).unwrap_or_default()
}

/// What takes whole days: over the columns on which it is, in as few lines as it goes.
fn bars(columns: &[Column]) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        for item in column.items.iter().filter(|item| item.is_bar()) {
            let before = bars.iter_mut().find(|bar| bar.columns.1 + 1 == at && bar.item.key() == item.key());
            if let Some(bar) = before {
                (bar.columns.1, bar.days.1) = (at, column.day);
                continue;
            }
            let is_taken = |line: usize| bars.iter().any(|bar| bar.line == line && bar.columns.1 >= at);
            // The neighbour that goes on here is not drawn yet, so its line is kept by its key.
            let goes_on = |line: usize| {
                bars.iter().any(|bar| {
                    bar.line == line
                        && bar.columns.1 + 1 == at
                        && column.items.iter().any(|it| it.key() == bar.item.key())
                })
            };
            let line = (0..=bars.len()).find(|line| !is_taken(*line) && !goes_on(*line)).unwrap_or(0);
            bars.push(Bar { line, columns: (at, at), days: (column.day, column.day), item: Arc::clone(item) });
        }
    }
    bars
}

/// How many hours `day` has where clocks are put forward or back on it; none on any other day.
pub fn odd_length(day: NaiveDate, zone: Zone) -> Option<i64> {
    let midnight = |day: NaiveDate| crate::domain::moment::instant(day.and_time(chrono::NaiveTime::MIN), zone).0;
    let hours = (midnight(day.succ_opt()?) - midnight(day)) / 3_600_000;
    (hours != 24).then_some(hours)
}

/// The hour that it is at `now` in `zone`, if that is on `day`.
pub fn current(day: NaiveDate, now: crate::base::clock::Timestamp, zone: Zone) -> Option<u32> {
    let local = dates::local(now, zone);
    (local.date_naive() == day).then(|| local.hour())
}
