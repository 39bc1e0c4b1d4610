//! Putting text on the screen: the one way to it, and so the place where it is made safe.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::base::{safe, width, wrap};
use crate::ui::theme::{Look, Role};

/// The most columns of a title within a sentence.
const BRIEF: usize = 60;

/// Draws `text` on one line of `area`'s row `row` from its column `column` on, cut to the area. The
/// columns that were used.
pub fn put(buf: &mut Buffer, area: Rect, row: u16, column: u16, text: &str, style: Style, look: Look) -> u16 {
    if row >= area.height || column >= area.width {
        return 0;
    }
    let room = area.width - column;
    let safe = look.drawn(safe::line(text));
    let cut = width::cut(&safe, usize::from(room), look.symbols().more);
    let (end, _) = buf.set_stringn(area.x + column, area.y + row, &*cut, usize::from(room), style);
    end.saturating_sub(area.x + column)
}

/// Draws `text` so that it ends at the right edge of `area`'s row `row`. The columns that were used.
pub fn put_right(buf: &mut Buffer, area: Rect, row: u16, text: &str, style: Style, look: Look) -> u16 {
    let text = look.drawn(safe::line(text));
    let wide = (width::width(&text) as u16).min(area.width);
    put(buf, area, row, area.width - wide, &text, style, look)
}

/// A dim rule across `area`'s row `row`.
pub fn rule(buf: &mut Buffer, area: Rect, row: u16, look: Look) {
    let line = look.symbols().horizontal.repeat(usize::from(area.width));
    put(buf, area, row, 0, &line, look.style(Role::Dim), look);
}

/// A dim rule down the left edge of `area`.
pub fn divide(buf: &mut Buffer, area: Rect, look: Look) {
    for row in 0..area.height {
        put(buf, area, row, 0, look.symbols().vertical, look.style(Role::Dim), look);
    }
}

/// Gives the cells of `area`'s row `row` the look of the selected row.
pub fn select(buf: &mut Buffer, area: Rect, row: u16, look: Look) {
    if row < area.height {
        let line = Rect { y: area.y + row, height: 1, ..area };
        for cell in line.positions() {
            if let Some(cell) = buf.cell_mut(cell) {
                cell.set_style(look.selected(cell.style()));
            }
        }
        put(buf, area, row, 0, look.symbols().marker, look.selected(look.style(Role::Accent)), look);
    }
}

/// A title with its rule under it: the first two rows of `area`; what is left of it.
pub fn titled(buf: &mut Buffer, area: Rect, title: &str, focused: bool, look: Look) -> Rect {
    let role = if focused { Role::Accent } else { Role::Strong };
    put(buf, area, 0, 1, title, look.style(role), look);
    rule(buf, area, 1, look);
    below(area, 2)
}

/// What stands in `area` in place of rows: a dim sentence with a margin, wrapped.
pub fn instead(buf: &mut Buffer, area: Rect, text: &str, look: Look) {
    const MARGIN: u16 = 2;
    const MEASURE: u16 = 80;
    let columns = area.width.saturating_sub(2 * MARGIN).clamp(1, MEASURE);
    for (row, line) in wrapped(text, usize::from(columns)).enumerate() {
        put(buf, area, 1 + row as u16, MARGIN, &line, look.style(Role::Dim), look);
    }
}

/// `text` in lines of at most `columns`.
pub fn wrapped(text: &str, columns: usize) -> impl Iterator<Item = String> + use<> {
    let text = safe::line(text).into_owned();
    let lines: Vec<String> =
        wrap::wrap(&text, columns).into_iter().map(|range| text.get(range).unwrap_or_default().to_owned()).collect();
    lines.into_iter()
}

/// `area` without its first rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// A title within a sentence: on one line and cut, so that it hides nothing of what the sentence says besides.
pub fn brief(text: &str) -> String {
    width::cut(&safe::line(text), BRIEF, width::ELLIPSIS).into_owned()
}

/// A name or subject as it may be shown now: masked in private mode.
pub fn private(text: &str, look: Look) -> std::borrow::Cow<'_, str> {
    if look.private {
        let shown = text.chars().count().min(12);
        return look.symbols().mask.repeat(shown).into();
    }
    text.into()
}
