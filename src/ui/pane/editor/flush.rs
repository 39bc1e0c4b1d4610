//! Wrapped rows begin with a word. The text area's crate puts the space at which it broke a full row at the beginning of
//! the next one, where it looks like an indent; drawn, that row moves one column to the left.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Moves the rows that begin with the space at which the full row above was broken. Where the cursor stands then,
/// `cursor` being column and row in `room`.
pub fn left(room: Rect, buf: &mut Buffer, (column, row): (u16, u16)) -> Position {
    let broken: Vec<u16> = (1..room.height).filter(|row| is_broken(room, buf, *row)).collect();
    for row in &broken {
        shift(room, buf, *row);
    }
    let (column, row) = match (broken.contains(&row), column) {
        // Before the space is the end of the row above.
        (true, 0) => (room.width, row - 1),
        (true, column) => (column - 1, row),
        (false, column) => (column.min(room.width.saturating_sub(1)), row),
    };
    Position { x: room.x + column, y: room.y + row.min(room.height.saturating_sub(1)) }
}

fn is_broken(room: Rect, buf: &Buffer, row: u16) -> bool {
    let blank = |column: u16, row: u16| {
        buf.cell((room.x + column, room.y + row)).is_none_or(|cell| cell.symbol().trim().is_empty())
    };
    room.width > 2 && !blank(room.width - 1, row - 1) && blank(0, row) && !blank(1, row)
}

fn shift(room: Rect, buf: &mut Buffer, row: u16) {
    let y = room.y + row;
    for x in room.x..room.right() {
        let next = if x + 1 < room.right() { buf.cell((x + 1, y)).cloned() } else { None };
        if let Some(cell) = buf.cell_mut((x, y)) {
            *cell = next.unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::pane::editor::area::Area;
    use crate::ui::theme::Look;

    /// The rows of `text` in nine columns, and where its cursor stands.
    fn drawn(text: &str, cursor: (u32, u32)) -> (Vec<String>, (u16, u16)) {
        let room = Rect::new(1, 0, 9, 4);
        let mut buf = Buffer::empty(Rect::new(0, 0, 11, 4));
        let mut area = Area::new(text, cursor);
        area.layout(room);
        let at = area.draw(Look::default(), room, &mut buf);
        let row = |y| (room.x..room.right()).map(|x| buf[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        ((0..4).map(row).collect(), (at.x - room.x, at.y))
    }

    #[test]
    fn a_broken_row_begins_with_its_word() {
        let (rows, at) = drawn("аааа бббб цццц", (0, 14));
        assert_eq!((&rows[..2], at), (&["аааа бббб".to_owned(), "цццц".to_owned()][..], (4, 1)));
        assert_eq!(drawn("аааа бббб цццц", (0, 10)).1, (0, 1), "on the word");
        assert_eq!(drawn("аааа бббб цццц", (0, 9)).1, (9, 0), "before the space is the end of the row above");
    }

    #[test]
    fn what_is_indented_stays_so() {
        assert_eq!(drawn("аа\n бб", (0, 0)).0[1], " бб");
        assert_eq!(drawn("аааа бббб\n  цц", (0, 0)).0[1], "  цц");
        assert_eq!(drawn("аааа ббб цццц", (0, 0)).0[1], "цццц");
    }
}
