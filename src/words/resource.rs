//! The Fluent resources of each language, built in. They are read here and formatted elsewhere.

use std::borrow::Cow;

use super::language::Language;
use crate::base::script;

/// The parts of the locales: one line each, English and Serbian.
macro_rules! parts {
    ($($english:literal, $serbian:literal;)*) => {
        const ENGLISH: &[&str] = &[$(include_str!(concat!("../../locales/", $english))),*];
        const SERBIAN: &[&str] = &[$(include_str!(concat!("../../locales/", $serbian))),*];
        /// The built-in files' names, in pairs.
        pub(super) const FILES: &[(&str, &str)] = &[$(($english, $serbian)),*];
    };
}

parts! {
    "en.ftl", "sr.ftl";
    "errors.en.ftl", "errors.sr.ftl";
    "root.en.ftl", "root.sr.ftl";
    "parts/founding.en.ftl", "parts/founding.sr.ftl";
    "parts/howto.en.ftl", "parts/howto.sr.ftl";
    "parts/overtaken.en.ftl", "parts/overtaken.sr.ftl";
    "parts/domain.en.ftl", "parts/domain.sr.ftl";
    "parts/letters.en.ftl", "parts/letters.sr.ftl";
    "parts/desk.en.ftl", "parts/desk.sr.ftl";
    "parts/people.en.ftl", "parts/people.sr.ftl";
    "parts/diary.en.ftl", "parts/diary.sr.ftl";
    "parts/agenda.en.ftl", "parts/agenda.sr.ftl";
    "parts/board.en.ftl", "parts/board.sr.ftl";
    "parts/papers.en.ftl", "parts/papers.sr.ftl";
    "parts/tasks.en.ftl", "parts/tasks.sr.ftl";
    "parts/editor.en.ftl", "parts/editor.sr.ftl";
    "parts/templates.en.ftl", "parts/templates.sr.ftl";
    "parts/quarantine.en.ftl", "parts/quarantine.sr.ftl";
    "parts/app.en.ftl", "parts/app.sr.ftl";
    "parts/work.en.ftl", "parts/work.sr.ftl";
    "parts/store.en.ftl", "parts/store.sr.ftl";
    "parts/service.en.ftl", "parts/service.sr.ftl";
    "parts/mime.en.ftl", "parts/mime.sr.ftl";
}

/// The English name of the part with the beginnings of papers.
pub(super) const TEMPLATES: &str = "parts/templates.en.ftl";

/// The sources of `language`, ready to be parsed.
pub(super) fn parts(language: Language) -> impl Iterator<Item = Cow<'static, str>> {
    chosen(language, |_| true)
}

/// The source of the one part that has this English name.
pub(super) fn part(language: Language, english: &'static str) -> impl Iterator<Item = Cow<'static, str>> {
    chosen(language, move |name| name == english)
}

fn chosen(language: Language, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Cow<'static, str>> {
    let sources = if language.is_serbian() { SERBIAN } else { ENGLISH };
    let named = FILES.iter().zip(sources).filter(move |((english, _), _)| wanted(english));
    named.map(move |(_, source)| match language {
        Language::SerbianLatin => Cow::Owned(in_latin(source)),
        Language::English | Language::SerbianCyrillic => Cow::Borrowed(*source),
    })
}

/// The ids of a source's messages: a message begins its line with its id and ` =`.
pub(super) fn ids(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        id.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(id)
    })
}

/// A variable of a message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Variable<'a> {
    /// The message's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
}

/// The variables of a source's messages, in the order in which they are written.
pub(super) fn variables(source: &str) -> impl Iterator<Item = Variable<'_>> {
    let mut id = "";
    source.lines().flat_map(move |line| {
        id = ids(line).next().unwrap_or(id);
        let here = id;
        line.match_indices('$').filter_map(move |(at, _)| {
            let (before, rest) = (line.get(..at)?, line.get(at + 1..)?);
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
            let quoted = before.ends_with("„{ ") || before.ends_with("“{ ");
            Some(Variable { id: here, name: rest.get(..end)?, quoted })
        })
    })
}

/// A Serbian source in Latin script. Ids, variables, selectors and variants are ASCII by Fluent's grammar and
/// stay as they are; so does a literal `{ "…" }`, the way to keep a word in Cyrillic.
fn in_latin(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, tail)) = rest.split_once("{ \"") {
        let (literal, after) = tail.split_once('"').unwrap_or((tail, ""));
        out.push_str(&script::latin(before));
        out.push_str("{ \"");
        out.push_str(literal);
        out.push('"');
        rest = after;
    }
    out.push_str(&script::latin(rest));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_change_script() {
        let source = "# Коментар\nletter-open = Отвори { $count ->\n    [one] писмо ЊЕГОВО { \"Ћирилица\" }\n   *[other] { $count } писама\n }\n";
        let latin = in_latin(source);
        assert!(latin.contains("letter-open = Otvori { $count ->"));
        assert!(latin.contains("[one] pismo NJEGOVO { \"Ћирилица\" }\n   *[other] { $count } pisama"));
    }

    #[test]
    fn variables_are_found_with_their_messages() {
        let source =
            "a = b\nfirst =\n    { $n ->\n       *[other] { $key-letter-take }, „{ $what }“\n    }\nnext = { $n }\n";
        let found: Vec<_> = variables(source).map(|found| (found.id, found.name, found.quoted)).collect();
        let expected = [("first", "n", false), ("first", "key-letter-take", false), ("first", "what", true)];
        assert_eq!(found, [&expected[..], &[("next", "n", false)]].concat());
    }

    #[test]
    fn ids_are_found() {
        let source = "# a = b\nfirst = One = two\nsecond =\n    { $n ->\n        [one] x = y\n       *[other] z\n    }\n-term = t\n";
        assert_eq!(ids(source).collect::<Vec<_>>(), ["first", "second"]);
    }
}
