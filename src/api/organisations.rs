//! Organisations: ministries, embassies, donors, newspapers.

use serde::{Deserialize, Serialize};

use crate::api::page::Anchor;
use crate::api::people::Newest;
use crate::domain::ids::{OrganisationId, PersonId};
use crate::domain::organisation::{Organisation, OrganisationKind};
use crate::domain::person::Position;

/// A window onto the organisations, in the order of the user's script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListOrganisations {
    /// Sort as Cyrillic does; as Latin does otherwise.
    pub cyrillic: bool,
    /// Words that a name, the place, an address or its kind must contain.
    pub filter: String,
    /// What each kind is called where the words were typed.
    pub kinds: Vec<(OrganisationKind, String)>,
    /// Where to begin.
    pub anchor: Anchor,
    /// At most so many rows.
    pub limit: u16,
}

/// An organisation as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRow {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The short form.
    pub short: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// The country, as a code of two letters.
    pub country: String,
    /// How many people are or were there.
    pub people: u64,
}

/// Type-ahead over organisations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindOrganisations {
    /// The beginnings of words, in either script.
    pub text: String,
    /// At most so many, at most 50.
    pub limit: u16,
}

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// At most so many of what is newest of each kind, at most 50.
    pub newest: u16,
}

/// An organisation, its people, and what there is about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationCard {
    /// The record.
    pub organisation: Organisation,
    /// What it is a part of.
    pub parent: Option<String>,
    /// Who is and was there, the present ones first; at most 200.
    pub people: Vec<Member>,
    /// How many are or were there.
    pub members: u64,
    /// Letters of its people, and activities and papers about it.
    pub newest: Newest,
}

/// Somebody who is or was at an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// As what, and when.
    pub position: Position,
    /// Is there today.
    pub present: bool,
}

/// What the office now knows of an organisation; revision and label are the service's. One without an id is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditOrganisation {
    /// The organisation as it shall be.
    pub organisation: Organisation,
}
