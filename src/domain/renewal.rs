//! What a newer card or calendar changes of what is known: three-way, against the one that was kept.
//!
//! The outside's change is taken where nobody here changed the same field; what somebody wrote by hand stays, also where
//! both changed. Of addresses and telephones those go that the outside took away, and those come that it added; what
//! somebody added by hand stays. Where no older card is known, a card only adds to what stands.
//!
//! Of an activity, its time and how firm it is are taken from the outside also where both changed them: a meeting that was
//! moved or called off there must not be missed here.

use chrono::NaiveDateTime;

use crate::domain::activity::{Activity, ActivityState, PARTICIPANTS, Participant};
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;
use crate::domain::recurrence::Series;

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

impl Activity {
    /// The activity as a `newer` calendar makes it, of which the older one said what `was` says. Where none is known, the
    /// time and what it is called come as they are now, and all else only adds to what stands.
    #[must_use]
    pub fn renewed(self, was: Option<&Self>, newer: &Self) -> Self {
        let told = |field: fn(&Self) -> &String| text(field(&self), was.map(field), field(newer));
        let state = changed(self.state, was.map(|it| it.state), newer.state);
        let called_on_again = self.state == ActivityState::Cancelled && state != ActivityState::Cancelled;
        let moved = was.is_none_or(|was| was.when != newer.when);
        Self {
            title: if was.is_some() { told(|it| &it.title) } else { newer.title.clone() },
            place: told(|it| &it.place),
            text: told(|it| &it.text),
            state,
            reason: if called_on_again { String::new() } else { self.reason.clone() },
            visibility: changed(self.visibility, was.map(|it| it.visibility), newer.visibility),
            free: changed(self.free, was.map(|it| it.free), newer.free),
            when: if moved { newer.when.clone() } else { self.when.clone() },
            series: was.map_or_else(|| newer.series.clone(), |was| again(&self, was, newer)),
            participants: guests(&self.participants, was.map(|it| &it.participants), &newer.participants),
            ..self
        }
    }
}

/// What the outside says, if it says another thing than it did.
fn changed<T: PartialEq>(now: T, was: Option<T>, new: T) -> T {
    if was.is_some_and(|was| was != new) { new } else { now }
}

/// How it comes again: the rules of the outside if it changed them; of single times both sides' changes.
fn again(now: &Activity, was: &Activity, new: &Activity) -> Option<Series> {
    let (Some(now), Some(before), Some(new)) = (&now.series, &was.series, &new.series) else {
        return if was.series == new.series { now.series.clone() } else { new.series.clone() };
    };
    let rules = if before.rules == new.rules { &now.rules } else { &new.rules };
    Some(Series {
        rules: rules.clone(),
        added: times(&now.added, &before.added, &new.added),
        left_out: times(&now.left_out, &before.left_out, &new.left_out),
        ..now.clone()
    })
}

fn times(now: &[NaiveDateTime], was: &[NaiveDateTime], new: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
    let stays = now.iter().filter(|at| !was.contains(at) || new.contains(at));
    let comes = new.iter().filter(|at| !was.contains(at));
    let mut all: Vec<_> = stays.chain(comes).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn guests(now: &[Participant], was: Option<&Vec<Participant>>, new: &[Participant]) -> Vec<Participant> {
    let was = was.map_or(&[][..], Vec::as_slice);
    let stays = now.iter().filter(|it| guest(was, it).is_none() || guest(new, it).is_some());
    let stays = stays.map(|it| Participant { name: named(it, guest(was, it), guest(new, it)), ..it.clone() });
    let comes = new.iter().filter(|it| guest(was, it).is_none() && guest(now, it).is_none()).cloned();
    stays.chain(comes).take(PARTICIPANTS.max(now.len())).collect()
}

fn named(now: &Participant, was: Option<&Participant>, new: Option<&Participant>) -> String {
    new.map_or_else(|| now.name.clone(), |new| text(&now.name, was.map(|it| &it.name), &new.name))
}

/// Who of them is the same: by the address, or without one by the name.
fn guest<'a>(all: &'a [Participant], one: &Participant) -> Option<&'a Participant> {
    let key = |it: &Participant| Person::address_key(if it.address.is_empty() { &it.name } else { &it.address });
    all.iter().find(|it| it.address.is_empty() == one.address.is_empty() && key(it) == key(one))
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
