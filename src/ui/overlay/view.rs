//! Drawing overlays: one plain frame in the middle, as wide as it needs to be.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::base::{safe, width};
use crate::ui::act::{RootThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::frame::{WIDE, draw_field, foot, frame};
use crate::ui::overlay::page::shown;
use crate::ui::overlay::state::{Choose, Confirm, Overlay, Page, Prompt, Source, Wants};
use crate::ui::overlay::{commands, form_view, input};
use crate::ui::paint;
use crate::ui::theme::Role;

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
        Overlay::Choose(_) => "hint-choose",
        Overlay::Form(form) => form_view::hint(form),
        Overlay::Confirm(_) => "hint-confirm",
        Overlay::Page(_) => return String::new(),
    };
    ctx.told(commands::contexts(overlay), id, &[])
}

fn draw_prompt(prompt: &Prompt, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Position {
    let inside = frame(&prompt.title, 2, ctx, area, buf);
    let cursor = draw_field(&prompt.field, inside, 0, 0, ctx, buf);
    let (fault, below) = (prompt.fault.as_deref(), paint::below(inside, 1));
    if prompt.offered.is_empty() {
        foot(fault, Some((&prompt.field, prompt.wants)), hint, ctx, below, buf);
    } else {
        paint::put(buf, below, 0, 0, &prompt.offered.join("  "), ctx.look.style(Role::Text), ctx.look);
    }
    cursor
}

fn draw_choose(choose: &Choose, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Position {
    let rows = input::fitting(choose);
    let height = (rows.len().max(1) as u16).clamp(1, area.height.saturating_sub(8).clamp(3, 16));
    let inside = frame(&choose.title, height + 2, ctx, area, buf);
    let cursor = draw_field(&choose.field, inside, 0, 0, ctx, buf);
    let list = paint::below(inside, 1);
    if rows.is_empty() {
        let typed = !choose.field.text().is_empty();
        let people = matches!(choose.source, Source::People(_));
        let id = if typed || !people { "choose-none" } else { "choose-type" };
        paint::put(buf, list, 0, 1, &ctx.words.text(id), ctx.look.style(Role::Dim), ctx.look);
    }
    let top = choose.selected.saturating_sub(usize::from(height) - 1);
    let names = matches!(choose.source, Source::People(_)) || choose.then == Then::Root(RootThen::Draft);
    for (row, choice) in rows.iter().skip(top).take(usize::from(height)).enumerate() {
        let (line, role) = (row as u16, if choice.enabled { Role::Text } else { Role::Dim });
        let detail = width::width(&safe::line(&choice.detail)).min(usize::from(list.width) / 2);
        let left = Rect { width: list.width.saturating_sub(detail as u16 + 2), ..list };
        let label = if names { paint::private(&choice.label, ctx.look) } else { choice.label.as_str().into() };
        paint::put(buf, left, line, 2, &label, ctx.look.style(role), ctx.look);
        paint::put(buf, list, line, list.width - detail as u16, &choice.detail, ctx.look.style(Role::Dim), ctx.look);
        if top + row == choose.selected {
            paint::select(buf, list, line, ctx.look);
        }
    }
    paint::put(buf, inside, height + 1, 0, hint, ctx.look.style(Role::Dim), ctx.look);
    if rows.len() > usize::from(height) {
        // There are more rows than are shown.
        let place = format!("  {}/{}", choose.selected + 1, rows.len());
        paint::put_right(buf, inside, height + 1, &place, ctx.look.style(Role::Text), ctx.look);
    }
    cursor
}

fn draw_confirm(confirm: &Confirm, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let columns = usize::from(WIDE.min(area.width)).saturating_sub(4).max(1);
    let rows: Vec<String> = paint::wrapped(&confirm.question, columns).take(8).collect();
    let shown = rows.len();
    let inside = frame(&ctx.words.text("confirm-title"), shown as u16 + 2, ctx, area, buf);
    for (row, line) in rows.iter().enumerate() {
        paint::put(buf, inside, row as u16, 0, line, ctx.look.style(Role::Text), ctx.look);
    }
    paint::put(buf, inside, shown as u16 + 1, 0, hint, ctx.look.style(Role::Accent), ctx.look);
}

/// A page; while it is narrowed, what was typed stands over it.
fn draw_page(page: &Page, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let above = u16::from(page.narrow.is_some());
    // The frame stays where it is while the page is narrowed.
    let height = (page.lines.len() as u16).min(area.height.saturating_sub(4)).max(1 + above);
    let inside = frame(&page.title, height, ctx, area, buf);
    let cursor = page.narrow.as_ref().map(|field| draw_field(field, inside, 0, 0, ctx, buf));
    let (body, lines) = (paint::below(inside, above), shown(page));
    if lines.is_empty() {
        paint::put(buf, body, 0, 0, &ctx.words.text("choose-none"), ctx.look.style(Role::Dim), ctx.look);
    }
    let left = page.lines.iter().map(|(key, _)| width::width(key)).max().unwrap_or(0).min(22) as u16 + 2;
    for (row, (key, text)) in lines.into_iter().skip(page.top).take(usize::from(body.height)).enumerate() {
        let row = row as u16;
        if key.is_empty() {
            paint::put(buf, body, row, 0, text, ctx.look.style(Role::Strong), ctx.look);
        } else {
            paint::put(buf, Rect { width: left, ..body }, row, 0, key, ctx.look.style(Role::Accent), ctx.look);
            paint::put(buf, body, row, left, text, ctx.look.style(Role::Text), ctx.look);
        }
    }
    cursor
}
