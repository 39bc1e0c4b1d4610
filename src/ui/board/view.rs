//! Draws the board: the date and the clock, the days, the office's name.

use chrono::Datelike;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::error::{Error, ErrorKind};
use crate::base::{script, width};
use crate::ui::board::commands::QUESTION;
use crate::ui::board::days::{self, MARGIN};
use crate::ui::board::digits;
use crate::ui::board::state::Board;
use crate::ui::overlay::frame::frame;
use crate::ui::paint;
use crate::ui::theme::Role;

/// The least that a board needs.
const SMALLEST: (u16, u16) = (60, 16);
/// The clock is large from so many rows and columns on.
const LARGE: (u16, u16) = (80, 30);
/// Blank rows part head, days and foot from so many rows on.
const ROOMY: u16 = 20;
/// The most rows of what went wrong.
const FAULT: usize = 3;

/// Columns at the right of the foot for which page this is.
const PAGES: u16 = 8;

/// The lines of a foot, and what they are.
type Foot = (Vec<String>, Role);

/// Draws it.
pub fn view(board: &Board, frame: &mut Frame<'_>) {
    let (area, buf) = (frame.area(), frame.buffer_mut());
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        paint::instead(buf, area, &board.ctx.words.text("terminal-small"), board.ctx.look);
        return;
    }
    let edge = u16::from(area.height >= ROOMY);
    let inside =
        Rect { x: area.x + MARGIN, y: area.y + edge, width: area.width - 2 * MARGIN, height: area.height - 2 * edge };
    let body = head(board, inside, edge, buf);
    let (foot, body) = foot(board, body, edge);
    let pages = days::draw(board, body, buf);
    tell(board, &foot, pages, inside, buf);
    if board.leaving {
        question(board, area, buf);
    }
}

/// The date and the clock; what is left under them.
fn head(board: &Board, area: Rect, blank: u16, buf: &mut Buffer) -> Rect {
    let (ctx, look) = (&board.ctx, board.ctx.look);
    let clock = ctx.words.time(ctx.now, ctx.zone);
    let weekday = script::heading(&ctx.words.weekday(ctx.today().weekday()));
    let date = ctx.words.date_long(ctx.today());
    if area.width < LARGE.0 || area.height < LARGE.1 {
        let text = format!("{weekday}, {date}");
        paint::put(buf, area, 0, 0, &text, look.style(Role::Strong), look);
        paint::put_right(buf, area, 0, &clock, look.style(Role::Accent), look);
        paint::rule(buf, area, 1, look);
        return paint::below(area, 2 + blank);
    }
    let wide = digits::width(&clock);
    digits::draw(&clock, Rect { x: area.x + area.width - wide, width: wide, ..area }, look, buf);
    paint::put(buf, area, 1, 0, &weekday, look.style(Role::Strong), look);
    paint::put(buf, area, 3, 0, &date, look.style(Role::Text), look);
    paint::rule(buf, area, digits::ROWS + 1, look);
    paint::below(area, digits::ROWS + 3)
}

/// What stands in the last rows: the office's name, or what went wrong; and what is left above them.
fn foot(board: &Board, area: Rect, blank: u16) -> (Foot, Rect) {
    let (text, role) = match (&board.fault, &board.heard) {
        (Some(fault), _) => fault_of(board, fault),
        (None, Some(heard)) => (heard.office.clone(), Role::Dim),
        (None, None) => (String::new(), Role::Dim),
    };
    let columns = usize::from(area.width.saturating_sub(PAGES)).max(1);
    let lines: Vec<_> = paint::wrapped(&text, columns).take(FAULT).collect();
    let rows = lines.len() as u16 + blank;
    ((lines, role), Rect { height: area.height.saturating_sub(rows), ..area })
}

/// What is told of a fault to whoever passes: that the office is at work is none, and who works there is nobody's business.
fn fault_of(board: &Board, fault: &Error) -> (String, Role) {
    let words = &board.ctx.words;
    if fault.kind != ErrorKind::Busy {
        return (words.error(fault), Role::Danger);
    }
    let at = words.time(board.heard_at, board.ctx.zone);
    let id = if board.heard.is_some() { "board-stood" } else { "board-waits" };
    (words.with(id, &[("at", at.into())]), Role::Dim)
}

/// Writes the foot, and at its end which of several pages this is.
fn tell(board: &Board, (lines, role): &Foot, pages: usize, area: Rect, buf: &mut Buffer) {
    let look = board.ctx.look;
    let top = area.height.saturating_sub(lines.len() as u16);
    for (at, line) in lines.iter().enumerate() {
        paint::put(buf, area, top + at as u16, 0, line, look.style(*role), look);
    }
    if pages > 1 {
        let page = format!("{}/{pages}", board.page(pages) + 1);
        paint::put_right(buf, area, area.height.saturating_sub(1), &page, look.style(Role::Dim), look);
    }
}

/// Whether to leave, and the keys that answer.
fn question(board: &Board, area: Rect, buf: &mut Buffer) {
    let (ctx, look) = (&board.ctx, board.ctx.look);
    let hint = ctx.told(QUESTION, "hint-confirm", &[]);
    let title = ctx.words.text("board-question");
    let inside = frame(&title, (width::width(&hint) as u16, 3), ctx, area, buf);
    paint::put(buf, inside, 1, 0, &hint, look.style(Role::Text), look);
}
