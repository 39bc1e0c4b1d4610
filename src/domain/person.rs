//! A correspondent: whoever stands in a letter's head; a contact only once somebody says so.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{ContentHash, OrganisationId, PersonId, Revision};
use crate::domain::label::Label;

/// Where anybody's mail may come from.
const SHARED: [&str; 22] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "mail.com",
    "gmx.net",
    "gmx.de",
    "gmx.at",
    "eunet.rs",
    "sbb.rs",
    "mts.rs",
    "ptt.rs",
    "open.telekom.rs",
    "beotel.rs",
];

/// One correspondent or contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// Somebody of the office keeps it as a contact.
    pub contact: bool,
    /// The name as the person writes it.
    pub name: String,
    /// Addresses of electronic mail, the most used first; at most 20.
    pub addresses: Vec<String>,
    /// The organisation, as people name it; may be empty. Of somebody with [`Person::positions`] that of the present one.
    pub organisation: String,
    /// The position there; may be empty. Of somebody with [`Person::positions`] the present one.
    pub position: String,
    /// How to begin a letter to the person (`Ваша екселенцијо,`); empty for the usual one.
    pub salutation: String,
    /// The language to write in, as a BCP 47 tag; empty when it is not known.
    pub language: String,
    /// What the office noted.
    pub remark: String,
    /// The name in the other script, or in Latin letters without diacritics; may be empty.
    pub other_name: String,
    /// Numbers of telephones, as people write them, the most used first; at most 20.
    pub phones: Vec<String>,
    /// What the person is and was, the latest first; at most 50.
    pub positions: Vec<Position>,
    /// The card that it came from, in the packs as UTF-8 lines without folds: it goes back to address books with all that
    /// the fields here do not hold.
    pub source: Option<ContentHash>,
    /// What identifies that card in address books; empty if nothing does.
    #[serde(default)]
    pub uid: String,
    /// Further cards of the same person, each kept as the first one is; at most 50.
    #[serde(default)]
    pub cards: Vec<KeptCard>,
    /// Records that turned out to be of the same person: what names one of them is told of this one.
    #[serde(default)]
    pub merged: Vec<PersonId>,
    /// The record that this one turned out to be of the same person as; it stands in no list any more.
    #[serde(default)]
    pub into: Option<PersonId>,
}

/// A card as an address book had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCard {
    /// What identifies it; empty if nothing does.
    pub uid: String,
    /// Its text, in the packs.
    pub source: ContentHash,
}

/// What a person is or was somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The organisation, once somebody said which one it is.
    pub organisation: Option<OrganisationId>,
    /// The organisation, as people name it.
    pub body: String,
    /// The position there.
    pub title: String,
    /// Since this day.
    pub from: Option<NaiveDate>,
    /// Until this day, included.
    pub until: Option<NaiveDate>,
}

impl Position {
    /// Whether it is held on `day`.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Person {
    /// Somebody of whom only the name is known.
    pub fn named(id: PersonId, name: &str) -> Self {
        Self {
            id,
            revision: Revision::default(),
            label: Label::default(),
            contact: false,
            name: name.to_owned(),
            addresses: Vec::new(),
            organisation: String::new(),
            position: String::new(),
            salutation: String::new(),
            language: String::new(),
            remark: String::new(),
            other_name: String::new(),
            phones: Vec::new(),
            positions: Vec::new(),
            source: None,
            uid: String::new(),
            cards: Vec::new(),
            merged: Vec::new(),
            into: None,
        }
    }

    /// The person with what cards and merging made of `known`, which nobody writes by hand.
    #[must_use]
    pub fn came_as(self, known: &Self) -> Self {
        let (uid, cards, merged) = (known.uid.clone(), known.cards.clone(), known.merged.clone());
        Self { source: known.source, uid, cards, merged, into: known.into, ..self }
    }

    /// Every record of this person: this one, and those merged into it.
    pub fn records(&self) -> impl Iterator<Item = PersonId> {
        std::iter::once(self.id).chain(self.merged.iter().copied())
    }

    /// Every card that it came from, the first one first.
    pub fn kept_cards(&self) -> impl Iterator<Item = KeptCard> {
        let first = self.source.map(|source| KeptCard { uid: self.uid.clone(), source });
        first.into_iter().chain(self.cards.iter().cloned())
    }

    /// The card of theirs that a card with this `uid` is another state of.
    pub fn kept_as(&self, uid: &str) -> Option<KeptCard> {
        let same = self.kept_cards().find(|card| card.uid == uid);
        // Older records do not say what identifies their card, and one that nothing identifies may be any of them.
        same.or_else(|| self.kept_cards().next().filter(|first| uid.is_empty() || first.uid.is_empty()))
    }

    /// What it is found by: its names, where it is and as what, addresses, telephones.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let known = [&self.name, &self.other_name, &self.organisation, &self.position];
        known.into_iter().chain(&self.addresses).chain(&self.phones).map(String::as_str)
    }

    /// The position that is held on `day`; of several the one that began last.
    pub fn present(&self, day: NaiveDate) -> Option<&Position> {
        self.positions.iter().filter(|position| position.holds(day)).max_by_key(|position| position.from)
    }

    /// Takes a position up: what went on till then without an end is over the day before.
    pub fn take_up(&mut self, new: Position) {
        let last = new.from.and_then(|from| from.pred_opt());
        for position in &mut self.positions {
            if position.until.is_none() && position.from <= last {
                position.until = last;
            }
        }
        self.positions.insert(0, new);
    }

    /// The name, or the first address when there is no name.
    pub fn display(&self) -> &str {
        if self.name.trim().is_empty() { self.addresses.first().map_or("", String::as_str) } else { &self.name }
    }

    /// Where the person's mail comes from, if that says where they are: not for those who share a provider with everybody.
    pub fn domain(&self) -> Option<&str> {
        let domain = self.addresses.first()?.rsplit_once('@')?.1.trim();
        let shared = SHARED.iter().any(|name| name.eq_ignore_ascii_case(domain));
        (domain.contains('.') && !shared).then_some(domain)
    }

    /// An address as it is compared: trimmed, in lower case.
    pub fn address_key(address: &str) -> String {
        address.trim().to_lowercase()
    }
}
