//! The days that are loaded: windows of four weeks around the shown day, fetched ahead, so that a step finds what it
//! shows. Nothing here knows what is selected.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, Days as Span, NaiveDate, NaiveDateTime};

use crate::api::diary::{ActivityRow, Agenda, ListActivities};
use crate::base::clock::Timestamp;
use crate::base::script::fold;
use crate::domain::ids::ActivityId;
use crate::domain::moment::When;
use crate::words::Zone;

/// Days of one window: whole weeks.
const WINDOW: i64 = 28;
/// Windows that are fetched ahead on either side, and how many are kept there.
const AHEAD: i64 = 2;
const KEPT: i64 = 6;
/// The most rows of a window.
const ROWS: u32 = 5_000;

/// Which time of which activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Which {
    /// The activity, or the series.
    pub id: ActivityId,
    /// The time of the series.
    pub at: Option<NaiveDateTime>,
}

/// A time and the day on which it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The time.
    pub which: Which,
    /// The day.
    pub day: NaiveDate,
}

/// A row with its times by the office's clock, worked out once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    /// The row.
    pub row: ActivityRow,
    /// Begin and end on the office's clock.
    pub here: (NaiveDateTime, NaiveDateTime),
    /// The first and the last day.
    pub days: (NaiveDate, NaiveDate),
    /// When it begins, as an instant: two hours of a night may have one name.
    pub begins: Timestamp,
    /// What, where and with whom, as words are looked for in them.
    pub folded: String,
}

impl Timed {
    /// The row as the office's clock has it.
    pub fn new(row: ActivityRow, office: Zone) -> Self {
        let (here, days, begins) = (row.when.here(office), row.when.days(office), row.when.instants(office).0);
        let said = [&row.title, &row.place, &row.with].into_iter().chain(&row.others);
        let folded = said.map(|said| fold(said)).collect::<Vec<_>>().join("\n");
        Self { row, here, days, begins, folded }
    }

    /// What tells it from others.
    pub const fn key(&self) -> Which {
        Which { id: self.row.id, at: self.row.at }
    }

    /// Whether it stands above the hours: whole days, and what goes on for a day and longer.
    pub fn is_bar(&self) -> bool {
        !self.takes_hours() || self.here.1 - self.here.0 >= chrono::TimeDelta::days(1)
    }

    /// Whether it begins and ends by the clock, after however many days.
    pub const fn takes_hours(&self) -> bool {
        matches!(self.row.when, When::Times { .. })
    }

    /// Which day of how many `day` is, from 1.
    pub fn nth(&self, day: NaiveDate) -> (i64, i64) {
        ((day - self.days.0).num_days() + 1, (self.days.1 - self.days.0).num_days() + 1)
    }
}

/// An ask for a window; an answer to an older one is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fetch {
    window: i64,
    serial: u64,
}

impl Fetch {
    /// The request: everybody's, cancelled ones too. What is hidden is hidden on the screen, at once.
    pub fn request(self) -> ListActivities {
        let (from, until) = (first(self.window), first(self.window + 1));
        ListActivities { principals: vec![], from, until, cancelled: true, limit: ROWS }
    }
}

/// What stands on the days of a window.
#[derive(Debug, Clone, Default)]
struct Window {
    days: BTreeMap<NaiveDate, Vec<Arc<Timed>>>,
    /// From this day on not everything was told.
    cut: Option<NaiveDate>,
}

/// The loaded days.
#[derive(Debug, Clone, Default)]
pub struct Days {
    windows: BTreeMap<i64, Window>,
    asked: BTreeMap<i64, u64>,
    serial: u64,
}

impl Days {
    /// What to ask so that the days around `day` are loaded; what is far away is let go.
    pub fn around(&mut self, day: NaiveDate) -> Vec<Fetch> {
        let here = window(day);
        self.windows.retain(|at, _| (at - here).abs() <= KEPT);
        self.asked.retain(|at, _| (at - here).abs() <= KEPT);
        let mut wanted: Vec<i64> = (here - AHEAD..=here + AHEAD).collect();
        wanted.sort_by_key(|at| (at - here).abs());
        wanted.retain(|at| !self.windows.contains_key(at) && !self.asked.contains_key(at));
        wanted.into_iter().map(|at| self.fetch(at)).collect()
    }

    /// What to ask anew because something changed; the neighbours' old rows stay till then, others are let go.
    pub fn again(&mut self, day: NaiveDate) -> Vec<Fetch> {
        let here = window(day);
        self.windows.retain(|at, _| (at - here).abs() <= 1);
        self.asked.clear();
        let mut all: Vec<Fetch> = [here, here + 1, here - 1].into_iter().map(|at| self.fetch(at)).collect();
        all.extend(self.around(day));
        all
    }

    fn fetch(&mut self, window: i64) -> Fetch {
        self.serial += 1;
        self.asked.insert(window, self.serial);
        Fetch { window, serial: self.serial }
    }

    /// Takes a window in; whether it was still wanted.
    pub fn take(&mut self, fetch: Fetch, agenda: Agenda, office: Zone) -> bool {
        if !self.arrived(fetch) {
            return false;
        }
        let mut days: BTreeMap<NaiveDate, Vec<Arc<Timed>>> = BTreeMap::new();
        let (from, until) = (first(fetch.window), first(fetch.window + 1));
        let is_full = agenda.rows.len() >= ROWS as usize;
        let mut reached = from;
        for row in agenda.rows {
            let timed = Arc::new(Timed::new(row, office));
            reached = reached.max(timed.days.0);
            let (begin, end) = (timed.days.0.max(from), timed.days.1);
            for day in begin.iter_days().take_while(|day| *day <= end && *day < until) {
                days.entry(day).or_default().push(Arc::clone(&timed));
            }
        }
        for day in days.values_mut() {
            day.sort_by_key(|timed| (!timed.is_bar(), timed.begins));
        }
        // What was left out of a full answer begins last; a series that was not followed may be missing anywhere.
        let cut = agenda.more.then_some(if is_full { reached } else { from });
        self.windows.insert(fetch.window, Window { days, cut });
        true
    }

    /// The ask failed: another may be made.
    pub fn failed(&mut self, fetch: Fetch) {
        self.arrived(fetch);
    }

    fn arrived(&mut self, fetch: Fetch) -> bool {
        let wanted = self.asked.get(&fetch.window) == Some(&fetch.serial);
        if wanted {
            self.asked.remove(&fetch.window);
        }
        wanted
    }

    /// What stands on `day`: whole days first, then by the clock.
    pub fn on(&self, day: NaiveDate) -> &[Arc<Timed>] {
        self.windows.get(&window(day)).and_then(|window| window.days.get(&day)).map_or(&[], Vec::as_slice)
    }

    /// Whether more stands on the days from `from` to `until` than is known.
    pub fn is_cut(&self, from: NaiveDate, until: NaiveDate) -> bool {
        let windows = self.windows.range(window(from)..=window(until).max(window(from)));
        windows.filter_map(|(_, window)| window.cut).any(|cut| cut <= until)
    }

    /// Whether it is known what stands on `day`.
    pub fn is_loaded(&self, day: NaiveDate) -> bool {
        self.windows.contains_key(&window(day))
    }

    /// Whether rows around `day` are still awaited.
    pub fn is_waiting(&self, day: NaiveDate) -> bool {
        self.asked.keys().any(|at| (at - window(day)).abs() <= 1)
    }

    /// The first and the last loaded day of those that follow each other around `day`.
    pub fn reach(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let (mut low, mut high) = (window(day), window(day));
        if !self.windows.contains_key(&low) {
            return None;
        }
        while self.windows.contains_key(&(low - 1)) {
            low -= 1;
        }
        while self.windows.contains_key(&(high + 1)) {
            high += 1;
        }
        Some((first(low), first(high + 1).pred_opt()?))
    }

    /// The loaded day nearest to `day` on which something like this stands, with the time that it is.
    pub fn find(&self, is_it: impl Fn(&Timed) -> bool, day: NaiveDate) -> Option<(NaiveDate, Which)> {
        let days = self.windows.values().flat_map(|window| &window.days);
        let all = days.flat_map(|(day, rows)| rows.iter().map(move |timed| (*day, timed)));
        let mine = all.filter(|(_, timed)| is_it(timed));
        mine.min_by_key(|(at, _)| (*at - day).num_days().abs()).map(|(at, timed)| (at, timed.key()))
    }
}

fn window(day: NaiveDate) -> i64 {
    // The first day of the common era was a Monday, so windows are whole weeks.
    i64::from(day.num_days_from_ce() - 1).div_euclid(WINDOW)
}

fn first(window: i64) -> NaiveDate {
    let day = i32::try_from(window * WINDOW + 1).ok();
    day.and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or_default()
}

/// `days` after `day`, or before it if less than none.
pub fn shift(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Span::new(days.unsigned_abs());
    let shifted = if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    shifted.unwrap_or(day)
}
