//! What the desk holds of the diary.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::ids::PrincipalId;
use crate::ui::days::{Timed, Which};

/// Something on one of the days, in one of the lanes.
#[derive(Debug, Clone)]
pub struct Row {
    /// The day.
    pub day: NaiveDate,
    /// Whose lane; none for the office's own.
    pub lane: Option<PrincipalId>,
    /// What it is.
    pub timed: Timed,
}

impl Row {
    /// What tells it from others.
    pub const fn key(&self) -> (NaiveDate, Option<PrincipalId>, Which) {
        (self.day, self.lane, self.timed.key())
    }
}

/// Today's and tomorrow's things.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// They, in the order in which they are shown.
    pub rows: Vec<Row>,
    /// The selected one.
    pub selected: usize,
    /// The days that are known, each with whether more stands on it.
    pub known: BTreeMap<NaiveDate, bool>,
}

impl Today {
    /// The selected one.
    pub fn selected(&self) -> Option<&Timed> {
        self.rows.get(self.selected).map(|row| &row.timed)
    }

    /// Takes in what stands on one of `days`, and whether there is more; what was selected stays so.
    pub fn take(&mut self, day: NaiveDate, rows: Vec<Row>, more: bool, days: &[NaiveDate]) {
        // Before the day was known, what was selected was just what came first.
        let before = self.rows.get(self.selected).filter(|_| self.known.contains_key(&day)).map(Row::key);
        self.rows.retain(|row| row.day != day && days.contains(&row.day));
        self.rows.extend(rows);
        self.rows.sort_by_key(|row| row.day);
        self.known.retain(|known, _| days.contains(known));
        self.known.insert(day, more);
        self.selected = self.rows.iter().position(|row| Some(row.key()) == before).unwrap_or(0);
    }
}
