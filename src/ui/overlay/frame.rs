//! What overlays are drawn of: the frame, a field, the line at the foot.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::overlay::state::Wants;
use crate::ui::paint;
use crate::ui::theme::Role;
use crate::words::typed;

/// The most columns of an overlay.
pub const WIDE: u16 = 78;

/// A cleared frame with its title in the top rule; the room inside it.
pub fn frame(title: &str, height: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Rect {
    let (wide, height) = (WIDE.min(area.width), (height + 2).min(area.height));
    let outer =
        Rect { x: area.x + (area.width - wide) / 2, y: area.y + (area.height - height) / 3, width: wide, height };
    // Where hardly anything would look out beside the frame, nothing does.
    let cleared = if area.width < WIDE + 6 { Rect { x: area.x, width: area.width, ..outer } } else { outer };
    for row in 0..height {
        paint::put(buf, cleared, row, 0, &" ".repeat(usize::from(cleared.width)), Style::reset(), ctx.look);
    }
    paint::rule(buf, outer, 0, ctx.look);
    paint::rule(buf, outer, height - 1, ctx.look);
    paint::put(buf, outer, 0, 2, &format!(" {title} "), ctx.look.style(Role::Accent), ctx.look);
    Rect { x: outer.x + 2, y: outer.y + 1, width: wide.saturating_sub(4), height: height.saturating_sub(2) }
}

/// A field on row `row` from column `column` on; where its cursor stands.
pub fn draw_field(field: &Field, area: Rect, row: u16, column: u16, ctx: &Ctx, buf: &mut Buffer) -> Position {
    let room = usize::from(area.width.saturating_sub(column + 1));
    let before = width::width(field.before());
    let skip = before.saturating_sub(room);
    let shown = width::prefix(field.text(), skip).len();
    let text = field.text().get(shown..).unwrap_or_default();
    let style = ctx.look.style(Role::Text).add_modifier(Modifier::UNDERLINED);
    paint::put(buf, area, row, column, &width::pad_right(width::prefix(text, room), room), style, ctx.look);
    Position { x: area.x + column + (before - skip).min(room) as u16, y: area.y + row }
}

/// The line at the foot: what is wrong, else the day that was read, else what may be written for a day, else `hint`.
pub fn foot(fault: Option<&str>, field: Option<(&Field, Wants)>, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let day = field.filter(|(_, wants)| matches!(wants, Wants::Day { .. } | Wants::PastDay | Wants::ComingDay));
    let read = day.and_then(|(field, _)| typed::date(field.text().trim(), ctx.today()));
    let (text, role) = match (fault, read) {
        (Some(fault), _) => (fault.into(), Role::Danger),
        (None, Some(day)) => {
            let called = ctx.words.day_called(day, ctx.today());
            (format!("{} {} ({called})", ctx.look.symbols().dot, ctx.words.date_long(day)).into(), Role::Good)
        }
        (None, None) if day.is_some() => (ctx.words.text("hint-day"), Role::Dim),
        (None, None) => (hint.into(), Role::Dim),
    };
    paint::put(buf, area, 0, 0, &text, ctx.look.style(role), ctx.look);
}
