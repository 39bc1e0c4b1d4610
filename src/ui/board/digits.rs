//! A clock in large digits, drawn of blocks. It says no word and no number in code: the digits are pictures.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::paint;
use crate::ui::theme::{Look, Role};

/// Rows of a digit.
pub(super) const ROWS: u16 = 5;
/// Columns of a digit and of the space after it; a block is two columns wide.
const STEP: u16 = 8;

/// The blocks of each digit, row by row, three bits each.
const SHAPES: [[u8; ROWS as usize]; 10] = [
    [0b111, 0b101, 0b101, 0b101, 0b111],
    [0b010, 0b110, 0b010, 0b010, 0b111],
    [0b111, 0b001, 0b111, 0b100, 0b111],
    [0b111, 0b001, 0b111, 0b001, 0b111],
    [0b101, 0b101, 0b111, 0b001, 0b001],
    [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111],
    [0b111, 0b001, 0b010, 0b010, 0b010],
    [0b111, 0b101, 0b111, 0b101, 0b111],
    [0b111, 0b101, 0b111, 0b001, 0b111],
];
/// The two points between hours and minutes.
const POINTS: [u8; ROWS as usize] = [0b000, 0b010, 0b000, 0b010, 0b000];

/// The columns that a clock takes.
pub(super) fn width(clock: &str) -> u16 {
    (clock.chars().count() as u16) * STEP - 2
}

/// Draws a clock at the top left of `area`.
pub(super) fn draw(clock: &str, area: Rect, look: Look, buf: &mut Buffer) {
    for (at, c) in clock.chars().enumerate() {
        let shape = c.to_digit(10).and_then(|digit| SHAPES.get(digit as usize)).unwrap_or(&POINTS);
        for (row, bits) in shape.iter().enumerate() {
            for column in (0..3).filter(|column| bits & (0b100 >> column) != 0) {
                let left = at as u16 * STEP + column * 2;
                paint::put(buf, area, row as u16, left, look.symbols().block, look.style(Role::Accent), look);
            }
        }
    }
}
