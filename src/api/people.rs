//! People: correspondents and contacts.

use serde::{Deserialize, Serialize};

use crate::api::page::Anchor;
use crate::base::clock::Timestamp;
use crate::domain::ids::PersonId;
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

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPerson {
    /// Who.
    pub id: PersonId,
}

/// A person and how much there is about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCard {
    /// The record.
    pub person: Person,
    /// How many letters.
    pub letters: u64,
    /// How many papers are about them.
    pub papers: u64,
    /// When the last letter came or left.
    pub last: Option<Timestamp>,
}

/// What the office now knows of a person; revision and label are the service's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditPerson {
    /// The person as it shall be.
    pub person: Person,
}
