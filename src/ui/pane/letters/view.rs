//! Drawing the letters' screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::letters::LetterRow;
use crate::domain::deadline;
use crate::domain::letter::Stage;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letters::reader;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::theme::Role;

/// From this width on, list and reader stand side by side.
const TWO: u16 = 100;

/// The areas of list and reader; the reader's is empty when only one fits.
pub fn areas(pane: &Letters, area: Rect) -> (Rect, Rect) {
    if pane.wide {
        return (area, Rect::ZERO);
    }
    if area.width < TWO {
        return if pane.focus == Focus::Reader { (Rect::ZERO, area) } else { (area, Rect::ZERO) };
    }
    let left = (area.width * 2 / 5).clamp(46, 72);
    let list = Rect { width: left, ..area };
    (list, Rect { x: area.x + left, width: area.width - left, ..area })
}

/// Tells the list how many rows it shows.
pub fn measure(pane: &mut Letters, area: Rect) {
    let rows = areas(pane, area).0.height.saturating_sub(2);
    pane.list.resize(usize::from(rows));
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (list, page) = areas(pane, area);
    if list.width > 0 {
        draw_list(pane, ctx, list, buf);
    }
    if page.width > 0 {
        if list.width > 0 {
            paint::divide(buf, page, ctx.look);
        }
        let inside = Rect { x: page.x + 1, width: page.width.saturating_sub(1), ..page };
        let title = pane.sheet.as_ref().map_or_else(String::new, |sheet| sheet.letter.number.to_string());
        let body = paint::titled(buf, inside, &title, pane.focus == Focus::Reader, ctx.look);
        reader::draw(pane, ctx, body, buf);
    }
    None
}

fn draw_list(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let title = ctx.words.with("letters-title", &[("count", (pane.list.total() as i64).into())]);
    let body = paint::titled(buf, area, &title, pane.focus == Focus::List, ctx.look);
    if pane.list.is_empty() && pane.list.is_loaded() {
        paint::put(buf, body, 1, 2, &ctx.words.text("letters-empty"), ctx.look.style(Role::Dim), ctx.look);
    }
    for (i, (selected, row)) in pane.list.visible().enumerate() {
        draw_row(row, i as u16, ctx, body, buf);
        if selected {
            paint::select(buf, body, i as u16, ctx.look);
        }
    }
}

fn draw_row(row: &LetterRow, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let role = if row.stage == Stage::New { Role::Strong } else { Role::Text };
    let style = ctx.look.style(role);
    let column = |x: u16, width: u16| Rect { x: area.x + x, width: width.min(area.width.saturating_sub(x)), ..area };
    paint::put(buf, column(3, 5), line, 0, &format!("{:>5}", row.number), style, ctx.look);
    paint::put(buf, column(9, 18), line, 0, &paint::private(&row.party, ctx.look), style, ctx.look);
    let due = row.deadline.map(|day| ctx.words.days_left(day, ctx.today())).unwrap_or_default();
    let rest = column(28, area.width.saturating_sub(28 + 8));
    paint::put(buf, rest, line, 0, &paint::private(&row.subject, ctx.look), style, ctx.look);
    let late = row.deadline.is_some_and(|day| deadline::days_left(day, ctx.today()) < 0);
    let role = if late { Role::Danger } else { Role::Dim };
    paint::put_right(
        buf,
        Rect { width: area.width.saturating_sub(1), ..area },
        line,
        &due,
        ctx.look.style(role),
        ctx.look,
    );
}
