//! Drawing the people and the organisations: the list and, beside or instead of it, a card.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::people::row::{Row, View};
use crate::ui::pane::people::state::People;
use crate::ui::pane::people::{card, suggested};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// From this width on list and card stand side by side.
const TWO: u16 = 110;

fn areas(pane: &People, area: Rect) -> (Rect, Rect) {
    if area.width < TWO {
        return if pane.reading { (Rect::ZERO, area) } else { (area, Rect::ZERO) };
    }
    let left = area.width / 2;
    let right = Rect { x: area.x + left, width: area.width - left, ..area };
    (Rect { width: left, ..area }, right)
}

/// Tells the screen's lists how many rows they show.
pub fn measure(pane: &mut People, area: Rect) {
    let (list, page) = areas(pane, area);
    pane.list.resize(usize::from(list.height.saturating_sub(2)));
    pane.height = usize::from(page.height.saturating_sub(2));
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (list, page) = areas(pane, area);
    if list.width > 0 {
        draw_list(pane, ctx, list, buf);
    }
    if page.width > 0 {
        if list.width > 0 {
            paint::divide(buf, page, ctx.look);
        }
        let rule = u16::from(list.width > 0);
        card::draw(pane, ctx, Rect { x: page.x + rule, width: page.width - rule, ..page }, buf);
    }
    None
}

fn draw_list(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let body = paint::titled(buf, area, &title(pane, ctx), !pane.reading, ctx.look);
    if pane.list.is_empty() {
        let id = match (pane.list.is_loaded(), pane.filter.is_empty()) {
            (false, _) => "word-loading".to_owned(),
            (true, false) => "people-no-hits".to_owned(),
            (true, true) => format!("people-empty-{}", pane.view.word()),
        };
        let all = ctx.words.number(pane.list.total());
        let args = [("words", pane.filter.as_str().into()), ("all", all.into())];
        paint::instead(buf, body, &ctx.told(Screen::People.contexts(), &id, &args), ctx.look);
    }
    let names = names_width(pane, ctx, body.width);
    for (i, (selected, row)) in pane.list.visible().enumerate() {
        let begin = if pane.view == View::Suggested || !pane.marked.is_empty() { 3 } else { 2 };
        draw_row(row, i as u16, (begin, names), ctx, body, buf);
        if selected {
            paint::select(buf, body, i as u16, ctx.look);
        }
        if pane.marks(row) {
            paint::put(buf, body, i as u16, 1, ctx.look.symbols().marked, ctx.look.style(Role::Accent), ctx.look);
        }
    }
}

/// What the list is, how many it has, and by what it is narrowed.
fn title(pane: &People, ctx: &Ctx) -> String {
    let (known, all) = pane.list.known();
    let total = pane.list.total() as usize;
    let mut name = ctx.words.plural(&format!("people-title-{}", pane.view.word()), total);
    let marked = if pane.view == View::Suggested { suggested::count(pane) } else { pane.marked.len() };
    if marked > 0 {
        let marked = ctx.words.plural("people-marked", marked);
        name = format!("{name} {} {marked}", ctx.look.symbols().dot);
    }
    if pane.filter.is_empty() {
        return name;
    }
    let shown = ctx.words.number_or_more((known as u64, !all));
    let args = [("shown", shown.into()), ("all", name.into()), ("filter", pane.filter.as_str().into())];
    ctx.words.with("people-narrowed", &args)
}

/// The columns of the shown names, at most half of them all: what somebody is takes the rest. Organisations are mostly
/// their names.
fn names_width(pane: &People, ctx: &Ctx, wide: u16) -> u16 {
    const LEAST: u16 = 16;
    let most = if pane.view == View::Organisations { wide / 4 * 3 } else { wide / 2 }.max(1);
    let names = pane.list.visible().map(|(_, row)| width::width(&safe::line(&paint::private(row.name(), ctx.look))));
    let longest = names.max().unwrap_or(0).min(usize::from(most));
    (longest as u16 + 3).clamp(LEAST.min(most), most)
}

/// Name, from one column to another; what it is; how many letters or people.
fn draw_row(row: &Row, line: u16, (begin, name): (u16, u16), ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let style = look.style(if row.is_kept() { Role::Strong } else { Role::Text });
    let left = Rect { width: name, ..area };
    paint::put(buf, left, line, begin, &paint::private(row.name(), look), style, look);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    let used = paint::put_right(buf, right, line, &ctx.words.number(row.count()), look.style(Role::Text), look);
    let what = Rect { width: right.width.saturating_sub(used + 2), ..right };
    paint::put(buf, what, line, name + 1, &paint::private(&row.what(ctx), look), look.style(Role::Dim), look);
}
