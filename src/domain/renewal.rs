//! What a newer card changes of what is known: three-way, against the card that was kept.
//!
//! The outside's change is taken where nobody here changed the same field; what somebody wrote by hand stays, also where
//! both changed. Of addresses and telephones those go that the outside took away, and those come that it added; what
//! somebody added by hand stays. Where no older card is known, a card only adds to what stands.

use crate::domain::organisation::Organisation;
use crate::domain::person::Person;

/// The most addresses, and the most telephones, of one record.
const SEVERAL: usize = 20;

impl Person {
    /// The person as a newer `card` makes it, of whom the older card said what `was` says. Positions that somebody wrote
    /// down stay as they are.
    #[must_use]
    pub fn renewed(self, was: Option<&Self>, card: &Self) -> Self {
        let told = |field: fn(&Self) -> &String| text(field(&self), was.map(field), field(card));
        let placed = !self.positions.is_empty();
        Self {
            name: told(|it| &it.name),
            other_name: told(|it| &it.other_name),
            organisation: if placed { self.organisation.clone() } else { told(|it| &it.organisation) },
            position: if placed { self.position.clone() } else { told(|it| &it.position) },
            language: told(|it| &it.language),
            remark: told(|it| &it.remark),
            addresses: several(&self.addresses, was.map(|it| &it.addresses), &card.addresses),
            phones: several(&self.phones, was.map(|it| &it.phones), &card.phones),
            contact: true,
            ..self
        }
    }
}

impl Organisation {
    /// The organisation as a newer `card` makes it, of which the older card said what `was` says.
    #[must_use]
    pub fn renewed(self, was: Option<&Self>, card: &Self) -> Self {
        let told = |field: fn(&Self) -> &String| text(field(&self), was.map(field), field(card));
        Self {
            name: told(|it| &it.name),
            other_name: told(|it| &it.other_name),
            place: told(|it| &it.place),
            remark: told(|it| &it.remark),
            addresses: several(&self.addresses, was.map(|it| &it.addresses), &card.addresses),
            phones: several(&self.phones, was.map(|it| &it.phones), &card.phones),
            ..self
        }
    }
}

fn text(now: &str, was: Option<&String>, new: &str) -> String {
    let taken = match was {
        Some(was) => now == was && new != was,
        None => now.is_empty(),
    };
    if taken { new.to_owned() } else { now.to_owned() }
}

fn several(now: &[String], was: Option<&Vec<String>>, new: &[String]) -> Vec<String> {
    let was = was.map_or(&[][..], Vec::as_slice);
    let stays = now.iter().filter(|it| !holds(was, it) || holds(new, it));
    let comes = new.iter().filter(|it| !holds(was, it) && !holds(now, it));
    stays.chain(comes).take(SEVERAL.max(now.len())).cloned().collect()
}

/// Whether one of them is the same when it is compared.
pub(super) fn holds(all: &[String], text: &str) -> bool {
    all.iter().any(|other| Person::address_key(other) == Person::address_key(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonId;

    fn person(name: &str, position: &str, addresses: &[&str]) -> Person {
        let addresses = addresses.iter().map(|it| (*it).to_owned()).collect();
        Person { position: position.to_owned(), addresses, ..Person::named(PersonId::from_bytes([1; 16]), name) }
    }

    #[test]
    fn what_the_outside_changed_comes_and_what_a_hand_wrote_stays() {
        let was = person("Мира Проба", "секретар", &["a@x.example", "b@x.example"]);
        let by_hand = person("Мира Проба-Узорак", "секретар", &["a@x.example", "b@x.example", "own@x.example"]);
        let new = person("Мира Проба", "начелник", &["a@x.example", "c@x.example"]);
        let it = by_hand.clone().renewed(Some(&was), &new);
        assert_eq!((it.name.as_str(), it.position.as_str()), ("Мира Проба-Узорак", "начелник"));
        assert_eq!(it.addresses, ["a@x.example", "own@x.example", "c@x.example"]);
        // Both changed it: the hand's word stays. The outside took it away: it goes.
        let both = by_hand.clone().renewed(Some(&was), &person("Мира", "", &[]));
        assert_eq!((both.name.as_str(), both.position.as_str()), ("Мира Проба-Узорак", ""));
        assert_eq!(both.addresses, ["own@x.example"]);
        // Nothing is known of an older card: it only adds.
        let added = by_hand.renewed(None, &new);
        assert_eq!((added.position.as_str(), added.addresses.len()), ("секретар", 4));
    }
}
