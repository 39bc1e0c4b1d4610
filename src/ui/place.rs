//! Places that one can go to and come back from.

use crate::api::drafts::Draft;
use crate::api::letters::LetterView;
use crate::api::page::Cursor;
use crate::domain::ids::{LetterId, PaperId, PersonId};

/// A screen, or a thing on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The desk.
    Desk,
    /// A place in the desk's list.
    DeskRow(Cursor),
    /// The letters as they were left.
    Letters,
    /// One of the lists of letters.
    List(LetterView),
    /// A place in one of the lists of letters, narrowed by these words.
    Row(LetterView, String, Cursor),
    /// A list of letters beside the way, called so, with this letter selected in it.
    Beside(LetterView, String, LetterId),
    /// A letter, in its reader.
    Letter(LetterId),
    /// The people as they were left.
    People,
    /// A person's card.
    Person(PersonId),
    /// The papers as they were left.
    Papers,
    /// A paper, in its reader.
    Paper(PaperId),
    /// What could not be read.
    Quarantine,
    /// The editor, with this draft. A nil id is given a fresh one.
    Write(Box<Draft>),
    /// The editor as it was left.
    Writing,
}

/// The screens, in the order of their digits; the last two have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// 1
    Desk,
    /// 3
    Letters,
    /// 4
    People,
    /// 5
    Papers,
    /// Opened by a command.
    Quarantine,
    /// Opened by writing.
    Editor,
}

impl Screen {
    /// Those with a digit: the digit, the screen, the id of its name.
    pub const DIGITS: [(char, Self, &'static str); 4] = [
        ('1', Self::Desk, "screen-desk"),
        ('3', Self::Letters, "screen-letters"),
        ('4', Self::People, "screen-people"),
        ('5', Self::Papers, "screen-papers"),
    ];
}
