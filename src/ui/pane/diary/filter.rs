//! The words to which the diary is narrowed. Pure; whose and which days are shown is said elsewhere.

use crate::base::script::fold;
use crate::ui::days::Timed;

/// Words that all have to occur, in either script; none narrow nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    typed: String,
    words: Vec<String>,
    /// What is said of something that clashes, folded.
    clash: String,
}

impl Filter {
    /// The words of a line, of which those that begin as `clash` find also what clashes.
    pub fn of(line: &str, clash: &str) -> Self {
        let words = fold(line).split_whitespace().map(str::to_owned).collect();
        Self { typed: line.trim().to_owned(), words, clash: fold(clash) }
    }

    /// The words as they were typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether nothing is narrowed.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words occur in what, where and with whom it is, or in what is said of how it stands.
    pub fn fits(&self, timed: &Timed) -> bool {
        let clashes = |word: &str| timed.row.conflict && self.clash.starts_with(word);
        self.words.iter().all(|word| timed.folded.contains(word) || clashes(word))
    }
}
