//! What the people's screen holds, and what it asks for.

use crate::api::organisations::{ListOrganisations, OpenOrganisation, OrganisationCard};
use crate::api::people::{CountPeople, ListPeople, OpenPerson, PeopleCounts, PersonCard, SuggestContacts, Suggestions};
use crate::base::script::Script;
use crate::domain::ids::{EntityRef, PersonId};
use crate::domain::organisation::OrganisationKind;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::people::marks::Unmarked;
use crate::ui::pane::people::row::{Row, Shown, View, kinds};
use crate::ui::place::Place;
use crate::ui::ticket::{PeopleTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// How many of what is newest of each kind stand on a card.
const NEWEST: u16 = 12;

/// What is known of a person or an organisation, with what there is about them.
#[derive(Debug, Clone)]
pub enum Card {
    /// A person.
    Person(Box<PersonCard>),
    /// An organisation.
    Organisation(Box<OrganisationCard>),
}

impl Card {
    /// The name.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(card) => card.person.display(),
            Self::Organisation(card) => &card.organisation.name,
        }
    }

    fn about(&self) -> EntityRef {
        match self {
            Self::Person(card) => card.person.id.into(),
            Self::Organisation(card) => card.organisation.id.into(),
        }
    }
}

/// The people's screen.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// The list that is shown.
    pub view: View,
    /// The words that narrow the list.
    pub filter: String,
    /// What the kinds of organisations are called, by which they are found too.
    pub kinds: Vec<(OrganisationKind, String)>,
    /// Its rows.
    pub list: Window<Row>,
    /// How many there are in the lists that have a count.
    pub counts: Option<PeopleCounts>,
    /// Those who were suggested last: the list narrows them without asking again.
    pub suggestions: Suggestions,
    /// Who of the suggested is not to be kept.
    pub unmarked: Unmarked,
    /// Records that are marked as one person's, the one that stays first.
    pub marked: Vec<PersonId>,
    /// The card has the focus.
    pub reading: bool,
    /// The list is ordered as Cyrillic is.
    pub cyrillic: bool,
    /// Whose card it is.
    pub shown: Option<Shown>,
    /// The card.
    pub card: Option<Card>,
    /// Which of its rows is chosen, of those that can be opened.
    pub line: usize,
    /// The card was gone to, not opened from the list.
    pub gone_to: bool,
    /// Which rows were chosen on the cards that one came through.
    pub stood: Vec<(Shown, usize)>,
    /// How many lines of the card the screen shows.
    pub height: usize,
    /// Drops late answers.
    pub serial: u64,
}

impl People {
    /// Asks for what the screen needs when it is opened, or after something changed. Suggestions take long: they stay as
    /// they are until somebody opens them again or keeps one.
    pub fn refresh(&mut self, ctx: &Ctx) -> Acts {
        self.speak(ctx);
        let mut acts = vec![Act::ask(Ticket::People(PeopleTicket::Counts), CountPeople {})];
        if self.view != View::Suggested || !self.list.is_loaded() {
            acts.extend(self.reread());
        }
        if let Some(shown) = self.shown {
            acts.push(self.load(shown, true));
        }
        acts
    }

    /// The lists follow the language in which they are read.
    fn speak(&mut self, ctx: &Ctx) {
        self.cyrillic = ctx.words.language().script() == Script::Cyrillic;
        self.kinds = kinds(&ctx.words);
    }

    /// Asks for the rows that are shown once more.
    pub fn reread(&mut self) -> Acts {
        let fetch = self.list.renew();
        vec![self.rows(fetch)]
    }

    /// Another language may have another order: the list begins anew.
    pub fn respoken(&mut self) {
        self.list = self.list.emptied();
    }

    /// Begins the list anew, narrowed as it now is.
    pub fn narrow(&mut self) -> Acts {
        self.reading = false;
        let fetch = self.list.anew(None);
        vec![self.rows(fetch)]
    }

    /// The ask for rows of the list.
    pub fn rows(&self, fetch: Fetch) -> Act {
        let (cyrillic, filter) = (self.cyrillic, self.filter.clone());
        let (anchor, limit) = (fetch.anchor.clone(), fetch.limit);
        let ticket = Ticket::People(PeopleTicket::Rows(fetch));
        match self.view {
            View::People | View::Contacts => {
                let contacts = self.view == View::Contacts;
                Act::ask(ticket, ListPeople { cyrillic, contacts, filter, anchor, limit })
            }
            View::Organisations => {
                Act::ask(ticket, ListOrganisations { cyrillic, filter, kinds: self.kinds.clone(), anchor, limit })
            }
            View::Suggested => Act::ask(ticket, SuggestContacts {}),
        }
    }

    /// How many a list has, as far as that is known.
    pub fn count_of(&self, view: View) -> Option<u64> {
        let counts = self.counts?;
        match view {
            View::People => Some(counts.people),
            View::Contacts => Some(counts.contacts),
            View::Organisations => Some(counts.organisations),
            View::Suggested => (self.view == view && self.list.is_loaded()).then(|| self.list.total()),
        }
    }

    /// The card of the row under the cursor, unless it is there already.
    pub fn open_selected(&mut self) -> Acts {
        match self.list.selected().and_then(Row::shown) {
            Some(shown) if self.shown == Some(shown) => vec![],
            Some(shown) => vec![self.load(shown, false)],
            None => {
                (self.shown, self.card) = (None, None);
                vec![]
            }
        }
    }

    /// What the card is about is not there any more: the list has the focus, and the card of another row follows. Of a row
    /// that still stands for it none does: the list is on its way.
    pub fn gone(&mut self) -> Acts {
        let (gone, _) = (self.shown.take(), self.card.take());
        self.to_list();
        if self.list.selected().and_then(Row::shown) == gone { vec![] } else { self.open_selected() }
    }

    /// Shows a card, wherever the list stands.
    pub fn show(&mut self, shown: Shown, ctx: &Ctx) -> Acts {
        (self.reading, self.gone_to) = (true, true);
        let mut acts = vec![self.load(shown, self.shown == Some(shown))];
        if self.list.is_loaded() {
            self.list.select(|row| row.shown() == Some(shown));
        } else {
            self.speak(ctx);
            let fetch = self.list.open();
            acts.push(self.rows(fetch));
        }
        acts
    }

    /// Shows a card that was opened in the list: the way back leads there.
    pub fn show_in_list(&mut self, shown: Shown, ctx: &Ctx) -> Acts {
        let acts = self.show(shown, ctx);
        self.gone_to = false;
        acts
    }

    fn load(&mut self, shown: Shown, again: bool) -> Act {
        self.serial += 1;
        if !again {
            self.remember();
            self.card = None;
            let stood = self.stood.iter().position(|(card, _)| *card == shown).filter(|_| self.reading);
            self.line = stood.map_or(0, |at| self.stood.swap_remove(at).1);
        }
        self.shown = Some(shown);
        let ticket = Ticket::People(PeopleTicket::Card(self.serial));
        match shown {
            Shown::Person(id) => Act::ask(ticket, OpenPerson { id, newest: NEWEST }),
            Shown::Organisation(id) => Act::ask(ticket, OpenOrganisation { id, newest: NEWEST }),
        }
    }

    /// Another card is gone to: on this one, one comes back to the same row.
    fn remember(&mut self) {
        if let Some(shown) = self.shown.filter(|_| self.reading) {
            self.stood.retain(|(card, _)| *card != shown);
            self.stood.push((shown, self.line));
        }
    }

    /// Whether a row is marked: to be kept, among the suggestions; else to be merged.
    pub fn marks(&self, row: &Row) -> bool {
        match row {
            row if self.view == View::Suggested => self.unmarked.marks(row),
            Row::Person(row) => self.marked.contains(&row.id),
            _ => false,
        }
    }

    /// Where one is on this screen.
    pub fn place(&self) -> Place {
        match self.shown.filter(|_| self.reading) {
            Some(Shown::Person(id)) if self.gone_to => Place::Person(id),
            Some(Shown::Person(id)) => Place::PersonInList(id),
            Some(Shown::Organisation(id)) if self.gone_to => Place::Organisation(id),
            Some(Shown::Organisation(id)) => Place::OrganisationInList(id),
            None => Place::People,
        }
    }

    /// What a note would be about: whose card it is.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        self.card.as_ref().map(|card| (card.about(), card.name().to_owned())).into_iter().collect()
    }

    /// Gives the focus back to the list.
    pub fn to_list(&mut self) {
        (self.reading, self.gone_to) = (false, false);
        self.stood.clear();
    }
}
