//! Drawing day and week: the hours down, lanes or days beside each other, whole days as bars over them.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Timelike};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::base::width;
use crate::domain::ids::PrincipalId;
use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::grid::{Bar, Cell, Column, Grid, current, lay};
use crate::ui::pane::diary::state::{Diary, View};
use crate::ui::pane::diary::{calendar, lines};
use crate::ui::theme::Role;
use crate::words::dates::clock;

/// Columns of the hours.
const HOURS: u16 = 5;
/// The most lines of bars; more are scrolled to by selecting them.
const BARS: usize = 4;

/// The most rows of one thing: in a lane of a day its title and the line under it, in a day of a week a title that wraps.
const ROWS: (usize, usize) = (2, 3);
/// Up to this width, days of a week that hold nothing have no more columns than their head needs.
const CROWDED: u16 = 100;
/// Those columns.
const BARE: u16 = 7;

/// What the columns are called, and what is in them.
fn columns(pane: &Diary, ctx: &Ctx) -> Vec<(String, Role, Column)> {
    let here = pane.today_or(ctx);
    let all = |day: NaiveDate| pane.on(day).into_iter().cloned().collect::<Vec<Arc<Timed>>>();
    if pane.view == View::Week {
        let named = |day: NaiveDate| {
            let role = if day == ctx.today() { Role::Accent } else { Role::Strong };
            let name = format!("{} {}", ctx.words.weekday_short(day.weekday()), day.day());
            (name, role, Column { day, items: all(day) })
        };
        return calendar::week(here).into_iter().map(named).collect();
    }
    let items = all(here);
    let lane = |name: String, whose: Option<PrincipalId>| {
        let is_in = |item: &&Arc<Timed>| match whose {
            Some(one) => item.row.principals.contains(&one),
            None => item.row.principals.is_empty(),
        };
        let items = items.iter().filter(is_in).cloned().collect();
        (name, Role::Strong, Column { day: here, items })
    };
    let shown = ctx.office.principals.iter().filter(|one| !pane.hidden.contains(&one.id));
    let mut lanes: Vec<_> = shown.map(|one| lane(told::whose(&[one.id], ctx), Some(one.id))).collect();
    if lanes.is_empty() || items.iter().any(|item| item.row.principals.is_empty()) {
        lanes.push(lane(ctx.words.text("diary-of-office").into_owned(), None));
    }
    lanes
}

/// The rooms of head, bars and hours in `area`.
fn rooms(grid_bars: &[Bar], area: Rect) -> (Rect, Rect, Rect) {
    let lines = grid_bars.iter().map(|bar| bar.line + 1).max().unwrap_or(0).min(BARS) as u16;
    let head = Rect { height: 1.min(area.height), ..area };
    let bars = Rect { height: lines, ..paint::below(area, 1) };
    (head, bars, paint::below(area, 1 + lines))
}

fn laid(pane: &Diary, ctx: &Ctx, area: Rect) -> (Vec<(String, Role, Column)>, Grid) {
    let columns = columns(pane, ctx);
    let plain: Vec<Column> = columns.iter().map(|(_, _, column)| column.clone()).collect();
    let above = 1 + plain.iter().map(|column| column.items.iter().filter(|it| it.is_bar()).count()).max().unwrap_or(0);
    let most = if pane.view == View::Week { ROWS.1 } else { ROWS.0 };
    let grid = lay(&plain, usize::from(area.height).saturating_sub(above.min(BARS + 1)), most, ctx.zone);
    (columns, grid)
}

/// Keeps the selected thing in sight, else the first hour of the day's work.
pub fn measure(pane: &mut Diary, ctx: &Ctx, area: Rect) {
    let (_, grid) = laid(pane, ctx, area);
    let height = usize::from(rooms(&grid.bars, area).2.height).max(1);
    let selected = grid.cells.iter().find(|cell| Some(cell.item.key()) == pane.key);
    let most = grid.rows.saturating_sub(height);
    let top = pane.hours_top.min(most);
    pane.hours_top = match selected {
        Some(cell) if cell.row < top => cell.row,
        Some(cell) if cell.row + cell.room.min(height) > top + height => {
            (cell.row + cell.room.min(height) - height).min(most)
        }
        _ => top,
    };
}

/// Draws it.
pub fn draw(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (columns, grid) = laid(pane, ctx, area);
    let (head, bars, body) = rooms(&grid.bars, area);
    let lanes = Lanes::of(&columns, pane.view == View::Week && area.width <= CROWDED, area);
    for (at, (name, role, _)) in columns.iter().enumerate() {
        paint::put(buf, lanes.room(head, at, at), 0, 1, name, ctx.look.style(*role), ctx.look);
    }
    draw_bars(pane, ctx, &grid.bars, &lanes, bars, buf);
    let now = columns.iter().find_map(|(_, _, column)| current(column.day, ctx.now, ctx.zone));
    for (hour, row) in &grid.hours {
        if let Some(line) = row.checked_sub(pane.hours_top) {
            let role = if now == Some(hour.hour) { Role::Accent } else { Role::Dim };
            paint::put(buf, body, line as u16, 1, &format!("{:02}", hour.hour), ctx.look.style(role), ctx.look);
        }
    }
    for (at, (_, _, column)) in columns.iter().enumerate().filter(|_| pane.tells_free()) {
        draw_free(&grid, at, column, pane.hours_top, lanes.room(body, at, at), ctx, buf);
    }
    for cell in &grid.cells {
        draw_length(cell, pane.hours_top, lanes.room(body, cell.column, cell.column), ctx, buf);
    }
    for cell in &grid.cells {
        draw_cell(pane, cell, lanes.room(body, cell.column, cell.column), ctx, buf);
    }
}

/// Where columns stand: each from one edge to the next.
struct Lanes {
    edges: Vec<u16>,
}

impl Lanes {
    /// Beside each other over the whole of `area`; where it is `crowded`, those with nothing are narrow.
    fn of(columns: &[(String, Role, Column)], crowded: bool, area: Rect) -> Self {
        let (room, begin) = (area.width.saturating_sub(HOURS), area.x + HOURS);
        let is_bare = |column: &Column| crowded && column.items.is_empty();
        let bare = columns.iter().filter(|(_, _, column)| is_bare(column)).count() as u16;
        let full = columns.len() as u16 - bare;
        let narrow = if full == 0 { 0 } else { BARE.min(room / (full + bare).max(1)) };
        let (shared, share) = (room - narrow * bare, if full == 0 { bare } else { full }.max(1));
        let (mut x, mut nth, mut edges) = (begin, 0, vec![begin]);
        for (_, _, column) in columns {
            if full > 0 && is_bare(column) {
                x += narrow;
            } else {
                x += shared * (nth + 1) / share - shared * nth / share;
                nth += 1;
            }
            edges.push(x);
        }
        Self { edges }
    }

    /// The room of some columns within the rows of `rows`.
    fn room(&self, rows: Rect, first: usize, last: usize) -> Rect {
        let at = |column: usize| self.edges.get(column).or(self.edges.last()).copied().unwrap_or(rows.x);
        Rect { x: at(first), width: at(last + 1).saturating_sub(at(first)), ..rows }
    }
}

/// Free time where its column has a row for it: from when until when as far as there is room for that.
fn draw_free(grid: &Grid, at: usize, column: &Column, top: usize, room: Rect, ctx: &Ctx, buf: &mut Buffer) {
    let (free, dash) = (ctx.words.text("diary-free"), ctx.look.symbols().dash);
    let items: Vec<&Arc<Timed>> = column.items.iter().collect();
    for (from, until) in lines::free(column.day, &items) {
        let Some(row) = grid.vacant(at, from, until).and_then(|row| row.checked_sub(top)) else { continue };
        let times = format!("{}{dash}{}", clock(from), clock(until));
        // The row says since when.
        let said = [format!("{times} {free}"), format!("{dash}{} {free}", clock(until)), free.to_string()];
        let fits = said.iter().find(|text| width::width(text) + 2 <= usize::from(room.width));
        let text = fits.map(String::as_str).unwrap_or_default();
        paint::put(buf, room, row as u16, 1, text, ctx.look.style(Role::Good), ctx.look);
    }
}

/// Whole days: a title, and a rule as far as it goes. If there are more lines than rooms, those around the selected one.
fn draw_bars(pane: &Diary, ctx: &Ctx, bars: &[Bar], lanes: &Lanes, area: Rect, buf: &mut Buffer) {
    let selected = bars.iter().find(|bar| Some(bar.item.key()) == pane.key).map_or(0, |bar| bar.line);
    let top = (selected + 1).saturating_sub(usize::from(area.height));
    for bar in bars {
        let Some(line) = bar.line.checked_sub(top).filter(|line| *line < usize::from(area.height)) else { continue };
        let room = Rect { y: area.y + line as u16, height: 1, ..lanes.room(area, bar.columns.0, bar.columns.1) };
        let text = named(pane, &bar.item, ctx);
        let used = 1 + paint::put(buf, room, 0, 1, &text, ctx.look.style(told::role(&bar.item.row)), ctx.look);
        let rest = Rect { x: room.x + (used + 1).min(room.width), width: room.width.saturating_sub(used + 2), ..room };
        paint::rule(buf, rest, 0, ctx.look);
        if Some(bar.item.key()) == pane.key {
            paint::select(buf, Rect { width: room.width.saturating_sub(1), ..room }, 0, ctx.look);
        }
    }
}

/// How long something goes on, as a dim line down.
fn draw_length(cell: &Cell, top: usize, room: Rect, ctx: &Ctx, buf: &mut Buffer) {
    for row in cell.row.max(top)..cell.end {
        let style = ctx.look.style(Role::Dim);
        paint::put(buf, room, (row - top) as u16, 0, ctx.look.symbols().vertical, style, ctx.look);
    }
}

/// Its title in as many rows as it needs and has, then the line under it.
fn draw_cell(pane: &Diary, cell: &Cell, room: Rect, ctx: &Ctx, buf: &mut Buffer) {
    let room = Rect { width: room.width.saturating_sub(1), ..room };
    let columns = usize::from(room.width.saturating_sub(1)).max(1);
    let role = told::role(&cell.item.row);
    let title = named(pane, &cell.item, ctx);
    let mut lines: Vec<(Role, String)> = match cell.room {
        1 => vec![(role, title)],
        _ => paint::wrapped(&title, columns).map(|line| (role, line)).collect(),
    };
    lines.push((Role::Dim, beneath(&cell.item, ctx)));
    let more = lines.len() > cell.room + 1;
    for (nth, (role, line)) in lines.iter().take(cell.room).enumerate() {
        let Some(at) = (cell.row + nth).checked_sub(pane.hours_top).map(|at| at as u16) else { continue };
        // A length that goes on under it must not show through.
        paint::put(buf, room, at, 1, &" ".repeat(columns), Style::reset(), ctx.look);
        let cut = more && nth + 1 == cell.room;
        let line = if cut { format!("{line}{}", " ".repeat(columns)) } else { line.clone() };
        paint::put(buf, room, at, 1, &line, ctx.look.style(*role), ctx.look);
        if Some(cell.item.key()) == pane.key {
            paint::select(buf, room, at, ctx.look);
        }
    }
}

/// What it is called in a column: the minutes if it does not begin with the hour, whose it is if several share the column.
fn named(pane: &Diary, item: &Timed, ctx: &Ctx) -> String {
    let mut parts: Vec<String> = Vec::new();
    let from = item.here.0.time();
    if !item.is_bar() && pane.view == View::Day {
        parts.push(clock(from));
    } else if !item.is_bar() && from.minute() != 0 {
        // The hour stands at the left of its row.
        parts.push(format!(":{:02}", from.minute()));
    }
    let sign = told::sign(&item.row);
    // Where several share a column, the first one's things are the usual and stand without a mark.
    let first = ctx.office.principals.iter().find(|one| !pane.hidden.contains(&one.id)).map(|one| one.id);
    let usual = pane.view == View::Day || item.row.principals.iter().copied().eq(first);
    let mark = if usual { String::new() } else { told::mark(&item.row.principals, ctx) };
    parts.extend([sign.to_owned(), mark, told::title(&item.row.title, ctx).into_owned()]);
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// The line under it: until when, where, by which other clock.
fn beneath(item: &Timed, ctx: &Ctx) -> String {
    let until = format!("{}{}", ctx.look.symbols().dash, clock(item.here.1.time()));
    let mut parts = vec![until];
    parts.extend(told::row_elsewhere(&item.row, ctx));
    parts.push(told::title(&item.row.place, ctx).into_owned());
    parts.retain(|part| width::width(part) > 0);
    parts.join(&format!(" {} ", ctx.look.symbols().dot))
}
