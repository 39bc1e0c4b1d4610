//! Drawing the agenda: days one under the other.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::grid::odd_length;
use crate::ui::pane::diary::lines::{Line, cursor, lines, top};
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
    let (something, today) = (|line: &Line| matches!(line, Line::Item(..) | Line::Day(_, 1..)), ctx.today());
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
            columns.time = columns.time.max(wide(&told::time(timed, *day, ctx)));
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
        Line::Day(day, unseen) => draw_day(*day, *unseen, row, ctx, area, buf),
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

/// A day's head: how people call it, its date, how much is hidden, a rule.
fn draw_day(day: NaiveDate, unseen: usize, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (today, dot) = (ctx.today(), ctx.look.symbols().dot);
    let role = if day == today { Role::Accent } else { Role::Strong };
    let near = (day - today).num_days().abs() <= 1;
    let called = if near { format!("{} {dot} ", ctx.words.day_called(day, today)) } else { String::new() };
    let date = told::full(day, ctx);
    let odd = odd_length(day, ctx.zone).map(|hours| hours_told(hours, ctx)).unwrap_or_default();
    let unseen = told::unseen(unseen, ctx).map(|unseen| format!(" {dot} {unseen}")).unwrap_or_default();
    let text = format!("{called}{date}{odd}{unseen}");
    let used = 1 + paint::put(buf, area, row, 1, &text, ctx.look.style(role), ctx.look);
    let rest = Rect { x: area.x + (used + 1).min(area.width), width: area.width.saturating_sub(used + 2), ..area };
    paint::rule(buf, rest, row, ctx.look);
}

/// That a day has an odd number of hours.
pub fn hours_told(hours: i64, ctx: &Ctx) -> String {
    format!(" {} {}", ctx.look.symbols().dot, ctx.words.with("diary-odd-day", &[("hours", hours.into())]))
}

fn draw_item(timed: &Timed, day: NaiveDate, columns: &Columns, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (it, look) = (&timed.row, ctx.look);
    paint::put(buf, area, row, 1, &told::time(timed, day, ctx), look.style(Role::Dim), look);
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
    let place = column(columns.place);
    paint::put(buf, place, row, 0, &told::title(&it.place, ctx), look.style(Role::Dim), look);
    let title = Rect { x: area.x + 1 + columns.time + 2, width: right.saturating_sub(1 + columns.time + 2), ..area };
    let used = paint::put(buf, title, row, 0, &told::title(&it.title, ctx), look.style(told::role(it)), look);
    let extra = told::row_elsewhere(it, ctx).map(|there| format!("({there})"));
    if let Some(extra) = extra.filter(|extra| used + 1 + width::width(extra) as u16 <= title.width) {
        paint::put(buf, title, row, used + 1, &extra, look.style(Role::Dim), look);
    }
}
