//! The text being written: the one place that knows the text area's crate. It wraps softly, undoes by
//! words, composes (NFC), and holds nothing that a terminal would obey. It knows no draft and no key.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;
use tui_textarea::{CursorMove, TextArea, WrapMode};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use crate::base::safe;
use crate::ui::edit::{Cut, Move};
use crate::ui::pane::editor::flush;
use crate::ui::theme::{Look, Role};

/// How many single edits can be undone.
const HISTORY: usize = 10_000;

/// The longest text, bytes: what a draft may hold.
pub const LONGEST: usize = 1_000_000;

/// A text with its cursor and its history.
#[derive(Debug, Clone)]
pub struct Area {
    inner: TextArea<'static>,
    /// How many of the crate's edits each step has.
    done: Vec<usize>,
    undone: Vec<usize>,
    /// The character typed last, while typing goes on.
    typed: Option<char>,
    /// The room that it was laid out for.
    laid: Rect,
}

impl Default for Area {
    fn default() -> Self {
        Self::new("", (0, 0))
    }
}

impl Area {
    /// An area that holds `text`, made safe and composed, its cursor at line and character `cursor`.
    pub fn new(text: &str, cursor: (u32, u32)) -> Self {
        let lines = safe::paste(text).split('\n').map(str::to_owned).collect();
        let mut inner = TextArea::new(lines);
        inner.set_wrap_mode(WrapMode::WordOrGlyph);
        inner.set_max_histories(HISTORY);
        inner.set_cursor_style(Style::new());
        inner.set_cursor_line_style(Style::new());
        let short = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
        inner.move_cursor(CursorMove::Jump(short(cursor.0), short(cursor.1)));
        Self { inner, done: vec![], undone: vec![], typed: None, laid: Rect::ZERO }
    }

    /// The text.
    pub fn text(&self) -> String {
        self.inner.lines().join("\n")
    }

    /// Nothing but space stands in it.
    pub fn is_blank(&self) -> bool {
        self.inner.lines().iter().all(|line| line.trim().is_empty())
    }

    /// Line and character of the cursor, from 0.
    pub fn cursor(&self) -> (u32, u32) {
        let cursor = self.inner.cursor();
        (cursor.0 as u32, cursor.1 as u32)
    }

    /// Types one character; a combining mark joins what it follows.
    pub fn insert(&mut self, c: char) {
        let joined = self.typed.is_some_and(|last| c.is_whitespace() || !last.is_whitespace());
        let composed = self.before().chars().next_back().filter(|_| is_combining_mark(c)).and_then(|b| compose(b, c));
        let removed = composed.is_some() && self.inner.delete_char();
        self.inner.insert_char(composed.unwrap_or(c));
        let edits = 1 + usize::from(removed);
        self.record(edits, joined);
        self.typed = Some(c);
    }

    /// Begins a new line.
    pub fn newline(&mut self) {
        self.inner.insert_newline();
        self.record(1, false);
    }

    /// Puts pasted text in as plain text: one step. False if there is no room for it.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = safe::paste(text);
        let size: usize = self.inner.lines().iter().map(|line| line.len() + 1).sum();
        if size + text.len() > LONGEST {
            return false;
        }
        let edits = usize::from(self.inner.insert_str(&*text));
        self.record(edits, false);
        true
    }

    /// Another text in place of this one: one step.
    pub fn replace(&mut self, text: &str) {
        let text: String = safe::paste(text).nfc().collect();
        let text = text.strip_suffix('\n').unwrap_or(&text);
        if text == self.text() {
            return;
        }
        let cursor = self.inner.cursor();
        self.inner.move_cursor(CursorMove::Jump(0, 0));
        let mut edits = usize::from(self.inner.delete_str(usize::MAX));
        edits += usize::from(self.inner.insert_str(text));
        self.record(edits, false);
        let short = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.inner.move_cursor(CursorMove::Jump(short(cursor.0), short(cursor.1)));
    }

    /// Takes something away at the cursor; false if there was nothing.
    pub fn cut(&mut self, what: Cut) -> bool {
        let cut = match what {
            Cut::Before => match self.before().graphemes(true).next_back().map(|last| last.chars().count()) {
                Some(chars) if chars > 1 => {
                    (0..chars).for_each(|_| self.inner.move_cursor(CursorMove::Back));
                    self.inner.delete_str(chars)
                }
                _ => self.inner.delete_char(),
            },
            Cut::After => match self.after().graphemes(true).next().map(|next| next.chars().count()) {
                Some(chars) if chars > 1 => self.inner.delete_str(chars),
                _ => self.inner.delete_next_char(),
            },
            Cut::Word => self.inner.delete_word(),
            Cut::ToLineEnd => self.inner.delete_line_by_end(),
            Cut::ToLineStart => self.inner.delete_line_by_head(),
        };
        self.record(usize::from(cut), false);
        cut
    }

    /// Moves the cursor in its line, and on to the next where the line ends.
    pub fn go(&mut self, to: Move) {
        self.typed = None;
        match to {
            Move::Left => {
                let chars = self.before().graphemes(true).next_back().map_or(1, |last| last.chars().count());
                (0..chars).for_each(|_| self.inner.move_cursor(CursorMove::Back));
            }
            Move::Right => {
                let chars = self.after().graphemes(true).next().map_or(1, |next| next.chars().count());
                (0..chars).for_each(|_| self.inner.move_cursor(CursorMove::Forward));
            }
            Move::WordLeft => self.inner.move_cursor(CursorMove::WordBack),
            Move::WordRight => self.inner.move_cursor(CursorMove::WordForward),
            Move::LineStart => self.inner.move_cursor(CursorMove::Head),
            Move::LineEnd => self.inner.move_cursor(CursorMove::End),
        }
    }

    /// Moves the cursor so many shown rows down; negative is up.
    pub fn go_rows(&mut self, rows: i16) {
        self.typed = None;
        let step = if rows < 0 { CursorMove::Up } else { CursorMove::Down };
        (0..rows.unsigned_abs()).for_each(|_| self.inner.move_cursor(step));
    }

    /// Moves the cursor to the text's end, or to its beginning.
    pub fn go_to_end(&mut self, end: bool) {
        self.typed = None;
        let at = if end { u16::MAX } else { 0 };
        self.inner.move_cursor(CursorMove::Jump(at, at));
    }

    /// Takes the last step back; false if there is none.
    pub fn undo(&mut self) -> bool {
        let Some(edits) = self.done.pop() else { return false };
        self.typed = None;
        let undone = self.unwrapped(edits, TextArea::undo);
        self.undone.push(edits);
        undone > 0
    }

    /// Does it again; false if there is none.
    pub fn redo(&mut self) -> bool {
        let Some(edits) = self.undone.pop() else { return false };
        self.typed = None;
        let redone = self.unwrapped(edits, TextArea::redo);
        self.done.push(edits);
        redone > 0
    }

    /// Looks for `words` as they are written, blind to case, and goes to the first place after the cursor.
    /// False if they stand nowhere. Empty words end the search.
    pub fn find(&mut self, words: &str) -> bool {
        let literal: String =
            words.chars().flat_map(|c| ['\\'].into_iter().filter(move |_| special(c)).chain([c])).collect();
        let pattern = if literal.is_empty() { literal } else { format!("(?i){literal}") };
        self.inner.set_search_pattern(pattern).is_ok() && self.find_next(true)
    }

    /// Goes to the next place, or the one before.
    pub fn find_next(&mut self, forward: bool) -> bool {
        self.typed = None;
        if forward { self.inner.search_forward(false) } else { self.inner.search_back(false) }
    }

    /// Something is looked for.
    pub fn is_searching(&self) -> bool {
        self.inner.search_pattern().is_some()
    }

    /// Lays the text out at this width before it is drawn, so that the cursor moves by shown rows.
    pub fn layout(&mut self, room: Rect) {
        if self.laid != room {
            self.inner.render(room, &mut Buffer::empty(room));
            self.laid = room;
        }
    }

    /// Draws the text; where the cursor stands.
    pub fn draw(&self, look: Look, room: Rect, buf: &mut Buffer) -> Position {
        self.inner.render(room, buf);
        if self.is_searching() {
            self.mark_hits(look, room, buf);
        }
        let (at, (top, _)) = (self.inner.screen_cursor(), self.inner.scroll_offset());
        let row = at.row.saturating_sub(usize::from(top)) as u16;
        flush::left(room, buf, (at.col as u16, row))
    }

    /// Gives the hits the look of hits: the crate draws them in a colour of its own.
    fn mark_hits(&self, look: Look, room: Rect, buf: &mut Buffer) {
        let own = self.inner.search_style();
        for position in room.positions() {
            if let Some(cell) = buf.cell_mut(position)
                && own.bg.is_some_and(|bg| cell.bg == bg)
            {
                cell.set_style(Style::reset().patch(look.style(Role::Hit)));
            }
        }
    }

    /// Goes some single steps through the history. The crate wraps the whole text after each; once is enough.
    fn unwrapped(&mut self, edits: usize, step: fn(&mut TextArea<'static>) -> bool) -> usize {
        self.inner.set_wrap_mode(WrapMode::None);
        let gone = (0..edits).filter(|_| step(&mut self.inner)).count();
        self.inner.set_wrap_mode(WrapMode::WordOrGlyph);
        gone
    }

    fn record(&mut self, edits: usize, joined: bool) {
        self.typed = None;
        if edits == 0 {
            return;
        }
        self.undone.clear();
        match self.done.last_mut() {
            Some(last) if joined => *last += edits,
            _ => self.done.push(edits),
        }
    }

    /// The line up to the cursor.
    fn before(&self) -> &str {
        self.split().0
    }

    /// The line from the cursor on.
    fn after(&self) -> &str {
        self.split().1
    }

    fn split(&self) -> (&str, &str) {
        let cursor = self.inner.cursor();
        let line = self.inner.lines().get(cursor.0).map_or("", String::as_str);
        let at = line.char_indices().nth(cursor.1).map_or(line.len(), |(at, _)| at);
        line.split_at_checked(at).unwrap_or((line, ""))
    }
}

/// Means something else than itself in a search pattern.
const fn special(c: char) -> bool {
    c.is_ascii_punctuation()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(text: &str) -> Area {
        let mut area = Area::default();
        text.chars().for_each(|c| if c == '\n' { area.newline() } else { area.insert(c) });
        area
    }

    #[test]
    fn typing_is_undone_by_words() {
        let mut area = typed("Добар дан свима");
        assert!(area.undo());
        assert_eq!(area.text(), "Добар дан ");
        assert!(area.undo() && area.undo());
        assert_eq!(area.text(), "");
        assert!(!area.undo());
        assert!(area.redo() && area.redo() && area.redo() && !area.redo());
        assert_eq!(area.text(), "Добар дан свима");
    }

    #[test]
    fn marks_compose_and_graphemes_go_whole() {
        let mut area = typed("c\u{30c}");
        assert_eq!(area.text(), "č");
        area = typed("а\u{301}б");
        area.cut(Cut::Before);
        area.cut(Cut::Before);
        assert_eq!(area.text(), "");
        area = Area::new("👩\u{200d}👧x", (0, 0));
        area.go(Move::Right);
        assert_eq!(area.cursor(), (0, 3));
        area.cut(Cut::Before);
        assert_eq!(area.text(), "x");
    }

    #[test]
    fn t10_pasted_sequences_stay_text() {
        let mut area = Area::default();
        assert!(area.paste("a\u{1b}[201~\u{1b}:q\u{18}s\r\nb\u{1b}]52;c;x\u{7}"));
        assert!(area.text().chars().all(|c| c == '\n' || !c.is_control()), "{:?}", area.text());
        assert!(area.text().starts_with('a') && area.text().ends_with('b'));
        assert!(area.undo());
        assert_eq!(area.text(), "");
    }

    #[test]
    fn a_text_too_long_is_not_pasted() {
        let mut area = Area::new("начето", (0, 0));
        assert!(!area.paste(&"x".repeat(LONGEST)));
        assert_eq!(area.text(), "начето");
    }

    #[test]
    fn words_are_found_as_they_are_written() {
        let mut area = Area::new("ab\nЦена (у еврима)\nцена", (0, 0));
        assert!(area.find("цена"));
        assert_eq!(area.cursor(), (1, 0));
        assert!(area.find_next(true));
        assert_eq!(area.cursor(), (2, 0));
        assert!(area.find("(у е"));
        assert_eq!(area.cursor(), (1, 5));
        assert!(!area.find("[a-z]"));
    }

    #[test]
    fn another_text_is_one_step() {
        let mut area = Area::new("један\nдва", (1, 2));
        area.replace("један\nдва и по\n");
        assert_eq!((area.text().as_str(), area.cursor()), ("један\nдва и по", (1, 2)));
        assert!(area.undo());
        assert_eq!(area.text(), "један\nдва");
    }

    proptest! {
        #[test]
        fn undoing_everything_gives_the_beginning_back(ops in proptest::collection::vec(0_u8..12, 0..60)) {
            let mut area = Area::new("Почетни текст,\nдруги ред.", (1, 3));
            let start = area.text();
            for op in ops {
                match op {
                    0 => area.newline(),
                    1 => { area.cut(Cut::Before); }
                    2 => { area.cut(Cut::After); }
                    3 => { area.cut(Cut::Word); }
                    4 => area.go(Move::Left),
                    5 => area.go_rows(-1),
                    6 => area.insert(' '),
                    7 => { area.paste("ж\nш"); }
                    8 => area.insert('\u{301}'),
                    9 => { area.cut(Cut::ToLineEnd); }
                    10 => area.replace("сасвим\nдруго"),
                    _ => area.insert('а'),
                }
            }
            let end = area.text();
            while area.undo() {}
            prop_assert_eq!(area.text(), start);
            while area.redo() {}
            prop_assert_eq!(area.text(), end);
        }
    }
}
