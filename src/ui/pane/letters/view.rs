//! The room of the letters' screen: lists, list and reader side by side as far as there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::pane::letters::{reader, rows, side};

/// From this width on, list and reader stand side by side.
const TWO: u16 = 100;
/// From this width on, the named lists stand beside them.
const THREE: u16 = 150;
/// Columns of the named lists.
const SIDE: u16 = 24;

/// Where the parts are; a part that has no room is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Areas {
    /// The named lists, on one line.
    pub strip: Rect,
    /// The named lists, under each other.
    pub side: Rect,
    /// The list.
    pub list: Rect,
    /// The reader.
    pub page: Rect,
}

/// The areas of the parts.
pub fn areas(pane: &Letters, area: Rect) -> Areas {
    let mut areas = Areas::default();
    // A letter that was gone to is not one of the list's rows: no row may look as if it were meant.
    if pane.visit.is_some() || (area.width < TWO && pane.focus == Focus::Reader && !pane.wide) {
        return Areas { page: area, ..areas };
    }
    let mut rest = area;
    if area.width >= THREE || (pane.wide && area.width >= TWO) {
        areas.side = Rect { width: SIDE, ..area };
        rest = Rect { x: area.x + SIDE, width: area.width - SIDE, ..area };
    } else {
        areas.strip = Rect { height: 1.min(area.height), ..area };
        rest = paint::below(rest, 1);
    }
    if pane.wide || area.width < TWO {
        return Areas { list: rest, ..areas };
    }
    let left = (rest.width / 2).max(rest.width.saturating_sub(86));
    areas.list = Rect { width: left, ..rest };
    areas.page = Rect { x: rest.x + left, width: rest.width - left, ..rest };
    areas
}

/// Tells the list how many rows it shows, and lays the letter's text out.
pub fn measure(pane: &mut Letters, ctx: &Ctx, area: Rect) {
    let areas = areas(pane, area);
    if areas.list.width > 0 {
        pane.list.resize(usize::from(areas.list.height.saturating_sub(2)));
    }
    pane.reading = areas.page.width > 0;
    if let (Some(sheet), true) = (&pane.sheet, pane.reading) {
        let head = reader::head(sheet, ctx, areas.page.width.saturating_sub(1));
        let shown = areas.page.height.saturating_sub(head);
        pane.text.lay_out(sheet, areas.page.width.saturating_sub(3), shown);
    }
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let areas = areas(pane, area);
    if areas.strip.width > 0 {
        side::strip(pane, ctx, areas.strip, buf);
    }
    if areas.side.width > 0 {
        side::column(pane, ctx, Rect { width: areas.side.width - 1, ..areas.side }, buf);
    }
    if areas.list.width > 0 {
        rows::draw(pane, ctx, beside(areas.list, areas.side, ctx, buf), buf);
    }
    if areas.page.width > 0 {
        reader::draw(pane, ctx, beside(areas.page, areas.list, ctx, buf), buf);
    }
    None
}

/// The room of a part; a rule parts it from what stands on its left.
fn beside(area: Rect, left: Rect, ctx: &Ctx, buf: &mut Buffer) -> Rect {
    if left.width == 0 {
        return area;
    }
    paint::divide(buf, area, ctx.look);
    Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }
}
