//! Where people stand: by name in two scripts, by address, by the words one types, by where they are or were.

use std::collections::BTreeSet;

use super::view::{View, ended, first16, hash16};
use super::{Entries, words};
use crate::base::collate::sort_key;
use crate::base::script::{Script, fold};
use crate::domain::person::Person;

pub(super) fn person(person: &Person, out: &mut Entries<'_>) {
    // Of somebody merged into another only the name leads on.
    if person.into.is_some() {
        found_by_words(person, out);
        return;
    }
    let cyrillic = ended(&sort_key(person.display(), Script::Cyrillic));
    let latin = ended(&sort_key(person.display(), Script::Latin));
    out.listed(View::PeopleCyrillic, &cyrillic);
    out.listed(View::PeopleLatin, &latin);
    if person.contact {
        out.listed(View::ContactsCyrillic, &cyrillic);
        out.listed(View::ContactsLatin, &latin);
    }
    let named = [u8::from(!person.name.trim().is_empty())];
    let addresses: BTreeSet<String> = person.addresses.iter().map(|address| Person::address_key(address)).collect();
    for address in &addresses {
        out.found(View::Addresses, &hash16(address.as_bytes()), &named);
    }
    for card in person.kept_cards() {
        out.found(View::Cards, &first16(card.source.0), &[]);
    }
    let uids: BTreeSet<String> = person.kept_cards().map(|card| card.uid).filter(|uid| !uid.is_empty()).collect();
    for uid in uids {
        out.found(View::CardUids, &hash16(uid.as_bytes()), &[]);
    }
    let name = fold(person.name.trim());
    if !name.is_empty() {
        out.found(View::Names, &hash16(name.as_bytes()), &[]);
    }
    found_by_words(person, out);
    let bodies: BTreeSet<_> = person.positions.iter().filter_map(|position| position.organisation).collect();
    for body in bodies {
        out.part(View::PeopleOf, &body.to_bytes(), &cyrillic);
    }
}

fn found_by_words(person: &Person, out: &mut Entries<'_>) {
    for word in words::of_person(person) {
        out.found(View::Words, &[], &ended(word.as_bytes()));
    }
}
