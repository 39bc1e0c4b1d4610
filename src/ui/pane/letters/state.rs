//! What the letters' screen holds, and what it asks the office for.

use crate::api::letters::{
    CountLetters, LetterCount, LetterRow, LetterSheet, LetterView, ListLetters, MarkSeen, OpenLetter, Which,
};
use crate::api::page::Cursor;
use crate::domain::ids::{EntityRef, LetterId};
use crate::ui::act::{Act, Acts};
use crate::ui::pane::letter::chosen::{Chosen, Hand, WithSheet};
use crate::ui::pane::letter::reading::Reading;
use crate::ui::pane::letters::marked::Marks;
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
    /// What to call the shown list when it is somebody's or a conversation.
    pub called: String,
    /// Counts of the views.
    pub counts: Vec<LetterCount>,
    /// Marked letters.
    pub marks: Marks,
    /// The part with the focus.
    pub focus: Focus,
    /// The list has the whole width.
    pub wide: bool,
    /// The reader is on the screen.
    pub reading: bool,
    /// The letter in the reader.
    pub sheet: Option<Box<LetterSheet>>,
    /// Its text as it is read.
    pub text: Reading,
    /// A letter in the reader that was come to by itself, not from the list.
    pub visit: Option<LetterId>,
    /// The letter that the office was last told of as read; a visited one has no row that says so.
    pub told: Option<LetterId>,
    /// Drops late sheets.
    pub serial: u64,
    /// What is asked about the chosen letters.
    pub hand: Hand,
    /// The letter to select once the list is there.
    pub goal: Option<LetterId>,
    /// Lists that `q` comes back to.
    pub left: Vec<Before>,
    /// Rows that a filter has read so far, and whether it goes on.
    pub search: Search,
    /// Asks that are on their way.
    pub way: Way,
}

/// The list that is shown; new letters at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown(pub LetterView);

impl Default for Shown {
    fn default() -> Self {
        Self(LetterView::New)
    }
}

/// A list that was left for one beside the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Which list.
    pub view: LetterView,
    /// The words that narrowed it.
    pub filter: String,
    /// What it was called.
    pub called: String,
    /// Where the cursor stood.
    pub at: Option<Cursor>,
}

/// How far a filter is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Search {
    /// Rows read so far, while it goes on.
    pub read: u64,
    /// Somebody stopped it.
    pub stopped: bool,
}

/// What is on its way to the office, so that one thing is asked once at a time.
#[derive(Debug, Clone, Default)]
pub struct Way {
    /// Asks for rows that are not answered.
    pub rows: usize,
    /// What to ask once they are.
    pub next: Option<Next>,
    /// Counts are asked for; and again when they came.
    pub counts: Option<bool>,
    /// A sheet is asked for.
    pub sheet: bool,
    /// Something changed meanwhile: the visited letter is asked for again when its sheet came.
    pub again: bool,
    /// What waits for the sheet of this letter.
    pub then: Option<(LetterId, WithSheet<Letters>)>,
}

/// What to ask for next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The list from its first row.
    Open,
    /// The loaded rows again.
    Refresh,
}

impl Letters {
    /// Asks for what the screen needs when it is opened, or after something changed. Many changes at once
    /// ask no more than once after what is on its way already.
    pub fn refresh(&mut self) -> Acts {
        let mut acts = self.recount();
        acts.extend(self.revisit());
        acts
    }

    fn recount(&mut self) -> Acts {
        let mut acts = self.reload(Next::Refresh);
        acts.extend(self.count());
        acts
    }

    /// Asks again for the letter that is visited: it has no row that would tell of its new revision.
    fn revisit(&mut self) -> Acts {
        let shown = self.sheet.as_ref().map(|sheet| sheet.letter.id);
        match self.visit.filter(|id| shown == Some(*id)) {
            Some(_) if self.way.sheet => {
                self.way.again = true;
                vec![]
            }
            Some(id) => self.open(id),
            None => vec![],
        }
    }

    /// Asks for the rows, or remembers to when the ask on its way is answered.
    pub fn reload(&mut self, next: Next) -> Acts {
        if self.way.rows > 0 {
            if self.way.next != Some(Next::Open) {
                self.way.next = Some(next);
            }
            return vec![];
        }
        self.way.next = None;
        let fetch = match next {
            Next::Refresh if self.list.is_loaded() => self.list.refresh(),
            _ => {
                self.search = Search::default();
                self.list.open()
            }
        };
        vec![self.rows(fetch)]
    }

    /// Shows another list from its first row.
    pub fn show(&mut self, view: LetterView) -> Acts {
        if view == self.view.0 && self.filter.is_empty() && self.list.is_loaded() {
            return self.refresh();
        }
        self.turn_to(view, String::new());
        let fetch = self.list.open();
        let mut acts = vec![self.rows(fetch)];
        acts.extend(self.count());
        acts
    }

    /// Shows another list from a place in it; `u` and `q` come back so.
    pub fn show_at(&mut self, view: LetterView, filter: String, at: Option<Cursor>) -> Acts {
        let Some(at) = at else {
            self.turn_to(view, filter);
            let fetch = self.list.open();
            return vec![self.rows(fetch)];
        };
        let here = view == self.view.0 && filter == self.filter && self.list.is_loaded();
        if !here {
            self.turn_to(view, filter);
        }
        let fetch = self.list.refresh_at(at);
        let mut acts = vec![self.rows(fetch)];
        acts.extend(self.count());
        acts
    }

    fn turn_to(&mut self, view: LetterView, filter: String) {
        self.view = Shown(view);
        self.filter = filter;
        self.marks = Marks::default();
        self.focus = Focus::List;
        self.visit = None;
        self.goal = None;
        self.list = self.list.emptied();
        self.search = Search::default();
        self.way.next = None;
    }

    /// Shows one letter in the reader, wherever the list stands.
    pub fn visit(&mut self, letter: LetterId) -> Acts {
        let listed = self.list.selected().is_some_and(|row| row.id == letter);
        self.visit = (!listed).then_some(letter);
        self.focus = Focus::Reader;
        self.reading = true;
        self.wide = false;
        let mut acts = self.recount();
        acts.extend(self.open(letter));
        acts
    }

    /// The ask for rows.
    pub fn rows(&mut self, fetch: Fetch) -> Act {
        self.way.rows += 1;
        let request = ListLetters {
            view: self.view.0,
            filter: self.filter.clone(),
            anchor: fetch.anchor.clone(),
            limit: fetch.limit,
        };
        Act::ask(Ticket::Letters(LettersTicket::Rows(fetch)), request)
    }

    /// The ask for the letter that the reader should show, unless it is there or on its way.
    pub fn open_selected(&mut self) -> Acts {
        let Some(current) = self.current() else {
            self.sheet = None;
            return vec![];
        };
        let same = |sheet: &LetterSheet| sheet.letter.id == current.id && sheet.letter.revision == current.revision;
        if self.way.sheet || self.sheet.as_deref().is_some_and(same) {
            return vec![];
        }
        self.open(current.id)
    }

    /// The ask for a letter.
    pub fn open(&mut self, id: LetterId) -> Acts {
        self.serial += 1;
        (self.way.sheet, self.way.again) = (true, false);
        vec![Act::ask(Ticket::Letters(LettersTicket::Sheet(self.serial)), OpenLetter { which: Which::Id(id) })]
    }

    /// The ask for the shown letter once more.
    pub fn reread(&mut self) -> Acts {
        let shown = self.sheet.as_ref().map(|sheet| sheet.letter.id).filter(|_| !self.way.sheet);
        shown.map(|id| self.open(id)).unwrap_or_default()
    }

    /// Tells the office that the letter in the reader has been read, if it is on the screen.
    pub fn read(&mut self) -> Acts {
        let Some(id) = self.sheet.as_ref().map(|sheet| sheet.letter.id).filter(|_| self.reading) else {
            return vec![];
        };
        let known = match self.list.rows_mut().find(|row| row.id == id) {
            Some(row) => std::mem::replace(&mut row.seen, true),
            None => self.told == Some(id),
        };
        if known {
            return vec![];
        }
        self.told = Some(id);
        vec![Act::ask(Ticket::Letters(LettersTicket::Quiet), MarkSeen { letters: vec![id] })]
    }

    /// The sheet came: what changed meanwhile is asked for once more.
    pub fn overtaken(&mut self) -> Acts {
        if std::mem::take(&mut self.way.again) { self.revisit() } else { vec![] }
    }

    /// The letter that the reader should show.
    pub fn wanted(&self) -> Option<LetterId> {
        self.visit.or_else(|| self.list.selected().map(|row| row.id))
    }

    /// What a paper about the selection is about: the letter and its sender, each as people know them.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        let Some(sheet) = self.opened() else {
            let row = self.list.selected();
            return row.map(|row| (row.id.into(), row.subject.clone())).into_iter().collect();
        };
        let letter = &sheet.letter;
        let subject = crate::domain::subject::bare(&letter.subject).subject.to_owned();
        let person = letter.party.person.map(|person| (person.into(), letter.party.display().to_owned()));
        std::iter::once((letter.id.into(), subject)).chain(person).collect()
    }

    /// How many letters a list has and whether there are more, if that was told.
    pub fn count_of(&self, view: LetterView) -> Option<(u64, bool)> {
        self.counts.iter().find(|count| count.view == view).map(|count| view.counted(count.count))
    }

    fn count(&mut self) -> Option<Act> {
        if let Some(again) = &mut self.way.counts {
            *again = true;
            return None;
        }
        self.way.counts = Some(false);
        Some(Act::ask(Ticket::Letters(LettersTicket::Counts), CountLetters { views: VIEWS.to_vec() }))
    }

    /// The counts came: takes them in, and asks again if something changed meanwhile.
    pub fn counted(&mut self, counts: Option<Vec<LetterCount>>) -> Acts {
        if let Some(counts) = counts {
            self.counts = counts;
        }
        match self.way.counts.take() {
            Some(true) => self.count().into_iter().collect(),
            _ => vec![],
        }
    }
}
