//! Drawing day and week: the hours down, lanes or days beside each other.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
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
use crate::ui::pane::diary::lanes::Lanes;
use crate::ui::pane::diary::state::{Diary, View};
use crate::ui::pane::diary::{bars, calendar, caption, lines};
use crate::ui::theme::Role;
use crate::words::dates::clock;

/// The most rows of one thing: in a lane of a day its title and the line under it, in a day of a week a title that wraps.
const ROWS: (usize, usize) = (2, 3);
/// Up to this width, days of a week that hold nothing have no more columns than their head needs.
const CROWDED: u16 = 100;

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
    let lines = bars::height(grid_bars);
    let head = Rect { height: 1.min(area.height), ..area };
    let bars = Rect { height: lines, ..paint::below(area, 1) };
    (head, bars, paint::below(area, 1 + lines))
}

fn laid(pane: &Diary, ctx: &Ctx, area: Rect) -> (Vec<(String, Role, Column)>, Grid) {
    let columns = columns(pane, ctx);
    let plain: Vec<Column> = columns.iter().map(|(_, _, column)| column.clone()).collect();
    let above = 1 + plain.iter().map(|column| column.items.iter().filter(|it| it.is_bar()).count()).max().unwrap_or(0);
    let most = if pane.view == View::Week { ROWS.1 } else { ROWS.0 };
    let grid = lay(&plain, usize::from(area.height).saturating_sub(above.min(bars::MOST + 1)), most, ctx.zone);
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
    let (head, above, body) = rooms(&grid.bars, area);
    let crowded = pane.view == View::Week && area.width <= CROWDED;
    let is_bare: Vec<bool> = columns.iter().map(|(_, _, column)| crowded && column.items.is_empty()).collect();
    let lanes = Lanes::of(&is_bare, area);
    for (at, (name, role, _)) in columns.iter().enumerate() {
        paint::put(buf, lanes.room(head, at, at), 0, 1, name, ctx.look.style(*role), ctx.look);
    }
    bars::draw(pane, ctx, &grid.bars, &lanes, above, buf);
    let now = columns.iter().find_map(|(_, _, column)| current(column.day, ctx.now, ctx.zone));
    for (hour, row) in &grid.hours {
        if let Some(line) = row.checked_sub(pane.hours_top) {
            let role = if now == Some(hour.hour) { Role::Accent } else { Role::Dim };
            paint::put(buf, body, line as u16, 1, &format!("{:02}", hour.hour), ctx.look.style(role), ctx.look);
        }
    }
    for (at, (_, _, column)) in columns.iter().enumerate() {
        draw_free(pane, &grid, (at, column), lanes.room(body, at, at), ctx, buf);
    }
    for cell in &grid.cells {
        draw_length(cell, pane.hours_top, lanes.room(body, cell.column, cell.column), ctx, buf);
    }
    for cell in &grid.cells {
        draw_cell(pane, cell, lanes.room(body, cell.column, cell.column), ctx, buf);
    }
}

/// Free time where its column has a row for it: from when until when as far as there is room for that.
fn draw_free(pane: &Diary, grid: &Grid, (at, column): (usize, &Column), room: Rect, ctx: &Ctx, buf: &mut Buffer) {
    let (free, dash) = (ctx.words.text("diary-free"), ctx.look.symbols().dash);
    let items: Vec<&Arc<Timed>> = column.items.iter().collect();
    for (from, until) in lines::free_beside(pane, column.day, &items) {
        let Some(row) = grid.vacant(at, from, until).and_then(|row| row.checked_sub(pane.hours_top)) else { continue };
        let times = format!("{}{dash}{}", clock(from), clock(until));
        // The row says since when.
        let said = [format!("{times} {free}"), format!("{dash}{} {free}", clock(until)), free.to_string()];
        let fits = said.iter().find(|text| width::width(text) + 2 <= usize::from(room.width));
        let text = fits.map(String::as_str).unwrap_or_default();
        paint::put(buf, room, row as u16, 1, text, ctx.look.style(Role::Good), ctx.look);
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
    let title = caption::of_cell(pane, cell, ctx);
    let mut lines: Vec<(Role, String)> = match cell.room {
        1 => vec![(role, title)],
        _ => paint::wrapped(&title, columns).map(|line| (role, line)).collect(),
    };
    lines.push((Role::Dim, caption::beneath(cell, ctx)));
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
