//! What the desk holds, and what it asks for.

use crate::api::drafts::ListDrafts;
use crate::api::letters::{
    CountLetters, LetterCount, LetterRow, LetterSheet, LetterView, ListLetters, OpenLetter, Which,
};
use crate::api::page::{Anchor, Cursor};
use crate::api::papers::{ListPapers, PaperRow, PaperView};
use crate::api::people::{OpenPerson, PersonCard};
use crate::domain::ids::{EntityRef, LetterId, PersonId};
use crate::ui::act::{Act, Acts};
use crate::ui::days::Timed;
use crate::ui::pane::desk::today::Today;
use crate::ui::pane::letter::chosen::{Hand, WithSheet};
use crate::ui::pane::letter::reading::Reading;
use crate::ui::ticket::{DeskTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// The counted lists, in the order of the summary.
pub const COUNTED: [LetterView; 5] =
    [LetterView::New, LetterView::Mine, LetterView::Open, LetterView::Overdue, LetterView::Held];

/// How many letters and papers of the sender are shown.
const BESIDE: u16 = 12;

/// Which part has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The letters.
    #[default]
    List,
    /// The text of the selected one.
    Text,
    /// Today and tomorrow.
    Diary,
    /// The counts.
    Summary,
}

/// The desk.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// Mine, or the office's open ones.
    pub office: bool,
    /// Somebody chose which; till then the office's are shown when there are none of mine.
    pub chosen: bool,
    /// The letters.
    pub list: Window<LetterRow>,
    /// What is on today and tomorrow.
    pub today: Today,
    /// Counts.
    pub counts: Vec<LetterCount>,
    /// How many papers are not filed, and drafts are left.
    pub papers: u64,
    /// How many drafts are left.
    pub drafts: usize,
    /// The part with the focus.
    pub focus: Focus,
    /// The selected line of the summary.
    pub line: usize,
    /// The letter under the cursor.
    pub sheet: Option<Box<LetterSheet>>,
    /// Its text as it is read.
    pub text: Reading,
    /// Its sender, whose card, letters and papers are there or on their way.
    pub sender: Option<PersonId>,
    /// The sender's card.
    pub card: Option<Box<PersonCard>>,
    /// The sender's letters, newest first.
    pub letters: Vec<LetterRow>,
    /// The papers about the sender.
    pub about: Vec<PaperRow>,
    /// What is asked about the chosen letters.
    pub hand: Hand,
    /// What waits for the sheet of this letter.
    pub then: Option<(LetterId, WithSheet<Desk>)>,
    /// The letter whose sheet is on its way.
    pub way: Option<LetterId>,
    /// Drops late sheets.
    pub serial: u64,
    /// The summary has a column of its own.
    pub wide: bool,
}

impl Desk {
    /// The list that is shown.
    pub const fn view(&self) -> LetterView {
        if self.office { LetterView::Open } else { LetterView::Mine }
    }

    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self) -> Acts {
        let fetch = self.list.renew();
        self.all(fetch)
    }

    /// The same, with this place of the list selected.
    pub fn refresh_at(&mut self, place: Cursor) -> Acts {
        let fetch = self.list.refresh_at(place);
        self.all(fetch)
    }

    fn all(&self, fetch: Fetch) -> Acts {
        let unfiled = ListPapers { view: PaperView::Unfiled, filter: String::new(), anchor: Anchor::Start, limit: 1 };
        vec![
            self.rows(fetch),
            ask(DeskTicket::Counts, CountLetters { views: COUNTED.to_vec() }),
            ask(DeskTicket::Papers, unfiled),
            ask(DeskTicket::Drafts, ListDrafts {}),
        ]
    }

    /// Shows mine, or the office's.
    pub fn turn(&mut self, office: bool) -> Acts {
        self.office = office;
        self.list = Window::default();
        self.sheet = None;
        let fetch = self.list.open();
        vec![self.rows(fetch)]
    }

    /// The ask for rows.
    pub fn rows(&self, fetch: Fetch) -> Act {
        let (anchor, limit) = (fetch.anchor.clone(), fetch.limit);
        ask(DeskTicket::Rows(fetch), ListLetters { view: self.view(), filter: String::new(), anchor, limit })
    }

    /// The ask for the letter under the cursor, unless it is there already.
    pub fn open_selected(&mut self) -> Acts {
        let Some(row) = self.list.selected() else {
            self.sheet = None;
            self.forget_sender();
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
        self.way = Some(id);
        vec![ask(DeskTicket::Sheet(self.serial), OpenLetter { which: Which::Id(id) })]
    }

    /// The ask for the shown letter once more.
    pub fn reread(&mut self) -> Acts {
        let shown = self.sheet.as_ref().map(|sheet| sheet.letter.id).filter(|_| self.way.is_none());
        shown.map(|id| self.open(id)).unwrap_or_default()
    }

    /// Takes the letter in and asks for what stands beside it.
    pub fn show(&mut self, sheet: LetterSheet) -> Acts {
        if self.sheet.as_ref().is_none_or(|shown| shown.letter.id != sheet.letter.id) {
            self.text.begin();
        }
        let person = sheet.letter.party.person;
        self.sheet = Some(Box::new(sheet));
        match person {
            None => {
                self.forget_sender();
                vec![]
            }
            Some(person) if self.sender == Some(person) => vec![],
            Some(person) => {
                self.forget_sender();
                self.beside(person)
            }
        }
    }

    fn beside(&mut self, person: PersonId) -> Acts {
        self.sender = Some(person);
        let letters = ListLetters {
            view: LetterView::Person(person),
            filter: String::new(),
            anchor: Anchor::Start,
            limit: BESIDE,
        };
        let view = PaperView::About(person.into());
        let papers = ListPapers { view, filter: String::new(), anchor: Anchor::Start, limit: BESIDE };
        vec![
            ask(DeskTicket::Card(person), OpenPerson { id: person, newest: 0 }),
            ask(DeskTicket::Letters(person), letters),
            ask(DeskTicket::About(person), papers),
        ]
    }

    fn forget_sender(&mut self) {
        (self.sender, self.card) = (None, None);
        self.letters.clear();
        self.about.clear();
    }

    /// The activity in the focus.
    pub fn activity(&self) -> Option<&Timed> {
        self.today.selected().filter(|_| self.focus == Focus::Diary)
    }

    /// What a note would be about: the activity in the focus, or the letter under the cursor and its sender, as people know
    /// them.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        if self.focus == Focus::Diary {
            return self.activity().map(|it| (it.row.id.into(), it.row.title.clone())).into_iter().collect();
        }
        let Some(row) = self.list.selected() else { return vec![] };
        let sheet = self.sheet.as_ref().filter(|sheet| sheet.letter.id == row.id);
        let sender = sheet.and_then(|sheet| Some((sheet.letter.party.person?.into(), row.party.clone())));
        std::iter::once((row.id.into(), row.subject.clone())).chain(sender).collect()
    }

    /// How many letters a counted list has, and whether there are more.
    pub fn count(&self, view: LetterView) -> (u64, bool) {
        self.counts.iter().find(|count| count.view == view).map_or((0, false), |count| view.counted(count.count))
    }
}

fn ask(ticket: DeskTicket, request: impl Into<crate::api::contract::Request>) -> Act {
    Act::ask(Ticket::Desk(ticket), request)
}
