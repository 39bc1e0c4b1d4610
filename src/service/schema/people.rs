//! Where people stand: by name in two scripts, by address, by the words one types.

use std::collections::BTreeSet;

use super::Entries;
use super::view::{View, ended, first16, hash16};
use crate::base::collate::sort_key;
use crate::base::script::{Script, fold};
use crate::domain::person::Person;

/// The most bytes of a word that type-ahead looks at.
const WORD_LIMIT: usize = 24;

/// The most words of one person that type-ahead finds.
const WORDS: usize = 40;

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
    let texts = [person.name.as_str(), &person.organisation, &person.position];
    let texts = texts.into_iter().chain(addresses.iter().map(String::as_str));
    let words: BTreeSet<String> = texts.flat_map(words).take(WORDS).collect();
    for word in words {
        out.found(View::Words, &[], &ended(word.as_bytes()));
    }
}

/// The folded words of `text`, each at most so long as type-ahead looks at it.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.get(..word.floor_char_boundary(WORD_LIMIT)).unwrap_or(word).to_owned())
        .collect();
    words.into_iter()
}
