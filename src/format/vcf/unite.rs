//! What further cards of the same person add to the one that is written: all that nobody here knows, and the lines of their
//! addresses and telephones as they stood. What the record says is written from the record.

use crate::domain::person::Person;
use crate::format::lines::Line;
use crate::format::vcf::read::{address, own_lines, phone};
use crate::format::vcf::value::{OTHER_NAME, Version, line, text};

/// What the record says, or what belongs to a card and not to a person.
const SAID: [&str; 14] = [
    "VERSION",
    "UID",
    "KIND",
    "REV",
    "PRODID",
    "FN",
    OTHER_NAME,
    "N",
    "ORG",
    "TITLE",
    "ROLE",
    "LANG",
    "NOTE",
    "X-ABSHOWAS",
];
/// What a card has once (RFC 6350 section 6): the first card's word stands.
const ONCE: [&str; 3] = ["BDAY", "ANNIVERSARY", "GENDER"];

/// The lines that the cards `more` add to a card with these `lines`, of a person who has these addresses and telephones.
pub fn further(lines: &[String], more: &[String], addresses: &[String], phones: &[String]) -> Vec<String> {
    let version = Version::of(&lines.iter().filter_map(|line| Line::read(line)).collect::<Vec<_>>());
    let mut all: Vec<String> = lines.to_vec();
    for (nth, card) in more.iter().enumerate() {
        for it in own_lines(card) {
            let reached = reaches(&it, addresses, phones);
            let there =
                |all: &[String]| all.iter().filter_map(|known| Line::read(known)).any(|known| same(&known, &it));
            let skipped = SAID.iter().any(|name| it.is(name)) || reached == Some(false) || there(&all);
            if !skipped {
                all.push(written(&it, nth, version));
            }
        }
    }
    all.split_off(lines.len())
}

/// Whether a line that says how the person is reached still holds; none for any other line.
fn reaches(it: &Line<'_>, addresses: &[String], phones: &[String]) -> Option<bool> {
    let holds =
        |all: &[String], text: &str| all.iter().any(|one| Person::address_key(one) == Person::address_key(text));
    let held = address(it).map(|text| holds(addresses, &text));
    held.or_else(|| phone(it).map(|text| holds(phones, &text)))
}

/// Whether the card that is written has what this line says.
fn same(known: &Line<'_>, it: &Line<'_>) -> bool {
    let reached = |line: &Line<'_>| address(line).or_else(|| phone(line)).map(|text| Person::address_key(&text));
    let once = ONCE.iter().any(|name| it.is(name));
    known.is(it.name)
        && match reached(it) {
            Some(text) => reached(known) == Some(text),
            None => once || it.group.is_empty() && known.whole == it.whole,
        }
}

/// The line in a group of its own card, so that a label stays with what it labels, and in letters that the version can have.
fn written(it: &Line<'_>, nth: usize, version: Version) -> String {
    let rest = match it.group {
        "" => it.whole,
        group => it.whole.get(group.len() + 1..).unwrap_or(it.whole),
    };
    let quoted = version != Version::V21 && it.says("ENCODING", "QUOTED-PRINTABLE");
    let rest = if quoted { line(version, it.name, &[&text(it)]) } else { rest.to_owned() };
    if it.group.is_empty() { rest } else { format!("card{}-{}.{rest}", nth + 2, it.group) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t46_what_nobody_here_knows_of_a_further_card_goes_out_with_the_first() {
        let base = "BEGIN:VCARD\nVERSION:4.0\nUID:1\nFN:Мира\nBDAY:1970\nEMAIL:a@x.example\nX-BOTH:1"
            .lines()
            .map(str::to_owned);
        let more = [concat!(
            "BEGIN:VCARD\nVERSION:2.1\nUID:2\nFN:Mira\nBDAY:1971\nEMAIL;WORK:A@x.example\nitem1.EMAIL:b@x.example\nX-BOTH:1\n",
            "item1.X-ABLABEL:посао\nEMAIL:gone@x.example\nX-ODD;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F\nEND:VCARD\n"
        )
        .to_owned()];
        let addresses = ["a@x.example", "b@x.example"].map(str::to_owned);
        let added = further(&base.collect::<Vec<_>>(), &more, &addresses, &[]);
        assert_eq!(added, ["card2-item1.EMAIL:b@x.example", "card2-item1.X-ABLABEL:посао", "X-ODD:П"]);
    }
}
