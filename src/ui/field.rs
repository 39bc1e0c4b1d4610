//! A text field of one line, by grapheme. For texts of many lines see the editor.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::base::safe;
use crate::ui::edit::{self, Cut, Edit, Move};
use crate::ui::key::Key;

/// The longest text of a field, characters.
const LIMIT: usize = 1_000;

/// What somebody types on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// Bytes before the cursor.
    cursor: usize,
    /// The text is only proposed: nobody touched it yet.
    proposed: bool,
}

impl Field {
    /// A field that holds `text`, its cursor at the end.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { cursor: text.len(), text, proposed: false }
    }

    /// A field in which `text` is only proposed: what is typed replaces it, as it does with selected text; to move in it
    /// first is to keep it.
    pub fn proposed(text: impl Into<String>) -> Self {
        let field = Self::new(text);
        Self { proposed: !field.text.is_empty(), ..field }
    }

    /// Whether its text is only proposed.
    pub const fn is_proposed(&self) -> bool {
        self.proposed
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or(&self.text)
    }

    /// Takes a key in, with the verb that the keymap has for it; false if it changes no text.
    pub fn take(&mut self, verb: &str, key: Key) -> bool {
        match (edit::named(verb), key.text()) {
            (Some(Edit::Go(to)), _) => {
                self.proposed = false;
                self.cursor = self.place(to);
            }
            (Some(Edit::Cut(what)), _) => self.cut(what),
            (None, Some(c)) => self.insert(c.encode_utf8(&mut [0; 4])),
            (None, None) => return false,
        }
        true
    }

    /// Puts text in at the cursor: on one line, safe, composed (NFC).
    pub fn insert(&mut self, text: &str) {
        if self.proposed {
            *self = Self::default();
        }
        let room = LIMIT.saturating_sub(self.text.chars().count());
        let text: String = text.chars().take(room).collect();
        let tail = self.text.split_off(self.cursor);
        self.text.push_str(&text);
        // Made safe together with what it follows: a combining mark alone would be dropped.
        let head: String = safe::line(&self.text).nfc().collect();
        self.cursor = head.len();
        self.text = head + &tail;
    }

    /// What stands between `from` and the cursor becomes `text`.
    pub fn rewrite(&mut self, from: usize, text: &str) {
        if self.text.is_char_boundary(from) && from <= self.cursor {
            self.proposed = false;
            self.text.replace_range(from..self.cursor, "");
            self.cursor = from;
            self.insert(text);
        }
    }

    fn place(&self, to: Move) -> usize {
        match to {
            Move::Left => self.previous(),
            Move::Right => self.next(),
            Move::WordLeft => self.word_start(),
            Move::WordRight => self.next_word(),
            Move::LineStart => 0,
            Move::LineEnd => self.text.len(),
        }
    }

    fn cut(&mut self, what: Cut) {
        let whole = std::mem::take(&mut self.proposed);
        let (from, to) = match what {
            Cut::Before | Cut::After if whole => (0, self.text.len()),
            Cut::Before => (self.previous(), self.cursor),
            Cut::After => (self.cursor, self.next()),
            Cut::Word => (self.word_start(), self.cursor),
            Cut::ToLineEnd => (self.cursor, self.text.len()),
            Cut::ToLineStart => (0, self.cursor),
        };
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn after(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or_default()
    }

    fn previous(&self) -> usize {
        self.before().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        self.after().graphemes(true).next().map_or(self.cursor, |grapheme| self.cursor + grapheme.len())
    }

    fn word_start(&self) -> usize {
        let before = self.before().trim_end();
        before.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8())
    }

    fn next_word(&self) -> usize {
        let gap = self.after().trim_start_matches(|c: char| !c.is_whitespace());
        self.text.len() - gap.trim_start().len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::key::Code;

    fn press(field: &mut Field, verbs: &str) {
        for verb in verbs.split(' ') {
            assert!(field.take(&format!("text.{verb}"), Key::plain(Code::Esc)), "{verb}");
        }
    }

    #[test]
    fn editing_goes_by_grapheme_and_composes() {
        let mut field = Field::new("Мила\u{301} ");
        press(&mut field, "left left cut-before");
        assert_eq!(field.text(), "Мила\u{301} ".replacen('л', "", 1));
        let mut field = Field::default();
        field.insert("c");
        field.insert("\u{30c}");
        assert_eq!(field.text(), "č");
    }

    #[test]
    fn words_and_lines_are_cut_back() {
        let mut field = Field::new("редован састанак код министра");
        press(&mut field, "cut-word");
        assert_eq!(field.text(), "редован састанак код ");
        press(&mut field, "cut-word line-start right cut-to-start");
        assert_eq!(field.text(), "едован састанак ");
        press(&mut field, "word-right cut-to-end");
        assert_eq!(field.text(), "едован ");
        press(&mut field, "line-start cut-after line-end word-left");
        assert_eq!((field.text(), field.before()), ("дован ", ""));
    }

    #[test]
    fn words_are_passed_one_by_one() {
        let mut field = Field::new("  један   два три");
        press(&mut field, "line-start");
        for before in ["  ", "  један   ", "  један   два ", "  један   два три", "  један   два три"]
        {
            press(&mut field, "word-right");
            assert_eq!(field.before(), before);
        }
        press(&mut field, "word-left word-left");
        assert_eq!(field.before(), "  један   ");
    }

    #[test]
    fn only_text_and_verbs_of_texts_change_it() {
        let mut field = Field::default();
        assert!(field.take("", "ж".parse().unwrap()));
        assert!(!field.take("", "ctrl-w".parse().unwrap()) && !field.take("form.next", Key::plain(Code::Tab)));
        assert_eq!(field.text(), "ж");
    }

    #[test]
    fn t10_pasted_sequences_stay_text() {
        let mut field = Field::default();
        field.insert("a\u{1b}[201~\rb\u{1b}]0;x\u{7}");
        assert_eq!(field.text(), "a b");
    }
}
