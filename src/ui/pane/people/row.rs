//! What the lists of this screen are, and what a line of one is: a person, an organisation, or one that is only suggested.

use crate::api::organisations::OrganisationRow;
use crate::api::page::{Cursor, Page};
use crate::api::people::{PersonRow, SuggestedOrganisation};
use crate::domain::ids::{OrganisationId, PersonId};
use crate::domain::organisation::OrganisationKind;
use crate::ui::ctx::Ctx;
use crate::words::Words;

/// One of the lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Everybody who stands in a letter or was added.
    #[default]
    People,
    /// Whom somebody keeps.
    Contacts,
    /// Ministries, embassies, donors.
    Organisations,
    /// Who writes often and is no contact yet.
    Suggested,
}

/// The lists, in the order in which one goes through them.
pub const VIEWS: [View; 4] = [View::People, View::Contacts, View::Organisations, View::Suggested];

impl View {
    /// The last part of the messages about it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Contacts => "contacts",
            Self::Organisations => "organisations",
            Self::Suggested => "suggested",
        }
    }
}

/// Whose card is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A person's.
    Person(PersonId),
    /// An organisation's.
    Organisation(OrganisationId),
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A person.
    Person(PersonRow),
    /// An organisation.
    Organisation(OrganisationRow),
    /// An organisation that is not there yet.
    Suggested(SuggestedOrganisation),
}

impl Row {
    /// The name.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(row) => &row.name,
            Self::Organisation(row) => &row.name,
            Self::Suggested(it) => &it.name,
        }
    }

    /// Whose card it leads to; none if there is none yet.
    pub const fn shown(&self) -> Option<Shown> {
        match self {
            Self::Person(row) => Some(Shown::Person(row.id)),
            Self::Organisation(row) => Some(Shown::Organisation(row.id)),
            Self::Suggested(_) => None,
        }
    }

    /// What stands on the right: letters of a person, people of an organisation.
    pub const fn count(&self) -> u64 {
        match self {
            Self::Person(row) => row.letters,
            Self::Organisation(row) => row.people,
            Self::Suggested(it) => it.people.len() as u64,
        }
    }

    /// It is kept by somebody, not only come with letters.
    pub const fn is_kept(&self) -> bool {
        match self {
            Self::Person(row) => row.contact,
            Self::Organisation(_) => true,
            Self::Suggested(_) => false,
        }
    }

    /// What it is, beside its name.
    pub fn what(&self, ctx: &Ctx) -> String {
        let parts = match self {
            Self::Person(row) if row.organisation.is_empty() && row.position.is_empty() => vec![row.address.clone()],
            Self::Person(row) => vec![row.organisation.clone(), row.position.clone()],
            Self::Organisation(row) => {
                let known = row.kind != OrganisationKind::Other;
                let kind = ctx.words.text(&format!("organisation-kind-{}", row.kind.word())).into_owned();
                vec![row.short.clone(), if known { kind } else { String::new() }, row.country.clone()]
            }
            Self::Suggested(_) => vec![ctx.words.text("organisation-new").into_owned()],
        };
        let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        known.join(&format!(" {} ", ctx.look.symbols().dot))
    }
}

/// What each kind of organisation is called, but for what is none in particular.
pub fn kinds(words: &Words) -> Vec<(OrganisationKind, String)> {
    let called = |kind: OrganisationKind| words.text(&format!("organisation-kind-{}", kind.word())).into_owned();
    let known = OrganisationKind::ALL.into_iter().filter(|kind| *kind != OrganisationKind::Other);
    known.map(|kind| (kind, called(kind))).collect()
}

/// A page whose rows are lines of this screen.
pub fn page<T>(page: Page<T>, row: impl Fn(T) -> Row) -> Page<Row> {
    let Page { rows, total, more, paused, sequence } = page;
    let rows: Vec<(Cursor, Row)> = rows.into_iter().map(|(place, it)| (place, row(it))).collect();
    Page { rows, total, more, paused, sequence }
}
