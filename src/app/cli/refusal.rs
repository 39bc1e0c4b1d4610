//! Why a command line was not understood, as an error of ours: the parser's own sentences are English only.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind as Kind};

use crate::base::error::{Error, ErrorKind};

/// The parser's error, to be worded.
pub fn of(told: &clap::Error) -> Error {
    if let Some(ours) = told.source().and_then(|source| source.downcast_ref::<Error>()) {
        return ours.clone();
    }
    let offered = context(told, ContextKind::ValidValue);
    let (what, value) = (context(told, ContextKind::InvalidArg), context(told, ContextKind::InvalidValue));
    let (problem, what) = match told.kind() {
        Kind::UnknownArgument => ("unknown", what),
        Kind::InvalidSubcommand => ("task", context(told, ContextKind::InvalidSubcommand)),
        Kind::MissingRequiredArgument => ("missing", what),
        Kind::InvalidValue if value.is_empty() => ("empty", what),
        Kind::InvalidValue if !offered.is_empty() => ("unlisted", what),
        Kind::InvalidValue | Kind::ValueValidation => ("value", what),
        Kind::ArgumentConflict => ("twice", what),
        _ => ("other", what),
    };
    let error = Error::new(ErrorKind::Invalid, "bad-line");
    error.with("problem", problem).with("what", what).with("value", value).with("offered", offered)
}

/// What the parser says of the place; empty if it says nothing.
fn context(told: &clap::Error, kind: ContextKind) -> String {
    match told.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
