//! What somebody at a seat sees: the screen as text, its styles and cursor, the notice. It presses nothing.

use kabinet::base::width;
use kabinet::ui::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::Seat;

impl Seat {
    /// The screen as text, without the spaces at the ends of its lines.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let lines: Vec<String> = (0..buffer.area.height).map(|row| line(&buffer, row).trim_end().to_owned()).collect();
        lines.join("\n")
    }

    /// The cells of the screen.
    pub fn buffer(&self) -> Buffer {
        self.drawn().backend().buffer().clone()
    }

    /// Where the cursor stands on the screen.
    pub fn cursor(&self) -> Position {
        self.drawn().get_cursor_position().unwrap()
    }

    /// What the status line says just now.
    pub fn notice(&self) -> &str {
        self.model.notice.as_ref().map_or("", |(text, _)| text.as_str())
    }

    /// What stands in the editor.
    pub fn text(&self) -> String {
        self.model.editor.area.text()
    }

    /// The style of the first cell of `text` on the screen.
    pub fn style_of(&self, text: &str) -> Style {
        let buffer = self.buffer();
        for row in 0..buffer.area.height {
            let shown = line(&buffer, row);
            if let Some(at) = shown.find(text) {
                let column = width::width(&shown[..at]) as u16;
                return buffer[(column, row)].style();
            }
        }
        panic!("»{text}« is not on the screen:\n{}", self.screen())
    }

    /// Fails unless `text` stands on the screen.
    #[track_caller]
    pub fn expect(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "»{text}« is not on the screen:\n{screen}");
        self
    }

    /// Fails if `text` stands on the screen.
    #[track_caller]
    pub fn expect_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "»{text}« is on the screen:\n{screen}");
        self
    }

    /// The row of the screen that carries the marker of the selection.
    pub fn selected(&self) -> String {
        let screen = self.screen();
        let marker = self.model.ctx.look.symbols().marker;
        let row = screen.lines().find(|line| line.contains(marker)).unwrap_or_default();
        row.split_once(marker).map_or("", |(_, rest)| rest).to_owned()
    }

    fn drawn(&self) -> Terminal<TestBackend> {
        let (columns, rows) = self.model.ctx.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| view(&self.model, frame)).unwrap();
        terminal
    }
}

/// One row of a buffer; the second cell of a wide character is left out.
fn line(buffer: &Buffer, row: u16) -> String {
    let mut text = String::new();
    let mut column = 0;
    while column < buffer.area.width {
        let symbol = buffer[(column, row)].symbol();
        text.push_str(symbol);
        column += (width::width(symbol) as u16).max(1);
    }
    text
}
