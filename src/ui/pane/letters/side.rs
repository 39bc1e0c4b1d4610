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
    let mut column = 1;
    for view in VIEWS {
        let here = view == pane.view.0;
        let count = pane.count_of(view).unwrap_or((0, false));
        if count.0 == 0 && !here {
            continue;
        }
        let (name, count) = (views::name(view, ctx), ctx.words.number_or_more(count));
        let wide = (width::width(&name) + 1 + width::width(&count)) as u16;
        if column + wide > area.width {
            paint::put(buf, area, 0, column, ctx.look.symbols().more, ctx.look.style(Role::Dim), ctx.look);
            break;
        }
        let used = paint::put(buf, area, 0, column, &name, ctx.look.style(role(here)), ctx.look);
        paint::put(buf, area, 0, column + used + 1, &count, ctx.look.style(count_role(view, pane)), ctx.look);
        column += wide + 2;
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
