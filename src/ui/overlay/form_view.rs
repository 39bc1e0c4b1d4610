//! Drawing forms: fields under each other, and under the focused one the people who are offered for it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::overlay::frame::{draw_choice, draw_field, foot, frame, room};
use crate::ui::overlay::state::{FieldKind, Form, FormField, Offer};
use crate::ui::paint;
use crate::ui::theme::Role;

/// A form has room for so many who are offered.
const OFFERED: usize = 5;

/// Draws the form over `area`; where the cursor stands, if it does.
pub fn draw(form: &Form, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let rows = rows(form);
    let inside = frame(&form.title, (room(area.width), rows + 2), ctx, area, buf);
    let label = form.fields.iter().map(|field| width::width(&field.label)).max().unwrap_or(0).min(26) as u16 + 2;
    let mut cursor = None;
    for (row, field) in form.fields.iter().enumerate() {
        let focused = row == form.focus;
        let at = one(field, focused, ctx, Rect { height: 1, ..paint::below(inside, row as u16) }, label, buf);
        cursor = at.filter(|_| focused).or(cursor);
    }
    let focused = form.fields.get(form.focus);
    let text = focused.and_then(|field| match &field.kind {
        FieldKind::Text(wants) => Some((&field.field, *wants)),
        _ => None,
    });
    foot(form.fault.as_deref(), text, hint, ctx, paint::below(inside, rows + 1), buf);
    let room = Rect { height: rows + 1, ..inside };
    offer(&form.offer, ctx, paint::below(room, form.focus as u16 + 1), label, buf);
    cursor
}

/// Rows of the fields, and of some who are offered under the focused one.
fn rows(form: &Form) -> u16 {
    let offered = form.offer.rows.len().min(OFFERED);
    form.fields.len().max(form.focus + offered) as u16
}

/// The message that says what the keys do on the focused field.
pub fn hint(form: &Form) -> &'static str {
    let focused = form.fields.get(form.focus);
    match focused.map(|field| &field.kind) {
        Some(FieldKind::People(_)) if form.offers() && form.is_single() => "hint-offer-single",
        _ if form.offers() => "hint-offer",
        Some(FieldKind::Text(_)) if focused.is_some_and(|it| it.field.is_proposed()) => "hint-proposed",
        Some(FieldKind::OneOf(..)) => "hint-option",
        Some(FieldKind::User(_)) => "hint-user",
        _ => "hint-form",
    }
}

/// One field with its label; where its cursor stands.
fn one(field: &FormField, focused: bool, ctx: &Ctx, area: Rect, label: u16, buf: &mut Buffer) -> Option<Position> {
    let role = if focused { Role::Accent } else { Role::Dim };
    paint::put(buf, Rect { width: label, ..area }, 0, 0, &field.label, ctx.look.style(role), ctx.look);
    match &field.kind {
        FieldKind::OneOf(options, chosen) => {
            let right = Rect { x: area.x + label, width: area.width.saturating_sub(label), ..area };
            options_of(options, *chosen, focused, ctx, right, buf);
            None
        }
        _ => Some(draw_field(&field.field, area, 0, label, ctx, buf)),
    }
}

/// The chosen option; while the field is focused all of them with their numbers, if there is room.
fn options_of(options: &[String], chosen: usize, focused: bool, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let shown = options.get(chosen).map_or("", String::as_str);
    let numbered: Vec<String> = options.iter().enumerate().map(|(at, option)| format!("{} {option}", at + 1)).collect();
    let wide: usize = numbered.iter().map(|option| width::width(option) + 2).sum();
    if !focused || wide > usize::from(area.width) + 2 {
        let text = if focused { format!("< {shown} >") } else { shown.to_owned() };
        paint::put(buf, area, 0, 0, &text, ctx.look.style(Role::Text), ctx.look);
        return;
    }
    let mut column = 0;
    for (at, option) in numbered.iter().enumerate() {
        let role = if at == chosen { Role::Accent } else { Role::Dim };
        column += paint::put(buf, area, 0, column, option, ctx.look.style(role), ctx.look) + 2;
    }
}

/// Those who are offered, as far as there is room, the selected one among them.
fn offer(offer: &Offer, ctx: &Ctx, area: Rect, label: u16, buf: &mut Buffer) {
    let area = Rect { x: area.x + label - 2, width: area.width.saturating_sub(label - 2), ..area };
    let top = offer.selected.saturating_sub(usize::from(area.height).saturating_sub(1));
    for (row, choice) in offer.rows.iter().skip(top).take(usize::from(area.height)).enumerate() {
        let line = row as u16;
        let whole = Rect { x: area.x + 2 - label, width: area.width + label - 2, ..area };
        paint::put(buf, whole, line, 0, &" ".repeat(usize::from(whole.width)), Style::reset(), ctx.look);
        draw_choice(choice, Role::Text, line, area, ctx, buf);
        if top + row == offer.selected {
            paint::select(buf, area, line, ctx.look);
        }
    }
}
