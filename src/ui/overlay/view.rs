//! Drawing overlays: one plain frame in the middle, as wide as it needs to be.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::overlay::frame::{draw_choice, draw_field, foot, frame, place, room};
use crate::ui::overlay::page::{Line, body_rows, left_wide, shown};
use crate::ui::overlay::state::{Choice, Choose, Confirm, Overlay, Page, Prompt, Source, Waits, Wants};
use crate::ui::overlay::{commands, form_view, input, page, paths, reading};
use crate::ui::paint;
use crate::ui::theme::Role;

/// Rows of a chooser of people, who come and go while one types: the frame does not move with them.
const PEOPLE: usize = 12;
/// The most lines of what stands at a time that is typed.
const STANDING: usize = 3;
/// The rows around the text of a question: its hint, the frame, and one of the screen over and under it.
const ROUND: u16 = 6;
/// The fewest and the most rows of a chooser; on a high screen it has up to half of it.
const ROWS: (u16, u16) = (3, 16);

/// Draws the overlay over `area`; where the cursor stands, if it does.
pub fn draw(overlay: &Overlay, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let hint = hint(overlay, ctx);
    match overlay {
        Overlay::Prompt(prompt) => Some(draw_prompt(prompt, &hint, ctx, area, buf)),
        Overlay::Choose(choose) => Some(draw_choose(choose, &hint, ctx, area, buf)),
        Overlay::Form(form) => form_view::draw(form, &hint, ctx, area, buf),
        Overlay::Confirm(confirm) => {
            draw_confirm(confirm, &hint, ctx, area, buf);
            None
        }
        Overlay::Page(page) => draw_page(page, ctx, area, buf),
    }
}

/// What the keys do here, in a line; a page has none.
fn hint(overlay: &Overlay, ctx: &Ctx) -> String {
    let id = match overlay {
        Overlay::Prompt(Prompt { wants: Wants::Path | Wants::Paths, .. }) => "hint-path",
        Overlay::Prompt(_) => "hint-prompt",
        Overlay::Choose(Choose { source: Source::Line, .. }) => "hint-line",
        Overlay::Choose(Choose { waits: Waits::Yes, .. }) => "choose-class",
        Overlay::Choose(Choose { waits: Waits::Told, .. }) => "fault-unchosen",
        Overlay::Choose(_) => "hint-choose",
        Overlay::Form(form) => form_view::hint(form),
        Overlay::Confirm(_) => "hint-confirm",
        Overlay::Page(_) => return String::new(),
    };
    ctx.told(commands::contexts(overlay), id, &[])
}

fn draw_prompt(prompt: &Prompt, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Position {
    let standing = reading::standing(prompt.field.text(), prompt.wants, &prompt.standing.rows, ctx).unwrap_or_default();
    let standing = lines_of(&standing, STANDING, area);
    let above = 2 + reading::rows(prompt.wants);
    let inside = frame(&prompt.title, (room(area.width), above + standing.len() as u16), ctx, area, buf);
    draw_parts(prompt, ctx, paint::below(inside, 2), buf);
    for (row, line) in standing.iter().enumerate() {
        paint::put(buf, inside, above + row as u16, 0, line, ctx.look.style(Role::Warning), ctx.look);
    }
    let cursor = draw_field(&prompt.field, inside, 0, 0, ctx, buf);
    let (fault, below) = (prompt.fault.as_deref(), paint::below(inside, 1));
    if fault.is_some() || prompt.offered.is_empty() {
        foot(fault, Some((&prompt.field, prompt.wants)), hint, ctx, below, buf);
    } else {
        let ways = paths::in_a_line(&prompt.offered, usize::from(below.width));
        paint::put(buf, below, 0, 0, &ways, ctx.look.style(Role::Text), ctx.look);
    }
    cursor
}

/// What a line was understood to say, a row for each part of it.
fn draw_parts(prompt: &Prompt, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let Some(parts) = reading::parts(prompt.field.text(), prompt.wants, &prompt.known, ctx) else { return };
    let wide = 2 + parts.iter().map(|(label, _)| width::width(label)).max().unwrap_or(0) as u16;
    for (row, (label, said)) in parts.iter().enumerate() {
        paint::put(buf, area, row as u16, 2, label, ctx.look.style(Role::Dim), ctx.look);
        paint::put(buf, area, row as u16, 2 + wide, said, ctx.look.style(Role::Good), ctx.look);
    }
}

fn draw_choose(choose: &Choose, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Position {
    let rows = input::fitting(choose);
    let height = choose_rows(choose, area);
    let about = about(choose, area);
    let above = about.len() as u16;
    let wide = about.iter().map(|line| width::width(line) as u16).max().unwrap_or(0);
    let columns = choose_columns(choose, hint, area).max(wide);
    let inside = frame(&choose.title, (columns, above + height + 2), ctx, area, buf);
    for (row, line) in about.iter().enumerate() {
        paint::put(buf, inside, row as u16, 0, line, ctx.look.style(Role::Text), ctx.look);
    }
    let inside = paint::below(inside, above);
    let cursor = draw_field(&choose.field, inside, 0, 0, ctx, buf);
    let list = paint::below(inside, 1);
    if rows.is_empty() {
        let typed = !choose.field.text().is_empty();
        let people = matches!(choose.source, Source::People(_));
        let id = if typed || !people { "choose-none" } else { "choose-type" };
        paint::put(buf, list, 0, 1, &ctx.words.text(id), ctx.look.style(Role::Dim), ctx.look);
    }
    let top = choose.selected.saturating_sub(usize::from(height) - 1);
    for (row, choice) in rows.iter().skip(top).take(usize::from(height)).enumerate() {
        let (line, role) = (row as u16, if choice.enabled { Role::Text } else { Role::Dim });
        draw_choice(choice, role, line, list, ctx, buf);
        if top + row == choose.selected && choose.waits == Waits::No {
            paint::select(buf, list, line, ctx.look);
        }
    }
    let role = if choose.waits == Waits::Told { Role::Danger } else { Role::Dim };
    paint::put(buf, inside, height + 1, 0, hint, ctx.look.style(role), ctx.look);
    if rows.len() > usize::from(height) {
        // There are more rows than are shown.
        place(&format!("{}/{}", choose.selected + 1, rows.len()), inside, ctx, buf);
    }
    cursor
}

/// What a chooser is about, as far as it leaves room for its rows.
fn about(choose: &Choose, area: Rect) -> Vec<String> {
    lines_of(&choose.about, usize::from(area.height.saturating_sub(ROUND + ROWS.0)).max(1), area)
}

/// A text wrapped to an overlay's room, at most so many lines of it; none of nothing.
fn lines_of(text: &str, most: usize, area: Rect) -> Vec<String> {
    let most = if text.is_empty() { 0 } else { most };
    paint::wrapped(text, usize::from(room(area.width).max(1))).take(most).collect()
}

/// The rows of a chooser: for all that it offers, however few fit what was typed.
fn choose_rows(choose: &Choose, area: Rect) -> u16 {
    let offered = if matches!(choose.source, Source::People(_)) { PEOPLE } else { choose.rows.len().max(1) };
    let most = area.height.saturating_sub(8).clamp(ROWS.0, ROWS.1.max(area.height / 2));
    offered.min(usize::from(most)) as u16
}

/// The columns that all rows of a chooser need, or its hint.
fn choose_columns(choose: &Choose, hint: &str, area: Rect) -> u16 {
    if matches!(choose.source, Source::People(_)) {
        return room(area.width);
    }
    let columns = |row: &Choice| 2 + width::width(&row.label) + 4 + width::width(&row.detail);
    choose.rows.iter().map(columns).max().unwrap_or(0).max(width::width(hint)).min(usize::from(u16::MAX)) as u16
}

fn draw_confirm(confirm: &Confirm, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let most = usize::from(area.height.saturating_sub(ROUND)).max(1);
    let rows = lines_of(&confirm.question, most, area);
    let wide = rows.iter().map(|row| width::width(row)).max().unwrap_or(0).max(width::width(hint)) as u16;
    let shown = rows.len() as u16;
    let inside = frame(&ctx.words.text("confirm-title"), (wide, shown + 2), ctx, area, buf);
    for (row, line) in rows.iter().enumerate() {
        paint::put(buf, inside, row as u16, 0, line, ctx.look.style(Role::Text), ctx.look);
    }
    paint::put(buf, inside, shown + 1, 0, hint, ctx.look.style(Role::Accent), ctx.look);
}

/// A page; while it is narrowed, what was typed stands over it.
fn draw_page(page: &Page, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let above = u16::from(page.narrow.is_some());
    let left = left_wide(page);
    let all = page::lines(page, ctx);
    let text = all.iter().map(|line| width::width(&line.text) + if line.heading { 0 } else { left });
    let wide = text.max().unwrap_or(0).min(usize::from(u16::MAX)) as u16;
    let body = body_rows(page, all.len(), ctx);
    let lines = shown(page, ctx);
    let inside = frame(&page.title, (wide, body as u16 + above), ctx, area, buf);
    let cursor = page.narrow.as_ref().map(|field| draw_field(field, inside, 0, 0, ctx, buf));
    let room = paint::below(inside, above);
    if lines.is_empty() {
        paint::put(buf, room, 0, 0, &ctx.words.text("choose-none"), ctx.look.style(Role::Dim), ctx.look);
    }
    let top = page::top(page, lines.len(), body);
    if lines.len() > body {
        place(&format!("{}/{}", top + body, lines.len()), inside, ctx, buf);
    }
    for (row, line) in lines.iter().skip(top).take(body).enumerate() {
        draw_line(line, left as u16, Rect { y: room.y + row as u16, height: 1, ..room }, ctx, buf);
    }
    cursor
}

fn draw_line(line: &Line, left: u16, area: Rect, ctx: &Ctx, buf: &mut Buffer) {
    if line.heading {
        paint::put(buf, area, 0, 0, &line.text, ctx.look.style(Role::Strong), ctx.look);
    } else {
        let keys = Rect { width: left.saturating_sub(1).min(area.width), ..area };
        paint::put(buf, keys, 0, 0, &line.left, ctx.look.style(Role::Accent), ctx.look);
        paint::put(buf, area, 0, left, &line.text, ctx.look.style(Role::Text), ctx.look);
    }
}
