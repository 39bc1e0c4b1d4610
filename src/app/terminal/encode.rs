//! Escape sequences with no byte too many: the pen's position and style are remembered, and only what differs is
//! said. It writes into memory, never to a terminal.

use std::io::Write as _;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

/// Modifiers and the numbers that turn them on (ECMA-48 section 8.3.117, SGR).
const MODIFIERS: [(Modifier, u8); 8] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// From so many plain spaces on, erasing them is shorter than writing them.
const ERASE: usize = 6;

/// What the terminal's pen is known to be.
#[derive(Debug, Default)]
pub struct Pen {
    at: Option<(u16, u16)>,
    fg: Color,
    bg: Color,
    modifiers: Modifier,
    /// Plain spaces that wait to be written or erased.
    spaces: usize,
}

impl Pen {
    /// Writes changed cells, each with its column and row.
    pub fn cells<'a>(&mut self, out: &mut Vec<u8>, cells: impl Iterator<Item = (u16, u16, &'a Cell)>) {
        for (x, y, cell) in cells {
            if self.at != Some((x, y)) {
                self.settle(out);
                self.go(out, x, y);
            }
            self.cell(out, x, y, cell);
        }
        self.settle(out);
    }

    /// Moves to a column and row.
    pub fn go(&mut self, out: &mut Vec<u8>, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (x, y) => {}
            Some((from, row)) if row == y && x > from && x - from == 1 => out.extend(b"\x1b[C"),
            Some((from, row)) if row == y && x > from => say(out, format_args!("\x1b[{}C", x - from)),
            Some((_, row)) if x == 0 && y == row + 1 => out.extend(b"\r\n"),
            _ if x == 0 => say(out, format_args!("\x1b[{}H", y + 1)),
            _ => say(out, format_args!("\x1b[{};{}H", y + 1, x + 1)),
        }
        self.at = Some((x, y));
    }

    /// Back to plain text, for erasing.
    pub fn plain(&mut self, out: &mut Vec<u8>) {
        self.look(out, Style::reset());
    }

    /// The pen's place is no longer known.
    pub const fn lose(&mut self) {
        self.at = None;
    }

    fn cell(&mut self, out: &mut Vec<u8>, x: u16, y: u16, cell: &Cell) {
        let symbol = cell.symbol();
        let blank = symbol == " ";
        if blank && cell.bg == Color::Reset && cell.modifier.difference(Modifier::BOLD | Modifier::DIM).is_empty() {
            self.spaces += 1;
            self.at = Some((x + 1, y));
            return;
        }
        self.write_spaces(out);
        self.style(out, cell, blank);
        out.extend_from_slice(symbol.as_bytes());
        // Terminals disagree about the width of anything unusual: look anew after it.
        self.at = usual(symbol).then_some((x + 1, y));
    }

    /// Writes spaces that wait, because something follows them on their line.
    fn write_spaces(&mut self, out: &mut Vec<u8>) {
        if self.spaces == 0 {
            return;
        }
        if self.bg != Color::Reset || self.modifiers.intersects(Modifier::REVERSED | Modifier::UNDERLINED) {
            self.plain(out);
        }
        if self.spaces > 2 * ERASE {
            say(out, format_args!("\x1b[{0}X\x1b[{0}C", self.spaces));
        } else {
            out.resize(out.len() + self.spaces, b' ');
        }
        self.spaces = 0;
    }

    /// Erases or writes spaces that wait at the end of a run of cells.
    fn settle(&mut self, out: &mut Vec<u8>) {
        if self.spaces < ERASE {
            self.write_spaces(out);
            return;
        }
        if self.bg != Color::Reset || self.modifiers.intersects(Modifier::REVERSED | Modifier::UNDERLINED) {
            self.plain(out);
        }
        say(out, format_args!("\x1b[{}X", self.spaces));
        self.at = self.at.map(|(x, y)| (x.saturating_sub(self.spaces as u16), y));
        self.spaces = 0;
    }

    /// A blank has no foreground, so it keeps the pen's.
    fn style(&mut self, out: &mut Vec<u8>, cell: &Cell, blank: bool) {
        let reversed = cell.modifier.contains(Modifier::REVERSED);
        let fg = if blank && !reversed { self.fg } else { cell.fg };
        let modifiers = if blank && !reversed {
            let quiet = Modifier::BOLD | Modifier::DIM | Modifier::ITALIC;
            cell.modifier.difference(quiet).union(self.modifiers.intersection(quiet))
        } else {
            cell.modifier
        };
        self.look(out, Style::new().fg(fg).bg(cell.bg).add_modifier(modifiers));
    }

    fn look(&mut self, out: &mut Vec<u8>, style: Style) {
        let (fg, bg) = (style.fg.unwrap_or_default(), style.bg.unwrap_or_default());
        let modifiers = style.add_modifier;
        if (fg, bg, modifiers) == (self.fg, self.bg, self.modifiers) {
            return;
        }
        let mut codes = String::new();
        if self.modifiers.difference(modifiers).is_empty() {
            self.changes(&mut codes, fg, bg, modifiers);
        } else {
            // Turning one modifier off turns its neighbours off too: begin from nothing.
            *self = Self { at: self.at, spaces: self.spaces, ..Self::default() };
            codes.push(';');
            self.changes(&mut codes, fg, bg, modifiers);
        }
        say(out, format_args!("\x1b[{}m", codes.strip_suffix(';').unwrap_or(&codes)));
        (self.fg, self.bg, self.modifiers) = (fg, bg, modifiers);
    }

    fn changes(&self, codes: &mut String, fg: Color, bg: Color, modifiers: Modifier) {
        use std::fmt::Write as _;
        for (modifier, code) in MODIFIERS {
            if modifiers.difference(self.modifiers).contains(modifier) {
                let _ = write!(codes, "{code};");
            }
        }
        if fg != self.fg {
            colour(codes, fg, 30);
        }
        if bg != self.bg {
            colour(codes, bg, 40);
        }
    }
}

/// A colour as SGR says it; `base` is 30 for the text and 40 for what lies behind it.
fn colour(codes: &mut String, colour: Color, base: u8) {
    use std::fmt::Write as _;
    let sixteen = |n: u8| if n < 8 { base + n } else { base + 52 + n };
    let _ = match colour {
        Color::Reset => write!(codes, "{};", base + 9),
        Color::Black => write!(codes, "{};", sixteen(0)),
        Color::Red => write!(codes, "{};", sixteen(1)),
        Color::Green => write!(codes, "{};", sixteen(2)),
        Color::Yellow => write!(codes, "{};", sixteen(3)),
        Color::Blue => write!(codes, "{};", sixteen(4)),
        Color::Magenta => write!(codes, "{};", sixteen(5)),
        Color::Cyan => write!(codes, "{};", sixteen(6)),
        Color::Gray => write!(codes, "{};", sixteen(7)),
        Color::DarkGray => write!(codes, "{};", sixteen(8)),
        Color::LightRed => write!(codes, "{};", sixteen(9)),
        Color::LightGreen => write!(codes, "{};", sixteen(10)),
        Color::LightYellow => write!(codes, "{};", sixteen(11)),
        Color::LightBlue => write!(codes, "{};", sixteen(12)),
        Color::LightMagenta => write!(codes, "{};", sixteen(13)),
        Color::LightCyan => write!(codes, "{};", sixteen(14)),
        Color::White => write!(codes, "{};", sixteen(15)),
        Color::Indexed(n) => write!(codes, "{};5;{n};", base + 8),
        Color::Rgb(r, g, b) => write!(codes, "{};2;{r};{g};{b};", base + 8),
    };
}

/// One column wide on every terminal: Latin, Greek, Cyrillic, punctuation and the lines we draw.
fn usual(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    let first = chars.next().unwrap_or(' ');
    let known = matches!(first, ' '..='\u{52F}' | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{25FF}');
    known && chars.next().is_none() && symbol.width() == 1
}

fn say(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(what);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;

    const AREA: Rect = Rect { x: 0, y: 0, width: 30, height: 6 };

    fn draw(lines: &[(u16, u16, String, u8)]) -> Buffer {
        let mut buffer = Buffer::empty(AREA);
        for (x, y, text, look) in lines {
            let mut style = Style::new();
            if look & 1 > 0 {
                style = style.add_modifier(Modifier::BOLD);
            }
            if look & 2 > 0 {
                style = style.bg(Color::DarkGray);
            }
            if look & 4 > 0 {
                style = style.fg(Color::Red).add_modifier(Modifier::UNDERLINED);
            }
            if look & 8 > 0 {
                style = style.add_modifier(Modifier::REVERSED);
            }
            buffer.set_stringn(*x, *y, text, 30, style);
        }
        buffer
    }

    fn shown(parser: &vt100::Parser) -> Vec<(String, bool, bool, bool, vt100::Color, vt100::Color)> {
        let cells = (0..AREA.height).flat_map(|y| (0..AREA.width).map(move |x| (x, y)));
        cells
            .map(|(x, y)| {
                let cell = parser.screen().cell(y, x).unwrap();
                let text = if cell.contents().is_empty() { " " } else { cell.contents() };
                let blank = text == " " && !cell.inverse();
                let fg = if blank { vt100::Color::Default } else { cell.fgcolor() };
                (text.to_owned(), !blank && cell.bold(), cell.underline(), cell.inverse(), fg, cell.bgcolor())
            })
            .collect()
    }

    fn whole(buffer: &Buffer) -> Vec<u8> {
        let mut out = b"\x1b[m\x1b[2J".to_vec();
        for y in 0..AREA.height {
            for x in 0..AREA.width {
                let mut pen = Pen::default();
                pen.go(&mut out, x, y);
                let cell = &buffer[(x, y)];
                pen.style(&mut out, cell, false);
                out.extend_from_slice(cell.symbol().as_bytes());
                out.extend_from_slice(b"\x1b[m");
            }
        }
        out
    }

    fn line() -> impl Strategy<Value = (u16, u16, String, u8)> {
        (0_u16..30, 0_u16..6, "[aж š]{1,20}|  {0,20}|[─│▌…−]{1,9}", 0_u8..16)
    }

    proptest! {
        #[test]
        fn a_terminal_shows_after_the_differences_what_it_shows_of_the_whole(
            first in prop::collection::vec(line(), 0..8),
            second in prop::collection::vec(line(), 0..8),
        ) {
            let (before, after) = (draw(&first), draw(&second));
            let mut terminal = vt100::Parser::new(AREA.height, AREA.width, 0);
            let (mut pen, mut out) = (Pen::default(), Vec::new());
            pen.cells(&mut out, Buffer::empty(AREA).diff(&before).into_iter());
            pen.cells(&mut out, before.diff(&after).into_iter());
            terminal.process(&out);
            let mut plain = vt100::Parser::new(AREA.height, AREA.width, 0);
            plain.process(&whole(&after));
            prop_assert_eq!(shown(&terminal), shown(&plain));
        }
    }

    #[test]
    fn nothing_is_said_twice() {
        let before = draw(&[(0, 0, "old row".into(), 0), (0, 1, "next".into(), 0)]);
        let after = draw(&[(0, 0, "old now".into(), 1), (0, 1, "next".into(), 0)]);
        let (mut pen, mut out) = (Pen::default(), Vec::new());
        pen.cells(&mut out, before.diff(&after).into_iter());
        assert_eq!(String::from_utf8(out).unwrap(), "\u{1b}[1H\u{1b}[1mold now");
    }
}
