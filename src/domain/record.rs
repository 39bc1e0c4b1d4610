//! Entities as the disk holds them: `[kind][version][postcard]`. Every older version stays readable.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::activity::Activity;
use crate::domain::arrival::{ImportRun, Quarantined};
use crate::domain::ids::{EntityKind, EntityRef, Revision};
use crate::domain::label::Label;
use crate::domain::letter::Letter;
use crate::domain::office::{Book, Class, Office, Principal, User};
use crate::domain::organisation::Organisation;
use crate::domain::paper::Paper;
use crate::domain::person::Person;
use crate::domain::task::Task;
use crate::domain::thread::Thread;

/// The version that records of a kind are written in.
pub const fn version(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Person => 3,
        EntityKind::ImportRun | EntityKind::Task => 2,
        _ => 1,
    }
}

/// The body as the present version would have written it: what was added since then is empty.
fn present(kind: EntityKind, written: u8, body: &[u8]) -> Option<Cow<'_, [u8]>> {
    match (kind, written) {
        (kind, written) if written == version(kind) => Some(body.into()),
        // The remarks came last; the reason for putting it off did.
        (EntityKind::ImportRun | EntityKind::Task, 1) => Some([body, &[0]].concat().into()),
        // Other name, telephones, positions and card came second; what identifies the card, further cards and merging third.
        (EntityKind::Person, 1) => Some([body, &[0; 8]].concat().into()),
        (EntityKind::Person, 2) => Some([body, &[0; 4]].concat().into()),
        _ => None,
    }
}

/// An entity of the store: what [`Record`] can hold.
pub trait Entity: Serialize + DeserializeOwned + Clone + Into<Record> {
    /// Its kind.
    const KIND: EntityKind;

    /// Which one it is.
    fn entity(&self) -> EntityRef;

    /// Its revision.
    fn revision(&self) -> Revision;

    /// Sets its revision.
    fn set_revision(&mut self, revision: Revision);
}

/// Lists the entities once: the enum, the codec and the trait come from it.
macro_rules! records {
    ($($kind:ident),* $(,)?) => {
        /// Any entity.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", content = "record", rename_all = "snake_case")]
        #[allow(missing_docs, clippy::large_enum_variant, reason = "each variant is its entity; records are short-lived")]
        pub enum Record {
            $($kind($kind),)*
        }

        impl Record {
            /// Which entity it is.
            pub fn entity(&self) -> EntityRef {
                match self { $(Self::$kind(it) => it.entity(),)* }
            }

            /// Its revision.
            pub fn revision(&self) -> Revision {
                match self { $(Self::$kind(it) => it.revision,)* }
            }

            /// The same record at `revision`.
            #[must_use]
            pub fn at_revision(mut self, revision: Revision) -> Self {
                match &mut self { $(Self::$kind(it) => it.revision = revision,)* }
                self
            }

            /// Its bytes on disk.
            ///
            /// # Errors
            /// `Internal` if it cannot be written, which no entity causes.
            pub fn encode(&self) -> Result<Vec<u8>> {
                let kind = self.entity().kind;
                let head = vec![kind as u8, version(kind)];
                match self { $(Self::$kind(it) => postcard::to_extend(it, head).map_err(|_| damaged()),)* }
            }

            /// The record in these bytes, whatever version wrote them.
            ///
            /// # Errors
            /// `Damaged` for anything else.
            pub fn decode(bytes: &[u8]) -> Result<Self> {
                let [kind, written, body @ ..] = bytes else { return Err(damaged()) };
                let kind = EntityKind::from_number(*kind).ok_or_else(damaged)?;
                let body = present(kind, *written, body).ok_or_else(damaged)?;
                match kind {
                    $(EntityKind::$kind => postcard::from_bytes(&body).map(Self::$kind).map_err(|_| damaged()),)*
                }
            }
        }

        $(
        impl Entity for $kind {
            const KIND: EntityKind = EntityKind::$kind;

            fn entity(&self) -> EntityRef {
                self.id.into()
            }

            fn revision(&self) -> Revision {
                self.revision
            }

            fn set_revision(&mut self, revision: Revision) {
                self.revision = revision;
            }
        }
        impl From<$kind> for Record {
            fn from(it: $kind) -> Self {
                Self::$kind(it)
            }
        }
        impl TryFrom<Record> for $kind {
            type Error = Error;
            fn try_from(record: Record) -> Result<Self> {
                match record { Record::$kind(it) => Ok(it), _ => Err(damaged()) }
            }
        }
        )*
    };
}

records!(
    Letter,
    Thread,
    Person,
    Paper,
    Class,
    Book,
    User,
    Principal,
    Office,
    Quarantined,
    ImportRun,
    Activity,
    Organisation,
    Task
);

impl Record {
    /// The label that says who may see it. What belongs to the office as a whole is for everyone in it.
    pub fn label(&self) -> Label {
        match self {
            Self::Letter(it) => it.label,
            Self::Thread(it) => it.label,
            Self::Person(it) => it.label,
            Self::Paper(it) => it.label,
            Self::Quarantined(it) => it.label,
            Self::Activity(it) => it.label,
            Self::Organisation(it) => it.label,
            Self::Task(it) => it.label,
            Self::Class(_)
            | Self::Book(_)
            | Self::User(_)
            | Self::Principal(_)
            | Self::Office(_)
            | Self::ImportRun(_) => Label::default(),
        }
    }
}

fn damaged() -> Error {
    Error::new(ErrorKind::Damaged, "record-damaged")
}
