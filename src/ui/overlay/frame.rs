//! What overlays are drawn of: the frame, a field, the line at the foot.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::overlay::reading;
use crate::ui::overlay::state::{Choice, Picked, Wants};
use crate::ui::paint;
use crate::ui::theme::{Look, Role};
use crate::ui::then::Value;

/// The most columns of an overlay where a terminal has just room for one.
const WIDE: u16 = 78;
/// The most columns of any overlay: a longer line is hard to read.
const WIDEST: u16 = 100;
/// The fewest columns inside, so that a short question does not look lost.
const NARROW: u16 = 36;
/// Columns of a side and the cell between it and what is inside.
const SIDE: u16 = 2;

/// The most columns inside an overlay of a screen with so many columns.
pub fn room(columns: u16) -> u16 {
    (columns / 5 * 3).clamp(WIDE, WIDEST).min(columns).saturating_sub(2 * SIDE)
}

/// The one frame of all that lies over the screen: what was under it is gone, its title stands in the top line. It has
/// the room for `columns` by `rows` and its title, as far as `area` goes; what it gives is that room.
pub fn frame(title: &str, (columns, rows): (u16, u16), ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Rect {
    let title = format!(" {title} ");
    let titled = width::width(&safe::line(&title)).min(usize::from(WIDEST)) as u16;
    let wide = columns.max(titled).max(NARROW).min(room(area.width)) + 2 * SIDE;
    let (wide, high) = (wide.min(area.width), (rows + 2).min(area.height));
    let outer =
        Rect { x: area.x + (area.width - wide) / 2, y: area.y + (area.height - high) / 3, width: wide, height: high };
    clear(outer, area, ctx.look, buf);
    sides(outer, ctx.look, buf);
    let head = Rect { x: outer.x + SIDE, width: wide.saturating_sub(2 * SIDE), height: 1.min(high), ..outer };
    paint::put(buf, head, 0, 0, &title, over_rule(Role::Accent, ctx.look), ctx.look);
    Rect { y: outer.y + 1, height: high.saturating_sub(2), ..head }
}

/// Blanks the frame's cells and one on either side, so that what is under it ends before it, wide characters too;
/// where hardly anything would look out beside it, its whole rows.
fn clear(outer: Rect, area: Rect, look: Look, buf: &mut Buffer) {
    let cleared = if outer.x - area.x <= SIDE {
        Rect { x: area.x, width: area.width, ..outer }
    } else {
        Rect { x: outer.x - 1, width: outer.width + 2, ..outer }
    };
    for row in 0..cleared.height {
        paint::put(buf, cleared, row, 0, &" ".repeat(usize::from(cleared.width)), Style::reset(), look);
    }
}

/// Draws the four sides and their corners.
fn sides(outer: Rect, look: Look, buf: &mut Buffer) {
    let (signs, dim) = (look.symbols(), look.style(Role::Dim));
    for row in 0..outer.height {
        paint::put(buf, outer, row, 0, signs.vertical, dim, look);
        paint::put_right(buf, outer, row, signs.vertical, dim, look);
    }
    for (row, (left, right)) in [(0, signs.top), (outer.height.saturating_sub(1), signs.bottom)] {
        paint::rule(buf, outer, row, look);
        paint::put(buf, outer, row, 0, left, dim, look);
        paint::put_right(buf, outer, row, right, dim, look);
    }
}

/// The style of what stands in a rule: nothing of the rule's dimness is left in it.
fn over_rule(role: Role, look: Look) -> Style {
    Style::reset().patch(look.style(role))
}

/// Says in the frame's lower line, at its right, where one is in what does not fit.
pub fn place(text: &str, inside: Rect, ctx: &Ctx, buf: &mut Buffer) {
    let line = Rect { y: inside.y + inside.height, height: 1, ..inside };
    paint::put_right(buf, line, 0, &format!(" {text} "), over_rule(Role::Text, ctx.look), ctx.look);
}

/// A row of a list of choices: its label, and at the right what it says besides, which may have half of the row.
pub fn draw_choice(choice: &Choice, role: Role, line: u16, area: Rect, ctx: &Ctx, buf: &mut Buffer) {
    let (label, detail) = told(choice, ctx.look);
    let columns = width::width(&safe::line(&detail)).min(usize::from(area.width) / 2) as u16;
    let left = Rect { width: area.width.saturating_sub(columns + 2), ..area };
    paint::put(buf, left, line, 2, &label, ctx.look.style(role), ctx.look);
    paint::put(buf, area, line, area.width - columns, &detail, ctx.look.style(Role::Dim), ctx.look);
}

/// Label and detail of a row as they may be shown now. Beside a person stands what else tells who it is.
fn told(choice: &Choice, look: Look) -> (Cow<'_, str>, Cow<'_, str>) {
    let shown = |text, hidden: bool| if hidden { paint::private(text, look) } else { Cow::Borrowed(text) };
    let person = matches!(choice.value, Picked::Value(Value::Person(_)));
    (shown(&choice.label, choice.private), shown(&choice.detail, choice.private && person))
}

/// A field on row `row` from column `column` on; where its cursor stands.
pub fn draw_field(field: &Field, area: Rect, row: u16, column: u16, ctx: &Ctx, buf: &mut Buffer) -> Position {
    let room = usize::from(area.width.saturating_sub(column + 1));
    let before = width::width(field.before());
    let skip = before.saturating_sub(room);
    let shown = width::prefix(field.text(), skip).len();
    let text = field.text().get(shown..).unwrap_or_default();
    // The cursor counts columns as they were typed: a sign may become another one here, but not several.
    let text = &text.replace(width::ELLIPSIS, ctx.look.symbols().more);
    let role = if field.is_proposed() { Role::Dim } else { Role::Text };
    let style = ctx.look.style(role).add_modifier(Modifier::UNDERLINED);
    paint::put(buf, area, row, column, &width::pad_right(width::prefix(text, room), room), style, ctx.look);
    Position { x: area.x + column + (before - skip).min(room) as u16, y: area.y + row }
}

/// The line at the foot: what is wrong, else what was understood, else how it may be written, else `hint`.
pub fn foot(fault: Option<&str>, field: Option<(&Field, Wants)>, hint: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let read = field.and_then(|(field, wants)| reading::of(field.text(), wants, ctx));
    let how = field.and_then(|(_, wants)| reading::hint(wants));
    let (text, role) = match (fault, read, how) {
        (Some(fault), ..) => (fault.into(), Role::Danger),
        (None, Some(read), _) => (format!("{} {read}", ctx.look.symbols().dot).into(), Role::Good),
        (None, None, Some(how)) => (ctx.words.text(how), Role::Dim),
        (None, None, None) => (hint.into(), Role::Dim),
    };
    paint::put(buf, area, 0, 0, &text, ctx.look.style(role), ctx.look);
}
