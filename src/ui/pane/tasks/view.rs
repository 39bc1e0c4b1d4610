//! The room of the tasks' screen: the named lists on one line, the list, and a task's page beside or instead of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::tasks::TaskView;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::tasks::state::{Focus, Tasks, lists};
use crate::ui::pane::tasks::{page, rows, views};
use crate::ui::theme::Role;

/// From this width on, a page that is read stands beside the list; from the next one on it always does.
const TWO: u16 = 100;
const ALWAYS: u16 = 160;
/// Columns between the lists on their line.
const GAP: u16 = 2;

/// The parts of the room; one that has no room is empty.
struct Areas {
    strip: Rect,
    list: Rect,
    page: Rect,
}

fn areas(pane: &Tasks, area: Rect) -> Areas {
    let strip = Rect { height: 1.min(area.height), ..area };
    let rest = paint::below(area, 1);
    // A task that was gone to is not one of the list's rows: no row may look as if it were meant.
    if pane.visit.is_some() || (area.width < TWO && pane.focus == Focus::Page) {
        return Areas { strip: Rect::ZERO, list: Rect::ZERO, page: area };
    }
    if area.width >= ALWAYS || pane.focus == Focus::Page {
        let left = area.width / 20 * 11;
        let list = Rect { width: left, ..rest };
        return Areas { strip, list, page: Rect { x: rest.x + left, width: rest.width - left, ..rest } };
    }
    Areas { strip, list: rest, page: Rect::ZERO }
}

/// Tells the list how many rows it shows, and lays the task's page out.
pub fn measure(pane: &mut Tasks, ctx: &Ctx, area: Rect) {
    pane.beside = area.width >= ALWAYS;
    let areas = areas(pane, area);
    if areas.list.width > 0 {
        pane.list.resize(usize::from(areas.list.height.saturating_sub(2)));
    }
    pane.lines.clear();
    if areas.page.width > 0 {
        pane.lines = page::lines(pane, ctx, areas.page.width.saturating_sub(1));
        pane.height = usize::from(areas.page.height.saturating_sub(2)).max(1);
        pane.scroll = pane.scroll.min(pane.lines.len().saturating_sub(pane.height));
    }
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Tasks, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let areas = areas(pane, area);
    strip(pane, ctx, areas.strip, buf);
    if areas.list.width > 0 {
        rows::draw(pane, ctx, areas.list, buf);
    }
    if areas.page.width > 0 {
        let mut inside = areas.page;
        if areas.list.width > 0 {
            paint::divide(buf, areas.page, ctx.look);
            inside = Rect { x: inside.x + 1, width: inside.width.saturating_sub(1), ..inside };
        }
        draw_page(pane, ctx, inside, buf);
    }
    None
}

fn draw_page(pane: &Tasks, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let title = pane.sheet.as_ref().map(|sheet| page::title(sheet, ctx)).unwrap_or_default();
    let body = paint::titled(buf, area, &title, pane.focus == Focus::Page, ctx.look);
    for (row, (line, role)) in pane.lines.iter().skip(pane.scroll).take(usize::from(body.height)).enumerate() {
        paint::put(buf, body, row as u16, 1, line, ctx.look.style(*role), ctx.look);
    }
}

/// The named lists that have tasks, with their counts; the shown one in any case.
fn strip(pane: &Tasks, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let mut column = 1;
    for view in lists(ctx) {
        let (here, count) = (view == pane.view.0, views::count(pane, view).unwrap_or((0, false)));
        if count.0 == 0 && !here {
            continue;
        }
        let (name, count) = (views::name(view, ctx), ctx.words.number_or_more(count));
        let columns = (width::width(&name) + 1 + width::width(&count)) as u16;
        if column + columns > area.width {
            break;
        }
        let late = view == TaskView::Overdue;
        let role = if here { Role::Accent } else { Role::Text };
        let used = paint::put(buf, area, 0, column, &name, ctx.look.style(role), ctx.look);
        let role = if late { Role::Danger } else { Role::Dim };
        paint::put(buf, area, 0, column + used + 1, &count, ctx.look.style(role), ctx.look);
        column += columns + GAP;
    }
}
