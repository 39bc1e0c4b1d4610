//! The arguments of a message. What comes from outside becomes safe here, once and for every sentence.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use crate::base::{safe, width};

/// Columns that one argument may take in a sentence: a name of ten thousand letters cannot push the rest away.
const ARGUMENT: usize = 240;

/// The value of one argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Text from anywhere: it is made safe for a line, and cut if it is very long.
    Text(Cow<'a, str>),
    /// A number that names something: a year, a process. Plurals choose by it.
    Number(i64),
    /// So many things: plurals choose by it, and large ones are parted in groups.
    Count(u64),
}

impl<'a> Arg<'a> {
    /// A number if it is written as one, so that plurals can choose by it; else text.
    pub(super) fn written(text: &'a str) -> Self {
        match text.parse::<i64>() {
            Ok(number) if number.to_string() == text => Self::Number(number),
            _ => Self::Text(Cow::Borrowed(text)),
        }
    }

    pub(super) fn value(&self) -> FluentValue<'a> {
        match self {
            Self::Number(number) => written_as(*number as f64, false),
            Self::Count(count) => written_as(*count as f64, true),
            Self::Text(text) => {
                let safe = safe::line(text);
                FluentValue::from(width::cut(&safe, ARGUMENT, width::ELLIPSIS).into_owned())
            }
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

fn written_as(value: f64, use_grouping: bool) -> FluentValue<'static> {
    let options = FluentNumberOptions { use_grouping, ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(value, options))
}
