//! The agenda as lines: days as headings, under each the principals, times in one column.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::api::diary::ActivityRow;
use crate::base::{script, width};
use crate::domain::activity::ActivityState;
use crate::domain::ids::PrincipalId;
use crate::domain::moment::When;
use crate::ui::ctx::Ctx;
use crate::ui::pane::activity::times;

/// Columns of the title where a place follows it.
const TITLE: usize = 44;
/// Where a text was cut.
const MORE: &str = "…";
/// A time on another day.
const BEYOND: &str = "…";

/// What the lines are made with.
pub(super) struct Page<'a> {
    /// The office, its clock and its words.
    pub(super) ctx: &'a Ctx,
    /// Whose diaries; everybody's if it is empty.
    pub(super) principals: &'a [PrincipalId],
    /// The first and the last day.
    pub(super) days: (NaiveDate, NaiveDate),
}

impl Page<'_> {
    /// All lines: the days that have any, or that there is nothing.
    pub(super) fn lines(&self, rows: &[ActivityRow]) -> Vec<String> {
        let (first, last) = self.days;
        let mut lines = Vec::new();
        for (day, of_day) in self.by_day(rows) {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.push(self.heading(day));
            lines.extend(self.lanes(&of_day, day));
        }
        if lines.is_empty() {
            lines.push(self.ctx.words.with("agenda-empty", &[("days", self.ctx.words.span(first, last).into())]));
        }
        lines
    }

    /// The rows of each day that has any; a row of several days stands in each of them.
    fn by_day<'r>(&self, rows: &'r [ActivityRow]) -> BTreeMap<NaiveDate, Vec<&'r ActivityRow>> {
        let mut days: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in rows {
            let (first, last) = row.when.days(self.ctx.zone);
            let last = last.min(self.days.1);
            for day in first.max(self.days.0).iter_days().take_while(|day| *day <= last) {
                days.entry(day).or_default().push(row);
            }
        }
        days
    }

    fn heading(&self, day: NaiveDate) -> String {
        let weekday = self.ctx.words.weekday(day.weekday());
        format!("{}, {}", script::heading(&weekday), self.ctx.words.date_long(day))
    }

    /// The day's lines by principal; the principals are named where there could be several.
    fn lanes(&self, rows: &[&ActivityRow], day: NaiveDate) -> Vec<String> {
        let columns = self.times_width(rows, day);
        let mut lines = Vec::new();
        let named = self.principals.len() != 1 && self.ctx.office.principals.len() > 1;
        for (name, principal) in self.lanes_asked() {
            let of_lane: Vec<_> = rows.iter().filter(|row| stands_in(row, principal)).collect();
            if named && !of_lane.is_empty() {
                lines.push(format!("  {name}"));
            }
            let indent = if named { "    " } else { "  " };
            lines.extend(of_lane.iter().map(|row| format!("{indent}{}", self.line(row, day, columns))));
        }
        lines
    }

    /// The lanes by name, that of the office as a whole last.
    fn lanes_asked(&self) -> Vec<(&str, Option<PrincipalId>)> {
        let asked = |id: &PrincipalId| self.principals.is_empty() || self.principals.contains(id);
        let principals = self.ctx.office.principals.iter().filter(|it| asked(&it.id));
        let office = self.ctx.office.office.as_ref().filter(|_| self.principals.is_empty());
        let office = office.map(|office| (office.name.as_str(), None));
        principals.map(|it| (it.name.as_str(), Some(it.id))).chain(office).collect()
    }

    fn line(&self, row: &ActivityRow, day: NaiveDate, columns: usize) -> String {
        let title = self.ctx.words.or(&row.title, "word-untitled");
        let title = match row.place.trim() {
            "" => title.into_owned(),
            place => format!("{}  {place}", width::fit(&title, TITLE, MORE)),
        };
        let times = self.times(row, day);
        format!("{}  {title}{}", width::pad_right(&times, columns), self.mark(row))
    }

    /// What one should know of it, after its line.
    fn mark(&self, row: &ActivityRow) -> String {
        let tentative = (row.state == ActivityState::Tentative).then_some("agenda-tentative");
        let conflict = row.conflict.then_some("agenda-conflict");
        let agreed = row.state != ActivityState::Tentative;
        let beside = row.beside.then_some(if agreed { "agenda-beside" } else { "agenda-overlaps" });
        let marks: Vec<_> =
            [tentative, conflict, beside].into_iter().flatten().map(|id| self.ctx.words.text(id)).collect();
        if marks.is_empty() { String::new() } else { format!("  ({})", marks.join(", ")) }
    }

    /// The columns that the day's longest time needs; a time by two clocks widens them where there is any.
    fn times_width(&self, rows: &[&ActivityRow], day: NaiveDate) -> usize {
        let usual = width::width(&self.ctx.words.text("agenda-all-day")).max("00:00–00:00".chars().count());
        rows.iter().map(|row| width::width(&self.times(row, day))).max().unwrap_or_default().max(usual)
    }

    /// The time of that day, by the other clock too where that is another: what begins before it or ends after it says so.
    fn times(&self, row: &ActivityRow, day: NaiveDate) -> String {
        let (from, until) = row.when.here(self.ctx.zone);
        let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
        let whole = from <= day.and_time(NaiveTime::MIN) && until >= next;
        if matches!(row.when, When::Days { .. }) || whole {
            return self.ctx.words.text("agenda-all-day").into_owned();
        }
        let begins = if from.date() < day { BEYOND.to_owned() } else { times::from(&row.when, self.ctx) };
        let ends = times::until(&row.when, self.ctx).filter(|_| until <= next).unwrap_or_else(|| BEYOND.to_owned());
        let there = Some(()).filter(|()| from.date() >= day).and_then(|()| times::elsewhere(&row.when, self.ctx));
        let there = there.map(|there| format!(" ({there})")).unwrap_or_default();
        format!("{}–{ends}{there}", width::pad_left(&begins, 5))
    }
}

fn stands_in(row: &ActivityRow, principal: Option<PrincipalId>) -> bool {
    principal.map_or(row.principals.is_empty(), |id| row.principals.contains(&id))
}
