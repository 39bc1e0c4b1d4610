//! The languages that people read and type. A part of the program names a message by its id; no sentence
//! stands in code. Nothing here decides what is said, only how.
//!
//! English and Serbian, the latter written once in Cyrillic: for the Latin script the resource is
//! transliterated when it is loaded, never a finished sentence, which would rewrite people's data.

mod arg;
pub mod dates;
pub mod language;
pub mod number;
mod quotes;
mod resource;
pub mod typed;
pub mod typed_activity;
pub mod typed_span;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub use arg::Arg;
pub use chrono_tz::Tz as Zone;
pub use language::Language;

use crate::base::error::Error;

/// The zone of an office that has not set another.
pub const OFFICE_ZONE: Zone = Zone::Europe__Belgrade;

/// One language, loaded. Shared freely between threads.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
    keys: HashMap<String, Vec<Told>>,
    /// The variables of a message that stand between its quotation marks.
    quoted: HashMap<String, Vec<String>>,
}

/// Keys that a message tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The message's variable: `key-letter-take`.
    pub variable: String,
    /// The command whose keys they are: `letter.take`.
    pub command: String,
}

impl Told {
    /// The keys for which a variable stands; none if it stands for something else. Its command is named as everywhere in the
    /// locales, with a hyphen for the dot.
    fn named(variable: &str) -> Option<Self> {
        let command = variable.strip_prefix("key-")?.replacen('-', ".", 1);
        Some(Self { variable: variable.to_owned(), command })
    }
}

impl Words {
    /// Loads the messages of `language`.
    pub fn new(language: Language) -> Self {
        Self::of(language, resource::parts(language))
    }

    /// Loads only what papers begin with, which is little enough to be loaded at any time.
    pub fn templates(language: Language) -> Self {
        Self::of(language, resource::part(language, resource::TEMPLATES))
    }

    fn of(language: Language, parts: impl Iterator<Item = Cow<'static, str>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.plural_rules()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(if language.is_serbian() { number::serbian } else { number::english }));
        let mut ids = Vec::new();
        let mut keys: HashMap<String, Vec<Told>> = HashMap::new();
        let mut quoted: HashMap<String, Vec<String>> = HashMap::new();
        for part in parts {
            for found in resource::variables(&part) {
                if let Some(told) = Told::named(found.name) {
                    keys.entry(found.id.to_owned()).or_default().push(told);
                }
                if found.quoted {
                    quoted.entry(found.id.to_owned()).or_default().push(found.name.to_owned());
                }
            }
            ids.extend(resource::ids(&part).map(str::to_owned));
            // A faulty or doubled message is a test's finding; the program goes on with the others.
            let parsed = FluentResource::try_new(part.into_owned()).unwrap_or_else(|(parsed, _)| parsed);
            let _ = bundle.add_resource(parsed);
        }
        let plain = ids.into_iter().filter_map(|id| format(&bundle, &id, None).map(|text| (id, text))).collect();
        Self { language, bundle, plain, keys, quoted }
    }

    /// The language that these words are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a message `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The keys that the message `id` tells. Which they are, only a keymap knows.
    pub fn keys(&self, id: &str) -> &[Told] {
        self.keys.get(id).map_or(&[], Vec::as_slice)
    }

    /// The message `id`, which has no arguments; the id itself if there is none.
    pub fn text<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(self.plain.get(id).map_or(id, String::as_str))
    }

    /// `text`, or the message `id` where it is blank.
    pub fn or<'a>(&'a self, text: &'a str, id: &'a str) -> Cow<'a, str> {
        if text.trim().is_empty() { self.text(id) } else { text.into() }
    }

    /// The message `id` with its arguments; the id itself if there is no such message or an argument is missing.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.told(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The message `id` for a count of things: its one argument is `$count`.
    pub fn plural(&self, id: &str, count: usize) -> String {
        self.with(id, &[("count", count.into())])
    }

    /// The sentence of an error, with what to do now. An error without a sentence, or without an argument that
    /// its sentence names, is told by its id.
    pub fn error(&self, error: &Error) -> String {
        let arg = |name: &str, value| match name {
            "when" => self.time_named(value).into(),
            _ => Arg::written(value),
        };
        let args: Vec<_> = error.args.iter().map(|(name, value)| (name.as_ref(), arg(name, value))).collect();
        let sentence = self.told(&format!("error-{}", error.id), &args);
        sentence.unwrap_or_else(|| self.with("error-unknown", &[("id", error.id.as_ref().into())]))
    }

    fn told(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut values = FluentArgs::with_capacity(args.len());
        let quoted = self.quoted.get(id).map_or(&[][..], Vec::as_slice);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) if quoted.iter().any(|quoted| quoted == name) => {
                    values.set(*name, Arg::from(quotes::inner(text, self.language)).value());
                }
                _ => values.set(*name, arg.value()),
            }
        }
        format(&self.bundle, id, Some(&values))
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .field("plain", &self.plain.len())
            .finish_non_exhaustive()
    }
}

/// The finished text of a message; `None` if it is missing or wants an argument that is not there.
fn format(bundle: &FluentBundle<FluentResource>, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests;
