//! The named lists with their counts: down the left side where there is room, else on one line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterView;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letters::state::{Letters, VIEWS};
use crate::ui::pane::letters::views;
use crate::ui::theme::Role;

/// Columns before the line, and between its lists.
const MARGIN: u16 = 1;
const GAP: u16 = 2;

/// Draws them under each other, their counts on the right.
pub fn column(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let body = paint::titled(buf, area, &ctx.words.text("letters-lists"), false, ctx.look);
    for (row, view) in VIEWS.iter().enumerate() {
        let (row, here) = (row as u16, *view == pane.view.0);
        let role = role(here);
        let count = pane.count_of(*view).map(|count| ctx.words.number_or_more(count)).unwrap_or_default();
        let used = paint::put_right(buf, inner(body), row, &count, ctx.look.style(count_role(*view, pane)), ctx.look);
        let left = Rect { width: body.width.saturating_sub(used + 2), ..body };
        paint::put(buf, left, row, 1, &views::name(*view, ctx), ctx.look.style(role), ctx.look);
    }
}

/// Draws those that have letters on one line, the shown one in any case.
pub fn strip(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let lists: Vec<Listed> = VIEWS.into_iter().filter_map(|view| listed(pane, view, ctx)).collect();
    let here = lists.iter().find(|list| list.here).map_or(0, Listed::columns);
    let (mut column, mut met, mut full) = (MARGIN, false, false);
    for list in &lists {
        met |= list.here;
        // What comes before the shown one leaves room for it, and for a sign that there is more.
        let kept = if met { GAP } else { here + GAP };
        full |= column + list.columns() + kept > area.width;
        if list.here || !full {
            list.draw(column, ctx, area, buf);
            column += list.columns();
        }
    }
    let all: u16 = lists.iter().map(Listed::columns).sum();
    if column < MARGIN + all {
        let more = ctx.look.symbols().more;
        paint::put(buf, area, 0, column, more, ctx.look.style(Role::Dim), ctx.look);
    }
}

/// One of the lists on the line.
struct Listed {
    here: bool,
    name: String,
    count: String,
    role: Role,
}

fn listed(pane: &Letters, view: LetterView, ctx: &Ctx) -> Option<Listed> {
    let (count, here) = (pane.count_of(view).unwrap_or((0, false)), view == pane.view.0);
    (count.0 > 0 || here).then(|| Listed {
        here,
        name: views::name(view, ctx),
        count: ctx.words.number_or_more(count),
        role: count_role(view, pane),
    })
}

impl Listed {
    fn columns(&self) -> u16 {
        (width::width(&self.name) + 1 + width::width(&self.count)) as u16 + GAP
    }

    fn draw(&self, column: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
        let used = paint::put(buf, area, 0, column, &self.name, ctx.look.style(role(self.here)), ctx.look);
        paint::put(buf, area, 0, column + used + 1, &self.count, ctx.look.style(self.role), ctx.look);
    }
}

fn inner(area: Rect) -> Rect {
    Rect { width: area.width.saturating_sub(1), ..area }
}

const fn role(here: bool) -> Role {
    if here { Role::Accent } else { Role::Text }
}

fn count_role(view: LetterView, pane: &Letters) -> Role {
    let some = pane.count_of(view).is_some_and(|(count, _)| count > 0);
    if view == LetterView::Overdue && some { Role::Danger } else { Role::Dim }
}
