//! Drawing the quarantine: the list and, beside or instead of it, the raw text.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::base::{safe, width};
use crate::domain::arrival::Quarantined;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::quarantine::state::Quarantine;
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// From this width on list and reader stand side by side.
const TWO: u16 = 110;
/// Rows of the reader's head.
const HEAD: u16 = 5;

fn areas(pane: &Quarantine, area: Rect) -> (Rect, Rect) {
    if area.width < TWO {
        return if pane.reading { (Rect::ZERO, area) } else { (area, Rect::ZERO) };
    }
    let left = area.width / 2;
    let right = Rect { x: area.x + left, width: area.width - left, ..area };
    (Rect { width: left, ..area }, right)
}

/// Tells the screen's lists how many rows they show.
pub fn measure(pane: &mut Quarantine, area: Rect) {
    let (list, page) = areas(pane, area);
    pane.list.resize(usize::from(list.height.saturating_sub(2) / 2));
    pane.text.resize(page.width.saturating_sub(3), page.height.saturating_sub(HEAD + 2));
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Quarantine, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (list, page) = areas(pane, area);
    if list.width > 0 {
        draw_list(pane, ctx, list, buf);
    }
    if page.width > 0 {
        if list.width > 0 {
            paint::divide(buf, page, ctx.look);
        }
        let rule = u16::from(list.width > 0);
        draw_page(pane, ctx, Rect { x: page.x + rule, width: page.width - rule, ..page }, buf);
    }
    None
}

fn draw_list(pane: &Quarantine, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let title = ctx.words.plural("quarantine-title", pane.list.total() as usize);
    let body = paint::titled(buf, area, &title, !pane.reading, ctx.look);
    if pane.list.is_empty() {
        let id = if pane.list.is_loaded() { "quarantine-empty" } else { "word-loading" };
        paint::instead(buf, body, &ctx.told(Screen::Quarantine.contexts(), id, &[]), ctx.look);
    }
    for (i, (selected, item)) in pane.list.visible().enumerate() {
        let line = i as u16 * 2;
        draw_item(item, line, ctx, body, buf);
        if selected {
            (line..line + 2).for_each(|line| paint::select(buf, body, line, ctx.look));
        }
    }
}

/// Two rows: where it came from and when; why it could not be read.
fn draw_item(item: &Quarantined, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    let when = ctx.words.when(item.at, ctx.zone, ctx.today());
    let used = paint::put_right(buf, right, line, &when, look.style(Role::Dim), look);
    let left = Rect { width: right.width.saturating_sub(used + 1), ..right };
    let source = safe::line(&item.source);
    let source = width::cut_middle(&source, usize::from(left.width.saturating_sub(2)), look.symbols().more);
    paint::put(buf, left, line, 2, &paint::private(&source, look), look.style(Role::Text), look);
    let reason = ctx.words.error(&item.reason);
    paint::put(buf, right, line + 1, 2, &paint::private(&reason, look), look.style(Role::Dim), look);
}

fn draw_page(pane: &Quarantine, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let Some(sheet) = &pane.sheet else {
        paint::titled(buf, area, "", pane.reading, look);
        return;
    };
    let item = &sheet.item;
    let body = paint::titled(buf, area, &paint::private(&item.source, look), pane.reading, look);
    let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let when = ctx.words.moment_full(item.at, ctx.zone);
    let facts = format!("{when} {} {}", look.symbols().dot, ctx.words.size(item.size));
    paint::put(buf, body, 0, 0, &facts, look.style(Role::Dim), look);
    let reason = ctx.words.error(&item.reason);
    // The sentence names the file.
    let reason = paint::private(&reason, look);
    let room = usize::from(body.width).max(1);
    for (row, line) in paint::wrapped(&reason, room).take(usize::from(HEAD) - 2).enumerate() {
        paint::put(buf, body, 1 + row as u16, 0, &line, look.style(Role::Warning), look);
    }
    paint::rule(buf, body, HEAD - 1, look);
    if !look.private {
        pane.text.draw(paint::below(body, HEAD), look, buf);
    }
}
