//! The words by which type-ahead finds people and organisations.

use std::collections::BTreeSet;

use crate::base::script::fold;
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;

/// The most bytes of a word that type-ahead looks at.
const WORD_LIMIT: usize = 24;

/// The most words of one thing that type-ahead finds.
const WORDS: usize = 40;

/// The words of a person; telephones also as one number.
pub fn of_person(person: &Person) -> BTreeSet<String> {
    found_by(person.texts(), &person.phones)
}

/// The words of an organisation; telephones also as one number.
pub fn of_organisation(organisation: &Organisation) -> BTreeSet<String> {
    found_by(organisation.texts(), &organisation.phones)
}

fn found_by<'a>(texts: impl Iterator<Item = &'a str>, phones: &[String]) -> BTreeSet<String> {
    let numbers = phones.iter().map(|phone| phone.chars().filter(char::is_ascii_digit).collect::<String>());
    let numbers = numbers.filter(|number| !number.is_empty()).map(|number| cut(&number));
    texts.flat_map(words).chain(numbers).take(WORDS).collect()
}

/// The folded words of `text`, each at most so long as type-ahead looks at it.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(cut).collect();
    words.into_iter()
}

fn cut(word: &str) -> String {
    word.get(..word.floor_char_boundary(WORD_LIMIT)).unwrap_or(word).to_owned()
}
