//! The screen that ratatui draws on: a frame gathers in memory and leaves in one write, inside synchronized output.
//! It decides nothing about what is shown.

use std::io;
use std::os::fd::AsFd;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use crate::app::terminal::encode::Pen;

/// Begin and end of synchronized output (DEC private mode 2026).
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// The screen of one terminal.
#[derive(Debug)]
pub struct Screen {
    frame: Vec<u8>,
    pen: Pen,
    size: Size,
    cursor: Option<Position>,
    shown: bool,
}

impl Screen {
    /// A screen of that size; the terminal's cursor is hidden.
    pub fn new(size: Size) -> Self {
        Self { frame: BEGIN.to_vec(), pen: Pen::default(), size, cursor: None, shown: false }
    }

    /// The terminal has another size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Nothing is known of the terminal any more: it was somebody else's.
    pub fn forget(&mut self) {
        (self.pen, self.cursor, self.shown) = (Pen::default(), None, false);
    }

    /// Adds a sequence that leaves with the next frame.
    pub fn aside(&mut self, sequence: &str) {
        self.frame.extend_from_slice(sequence.as_bytes());
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.pen.cells(&mut self.frame, content);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.shown {
            self.frame.extend(b"\x1b[?25l");
        }
        self.shown = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if !self.shown {
            self.frame.extend(b"\x1b[?25h");
        }
        self.shown = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        self.pen.go(&mut self.frame, position.x, position.y);
        self.cursor = Some(position);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.pen.plain(&mut self.frame);
        self.frame.extend(b"\x1b[m\x1b[2J");
        self.pen = Pen::default();
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        // The whole screen is ours, so there is no other region to clear.
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.frame.len() == BEGIN.len() {
            return Ok(());
        }
        self.frame.extend(END);
        let written = write_all(&self.frame);
        self.frame.truncate(BEGIN.len());
        written
    }
}

/// Writes all of `bytes` to standard output: one write, unless the terminal takes less.
///
/// # Errors
/// What the terminal says, for one that is gone.
pub fn write_all(mut bytes: &[u8]) -> io::Result<()> {
    let out = io::stdout();
    while !bytes.is_empty() {
        match rustix::io::write(out.as_fd(), bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => bytes = bytes.get(n..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::AGAIN) => std::thread::sleep(std::time::Duration::from_millis(2)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}
