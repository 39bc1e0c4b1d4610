//! One card to a person or an organisation.

use crate::base::error::{Error, ErrorKind, Result};
use crate::base::script::fold;
use crate::domain::ids::{ContentHash, OrganisationId, PersonId, Revision};
use crate::domain::label::Label;
use crate::domain::organisation::{Organisation, OrganisationKind};
use crate::domain::person::Person;
use crate::format::lines::Line;
use crate::format::vcf::value::{OTHER_NAME, structure, text};

/// The most addresses, and the most telephones, that are kept apart from the card.
const MOST: usize = 20;
/// The longest field of one line, characters.
const FIELD: usize = 250;
/// The longest remark, characters.
const REMARK: usize = 4_000;
/// The longest `UID` that is kept as it is, bytes.
const UID: usize = 500;

/// Whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "one card lives at a time")]
pub enum Card {
    /// A person's.
    Person(Person),
    /// An organisation's.
    Organisation(Organisation),
}

/// What was read of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The record, without an id.
    pub card: Card,
    /// What identifies it in address books; empty if nothing does.
    pub uid: String,
}

/// The card in a component's text.
///
/// # Errors
/// `card-without-name` for one that has neither a name nor an address.
pub fn read(source: &str) -> Result<Read> {
    let lines = own_lines(source);
    let uid = lines.iter().find(|line| line.is("UID")).map_or("", |line| line.value.trim());
    let uid = if uid.len() > UID { ContentHash::of(uid.as_bytes()).to_string() } else { uid.to_owned() };
    let card =
        if is_organisation(&lines) { Card::Organisation(organisation(&lines)) } else { Card::Person(person(&lines)) };
    let named = match &card {
        Card::Person(it) => !it.name.is_empty() || !it.addresses.is_empty(),
        Card::Organisation(it) => !it.name.is_empty(),
    };
    if named { Ok(Read { card, uid }) } else { Err(Error::new(ErrorKind::Invalid, "card-without-name")) }
}

/// Whether the card stands for several people, who have their own.
pub fn is_group(source: &str) -> bool {
    own_lines(source).iter().any(|line| line.is("KIND") && line.value.trim().eq_ignore_ascii_case("group"))
}

/// The lines of the card itself, not those of an agent inside it.
pub(super) fn own_lines(source: &str) -> Vec<Line<'_>> {
    let mut depth = 0_usize;
    let mut own = Vec::new();
    for line in source.lines().filter_map(Line::read) {
        if line.is("BEGIN") {
            depth += 1;
        } else if line.is("END") {
            depth = depth.saturating_sub(1);
        } else if depth == 1 {
            own.push(line);
        }
    }
    own
}

fn first(lines: &[Line<'_>], name: &str) -> String {
    lines
        .iter()
        .filter(|line| line.is(name))
        .map(|line| one_line(&text(line)))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

fn is_organisation(lines: &[Line<'_>]) -> bool {
    if let Some(kind) = lines.iter().find(|line| line.is("KIND") || line.is("X-ABSHOWAS")) {
        let kind = kind.value.trim();
        return kind.eq_ignore_ascii_case("org") || kind.eq_ignore_ascii_case("company");
    }
    let nameless = lines.iter().filter(|line| line.is("N")).all(|line| structure(line).iter().all(String::is_empty));
    let (body, name) = (body(lines), first(lines, "FN"));
    nameless && !body.is_empty() && (name.is_empty() || fold(&name) == fold(&body))
}

fn person(lines: &[Line<'_>]) -> Person {
    let name = name(lines);
    Person {
        contact: true,
        addresses: addresses(lines),
        phones: phones(lines),
        organisation: body(lines),
        position: position(lines),
        language: first(lines, "LANG").chars().take(35).collect(),
        remark: remark(lines),
        other_name: other_name(lines, &name),
        ..Person::named(PersonId::from_bytes([0; 16]), &name)
    }
}

fn organisation(lines: &[Line<'_>]) -> Organisation {
    let name = Some(first(lines, "FN")).filter(|name| !name.is_empty()).unwrap_or_else(|| body(lines));
    Organisation {
        id: OrganisationId::from_bytes([0; 16]),
        revision: Revision::default(),
        label: Label::default(),
        other_name: other_name(lines, &name),
        name,
        short: String::new(),
        kind: OrganisationKind::default(),
        parent: None,
        country: String::new(),
        addresses: addresses(lines),
        phones: phones(lines),
        place: place(lines),
        remark: remark(lines),
        source: None,
    }
}

/// `FN`, or the parts of `N` in the order in which they are spoken.
pub(super) fn name(lines: &[Line<'_>]) -> String {
    let spoken = || {
        let parts = lines.iter().find(|line| line.is("N")).map(structure).unwrap_or_default();
        let part = |n: usize| parts.get(n).map_or("", String::as_str);
        one_line(&[part(3), part(1), part(2), part(0), part(4)].join(" "))
    };
    Some(first(lines, "FN")).filter(|name| !name.is_empty()).unwrap_or_else(spoken)
}

/// What a line of ours says, else another `FN` in the other script.
fn other_name(lines: &[Line<'_>], name: &str) -> String {
    let said = Some(first(lines, OTHER_NAME)).filter(|other| !other.is_empty());
    said.or_else(|| lines.iter().find_map(|line| other_spelling(line, name))).unwrap_or_default()
}

/// The name that a line has in another script than `name`.
pub(super) fn other_spelling(line: &Line<'_>, name: &str) -> Option<String> {
    let other = one_line(&text(line));
    (line.is("FN") && !other.is_empty() && is_cyrillic(&other) != is_cyrillic(name)).then_some(other)
}

/// Whether a name has Cyrillic letters.
pub(super) fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'))
}

/// What `N` calls the family.
pub(super) fn family(lines: &[Line<'_>]) -> String {
    let parts = lines.iter().find(|line| line.is("N")).map(structure).unwrap_or_default();
    parts.first().map(|family| one_line(family)).unwrap_or_default()
}

pub(super) fn body(lines: &[Line<'_>]) -> String {
    let parts = lines.iter().find(|line| line.is("ORG")).map(structure).unwrap_or_default();
    one_line(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

pub(super) fn position(lines: &[Line<'_>]) -> String {
    Some(first(lines, "TITLE")).filter(|title| !title.is_empty()).unwrap_or_else(|| first(lines, "ROLE"))
}

pub(super) fn remark(lines: &[Line<'_>]) -> String {
    let notes: Vec<String> = lines.iter().filter(|line| line.is("NOTE")).take(MOST).map(text).collect();
    let text: String = notes.join("\n").trim().chars().take(REMARK).collect();
    text.trim().to_owned()
}

/// The delivery address on one line.
pub(super) fn place(lines: &[Line<'_>]) -> String {
    let parts = lines.iter().find(|line| line.is("ADR")).map(structure).unwrap_or_default();
    one_line(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

fn addresses(lines: &[Line<'_>]) -> Vec<String> {
    several(lines.iter().filter_map(address))
}

fn phones(lines: &[Line<'_>]) -> Vec<String> {
    several(lines.iter().filter_map(phone))
}

/// The address of a line.
pub(super) fn address(line: &Line<'_>) -> Option<String> {
    let address = one_line(&text(line));
    let address = address.strip_prefix("mailto:").unwrap_or(&address).to_owned();
    (line.is("EMAIL") && address.contains('@') && !address.contains(' ')).then_some(address)
}

/// The telephone of a line.
pub(super) fn phone(line: &Line<'_>) -> Option<String> {
    let phone = one_line(&text(line));
    let phone = phone.strip_prefix("tel:").unwrap_or(&phone).to_owned();
    (line.is("TEL") && !phone.is_empty()).then_some(phone)
}

fn several(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in texts {
        let known = found.iter().any(|other| Person::address_key(other) == Person::address_key(&text));
        if !known && found.len() < MOST {
            found.push(text);
        }
    }
    found
}

fn one_line(text: &str) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(FIELD).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(lines: &str) -> Person {
        match read(&format!("BEGIN:VCARD\n{lines}\nEND:VCARD\n")).unwrap().card {
            Card::Person(person) => person,
            Card::Organisation(it) => panic!("{it:?}"),
        }
    }

    #[test]
    fn a_person_is_read_from_each_version() {
        let it = person(
            "VERSION:3.0\nFN:Проба Мира\\, адвокат\nFN;LANGUAGE=sr-Latn:Mira Proba\nN:Проба;Мира;;;\nitem1.EMAIL;TYPE=pref:mira@proba.example\n\
             EMAIL:MIRA@proba.example\nTEL;TYPE=cell:+381 11 1\nORG:Завод;Одељење\nTITLE:Начелник\nNOTE:a\\nb",
        );
        assert_eq!((it.name.as_str(), it.other_name.as_str()), ("Проба Мира, адвокат", "Mira Proba"));
        assert_eq!((it.addresses.len(), it.phones.len(), it.contact), (1, 1, true));
        assert_eq!(
            (it.organisation.as_str(), it.position.as_str(), it.remark.as_str()),
            ("Завод, Одељење", "Начелник", "a\nb")
        );
        let old = person(
            "VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F;=D0=9C;;;\nTEL;HOME:1\nAGENT:\nBEGIN:VCARD\nN:Other\nEND:VCARD",
        );
        assert_eq!((old.name.as_str(), old.phones.as_slice()), ("М П", &["1".to_owned()][..]));
    }

    #[test]
    fn an_organisation_is_one_without_a_person_s_name() {
        for lines in
            ["KIND:org\nFN:Завод за пробе", "ORG:Завод за пробе\nN:;;;;", "FN:Завод за пробе\nORG:Завод за пробе"]
        {
            let read = read(&format!("BEGIN:VCARD\n{lines}\nEND:VCARD\n")).unwrap();
            assert!(matches!(&read.card, Card::Organisation(it) if it.name == "Завод за пробе"), "{lines}");
        }
        assert_eq!(person("FN:Мира\nN:Проба;Мира\nORG:Завод").organisation, "Завод");
    }

    #[test]
    fn nobody_is_refused_and_groups_are_told() {
        assert_eq!(read("BEGIN:VCARD\nTEL:1\nEND:VCARD\n").unwrap_err().id, "card-without-name");
        assert!(is_group("BEGIN:VCARD\nKIND:group\nFN:x\nEND:VCARD\n"));
    }
}
