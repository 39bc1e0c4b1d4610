//! Draws the board: the clock, then the days, side by side where the terminal is wide, with as much air as it gives.

use chrono::{Datelike, Days, NaiveDate};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::base::{script, width};
use crate::ui::board::commands::QUESTION;
use crate::ui::board::digits;
use crate::ui::board::page::{self, Entry, Tense};
use crate::ui::board::state::Board;
use crate::ui::overlay::frame::frame;
use crate::ui::paint;
use crate::ui::theme::Role;

/// The least that a board needs.
const SMALLEST: (u16, u16) = (60, 16);
/// The clock is large from so many rows and columns on.
const LARGE: (u16, u16) = (80, 30);
/// The least columns of a day that stands beside another.
const DAY: u16 = 50;
/// The least rows of a day: where there are not so many for each, later days are left out.
const HIGH: u16 = 7;
/// Columns between days, and at the sides.
const MARGIN: u16 = 3;

/// How much air an entry has.
#[derive(Clone, Copy)]
enum Air {
    /// The place under the title, a blank row after it.
    Ample,
    /// A blank row.
    Some,
    /// None.
    None,
}

/// Draws it.
pub fn view(board: &Board, frame: &mut Frame<'_>) {
    let (area, buf) = (frame.area(), frame.buffer_mut());
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        paint::instead(buf, area, &board.ctx.words.text("terminal-small"), board.ctx.look);
        return;
    }
    let inside = Rect { x: area.x + MARGIN, y: area.y + 1, width: area.width - 2 * MARGIN, height: area.height - 2 };
    let body = head(board, inside, buf);
    foot(board, inside, buf);
    days(board, Rect { height: body.height.saturating_sub(2), ..body }, buf);
    if board.leaving {
        question(board, area, buf);
    }
}

/// The date and the clock; what is left under them.
fn head(board: &Board, area: Rect, buf: &mut Buffer) -> Rect {
    let (ctx, look) = (&board.ctx, board.ctx.look);
    let clock = ctx.words.time(ctx.now, ctx.zone);
    let weekday = script::heading(&ctx.words.weekday(ctx.today().weekday()));
    let date = ctx.words.date_long(ctx.today());
    if area.width < LARGE.0 || area.height < LARGE.1 {
        let text = format!("{weekday}, {date}");
        paint::put(buf, area, 0, 0, &text, look.style(Role::Strong), look);
        paint::put_right(buf, area, 0, &clock, look.style(Role::Accent), look);
        paint::rule(buf, area, 1, look);
        return paint::below(area, 3);
    }
    let wide = digits::width(&clock);
    digits::draw(&clock, Rect { x: area.x + area.width - wide, width: wide, ..area }, look, buf);
    paint::put(buf, area, 1, 0, &weekday, look.style(Role::Strong), look);
    paint::put(buf, area, 3, 0, &date, look.style(Role::Text), look);
    paint::rule(buf, area, digits::ROWS + 1, look);
    paint::below(area, digits::ROWS + 3)
}

/// The office's name, or what went wrong.
fn foot(board: &Board, area: Rect, buf: &mut Buffer) {
    let look = board.ctx.look;
    let (text, role) = match (&board.fault, &board.heard) {
        (Some(fault), _) => (board.ctx.words.error(fault), Role::Danger),
        (None, Some(heard)) => (heard.office.clone(), Role::Dim),
        (None, None) => return,
    };
    paint::put(buf, area, area.height - 1, 0, &text, look.style(role), look);
}

fn days(board: &Board, area: Rect, buf: &mut Buffer) {
    let today = board.ctx.today();
    let abreast = ((area.width + MARGIN) / (DAY + MARGIN)).clamp(1, board.days.max(1));
    let deep = board.days.div_ceil(abreast).clamp(1, (area.height / HIGH).max(1));
    let shown = today.iter_days().take(usize::from(board.days.min(abreast * deep)));
    let (wide, high) = ((area.width + MARGIN) / abreast - MARGIN, area.height / deep);
    for (at, day) in shown.enumerate() {
        let (column, row) = (at as u16 % abreast, at as u16 / abreast);
        let part = Rect {
            x: area.x + column * (wide + MARGIN),
            y: area.y + row * high,
            width: wide,
            height: high.saturating_sub(u16::from(row + 1 < deep)),
        };
        one_day(board, day, part, buf);
    }
}

fn one_day(board: &Board, day: NaiveDate, area: Rect, buf: &mut Buffer) {
    let (ctx, look) = (&board.ctx, board.ctx.look);
    let called = script::heading(&ctx.words.day_called(day, ctx.today()));
    let near = day <= ctx.today() + Days::new(1);
    let role = if day == ctx.today() { Role::Accent } else { Role::Strong };
    let used = paint::put(buf, area, 0, 0, &called, look.style(role), look);
    let date = if near { ctx.words.day(day) } else { ctx.words.date_short(day) };
    paint::put(buf, area, 0, used + 2, &date, look.style(Role::Dim), look);
    let body = paint::below(area, if area.height > 8 { 2 } else { 1 });
    let entries = page::entries(board, day);
    if entries.is_empty() && board.heard.is_some() {
        paint::put(buf, body, 0, 0, &ctx.words.text("board-nothing"), look.style(Role::Dim), look);
    }
    place(board, entries, body, buf);
}

/// Puts entries into `area` with as much air as there is; what is past gives way first, then what comes last.
fn place(board: &Board, mut entries: Vec<Entry>, area: Rect, buf: &mut Buffer) {
    let fits = |entries: &[Entry], air: Air| entries.iter().map(|it| rows(it, air)).sum::<u16>() <= area.height + 1;
    let airy = [Air::Ample, Air::Some].into_iter().find(|air| fits(&entries, *air));
    let air = airy.unwrap_or(Air::None);
    if airy.is_none() && entries.len() > usize::from(area.height) {
        entries.retain(|it| !matches!(it, Entry::Taken { tense: Tense::Past, .. }));
    }
    let room = usize::from(area.height);
    let kept = if airy.is_none() && entries.len() > room { room.saturating_sub(1) } else { entries.len() };
    let left_out = entries.split_off(kept).iter().filter(|it| matches!(it, Entry::Taken { .. })).count();
    let mut row = 0;
    for entry in &entries {
        draw(board, entry, air, row, area, buf);
        row += rows(entry, air);
    }
    if left_out > 0 {
        let more = board.ctx.words.plural("board-more", left_out);
        paint::put(buf, area, row, 0, &more, board.ctx.look.style(Role::Dim), board.ctx.look);
    }
}

const fn rows(entry: &Entry, air: Air) -> u16 {
    match (entry, air) {
        (Entry::Lane(_), _) | (_, Air::None) => 1,
        (Entry::Taken { place, .. }, Air::Ample) if !place.is_empty() => 3,
        (Entry::Taken { .. }, _) => 2,
    }
}

fn draw(board: &Board, entry: &Entry, air: Air, row: u16, area: Rect, buf: &mut Buffer) {
    let (words, look) = (&board.ctx.words, board.ctx.look);
    let (time, title, place, tense) = match entry {
        Entry::Lane(name) => {
            paint::put(buf, area, row, 0, name, look.style(Role::Dim), look);
            return;
        }
        Entry::Taken { time, title, place, tense } => (time, title, place, *tense),
    };
    let busy = words.text("board-busy");
    let style = style(board, tense, title.is_none());
    if tense == Tense::Now {
        paint::put(buf, area, row, 0, look.symbols().marker, look.style(Role::Accent), look);
    }
    let column = 2 + width::width(&words.text("board-all-day")).max(11) as u16 + 2;
    paint::put(buf, area, row, 2, time, style, look);
    let used = paint::put(buf, area, row, column, title.as_deref().unwrap_or(&busy), style, look);
    match air {
        Air::Ample => paint::put(buf, area, row + 1, column, place, look.style(Role::Dim), look),
        Air::Some | Air::None => paint::put(buf, area, row, column + used + 2, place, look.style(Role::Dim), look),
    };
}

fn style(board: &Board, tense: Tense, busy: bool) -> Style {
    board.ctx.look.style(match tense {
        Tense::Past => Role::Dim,
        Tense::Now if !busy => Role::Strong,
        _ if busy => Role::Dim,
        Tense::Now | Tense::ToCome => Role::Text,
    })
}

/// Whether to leave, and the keys that answer.
fn question(board: &Board, area: Rect, buf: &mut Buffer) {
    let (ctx, look) = (&board.ctx, board.ctx.look);
    let hint = ctx.told(QUESTION, "hint-confirm", &[]);
    let title = ctx.words.text("board-question");
    let inside = frame(&title, (width::width(&hint) as u16, 3), ctx, area, buf);
    paint::put(buf, inside, 1, 0, &hint, look.style(Role::Text), look);
}
