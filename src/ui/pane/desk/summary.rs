//! The desk's counts: a column of their own, or one line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterView;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::desk::diary;
use crate::ui::pane::desk::state::{COUNTED, Desk, Focus};
use crate::ui::theme::Role;

/// The rows of the counts' column with its title.
pub const HEIGHT: u16 = 2 + COUNTED.len() as u16 + 2;

/// A count and whether there are more, with its words.
fn counts(pane: &Desk) -> Vec<(&'static str, (u64, bool))> {
    let mut counts: Vec<_> = COUNTED.iter().map(|view| (name(*view), pane.count(*view))).collect();
    counts.push(("unfiled", (pane.papers, false)));
    counts.push(("drafts", (pane.drafts as u64, false)));
    counts
}

const fn name(view: LetterView) -> &'static str {
    match view {
        LetterView::New => "new",
        LetterView::Mine => "mine",
        LetterView::Overdue => "overdue",
        LetterView::Held => "held",
        _ => "open",
    }
}

fn role(name: &str, (count, _): (u64, bool)) -> Role {
    match (name, count) {
        (_, 0) => Role::Dim,
        ("overdue", _) => Role::Danger,
        ("new", _) => Role::Strong,
        _ => Role::Text,
    }
}

/// The counts under each other, under the date and its week.
pub fn column(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let day = ctx.today();
    let title = format!("{} {} {}", ctx.words.date_long(day), ctx.look.symbols().dot, ctx.words.week(day));
    let body = paint::titled(buf, area, &title, pane.focus == Focus::Summary, ctx.look);
    let look = ctx.look;
    for (i, (name, count)) in counts(pane).into_iter().enumerate() {
        let row = i as u16;
        let style = look.style(role(name, count));
        let inside = Rect { width: body.width.saturating_sub(2), ..body };
        let words = Rect { width: inside.width.saturating_sub(6), ..inside };
        paint::put(buf, words, row, 2, &ctx.words.text(&format!("desk-count-{name}")), style, look);
        paint::put_right(buf, inside, row, &ctx.words.number_or_more(count), style, look);
        if pane.focus == Focus::Summary && pane.line == i {
            paint::select(buf, Rect { width: body.width.saturating_sub(1), ..body }, row, look);
        }
    }
}

/// What comes next in the diary, and the counts that are not nothing, on one line.
pub fn line(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let mut column = 1;
    if let Some(next) = diary::next(pane, ctx) {
        let half = Rect { width: area.width / 2, ..area };
        column += paint::put(buf, half, 0, column, &next, look.style(Role::Strong), look) + 2;
    }
    for (name, count) in counts(pane).into_iter().filter(|(_, (count, _))| *count > 0) {
        let told = if count.1 { ctx.words.number_or_more(count).into() } else { count.0.into() };
        let text = ctx.words.with(&format!("desk-line-{name}"), &[("count", told)]);
        if usize::from(column) + width::width(&text) >= usize::from(area.width) {
            break;
        }
        column += paint::put(buf, area, 0, column, &text, look.style(role(name, count)), look) + 2;
    }
}
