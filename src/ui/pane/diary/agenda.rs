//! Drawing the agenda: days one under the other.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::diary::ActivityRow;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::ui::paint;
use crate::ui::pane::activity::{times, told};
use crate::ui::pane::diary::grid::odd_length;
use crate::ui::pane::diary::lines::{Line, Unshown, cursor, lines, top};
use crate::ui::pane::diary::state::Diary;
use crate::ui::place::Screen;
use crate::ui::theme::Role;
use crate::words::dates::clock;

/// From this width on, places have a column; narrower lists tell them after the title.
const PLACES: u16 = 70;
/// The most columns of places, and the share of a list that they may take.
const PLACE: (u16, u16) = (20, 5);

/// Draws it.
pub fn draw(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let lines = lines(pane, ctx.today());
    let (at, top) = (cursor(pane, &lines), top(pane, &lines));
    let today = ctx.today();
    let something = |line: &Line| match line {
        Line::Day(_, unshown) => unshown.is_any(),
        line => matches!(line, Line::Item(..)),
    };
    let told = |id| ctx.told(Screen::Diary.contexts(), id, &[("words", pane.filter.typed().into())]);
    if !lines.is_empty() && !lines.iter().any(something) {
        // Far from today there may be nothing while the diary is full.
        let is_near = lines.iter().any(|line| line.day() == today);
        let id = if pane.filter.is_empty() { is_near.then_some("diary-empty") } else { Some("diary-no-hits") };
        if let Some(id) = id {
            return paint::instead(buf, area, &told(id), ctx.look);
        }
    }
    let columns = Columns::of(lines.iter().skip(top).take(usize::from(area.height)), ctx, area.width);
    for (nth, line) in lines.iter().enumerate().skip(top).take(usize::from(area.height)) {
        let row = (nth - top) as u16;
        draw_line(line, &columns, row, ctx, area, buf);
        if nth == at {
            paint::select(buf, area, row, ctx.look);
        }
    }
}

/// Where the columns of things begin, and how wide they are.
struct Columns {
    time: u16,
    place: u16,
    mark: u16,
    badge: u16,
}

impl Columns {
    /// As wide as what is in sight needs.
    fn of<'a>(lines: impl Iterator<Item = &'a Line>, ctx: &Ctx, width: u16) -> Self {
        let mut columns = Self { time: 11, place: 0, mark: 0, badge: 0 };
        let wide = |text: &str| width::width(text) as u16;
        for line in lines {
            let Line::Item(day, timed) = line else { continue };
            columns.time = columns.time.max(wide(&times::time(timed, *day, ctx)));
            columns.place = columns.place.max(wide(&timed.row.place).min(PLACE.0).min(width / PLACE.1));
            columns.mark = columns.mark.max(wide(&told::mark(&timed.row.principals, ctx)));
            columns.badge = columns.badge.max(told::badge(&timed.row, ctx).map_or(0, |(text, _)| wide(&text)));
        }
        if width < PLACES {
            columns.place = 0;
        }
        columns
    }
}

fn draw_line(line: &Line, columns: &Columns, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let dim = ctx.look.style(Role::Dim);
    match line {
        Line::Day(day, unshown) => draw_day(*day, *unshown, row, ctx, area, buf),
        Line::Item(day, timed) => draw_item(timed, *day, columns, row, ctx, area, buf),
        Line::Nothing(_) => {
            paint::put(buf, area, row, 1, &ctx.words.text("diary-nothing"), dim, ctx.look);
        }
        Line::Free(_, from, until) => {
            let span = format!("{}{}{}", clock(*from), ctx.look.symbols().dash, clock(*until));
            paint::put(buf, area, row, 1, &span, dim, ctx.look);
            let free = ctx.words.text("diary-free");
            paint::put(buf, area, row, 1 + columns.time + 2, &free, ctx.look.style(Role::Good), ctx.look);
        }
        Line::Without(_, days) => {
            let text = ctx.words.plural("diary-days-without", usize::try_from(*days).unwrap_or_default());
            paint::put(buf, area, row, 1, &text, dim, ctx.look);
        }
    }
}

/// A day's head: how people call it, its date, what is not shown, a rule.
fn draw_day(day: NaiveDate, unshown: Unshown, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let today = ctx.today();
    let role = if day == today { Role::Accent } else { Role::Strong };
    let near = (day - today).num_days().abs() <= 1;
    let mut facts: Vec<String> = near.then(|| ctx.words.day_called(day, today)).into_iter().collect();
    facts.push(told::full(day, ctx));
    facts.extend(odd_length(day, ctx.zone).map(|hours| hours_told(hours, ctx)));
    facts.extend(told::unseen(unshown.cancelled, ctx));
    facts.extend(unshown.cut.then(|| ctx.words.text("diary-cut").into_owned()));
    let text = facts.join(&format!(" {} ", ctx.look.symbols().dot));
    let used = 1 + paint::put(buf, area, row, 1, &text, ctx.look.style(role), ctx.look);
    let rest = Rect { x: area.x + (used + 1).min(area.width), width: area.width.saturating_sub(used + 2), ..area };
    paint::rule(buf, rest, row, ctx.look);
}

/// That a day has an odd number of hours.
pub fn hours_told(hours: i64, ctx: &Ctx) -> String {
    ctx.words.with("diary-odd-day", &[("hours", hours.into())])
}

fn draw_item(timed: &Timed, day: NaiveDate, columns: &Columns, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (it, look) = (&timed.row, ctx.look);
    paint::put(buf, area, row, 1, &times::time(timed, day, ctx), look.style(Role::Dim), look);
    let mut right = area.width.saturating_sub(1);
    let mut column = |wide: u16| {
        right = right.saturating_sub(wide);
        let at = Rect { x: area.x + right, width: wide, ..area };
        right = right.saturating_sub(2.min(wide));
        at
    };
    let badge = column(columns.badge);
    if let Some((text, role)) = told::badge(it, ctx) {
        paint::put(buf, badge, row, 0, &text, look.style(role), look);
    }
    let mark = column(columns.mark);
    paint::put(buf, mark, row, 0, &told::mark(&it.principals, ctx), look.style(Role::Dim), look);
    // Where no place is told, the title has its room.
    let place = column(if it.place.is_empty() { 0 } else { columns.place });
    paint::put(buf, place, row, 0, &told::title(&it.place, ctx), look.style(Role::Dim), look);
    let title = Rect { x: area.x + 1 + columns.time + 2, width: right.saturating_sub(1 + columns.time + 2), ..area };
    draw_title(it, row, ctx, title, buf);
}

/// What it is called, and what another clock says then: the title gives way to that, but for a third of the room.
fn draw_title(it: &ActivityRow, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let there = times::elsewhere(&it.when, ctx).map(|there| format!(" ({there})")).unwrap_or_default();
    let most = area.width - area.width / 3;
    let room = Rect { width: area.width - most.min(width::width(&there) as u16), ..area };
    let used = paint::put(buf, room, row, 0, &told::title(&it.title, ctx), ctx.look.style(told::role(it)), ctx.look);
    paint::put(buf, area, row, used, &there, ctx.look.style(Role::Dim), ctx.look);
}
