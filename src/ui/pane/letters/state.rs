//! What the letters' screen holds.

use std::collections::BTreeSet;

use crate::api::letters::CountLetters;
use crate::api::letters::{LetterCount, LetterRow, LetterSheet, LetterView, ListLetters, OpenLetter, Which};
use crate::domain::ids::LetterId;
use crate::ui::act::{Act, Acts};
use crate::ui::ticket::{LettersTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// The lists of the sidebar, in order.
pub const VIEWS: [LetterView; 9] = [
    LetterView::New,
    LetterView::Mine,
    LetterView::Open,
    LetterView::Overdue,
    LetterView::Held,
    LetterView::Conversations,
    LetterView::Done,
    LetterView::Sent,
    LetterView::All,
];

/// Which part has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The list.
    #[default]
    List,
    /// The letter's page.
    Reader,
}

/// The letters' screen.
#[derive(Debug, Clone, Default)]
pub struct Letters {
    /// Which list is shown.
    pub view: Shown,
    /// The words that narrow it.
    pub filter: String,
    /// Its rows.
    pub list: Window<LetterRow>,
    /// Counts of the sidebar.
    pub counts: Vec<LetterCount>,
    /// Marked letters.
    pub marks: BTreeSet<LetterId>,
    /// The part with the focus.
    pub focus: Focus,
    /// The list has the whole width.
    pub wide: bool,
    /// The letter in the reader.
    pub sheet: Option<Box<LetterSheet>>,
    /// How many lines of it are above the screen.
    pub scroll: usize,
    /// Quotes are shown in full.
    pub unfolded: bool,
    /// Drops late sheets.
    pub serial: u64,
    /// The last verdict, for `.`.
    pub last: Option<crate::domain::verdict::Verdict>,
}

/// The list that is shown; new letters at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown(pub LetterView);

impl Default for Shown {
    fn default() -> Self {
        Self(LetterView::New)
    }
}

impl Letters {
    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self) -> Acts {
        let fetch = if self.list.is_loaded() { self.list.refresh() } else { self.list.open() };
        vec![self.rows(fetch), Self::counts()]
    }

    /// Shows another list from its first row.
    pub fn show(&mut self, view: LetterView) -> Acts {
        self.view = Shown(view);
        self.filter.clear();
        self.marks.clear();
        self.focus = Focus::List;
        self.list = Window::default();
        let fetch = self.list.open();
        vec![self.rows(fetch)]
    }

    /// The ask for rows.
    pub fn rows(&self, fetch: Fetch) -> Act {
        let request = ListLetters {
            view: self.view.0,
            filter: self.filter.clone(),
            anchor: fetch.anchor.clone(),
            limit: fetch.limit,
        };
        Act::ask(Ticket::Letters(LettersTicket::Rows(fetch)), request)
    }

    /// The ask for the letter under the cursor, unless it is there already.
    pub fn open_selected(&mut self) -> Acts {
        let Some(row) = self.list.selected() else {
            self.sheet = None;
            return vec![];
        };
        let (id, revision) = (row.id, row.revision);
        if self.sheet.as_ref().is_some_and(|sheet| sheet.letter.id == id && sheet.letter.revision == revision) {
            return vec![];
        }
        self.open(id)
    }

    /// The ask for a letter.
    pub fn open(&mut self, id: LetterId) -> Acts {
        self.serial += 1;
        vec![Act::ask(Ticket::Letters(LettersTicket::Sheet(self.serial)), OpenLetter { which: Which::Id(id) })]
    }

    /// The letter under the cursor.
    pub fn selected(&self) -> Option<&LetterRow> {
        self.list.selected()
    }

    /// What a verdict is about: the marked letters, else the one under the cursor.
    pub fn targets(&self) -> Vec<LetterId> {
        if self.marks.is_empty() {
            return self.selected().map(|row| row.id).into_iter().collect();
        }
        self.marks.iter().copied().collect()
    }

    fn counts() -> Act {
        Act::ask(Ticket::Letters(LettersTicket::Counts), CountLetters { views: VIEWS.to_vec() })
    }
}
