//! Drawing a month: a cell for each day with how much is on it and what comes first.

use chrono::{Datelike, NaiveDate, Weekday};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::ui::paint;
use crate::ui::pane::activity::{times, told};
use crate::ui::pane::diary::calendar;
use crate::ui::pane::diary::state::Diary;
use crate::ui::theme::Role;
use crate::words::dates::week_number;

/// Columns of the week's number.
const WEEK: u16 = 4;
/// From this width of a cell on, its things tell their time.
const TIMES: u16 = 14;

/// Draws it.
pub fn draw(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let weeks = calendar::month(pane.today_or(ctx));
    let column = |at: u16| WEEK + (area.width.saturating_sub(WEEK)) * at / 7;
    for at in 0..7_u16 {
        let day = Weekday::try_from(at as u8).unwrap_or(Weekday::Mon);
        paint::put(buf, area, 0, column(at) + 1, &ctx.words.weekday_short(day), ctx.look.style(Role::Strong), ctx.look);
    }
    let body = paint::below(area, 1);
    let count = weeks.len().max(1) as u16;
    for (nth, week) in weeks.iter().enumerate() {
        let (top, end) = (body.height * nth as u16 / count, body.height * (nth as u16 + 1) / count);
        if let Some(monday) = week.first() {
            let number = format!("{:>2}", week_number(*monday));
            paint::put(buf, body, top, 1, &number, ctx.look.style(Role::Dim), ctx.look);
        }
        for (at, day) in week.iter().enumerate() {
            let (x, right) = (column(at as u16), column(at as u16 + 1));
            let cell = Rect { x: body.x + x, y: body.y + top, width: right - x - 1, height: end - top };
            draw_day(pane, *day, ctx, cell, buf);
        }
    }
}

fn draw_day(pane: &Diary, day: NaiveDate, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let here = pane.today_or(ctx);
    let items = pane.on(day);
    let role = match day {
        day if day == ctx.today() => Role::Accent,
        day if day.month() != here.month() => Role::Dim,
        _ => Role::Strong,
    };
    paint::put(buf, area, 0, 1, &day.day().to_string(), ctx.look.style(role), ctx.look);
    let selected = items.iter().position(|item| day == here && Some(item.key()) == pane.key);
    let room = usize::from(area.height.saturating_sub(1));
    let top = selected.map_or(0, |at| (at + 1).saturating_sub(room));
    let shown = items.len().saturating_sub(top).min(room);
    if !items.is_empty() {
        // How many there are, or how many more than are shown.
        let hidden = items.len() - shown;
        let count = if hidden > 0 { format!("+{hidden}") } else { items.len().to_string() };
        paint::put_right(buf, area, 0, &count, ctx.look.style(Role::Dim), ctx.look);
    }
    for (line, item) in items.iter().skip(top).take(room).enumerate() {
        let line = line as u16 + 1;
        let dim = day.month() != here.month();
        let role = if dim { Role::Dim } else { told::role(&item.row) };
        paint::put(buf, area, line, 1, &named(item, day, area.width, ctx), ctx.look.style(role), ctx.look);
        if selected == Some(top + usize::from(line) - 1) {
            paint::select(buf, area, line, ctx.look);
        }
    }
    if day == here && (selected.is_none() || room == 0) {
        paint::select(buf, area, 0, ctx.look);
    }
}

/// When it begins, or until when it goes on from the day before, and what it is called; a narrow cell tells the hour alone.
fn named(item: &Timed, day: NaiveDate, columns: u16, ctx: &Ctx) -> String {
    let time = times::begin(item, day, ctx).unwrap_or_default();
    let time = if columns >= TIMES { &time } else { time.split(':').next().unwrap_or_default() };
    let parts = [time, told::sign(&item.row), &told::title(&item.row.title, ctx)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
