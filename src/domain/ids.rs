//! Typed ids, revisions and references: the one leaf that every entity's file may import.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::base::error::{Error, ErrorKind};

/// The id of one `T`: a UUIDv7, so that ids are ordered by the time they were given.
pub struct Id<T>(Uuid, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id with this value.
    pub const fn new(value: Uuid) -> Self {
        Self(value, PhantomData)
    }

    /// The value, without its type.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// The sixteen bytes that keys are made of: their order is the ids' order.
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.into_bytes()
    }

    /// The id with these sixteen bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self::new(Uuid::from_bytes(bytes))
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Uuid::parse_str(text).map(Self::new).map_err(|_| Error::new(ErrorKind::Invalid, "bad-id").with("text", text))
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::new)
    }
}

/// Declares the kinds of entities: a marker for typed ids, an alias, and a stable number on disk.
macro_rules! kinds {
    ($($(#[$doc:meta])* $marker:ident $alias:ident = $number:literal, $word:literal;)*) => {
        $($(#[$doc])* #[derive(Debug)] pub enum $marker {}
        #[doc = concat!("The id of one ", $word, ".")]
        pub type $alias = Id<$marker>;
        impl From<$alias> for EntityRef {
            fn from(id: $alias) -> Self {
                Self { kind: EntityKind::$marker, id: id.uuid() }
            }
        }
        impl TryFrom<EntityRef> for $alias {
            type Error = Error;
            fn try_from(entity: EntityRef) -> Result<Self, Error> {
                if entity.kind == EntityKind::$marker { Ok(Self::new(entity.id)) } else { Err(Error::not_found(entity)) }
            }
        })*

        /// What an entity is. The numbers stand on disk: they are never changed or used again.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum EntityKind {
            $($(#[$doc])* $marker = $number,)*
        }

        impl EntityKind {
            /// Every kind, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$marker),*];

            /// The kind with this number on disk.
            pub const fn from_number(number: u8) -> Option<Self> {
                match number { $($number => Some(Self::$marker),)* _ => None }
            }

            /// The word of exports and of the command line: `letter`, `paper`, `person`...
            pub const fn word(self) -> &'static str {
                match self { $(Self::$marker => $word,)* }
            }
        }
    };
}

kinds! {
    /// An incoming or outgoing letter.
    Letter LetterId = 1, "letter";
    /// A conversation: the letters that answer each other.
    Thread ThreadId = 2, "thread";
    /// A correspondent, or a contact once somebody says so.
    Person PersonId = 3, "person";
    /// A note, minutes, report or other document of the office.
    Paper PaperId = 4, "paper";
    /// One line of the office's list of classes.
    Class ClassId = 5, "class";
    /// A book of numbers of one year and kind.
    Book BookId = 6, "book";
    /// Somebody who works in the office.
    User UserId = 7, "user";
    /// A person whom the office serves.
    Principal PrincipalId = 8, "principal";
    /// The office itself and its settings.
    Office OfficeId = 9, "office";
    /// Something that could not be read, with its raw text.
    Quarantined QuarantineId = 10, "quarantined";
    /// One run of an import: where from, and what came of it.
    ImportRun ImportId = 11, "import";
    /// What stands in a principal's diary.
    Activity ActivityId = 12, "activity";
    /// A ministry, an embassy, a donor, a newspaper.
    Organisation OrganisationId = 13, "organisation";
    /// What somebody has to do by a day.
    Task TaskId = 14, "task";
}

/// Any entity, by kind and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityRef {
    /// What it is.
    pub kind: EntityKind,
    /// Which one.
    pub id: Uuid,
}

impl EntityRef {
    /// What identifies it in cards (RFC 9562 section 4).
    pub fn urn(self) -> String {
        format!("urn:uuid:{}", self.id)
    }
}

impl fmt::Display for EntityRef {
    /// `letter:0193…`, as exports and the command line write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.word(), self.id)
    }
}

/// How often an entity was changed; 1 when it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub u32);

impl Revision {
    /// The revision of something new.
    pub const FIRST: Self = Self(1);

    /// The revision after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// SHA-256 of some bytes: the name of raw letters, attachments and renditions in the packs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest;
        Self(sha2::Sha256::digest(bytes).into())
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
