//! What the people's screen holds, and what it asks for.

use crate::api::letters::{LetterRow, LetterView, ListLetters};
use crate::api::page::Anchor;
use crate::api::papers::{ListPapers, PaperRow, PaperView};
use crate::api::people::{ListPeople, OpenPerson, PersonCard, PersonRow};
use crate::base::script::Script;
use crate::domain::ids::{EntityRef, PersonId};
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::place::Place;
use crate::ui::ticket::{PeopleTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// How many papers about a person are shown.
const PAPERS: u16 = 20;

/// The people's screen.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// The words that narrow the list.
    pub filter: String,
    /// Only those whom somebody made a contact.
    pub contacts: bool,
    /// The people.
    pub list: Window<PersonRow>,
    /// The card has the focus.
    pub reading: bool,
    /// The list is ordered as Cyrillic is.
    pub cyrillic: bool,
    /// The person of the card.
    pub shown: Option<PersonId>,
    /// What is known of that person.
    pub card: Option<Box<PersonCard>>,
    /// The letters with that person, newest first.
    pub letters: Window<LetterRow>,
    /// The papers about that person.
    pub papers: Vec<PaperRow>,
    /// Drops late answers.
    pub serial: u64,
}

impl People {
    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self, ctx: &Ctx) -> Acts {
        self.cyrillic = ctx.words.language().script() == Script::Cyrillic;
        let fetch = if self.list.is_loaded() { self.list.refresh() } else { self.list.open() };
        let mut acts = vec![self.rows(fetch)];
        if let Some(person) = self.shown {
            acts.extend(self.load(person, true));
        }
        acts
    }

    /// Another language may have another order: the list begins anew.
    pub fn respoken(&mut self) {
        self.list = self.list.emptied();
    }

    /// Begins the list anew, narrowed as it now is.
    pub fn narrow(&mut self) -> Acts {
        self.list = self.list.emptied();
        self.reading = false;
        let fetch = self.list.open();
        vec![self.rows(fetch)]
    }

    /// The ask for people.
    pub fn rows(&self, fetch: Fetch) -> Act {
        let request = ListPeople {
            cyrillic: self.cyrillic,
            contacts: self.contacts,
            filter: self.filter.clone(),
            anchor: fetch.anchor.clone(),
            limit: fetch.limit,
        };
        Act::ask(Ticket::People(PeopleTicket::Rows(fetch)), request)
    }

    /// The ask for letters of the person of the card.
    pub fn letter_rows(&self, fetch: Fetch) -> Acts {
        let Some(person) = self.shown else { return vec![] };
        let request = ListLetters {
            view: LetterView::Person(person),
            filter: String::new(),
            anchor: fetch.anchor.clone(),
            limit: fetch.limit,
        };
        vec![Act::ask(Ticket::People(PeopleTicket::Letters(fetch)), request)]
    }

    /// The card of the person under the cursor, unless it is there already.
    pub fn open_selected(&mut self) -> Acts {
        match self.list.selected().map(|row| row.id) {
            Some(person) if self.shown == Some(person) => vec![],
            Some(person) => self.load(person, false),
            None => {
                (self.shown, self.card, self.letters) = (None, None, self.letters.emptied());
                self.papers.clear();
                vec![]
            }
        }
    }

    /// Shows a person's card, wherever the list stands.
    pub fn show(&mut self, person: PersonId, ctx: &Ctx) -> Acts {
        self.reading = true;
        let mut acts = self.load(person, false);
        if self.list.is_loaded() {
            self.list.select(|row| row.id == person);
        } else {
            self.cyrillic = ctx.words.language().script() == Script::Cyrillic;
            let fetch = self.list.open();
            acts.push(self.rows(fetch));
        }
        acts
    }

    fn load(&mut self, person: PersonId, again: bool) -> Acts {
        self.serial += 1;
        self.shown = Some(person);
        let fetch = if again && self.letters.is_loaded() {
            self.letters.refresh()
        } else {
            (self.card, self.letters) = (None, self.letters.emptied());
            self.papers.clear();
            self.letters.open()
        };
        let view = PaperView::About(person.into());
        let papers = ListPapers { view, filter: String::new(), anchor: Anchor::Start, limit: PAPERS };
        let mut acts =
            vec![Act::ask(Ticket::People(PeopleTicket::Card(self.serial)), OpenPerson { id: person, newest: 0 })];
        acts.extend(self.letter_rows(fetch));
        acts.push(Act::ask(Ticket::People(PeopleTicket::Papers(self.serial)), papers));
        acts
    }

    /// Where one is on this screen.
    pub fn place(&self) -> Place {
        match self.shown {
            Some(person) if self.reading => Place::Person(person),
            _ => Place::People,
        }
    }

    /// What a note would be about: the person of the card.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        let card = self.card.as_ref();
        card.map(|card| (card.person.id.into(), card.person.display().to_owned())).into_iter().collect()
    }

    /// Gives the focus back to the list.
    pub fn to_list(&mut self) {
        self.reading = false;
    }
}
