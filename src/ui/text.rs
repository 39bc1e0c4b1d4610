//! A long text laid out once in lines of a width, so that drawing and scrolling cost only what is shown.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::{safe, wrap};
use crate::ui::paint;
use crate::ui::theme::{Look, Role};

/// The widest text, columns.
pub const MEASURE: u16 = 80;

/// A text with its lines and the place in it.
#[derive(Debug, Clone, Default)]
pub struct Laid {
    text: String,
    lines: Vec<std::ops::Range<usize>>,
    width: u16,
    height: u16,
    top: usize,
}

impl Laid {
    /// Another text, from its beginning.
    pub fn set(&mut self, text: &str) {
        self.text = safe::block(text).into_owned();
        self.top = 0;
        self.lay(self.width);
    }

    /// The room that it has; laid out anew only when the width changed.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.height = height;
        if width.min(MEASURE) != self.width {
            self.lay(width.min(MEASURE));
        }
        self.scroll(0);
    }

    /// Moves by lines.
    pub fn scroll(&mut self, delta: isize) {
        let most = self.lines.len().saturating_sub(usize::from(self.height));
        self.top = self.top.saturating_add_signed(delta).min(most);
    }

    /// Moves by a share of the page: 1 whole, 2 half; negative is up.
    pub fn page(&mut self, share: isize) {
        let rows = (isize::try_from(self.height).unwrap_or(1) / share.abs().max(1)).max(1);
        self.scroll(rows * share.signum());
    }

    /// To the beginning.
    pub fn first(&mut self) {
        self.top = 0;
    }

    /// To the end.
    pub fn last(&mut self) {
        self.scroll(isize::MAX);
    }

    /// Draws the lines that are in sight.
    pub fn draw(&self, area: Rect, look: Look, buf: &mut Buffer) {
        for (row, range) in self.lines.iter().skip(self.top).take(usize::from(area.height)).enumerate() {
            let line = self.text.get(range.clone()).unwrap_or_default();
            let role = if line.starts_with('>') { Role::Dim } else { Role::Text };
            paint::put(buf, area, row as u16, 0, line, look.style(role), look);
        }
    }

    fn lay(&mut self, width: u16) {
        self.width = width;
        self.lines = wrap::wrap(&self.text, usize::from(width.max(1)));
    }
}
