//! Where people stand: by name in two scripts, by address, by the words one types, by where they are or were.

use std::collections::BTreeSet;

use super::view::{View, ended, first16, hash16};
use super::{Entries, words};
use crate::base::collate::sort_key;
use crate::base::script::{Script, fold};
use crate::domain::person::Person;

pub(super) fn person(person: &Person, out: &mut Entries<'_>) {
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
    if let Some(source) = person.source {
        out.found(View::Cards, &first16(source.0), &[]);
    }
    let name = fold(person.name.trim());
    if !name.is_empty() {
        out.found(View::Names, &hash16(name.as_bytes()), &[]);
    }
    for word in words::of_person(person) {
        out.found(View::Words, &[], &ended(word.as_bytes()));
    }
    let bodies: BTreeSet<_> = person.positions.iter().filter_map(|position| position.organisation).collect();
    for body in bodies {
        out.part(View::PeopleOf, &body.to_bytes(), &cyrillic);
    }
}
