//! An organisation: a ministry, an embassy, a donor, a newspaper.

use serde::{Deserialize, Serialize};

use crate::base::script::fold;
use crate::domain::ids::{ContentHash, OrganisationId, Revision};
use crate::domain::label::Label;

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id, for ever.
    pub id: OrganisationId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// Its name, as it writes itself.
    pub name: String,
    /// The same in the other script or in English; may be empty.
    pub other_name: String,
    /// The short form people use (`ОЕБС`); may be empty.
    pub short: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// The organisation that it is a part of.
    pub parent: Option<OrganisationId>,
    /// The country, as an ISO 3166-1 code of two letters; empty when it is not known.
    pub country: String,
    /// Addresses of electronic mail; at most 20.
    pub addresses: Vec<String>,
    /// Numbers of telephones, as people write them; at most 20.
    pub phones: Vec<String>,
    /// Where it is, on one line.
    pub place: String,
    /// What the office noted.
    pub remark: String,
    /// The card that it came from, in the packs.
    pub source: Option<ContentHash>,
}

impl Organisation {
    /// One of which only the name is known.
    pub fn named(id: OrganisationId, name: &str) -> Self {
        Self {
            id,
            revision: Revision::default(),
            label: Label::default(),
            name: name.to_owned(),
            other_name: String::new(),
            short: String::new(),
            kind: OrganisationKind::default(),
            parent: None,
            country: String::new(),
            addresses: Vec::new(),
            phones: Vec::new(),
            place: String::new(),
            remark: String::new(),
            source: None,
        }
    }

    /// What it is called, in every way that is known.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.name, &self.other_name, &self.short].into_iter().map(|name| name.trim()).filter(|name| !name.is_empty())
    }

    /// What it is found by: its names, its place, addresses and telephones.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let known = [&self.name, &self.other_name, &self.short, &self.place];
        known.into_iter().chain(&self.addresses).chain(&self.phones).map(String::as_str)
    }
}

/// What an organisation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OrganisationKind {
    /// министарство
    Ministry,
    /// посебна организација
    SpecialOrganisation,
    /// служба Владе
    GovernmentService,
    /// амбасада
    Embassy,
    /// међународна организација
    International,
    /// донатор
    Donor,
    /// медиј
    Media,
    /// удружење
    Association,
    /// привредно друштво
    Company,
    /// суд, тужилаштво
    Court,
    /// локална самоуправа
    Municipality,
    /// друго
    #[default]
    Other,
}

/// How words begin, folded, that say what an organisation is; the first that fits.
const NAMED: [(&str, OrganisationKind); 15] = [
    ("ambasad", OrganisationKind::Embassy),
    ("ambassad", OrganisationKind::Embassy),
    ("embass", OrganisationKind::Embassy),
    ("botschaft", OrganisationKind::Embassy),
    ("ministar", OrganisationKind::Ministry),
    ("ministry", OrganisationKind::Ministry),
    ("misij", OrganisationKind::International),
    ("mission", OrganisationKind::International),
    ("opstin", OrganisationKind::Municipality),
    ("tuzilas", OrganisationKind::Court),
    ("udruzenj", OrganisationKind::Association),
    ("savez", OrganisationKind::Association),
    ("komor", OrganisationKind::Association),
    ("radio", OrganisationKind::Media),
    ("televizij", OrganisationKind::Media),
];

impl OrganisationKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Ministry,
        Self::SpecialOrganisation,
        Self::GovernmentService,
        Self::Embassy,
        Self::International,
        Self::Donor,
        Self::Media,
        Self::Association,
        Self::Company,
        Self::Court,
        Self::Municipality,
        Self::Other,
    ];

    /// What an organisation of this name probably is; other if its name does not say.
    pub fn of_name(name: &str) -> Self {
        let words: Vec<String> = fold(name).split_whitespace().map(str::to_owned).collect();
        let told = |row: &&(&str, Self)| words.iter().any(|word| word.starts_with(row.0));
        NAMED.iter().find(told).map_or(Self::Other, |row| row.1)
    }

    /// The word of exports and of message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ministry => "ministry",
            Self::SpecialOrganisation => "special-organisation",
            Self::GovernmentService => "government-service",
            Self::Embassy => "embassy",
            Self::International => "international",
            Self::Donor => "donor",
            Self::Media => "media",
            Self::Association => "association",
            Self::Company => "company",
            Self::Court => "court",
            Self::Municipality => "municipality",
            Self::Other => "other",
        }
    }
}
