//! Drawing overlays: one plain frame in the middle, as wide as it needs to be.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::base::{safe, width};
use crate::ui::act::{RootThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::overlay::input;
use crate::ui::overlay::page::shown;
use crate::ui::overlay::state::{Choose, Confirm, FieldKind, Form, Overlay, Page, Prompt, Source, Wants};
use crate::ui::paint;
use crate::ui::theme::Role;

/// The most columns of an overlay.
const WIDE: u16 = 78;

/// Draws the overlay over `area`; where the cursor stands, if it does.
pub fn draw(overlay: &Overlay, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    match overlay {
        Overlay::Prompt(prompt) => Some(draw_prompt(prompt, ctx, area, buf)),
        Overlay::Choose(choose) => Some(draw_choose(choose, ctx, area, buf)),
        Overlay::Form(form) => draw_form(form, ctx, area, buf),
        Overlay::Confirm(confirm) => {
            draw_confirm(confirm, ctx, area, buf);
            None
        }
        Overlay::Page(page) => draw_page(page, ctx, area, buf),
    }
}

/// A cleared frame with its title in the top rule; the room inside it.
pub fn frame(title: &str, height: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Rect {
    let (wide, height) = (WIDE.min(area.width), (height + 2).min(area.height));
    let outer =
        Rect { x: area.x + (area.width - wide) / 2, y: area.y + (area.height - height) / 3, width: wide, height };
    // Where hardly anything would look out beside the frame, nothing does.
    let cleared = if area.width < WIDE + 6 { Rect { x: area.x, width: area.width, ..outer } } else { outer };
    for row in 0..height {
        paint::put(buf, cleared, row, 0, &" ".repeat(usize::from(cleared.width)), Style::reset(), ctx.look);
    }
    paint::rule(buf, outer, 0, ctx.look);
    paint::rule(buf, outer, height - 1, ctx.look);
    paint::put(buf, outer, 0, 2, &format!(" {title} "), ctx.look.style(Role::Accent), ctx.look);
    Rect { x: outer.x + 2, y: outer.y + 1, width: wide.saturating_sub(4), height: height.saturating_sub(2) }
}

/// A field on row `row` from column `column` on; where its cursor stands.
pub fn draw_field(field: &Field, area: Rect, row: u16, column: u16, ctx: &Ctx, buf: &mut Buffer) -> Position {
    let room = usize::from(area.width.saturating_sub(column + 1));
    let before = width::width(field.before());
    let skip = before.saturating_sub(room);
    let shown = width::prefix(field.text(), skip).len();
    let text = field.text().get(shown..).unwrap_or_default();
    let style = ctx.look.style(Role::Text).add_modifier(Modifier::UNDERLINED);
    paint::put(buf, area, row, column, &width::pad_right(width::prefix(text, room), room), style, ctx.look);
    Position { x: area.x + column + (before - skip).min(room) as u16, y: area.y + row }
}

fn draw_prompt(prompt: &Prompt, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Position {
    let inside = frame(&prompt.title, 2, ctx, area, buf);
    let cursor = draw_field(&prompt.field, inside, 0, 0, ctx, buf);
    let day = matches!(prompt.wants, Wants::Day { .. })
        .then(|| crate::words::typed::date(prompt.field.text().trim(), ctx.today()))
        .flatten();
    match (&prompt.fault, day) {
        (Some(fault), _) => paint::put(buf, inside, 1, 0, fault, ctx.look.style(Role::Danger), ctx.look),
        (None, Some(day)) => {
            let read = format!("{} {} ({})", ctx.look.symbols().dot, ctx.words.date_long(day), ctx.days_left(day));
            paint::put(buf, inside, 1, 0, &read, ctx.look.style(Role::Good), ctx.look)
        }
        (None, None) => {
            let hint = if matches!(prompt.wants, Wants::Day { .. }) { "hint-day" } else { "hint-prompt" };
            paint::put(buf, inside, 1, 0, &ctx.words.text(hint), ctx.look.style(Role::Dim), ctx.look)
        }
    };
    cursor
}

fn draw_choose(choose: &Choose, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Position {
    let rows = input::fitting(choose);
    let height = (rows.len().max(1) as u16).clamp(1, area.height.saturating_sub(8).clamp(3, 16));
    let inside = frame(&choose.title, height + 2, ctx, area, buf);
    let cursor = draw_field(&choose.field, inside, 0, 0, ctx, buf);
    let hint = if choose.source == Source::Line { "hint-line" } else { "hint-choose" };
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
    paint::put(buf, inside, height + 1, 0, &ctx.words.text(hint), ctx.look.style(Role::Dim), ctx.look);
    cursor
}

fn draw_form(form: &Form, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let inside = frame(&form.title, form.fields.len() as u16 + 2, ctx, area, buf);
    let label = form.fields.iter().map(|field| width::width(&field.label)).max().unwrap_or(0).min(26) as u16 + 2;
    let mut cursor = None;
    for (i, field) in form.fields.iter().enumerate() {
        let (row, focused) = (i as u16, i == form.focus);
        let role = if focused { Role::Accent } else { Role::Dim };
        paint::put(buf, Rect { width: label, ..inside }, row, 0, &field.label, ctx.look.style(role), ctx.look);
        match &field.kind {
            FieldKind::Text(_) => {
                let at = draw_field(&field.field, inside, row, label, ctx, buf);
                cursor = if focused { Some(at) } else { cursor };
            }
            FieldKind::OneOf(options, chosen) => {
                let shown = options.get(*chosen).map_or("", String::as_str);
                let text = if focused { format!("< {shown} >") } else { shown.to_owned() };
                paint::put(buf, inside, row, label, &text, ctx.look.style(Role::Text), ctx.look);
            }
        }
    }
    let foot = form.fields.len() as u16 + 1;
    match &form.fault {
        Some(fault) => paint::put(buf, inside, foot, 0, fault, ctx.look.style(Role::Danger), ctx.look),
        None => paint::put(buf, inside, foot, 0, &ctx.words.text("hint-form"), ctx.look.style(Role::Dim), ctx.look),
    };
    cursor
}

fn draw_confirm(confirm: &Confirm, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let columns = usize::from(WIDE.min(area.width)).saturating_sub(4).max(1);
    let rows: Vec<String> = paint::wrapped(&confirm.question, columns).take(8).collect();
    let shown = rows.len();
    let inside = frame(&ctx.words.text("confirm-title"), shown as u16 + 2, ctx, area, buf);
    for (row, line) in rows.iter().enumerate() {
        paint::put(buf, inside, row as u16, 0, line, ctx.look.style(Role::Text), ctx.look);
    }
    paint::put(
        buf,
        inside,
        shown as u16 + 1,
        0,
        &ctx.words.text("hint-confirm"),
        ctx.look.style(Role::Accent),
        ctx.look,
    );
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
