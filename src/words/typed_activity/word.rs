//! The first words of a line, folded, and where in it they stand.

use chrono::NaiveDate;

use crate::base::script;
use crate::words::typed;

/// So many words can say when something is; what follows is read by nobody here.
const MOST: usize = 16;

/// One word, or the dash between two.
#[derive(Debug)]
pub(super) struct Word {
    /// It, folded.
    pub(super) text: String,
    /// Its first byte in the line.
    pub(super) at: usize,
    /// The byte after its last.
    pub(super) end: usize,
}

/// The first words of `line`. A dash is a word of its own, but in a date (`2026-03-14`) or before one (`-1d`).
pub(super) fn words(line: &str, today: NaiveDate) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in line.split_inclusive(parts) {
        let text = piece.trim_end_matches(parts);
        if typed::date(text, today).is_some() {
            words.push(word(text, at));
        } else {
            split(text, at, &mut words);
        }
        at += piece.len();
        if words.len() >= MOST {
            break;
        }
    }
    words
}

fn parts(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';')
}

fn dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−')
}

fn split(text: &str, mut at: usize, words: &mut Vec<Word>) {
    for piece in text.split_inclusive(dash).take(MOST) {
        let bare = piece.trim_end_matches(dash);
        if !bare.is_empty() {
            words.push(word(bare, at));
        }
        if bare.len() < piece.len() {
            words.push(Word { text: "-".to_owned(), at: at + bare.len(), end: at + piece.len() });
        }
        at += piece.len();
    }
}

fn word(text: &str, at: usize) -> Word {
    Word { text: script::fold(text), at, end: at + text.len() }
}

/// The texts of some words.
pub(super) fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// Whether a word joins a beginning and an end.
pub(super) fn joins(text: &str) -> bool {
    matches!(text, "-" | "do" | "to" | "until" | "till")
}
