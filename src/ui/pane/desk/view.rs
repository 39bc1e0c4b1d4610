//! Drawing the desk: counts, the letters that wait, the text of the selected one, its sender.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::letters::LetterRow;
use crate::base::width;
use crate::domain::letter::Stage;
use crate::ui::ctx::Ctx;
use crate::ui::owners::Owners;
use crate::ui::paint;
use crate::ui::pane::desk::state::{Desk, Focus};
use crate::ui::pane::desk::{context, diary, summary};
use crate::ui::pane::letter::named;
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// From this width on the counts and the sender have columns of their own.
const THREE: u16 = 110;
/// The most columns of an owner, beside whom a sender needs room.
const OWNER: usize = 14;
/// Rows of one letter in the list.
const PER_LETTER: u16 = 2;

/// Where the parts stand; empty where there is no room.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    /// The counts.
    pub summary: Rect,
    /// The letters, with their title.
    pub list: Rect,
    /// The text of the selected one.
    pub text: Rect,
    /// Its sender.
    pub context: Rect,
}

/// The parts of `area`.
pub fn areas(area: Rect) -> Areas {
    let (left, right) = match area.width {
        0..THREE => (0, 0),
        THREE..150 => (34, 34),
        _ => (44, 52),
    };
    let line = if left == 0 { area.height.min(1) } else { 0 };
    let summary = if left == 0 { Rect { height: line, ..area } } else { Rect { width: left, ..area } };
    let middle =
        Rect { x: area.x + left, y: area.y + line, width: area.width - left - right, height: area.height - line };
    let list = Rect { height: (middle.height / 2).max(8).min(middle.height), ..middle };
    let text = Rect { y: middle.y + list.height, height: middle.height - list.height, ..middle };
    let context = Rect { x: area.x + area.width - right, width: right, ..area };
    Areas { summary, list, text, context }
}

/// The first column's parts: the diary, and under it the counts.
fn column(area: Rect) -> (Rect, Rect) {
    let diary = area.height.saturating_sub(summary::HEIGHT);
    (Rect { height: diary, ..area }, paint::below(area, diary))
}

/// Tells the screen's lists how many rows they show.
pub fn measure(pane: &mut Desk, area: Rect) {
    let areas = areas(area);
    pane.wide = areas.context.width > 0;
    pane.list.resize(usize::from(areas.list.height.saturating_sub(2) / PER_LETTER));
    let text = text_area(areas);
    if let Some(sheet) = &pane.sheet {
        pane.text.lay_out(sheet, text.width, text.height);
    }
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let areas = areas(area);
    if areas.context.width > 0 {
        let (diary, counts) = column(areas.summary);
        diary::draw(pane, ctx, diary, buf);
        summary::column(pane, ctx, counts, buf);
        paint::divide(buf, Rect { y: area.y, height: area.height, ..areas.list }, ctx.look);
        paint::divide(buf, areas.context, ctx.look);
        context::draw(pane, ctx, inside(areas.context), buf);
    } else {
        summary::line(pane, ctx, areas.summary, buf);
    }
    draw_list(pane, ctx, indented(areas, areas.list), buf);
    draw_text(pane, ctx, areas, buf);
    None
}

/// A part of the middle, without the rule at its left if there is one.
fn indented(areas: Areas, part: Rect) -> Rect {
    if areas.context.width > 0 { inside(part) } else { part }
}

/// Where the letter's text stands: below its rule, with a margin.
fn text_area(areas: Areas) -> Rect {
    let body = paint::below(indented(areas, areas.text), 1);
    Rect { x: body.x + 2, width: body.width.saturating_sub(4), ..body }
}

/// An area without the rule at its left.
const fn inside(area: Rect) -> Rect {
    Rect { x: area.x.saturating_add(1), width: area.width.saturating_sub(1), ..area }
}

fn draw_list(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let which = if pane.office { "desk-office" } else { "desk-mine" };
    let shown = pane.list.known().0.max(pane.list.total() as usize);
    let title = ctx.words.with(which, &[("count", shown.into())]);
    let body = paint::titled(buf, area, &title, pane.focus == Focus::List, ctx.look);
    if pane.list.is_empty() {
        let id = match (pane.list.is_loaded(), pane.office) {
            (false, _) => "word-loading",
            (true, false) => "desk-mine-empty",
            (true, true) => "desk-empty",
        };
        paint::instead(buf, body, &ctx.told(Screen::Desk.contexts(), id, &[]), ctx.look);
    }
    let owners = Owners::Named.width(pane.list.visible().map(|(_, row)| row.owner), OWNER, ctx);
    for (i, (selected, row)) in pane.list.visible().enumerate() {
        let line = i as u16 * PER_LETTER;
        draw_letter(row, line, owners, ctx, body, buf);
        if selected {
            (line..line + PER_LETTER).for_each(|line| paint::select(buf, body, line, ctx.look));
        }
    }
}

/// Two rows: number, sender, days left, owner; subject.
fn draw_letter(row: &LetterRow, line: u16, owners: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let new = row.stage == Stage::New;
    let style = look.style(if new { Role::Strong } else { Role::Text });
    if new {
        paint::put(buf, area, line, 1, look.symbols().new, look.style(Role::Accent), look);
    }
    paint::put(buf, area, line, 2, &width::pad_left(&row.number.to_string(), 5), style, look);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    let owners = owners.min(right.width);
    let column = Rect { x: right.x + right.width - owners, width: owners, ..right };
    paint::put_right(buf, column, line, &Owners::Named.shown(row.owner, ctx), look.style(Role::Dim), look);
    let mut name = Rect { width: right.width.saturating_sub(owners + 2), ..right };
    if let Some(day) = row.deadline {
        let style = look.style(named::pressing(day, ctx));
        let used = paint::put_right(buf, name, line, &ctx.days_left(day), style, look);
        name.width = name.width.saturating_sub(used + 2);
    }
    paint::put(buf, name, line, 9, &named::party(&row.party, row.direction, ctx), style, look);
    paint::put(buf, right, line + 1, 9, &named::subject(&row.subject, ctx), look.style(Role::Dim), look);
}

fn draw_text(pane: &Desk, ctx: &Ctx, areas: Areas, buf: &mut Buffer) {
    let area = indented(areas, areas.text);
    if area.height == 0 || pane.list.selected().is_none() {
        return;
    }
    paint::rule(buf, area, 0, ctx.look);
    let body = paint::below(area, 1);
    if pane.focus == Focus::Text {
        for row in 0..body.height {
            paint::put(buf, body, row, 0, ctx.look.symbols().marker, ctx.look.style(Role::Accent), ctx.look);
        }
    }
    if let Some(sheet) = pane.sheet.as_deref() {
        pane.text.draw(sheet, ctx, text_area(areas), buf);
    }
}
