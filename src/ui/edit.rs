//! What is done to a text wherever one is written: a field's line, the editor's page. A leaf: it says what,
//! each kind of text does it its own way.

/// The keymap's context of these verbs.
pub const CONTEXT: &str = "text";

/// One edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The cursor goes.
    Go(Move),
    /// Something goes away.
    Cut(Cut),
}

/// Where the cursor can go in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One grapheme back.
    Left,
    /// One grapheme on.
    Right,
    /// To the word before.
    WordLeft,
    /// To the next word.
    WordRight,
    /// To the line's beginning.
    LineStart,
    /// To the line's end.
    LineEnd,
}

/// What can be taken away at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// The grapheme before the cursor.
    Before,
    /// The one after it.
    After,
    /// The word before.
    Word,
    /// The rest of the line.
    ToLineEnd,
    /// The line up to the cursor.
    ToLineStart,
}

/// Every verb with its edit, one row each.
pub const COMMANDS: &[(&str, Edit)] = &[
    ("text.left", Edit::Go(Move::Left)),
    ("text.right", Edit::Go(Move::Right)),
    ("text.word-left", Edit::Go(Move::WordLeft)),
    ("text.word-right", Edit::Go(Move::WordRight)),
    ("text.line-start", Edit::Go(Move::LineStart)),
    ("text.line-end", Edit::Go(Move::LineEnd)),
    ("text.cut-before", Edit::Cut(Cut::Before)),
    ("text.cut-after", Edit::Cut(Cut::After)),
    ("text.cut-word", Edit::Cut(Cut::Word)),
    ("text.cut-to-end", Edit::Cut(Cut::ToLineEnd)),
    ("text.cut-to-start", Edit::Cut(Cut::ToLineStart)),
];

/// The edit of a verb; none if the verb does something else.
pub fn named(verb: &str) -> Option<Edit> {
    COMMANDS.iter().find(|(name, _)| *name == verb).map(|(_, edit)| *edit)
}
