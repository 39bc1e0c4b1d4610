//! A text field of one line, by grapheme. For texts of many lines see the editor.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::base::safe;
use crate::ui::key::{Code, Key};

/// The longest text of a field, characters.
const LIMIT: usize = 1_000;

/// What somebody types on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// Bytes before the cursor.
    cursor: usize,
}

impl Field {
    /// A field that holds `text`, its cursor at the end.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { cursor: text.len(), text }
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or(&self.text)
    }

    /// Takes a key in; false if it is not one of a text field's.
    pub fn key(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl) {
            (Code::Char('a'), true) | (Code::Home, _) => self.cursor = 0,
            (Code::Char('e'), true) | (Code::End, _) => self.cursor = self.text.len(),
            (Code::Char('u'), true) => self.remove(0),
            (Code::Char('w'), true) => self.remove(self.word_start()),
            (Code::Char(c), false) if !key.alt => self.insert(c.encode_utf8(&mut [0; 4])),
            (Code::Backspace, _) => self.remove(self.previous()),
            (Code::Delete, _) => {
                let at = self.cursor;
                self.cursor = self.next();
                self.remove(at);
            }
            (Code::Left, _) => self.cursor = self.previous(),
            (Code::Right, _) => self.cursor = self.next(),
            _ => return false,
        }
        true
    }

    /// Puts text in at the cursor: on one line, safe, composed (NFC).
    pub fn insert(&mut self, text: &str) {
        let room = LIMIT.saturating_sub(self.text.chars().count());
        let text: String = text.chars().take(room).collect();
        let tail = self.text.split_off(self.cursor);
        self.text.push_str(&text);
        // Made safe together with what it follows: a combining mark alone would be dropped.
        let head: String = safe::line(&self.text).nfc().collect();
        self.cursor = head.len();
        self.text = head + &tail;
    }

    fn remove(&mut self, from: usize) {
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
    }

    fn previous(&self) -> usize {
        self.before().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        let after = self.text.get(self.cursor..).unwrap_or_default();
        after.graphemes(true).next().map_or(self.cursor, |grapheme| self.cursor + grapheme.len())
    }

    fn word_start(&self) -> usize {
        self.before().trim_end().rfind(char::is_whitespace).map_or(0, |space| {
            space + self.before().get(space..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(field: &mut Field, keys: &str) {
        for key in keys.split(' ') {
            assert!(field.key(key.parse().unwrap()), "{key}");
        }
    }

    #[test]
    fn editing_goes_by_grapheme_and_composes() {
        let mut field = Field::new("Мила\u{301} ");
        press(&mut field, "left left backspace");
        assert_eq!(field.text(), "Мила\u{301} ".replacen('л', "", 1));
        let mut field = Field::default();
        field.insert("c");
        field.insert("\u{30c}");
        assert_eq!(field.text(), "č");
    }

    #[test]
    fn words_and_lines_are_cut_back() {
        let mut field = Field::new("редован састанак код министра");
        press(&mut field, "ctrl-w");
        assert_eq!(field.text(), "редован састанак код ");
        press(&mut field, "ctrl-w home right ctrl-u");
        assert_eq!(field.text(), "едован састанак ");
    }

    #[test]
    fn t10_pasted_sequences_stay_text() {
        let mut field = Field::default();
        field.insert("a\u{1b}[201~\rb\u{1b}]0;x\u{7}");
        assert_eq!(field.text(), "a b");
    }
}
