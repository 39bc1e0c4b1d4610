//! A record to a card, over the one it came as.

use crate::domain::organisation::Organisation;
use crate::domain::person::Person;
use crate::format::lines::{Line, folded};
use crate::format::revision;
use crate::format::vcf::read::{Card, address, family, is_cyrillic, other_spelling, own_lines, phone, read};
use crate::format::vcf::unite::further;
use crate::format::vcf::value::{OTHER_NAME, Version, line};

/// A record on its way out.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// The record.
    pub card: &'a Card,
    /// What identifies it where its source does not; empty if nothing does.
    pub uid: &'a str,
    /// The card that it came as.
    pub source: Option<&'a str>,
    /// Further cards of the same person.
    pub more: &'a [String],
}

/// A file of these cards.
pub fn cards<'a>(all: impl IntoIterator<Item = Outgoing<'a>>) -> String {
    let lines: Vec<String> = all.into_iter().flat_map(|one| component(&one)).collect();
    folded(lines.iter().map(String::as_str))
}

/// What a record says, wherever it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Said<'a> {
    name: &'a str,
    /// What a card calls the family; a record does not part its name.
    family: &'a str,
    other_name: &'a str,
    body: &'a str,
    position: &'a str,
    place: &'a str,
    language: &'a str,
    remark: &'a str,
    addresses: &'a [String],
    phones: &'a [String],
    organisation: bool,
}

impl<'a> Said<'a> {
    fn of(card: &'a Card) -> Self {
        match card {
            Card::Person(it) => Self::person(it),
            Card::Organisation(it) => Self::organisation(it),
        }
    }

    fn person(it: &'a Person) -> Self {
        Self {
            name: &it.name,
            other_name: &it.other_name,
            body: &it.organisation,
            position: &it.position,
            language: &it.language,
            remark: &it.remark,
            addresses: &it.addresses,
            phones: &it.phones,
            ..Self::default()
        }
    }

    fn organisation(it: &'a Organisation) -> Self {
        Self {
            name: &it.name,
            other_name: &it.other_name,
            place: &it.place,
            remark: &it.remark,
            addresses: &it.addresses,
            phones: &it.phones,
            organisation: true,
            ..Self::default()
        }
    }

    /// Whether a line of the card that said `self` no longer holds of `now`.
    fn replaces(&self, it: &Line<'_>, now: &Self) -> bool {
        let gone = |text: Option<String>, all: &[String]| text.is_some_and(|text| !holds(all, &text));
        let named = self.name != now.name;
        let other = (self.other_name != now.other_name) && other_spelling(it, now.name).is_some();
        let company = self.organisation && self.name != now.name;
        named && (it.is("FN") || it.is("N"))
            || other
            || self.retells(now) && it.is(OTHER_NAME)
            || (self.body != now.body || company) && it.is("ORG")
            || self.position != now.position && (it.is("TITLE") || it.is("ROLE"))
            || self.place != now.place && it.is("ADR")
            || self.language != now.language && it.is("LANG")
            || self.remark != now.remark && it.is("NOTE")
            || gone(address(it), now.addresses)
            || gone(phone(it), now.phones)
    }

    /// Whether the other name is another than it was, or is one of another name.
    fn retells(&self, now: &Self) -> bool {
        (self.name, self.other_name) != (now.name, now.other_name)
    }

    /// What holds the other name in a card of this version.
    fn spelled(&self, version: Version) -> &'static str {
        let scripts = is_cyrillic(self.name) != is_cyrillic(self.other_name);
        if scripts && version == Version::V40 { "FN" } else { OTHER_NAME }
    }

    /// The name without the family's, and that: the one that is known where the name still ends so, else its last word.
    fn parted(&self, family: &str) -> (&'a str, &'a str) {
        let known = self.name.strip_suffix(family).filter(|_| !family.is_empty());
        let known = known.and_then(|given| Some((given.strip_suffix(' ')?, self.name.get(given.len()..)?)));
        known.or_else(|| self.name.rsplit_once(' ')).unwrap_or(("", self.name))
    }

    /// The lines that say what `was` did not.
    fn lines(&self, was: &Self, version: Version) -> Vec<String> {
        let mut lines = Vec::new();
        let mut put = |name: &str, texts: &[&str]| lines.push(line(version, name, texts));
        if self.name != was.name {
            put("FN", &[self.name]);
            let (given, family) = self.parted(was.family);
            if self.organisation { put("N", &["", "", "", "", ""]) } else { put("N", &[family, given, "", "", ""]) }
        }
        if was.retells(self) && !self.other_name.is_empty() {
            put(self.spelled(version), &[self.other_name]);
        }
        if self.organisation && self.name != was.name {
            put("ORG", &[self.name]);
        }
        let fields = [
            ("ORG", self.body, was.body),
            ("TITLE", self.position, was.position),
            ("LANG", self.language, was.language),
            ("NOTE", self.remark, was.remark),
        ];
        fields
            .iter()
            .filter(|(_, now, was)| now != was && !now.is_empty())
            .for_each(|(name, now, _)| put(name, &[now]));
        if self.place != was.place && !self.place.is_empty() {
            put("ADR", &["", "", self.place, "", "", "", ""]);
        }
        self.addresses.iter().filter(|it| !holds(was.addresses, it)).for_each(|it| put("EMAIL", &[it]));
        self.phones.iter().filter(|it| !holds(was.phones, it)).for_each(|it| put("TEL", &[it]));
        lines
    }
}

fn holds(all: &[String], text: &str) -> bool {
    all.iter().any(|other| Person::address_key(other) == Person::address_key(text))
}

/// The lines of one card, without folds.
pub fn component(out: &Outgoing<'_>) -> Vec<String> {
    let now = Said::of(out.card);
    let came = out.source.and_then(|source| Some((source, read(source).ok()?)));
    let Some((source, was)) = came else { return ours(&now, out) };
    let was = Said::of(&was.card);
    let mut depth = 0_usize;
    let mut lines: Vec<String> = Vec::new();
    let mut identified = false;
    for whole in source.lines() {
        let line = Line::read(whole);
        let is = |name: &str| line.as_ref().is_some_and(|line| line.is(name));
        depth = depth.saturating_sub(usize::from(is("END"))) + usize::from(is("BEGIN"));
        let own = line.as_ref().filter(|_| depth == 1);
        identified |= own.is_some_and(|line| line.is("UID"));
        if own.is_none_or(|line| !was.replaces(line, &now)) {
            lines.push(whole.to_owned());
        }
    }
    let version = Version::of(&source.lines().filter_map(Line::read).collect::<Vec<_>>());
    let end = lines.pop();
    let further = further(&lines, out.more, now.addresses, now.phones);
    // How somebody is reached, as a further card says it, is not said once more.
    let reached = |all: fn(&Line<'_>) -> Option<String>, was: &[String]| -> Vec<String> {
        let more = further.iter().filter_map(|line| all(&Line::read(line)?));
        was.iter().cloned().chain(more).collect()
    };
    let (addresses, phones) = (reached(address, was.addresses), reached(phone, was.phones));
    let family = family(&own_lines(source));
    let was = Said { family: &family, addresses: &addresses, phones: &phones, ..was };
    let ours = now.lines(&was, version);
    let uid = (!identified && !out.uid.is_empty()).then(|| identifies(out));
    lines.into_iter().chain(further).chain(ours).chain(uid.into_iter().flatten()).chain(end).collect()
}

/// The line by which programs know a card again, and the office its state.
fn identifies(out: &Outgoing<'_>) -> [String; 2] {
    let uid = out.uid.chars().filter(|c| !c.is_control()).collect::<String>();
    let revision = match out.card {
        Card::Person(it) => it.revision,
        Card::Organisation(it) => it.revision,
    };
    [format!("UID:{uid}"), revision::line(revision)]
}

/// A card that came from nowhere.
fn ours(now: &Said<'_>, out: &Outgoing<'_>) -> Vec<String> {
    let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:4.0".to_owned()];
    lines.extend(identifies(out));
    if now.organisation {
        lines.push("KIND:org".to_owned());
    }
    lines.extend(now.lines(&Said { organisation: now.organisation, ..Said::default() }, Version::V40));
    lines.push("END:VCARD".to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "BEGIN:VCARD\nVERSION:3.0\nFN;X-P=1:Мира Проба\nN:Проба;Мира;;;\nitem1.EMAIL;TYPE=work:mira@proba.example\n\
        item1.X-ABLABEL:посао\nEMAIL:old@proba.example\nX-ODD;A=b:kept\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n";

    fn out(card: &Card, source: Option<&str>) -> String {
        let lines = component(&Outgoing { card, uid: "urn:uuid:1", source, more: &[] });
        lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
    }

    #[test]
    fn what_nobody_changed_goes_out_as_it_stood_and_what_was_changed_is_ours() {
        let Card::Person(mut it) = read(SOURCE).unwrap().card else { panic!() };
        let identified = SOURCE.replace("END:VCARD", "UID:urn:uuid:1\nX-KABINET-REVISION:0\nEND:VCARD");
        assert_eq!(out(&Card::Person(it.clone()), Some(SOURCE)), identified);
        assert_eq!(out(&Card::Person(it.clone()), Some(&identified)), identified);
        it.addresses = vec!["mira@proba.example".into(), "new@proba.example".into()];
        it.position = "Начелница".into();
        let text = out(&Card::Person(it.clone()), Some(SOURCE));
        for line in [
            "FN;X-P=1:Мира Проба",
            "item1.EMAIL;TYPE=work:mira@proba.example",
            "EMAIL:new@proba.example",
            "TITLE:Начелница",
            "X-ODD;A=b:kept",
            "PHOTO;ENCODING=b:AAAA",
        ] {
            assert_eq!(text.matches(&format!("\n{line}\n")).count(), 1, "{line} in {text}");
        }
        assert!(!text.contains("old@"));
        assert_eq!(read(&text).unwrap().card, Card::Person(it));
    }

    #[test]
    fn a_name_in_the_other_script_comes_back_and_leaves_the_name_as_it_stood() {
        for version in ["2.1", "3.0", "4.0"] {
            let source = format!(
                "BEGIN:VCARD\nVERSION:{version}\nFN;X-P=1:María García López\nN;X-P=1:García López;María;;;\nUID:urn:uuid:1\nEND:VCARD\n"
            );
            let Card::Person(mut it) = read(&source).unwrap().card else { panic!() };
            let mut text = source.clone();
            for other in ["Марија Гарсија Лопез", "Марија Гарсија", "Maria Garcia Lopez", ""]
            {
                it.other_name = other.into();
                text = out(&Card::Person(it.clone()), Some(&text));
                for line in ["FN;X-P=1:María García López", "N;X-P=1:García López;María;;;"] {
                    assert_eq!(text.matches(&format!("\n{line}\n")).count(), 1, "{line} in {text}");
                }
                assert_eq!(read(&text).unwrap().card, Card::Person(it.clone()), "{text}");
            }
            assert_eq!(text, source);
        }
    }

    #[test]
    fn another_name_keeps_the_family_s_where_it_still_ends_so_and_goes_before_that_in_the_other_script() {
        let source = "BEGIN:VCARD\nVERSION:4.0\nFN:María García López\nFN:Марија Гарсија Лопез\nN:García López;María;;;\nEND:VCARD\n";
        let Card::Person(it) = read(source).unwrap().card else { panic!() };
        for (name, parts) in
            [("Dr María García López", "N:García López;Dr María;;;"), ("María Ruiz", "N:Ruiz;María;;;")]
        {
            let it = Card::Person(Person { name: name.into(), ..it.clone() });
            let text = out(&it, Some(source));
            assert!(text.contains(&format!("\n{parts}\n")), "{text}");
            assert_eq!(read(&text).unwrap().card, it, "{text}");
        }
    }

    #[test]
    fn t40_what_came_from_nowhere_is_written_whole_and_writes_no_line_of_its_own() {
        let hostile = "a\r\nTEL:1\rX;,\\";
        let Card::Person(it) = read(SOURCE).unwrap().card else { panic!() };
        let it = Person { name: hostile.into(), remark: hostile.into(), phones: vec![hostile.into()], ..it };
        let text = out(&Card::Person(it), None);
        let names: Vec<&str> = text.lines().filter_map(Line::read).map(|line| line.name).collect();
        assert_eq!(
            names,
            ["BEGIN", "VERSION", "UID", "X-KABINET-REVISION", "FN", "N", "NOTE", "EMAIL", "EMAIL", "TEL", "END"]
        );
    }
}
