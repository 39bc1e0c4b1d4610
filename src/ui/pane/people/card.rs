//! A card as lines under each other: what is known, then the sections of what can be opened.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::people::facts;
use crate::ui::pane::people::row::View;
use crate::ui::pane::people::sections::{self, Item};
use crate::ui::pane::people::state::{Card, People};
use crate::ui::theme::Role;

/// Columns of the labels.
const LABEL: u16 = 16;
/// Columns of a letter's number, with the space after it.
const NUMBER: u16 = 8;

/// One line of a card.
enum Line {
    /// Nothing.
    Blank,
    /// What it is.
    What(String),
    /// A label, on the first line of what it labels, and a piece of that.
    Fact(Option<&'static str>, String),
    /// A section begins.
    Heading(String),
    /// A row of it, with the columns of what stands on the right there and its number among those that can be opened.
    Row(Item, usize, Option<usize>),
}

/// Draws it.
pub fn draw(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let Some(card) = &pane.card else {
        let body = paint::titled(buf, area, "", pane.reading, look);
        let id = match (pane.shown.is_some(), pane.view) {
            (true, _) => "word-loading",
            (false, View::Organisations) => "organisation-none",
            (false, _) => "person-none",
        };
        paint::put(buf, body, 1, 2, &ctx.words.text(id), look.style(Role::Dim), look);
        return;
    };
    let body = paint::titled(buf, area, &paint::private(card.name(), look), pane.reading, look);
    let chosen = pane.reading.then_some(pane.line);
    let lines = lines(card, ctx, usize::from(body.width.saturating_sub(LABEL + 2)).max(1));
    let top = top(&lines, chosen, usize::from(body.height));
    for (row, line) in lines.iter().skip(top).take(usize::from(body.height)).enumerate() {
        draw_line(line, chosen, ctx, Rect { height: 1, ..paint::below(body, row as u16) }, buf);
    }
}

fn lines(card: &Card, ctx: &Ctx, room: usize) -> Vec<Line> {
    let mut lines = vec![Line::What(facts::what(card, ctx))];
    for (label, text, most) in facts::of(card, ctx) {
        let text = paint::private(&text, ctx.look).into_owned();
        for (at, piece) in paint::wrapped(&text, room).take(most).enumerate() {
            lines.push(Line::Fact((at == 0).then_some(label), piece));
        }
    }
    let mut opened = 0;
    for section in sections::of(card, ctx) {
        lines.extend([Line::Blank, Line::Heading(section.heading)]);
        let right = section.rows.iter().map(|row| width::width(&row.right)).max().unwrap_or(0);
        for row in section.rows {
            let number = row.opens.is_some().then_some(opened);
            opened += usize::from(number.is_some());
            lines.push(Line::Row(row, right, number));
        }
    }
    lines
}

/// The first line on the screen, so that the chosen row is on it: it moves by half a screen.
fn top(lines: &[Line], chosen: Option<usize>, height: usize) -> usize {
    let at = lines.iter().position(|line| matches!(line, Line::Row(.., Some(number)) if Some(*number) == chosen));
    let half = (height / 2).max(1);
    let top = at.map_or(0, |at| (at / half).saturating_sub(1) * half);
    top.min(lines.len().saturating_sub(height))
}

fn draw_line(line: &Line, chosen: Option<usize>, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    match line {
        Line::Blank => {}
        Line::What(text) => {
            paint::put(buf, area, 0, 1, text, look.style(Role::Dim), look);
        }
        Line::Fact(label, text) => {
            if let Some(label) = label {
                let left = Rect { width: (LABEL + 1).min(area.width), ..area };
                paint::put(buf, left, 0, 1, &ctx.words.text(label), look.style(Role::Dim), look);
            }
            paint::put(buf, area, 0, LABEL + 1, text, look.style(Role::Text), look);
        }
        Line::Heading(text) => {
            paint::put(buf, area, 0, 1, text, look.style(Role::Strong), look);
        }
        Line::Row(row, right, number) => {
            draw_row(row, *right, ctx, area, buf);
            if number.is_some() && *number == chosen {
                paint::select(buf, area, 0, look);
            }
        }
    }
}

fn draw_row(row: &Item, right: usize, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let role = if row.past { Role::Dim } else { Role::Text };
    let area = Rect { width: area.width.saturating_sub(1), ..area };
    let used = if row.right.is_empty() {
        0
    } else {
        paint::put_right(buf, area, 0, &width::pad_left(&row.right, right), look.style(Role::Dim), look) + 1
    };
    let left = Rect { width: area.width.saturating_sub(used), ..area };
    let number = if row.number.is_empty() { 0 } else { NUMBER };
    let numbered = width::pad_left(&row.number, usize::from(number.saturating_sub(2)));
    paint::put(buf, left, 0, 1, &numbered, look.style(role), look);
    paint::put(buf, left, 0, 2 + number.saturating_sub(1), &row.text, look.style(role), look);
}
