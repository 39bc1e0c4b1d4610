//! People: correspondents and contacts.

use serde::{Deserialize, Serialize};

use crate::api::diary::ActivityRow;
use crate::api::letters::LetterRow;
use crate::api::page::Anchor;
use crate::api::papers::PaperRow;
use crate::api::tasks::TaskRow;
use crate::base::clock::Timestamp;
use crate::domain::ids::{ContentHash, ImportId, PersonId};
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;

/// A window onto the people, in the order of the user's script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPeople {
    /// Sort as Cyrillic does; as Latin does otherwise.
    pub cyrillic: bool,
    /// Only those whom somebody made a contact.
    pub contacts: bool,
    /// Words that name, organisation, position or address must contain.
    pub filter: String,
    /// Where to begin.
    pub anchor: Anchor,
    /// At most so many rows.
    pub limit: u16,
}

/// A person as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// The name, or the address of somebody without one.
    pub name: String,
    /// The first address.
    pub address: String,
    /// The organisation.
    pub organisation: String,
    /// The position there.
    pub position: String,
    /// Kept as a contact.
    pub contact: bool,
    /// How many letters there are from, to or linked to them.
    pub letters: u64,
}

/// Type-ahead over people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindPeople {
    /// The beginnings of words, in either script.
    pub text: String,
    /// At most so many, at most 50.
    pub limit: u16,
}

/// Whom each of some names means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnowPeople {
    /// Whole names, in either script; of more than 20 only the first are looked up.
    pub names: Vec<String>,
}

/// How many there are of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountPeople {}

/// The counts of the lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleCounts {
    /// Correspondents and contacts.
    pub people: u64,
    /// Contacts.
    pub contacts: u64,
    /// Organisations.
    pub organisations: u64,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPerson {
    /// Who.
    pub id: PersonId,
    /// At most so many of what is newest of each kind, at most 50.
    pub newest: u16,
}

/// A person and what there is about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCard {
    /// The record.
    pub person: Person,
    /// How many letters.
    pub letters: u64,
    /// In how many activities they take part.
    pub activities: u64,
    /// How many papers are about them.
    pub papers: u64,
    /// When the last letter came or left.
    pub last: Option<Timestamp>,
    /// The next activity in which they take part.
    pub next: Option<ActivityRow>,
    /// What is newest of each kind.
    pub newest: Newest,
}

/// What is newest about a person or an organisation, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newest {
    /// Letters.
    pub letters: Vec<LetterRow>,
    /// Activities.
    pub activities: Vec<ActivityRow>,
    /// Papers.
    pub papers: Vec<PaperRow>,
    /// Tasks that came from them or from what stands here: the open ones first, by the day by which.
    pub tasks: Vec<TaskRow>,
}

/// What the office now knows of a person; revision and label are the service's. One without an id is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditPerson {
    /// The person as it shall be.
    pub person: Person,
    /// Organisations that its positions name and nobody knows are added.
    pub organisations: bool,
}

/// Records of one person become one: what names any of them is told of the one that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergePeople {
    /// The one that stays.
    pub into: PersonId,
    /// The others, at most 20.
    pub others: Vec<PersonId>,
}

/// What merging would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighMerge {
    /// The one that stays.
    pub into: PersonId,
    /// The others, at most 20.
    pub others: Vec<PersonId>,
}

/// The person that would come of it, and what moves to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeSheet {
    /// The person.
    pub person: Person,
    /// The others as they are.
    pub others: Vec<Person>,
    /// Letters that name one of the others.
    pub letters: u64,
    /// Activities in which one of the others takes part.
    pub activities: u64,
    /// Papers about one of the others.
    pub papers: u64,
    /// Tasks that came from one of the others.
    pub tasks: u64,
}

/// Correspondents who write often and are no contacts yet, out of the newest 2,000 letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestContacts {}

/// Who might be kept, and where they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestions {
    /// They, who wrote most first.
    pub people: Vec<PersonRow>,
    /// Organisations that are not known yet, by what the people are said to be at or by where their mail comes from.
    pub organisations: Vec<SuggestedOrganisation>,
}

/// An organisation that some people might be at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestedOrganisation {
    /// What it would be called.
    pub name: String,
    /// Who would be there.
    pub people: Vec<PersonId>,
}

/// Makes contacts of up to 500 people, and adds organisations that they are at, in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepContacts {
    /// Who.
    pub people: Vec<PersonId>,
    /// The organisations; who is not among `people` is not put there.
    pub organisations: Vec<SuggestedOrganisation>,
}

/// Up to 500 cards of an import, with the text that they came as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiveCards {
    /// The import.
    pub import: ImportId,
    /// They.
    pub cards: Vec<ArrivedCard>,
}

/// A card as an address book has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrivedCard {
    /// What was read; its id, revision and label are the service's.
    pub whose: CardOf,
    /// What identifies it in address books; may be empty.
    pub uid: String,
    /// What the same one said before, and the hash of that card if it is kept: what changed since is told by it.
    pub before: Option<(Option<ContentHash>, CardOf)>,
    /// The text that it came as (see [`Person::source`]).
    pub source: Vec<u8>,
}

/// Whose a card is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "a card is short-lived")]
pub enum CardOf {
    /// A person's.
    Person(Person),
    /// An organisation's.
    Organisation(Organisation),
}

/// What came of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedCards {
    /// New ones.
    pub new: u32,
    /// Known ones that changed.
    pub changed: u32,
    /// Known ones as they were.
    pub known: u32,
}
