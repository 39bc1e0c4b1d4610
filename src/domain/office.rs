//! The office: its profile, whom it serves, who works there, its classes and its books of numbers.

use serde::{Deserialize, Serialize};

use crate::domain::actor::Actor;
use crate::domain::ids::{BookId, ClassId, OfficeId, PrincipalId, Revision, UserId};
use crate::domain::role::Role;

/// The office and its settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Its id; one per store.
    pub id: OfficeId,
    /// How often it was changed.
    pub revision: Revision,
    /// Its name as letterheads carry it.
    pub name: String,
    /// The IANA name of the zone it lives in.
    pub zone: String,
    /// The language of its screens when a user chose none, as a BCP 47 tag.
    pub language: String,
    /// Its own address, the sender of replies; empty if it has none yet.
    pub address: String,
    /// How many calendar days a letter has from receipt until it wants an answer.
    pub reply_days: u16,
    /// Folders that are read at start and each minute.
    pub watched: Vec<Watched>,
}

/// A Maildir or a drop folder whose new files become letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// Where it is.
    pub path: String,
    /// The lane that its letters go to.
    pub lane: u16,
}

/// A person whom the office serves: the minister, a state secretary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Principal {
    /// Its id.
    pub id: PrincipalId,
    /// How often it was changed.
    pub revision: Revision,
    /// The name.
    pub name: String,
    /// The office held, as people say it: „министар“.
    pub office: String,
    /// The number that labels carry; from 1.
    pub lane: u16,
}

/// Somebody who works in the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// How often it was changed.
    pub revision: Revision,
    /// The name on screens.
    pub name: String,
    /// The account of the operating system; empty for a colleague without one.
    pub login: String,
    /// What the person may do.
    pub role: Role,
    /// Still works here.
    pub active: bool,
}

impl User {
    /// The user as somebody who acts.
    pub const fn actor(&self) -> Actor {
        Actor::User(self.id)
    }
}

/// One line of the office's list of classes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    /// Its id.
    pub id: ClassId,
    /// How often it was changed.
    pub revision: Revision,
    /// The code people type: digits, optionally parted by hyphens (`06-1`).
    pub code: String,
    /// What it is for.
    pub title: String,
    /// Years that its papers are kept; none for ever (трајно).
    pub years: Option<u16>,
    /// No longer offered.
    pub closed: bool,
}

/// A book of numbers: what was given is never given again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Its id.
    pub id: BookId,
    /// How often it was changed.
    pub revision: Revision,
    /// What it counts.
    pub kind: BookKind,
    /// Its year; 0 for a book that runs on.
    pub year: i32,
    /// The number that comes next.
    pub next: u32,
}

/// What a book counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BookKind {
    /// Short running numbers of letters.
    Letters,
    /// Filed papers of a year.
    Papers,
    /// Short running numbers of tasks.
    Tasks,
}
