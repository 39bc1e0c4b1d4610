//! One error for the whole program: a kind for the program, an id and arguments for the person.
//!
//! An error carries no sentence. It is worded at the edge, in the reader's language, by the message
//! `error-<id>` of `locales/`, which always says what to do now.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// What the program may do about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ErrorKind {
    /// The thing asked for does not exist, or may not be seen by who asks.
    NotFound,
    /// A verb on a visible thing that the actor has no right to.
    Denied,
    /// Somebody changed the thing since it was read.
    Conflict,
    /// The request itself cannot be carried out as it stands.
    Invalid,
    /// The disk is full; nothing was changed and reading goes on.
    Full,
    /// Another process holds the store.
    Busy,
    /// Data on disk is damaged.
    Damaged,
    /// The operating system refused a read or a write.
    Io,
    /// Cancelled by the person.
    Cancelled,
    /// A fault in the program itself.
    Internal,
}

/// The result of anything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure: its kind, the id of its sentence, and what the sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// What the program may do about it.
    pub kind: ErrorKind,
    /// The sentence `error-<id>` in `locales/`.
    pub id: Cow<'static, str>,
    /// Named arguments of the sentence, in the order given. They may come from outside: whoever
    /// prints them makes them safe first.
    pub args: Vec<(Cow<'static, str>, String)>,
}

impl Error {
    /// An error of `kind`, worded by `error-<id>`.
    pub fn new(kind: ErrorKind, id: &'static str) -> Self {
        Self { kind, id: Cow::Borrowed(id), args: Vec::new() }
    }

    /// The same error with one more argument for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((Cow::Borrowed(name), value.to_string()));
        self
    }

    /// `error-not-found`, for `what` (an id or a number as the person wrote it).
    pub fn not_found(what: impl fmt::Display) -> Self {
        Self::new(ErrorKind::NotFound, "not-found").with("what", what)
    }

    /// An I/O error at `path`; a full disk becomes [`ErrorKind::Full`].
    pub fn io(path: impl fmt::Display, error: &std::io::Error) -> Self {
        let (kind, id) = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => (ErrorKind::Full, "disk-full"),
            _ => (ErrorKind::Io, "io"),
        };
        Self::new(kind, id).with("path", path).with("cause", error)
    }

    /// The value of one argument.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

impl fmt::Display for Error {
    /// For logs and tests: the id and its arguments, not a sentence for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
