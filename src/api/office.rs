//! The office itself: founding, settings, classes.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::ids::ClassId;
use crate::domain::office::{Class, Office, Principal, User, Watched};
use crate::domain::role::Role;

/// What every screen needs to know of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenOffice {}

/// The office, whom it serves, who works there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeCard {
    /// The office; none in an empty store.
    pub office: Option<Office>,
    /// Whom it serves, by lane.
    pub principals: Vec<Principal>,
    /// Who works there, by name.
    pub users: Vec<User>,
    /// Its classes, by code.
    pub classes: Vec<Class>,
    /// The user who asks; none for a part of the program.
    pub me: Option<User>,
}

impl OfficeCard {
    /// The zone that the office lives in; none before it is founded.
    pub fn zone(&self) -> Option<Tz> {
        self.office.as_ref()?.zone.parse().ok()
    }
}

/// Makes a new office in an empty store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundOffice {
    /// Its name.
    pub name: String,
    /// IANA zone.
    pub zone: String,
    /// The language of its screens, a BCP 47 tag.
    pub language: String,
    /// Its own address of electronic mail; may be empty.
    pub address: String,
    /// Name and office held of each principal, the first one first.
    pub principals: Vec<(String, String)>,
    /// The name of its first user, who may do everything.
    pub user: String,
    /// That user's account of the operating system.
    pub login: String,
    /// Name and role of each colleague that works there from the beginning, without an account of their own.
    #[serde(default)]
    pub colleagues: Vec<(String, Role)>,
    /// Code, title and years of the classes it begins with.
    pub classes: Vec<(String, String, Option<u16>)>,
}

/// Changes settings; what is none stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SetOffice {
    /// The name.
    pub name: Option<String>,
    /// The language of its screens.
    pub language: Option<String>,
    /// Its own address.
    pub address: Option<String>,
    /// Calendar days from receipt to the reply-by date.
    pub reply_days: Option<u16>,
    /// The folders it watches.
    pub watched: Option<Vec<Watched>>,
}

/// Adds a class, or changes the one with this id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveClass {
    /// The class to change; none for a new one.
    pub id: Option<ClassId>,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Years that its papers are kept; none for ever.
    pub years: Option<u16>,
    /// No longer offered.
    pub closed: bool,
}
