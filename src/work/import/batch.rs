//! Letters on their way in, a batch at a time: read, then decoded, then delivered, each at its own pace and with
//! bounded memory. It decides nothing about them.

use std::collections::HashSet;
use std::thread;

use crate::api::arrivals::{Arrival, Unreadable};
use crate::api::diary::Arrived;
use crate::api::people::ArrivedCard;
use crate::base::clock::Timestamp;
use crate::base::error::Error;
use crate::domain::activity::Activity;
use crate::domain::ids::{ContentHash, PrincipalId};
use crate::format::lines::Kind;
use crate::format::{ics, mime, vcf};
use crate::work::import::comes::card_of;
use crate::work::import::item::{Item, Raw};
use crate::work::import::received::received;

/// The most letters of a batch.
const MOST: usize = 500;
/// A batch is full once its letters have so many bytes.
const FULL: usize = 32 << 20;
/// The most broken things of a batch.
pub const MOST_BROKEN: usize = 100;
/// A batch is full once its broken things have so many bytes.
const FULL_BROKEN: usize = 64 << 20;
/// The most remarks of a batch.
const MOST_PASSED: usize = 1_000;

/// Where a letter was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: String,
    /// Where in it, bytes.
    pub offset: u64,
}

/// What was read, up to a batch's measure.
#[derive(Debug, Default)]
pub struct Batch {
    /// Letters.
    pub letters: Vec<(Place, Raw)>,
    /// Components of calendars and cards.
    pub parts: Vec<(Place, Raw, Kind)>,
    /// Things that could not be read, with where they were.
    pub broken: Vec<Unreadable>,
    /// What was passed over, and why.
    pub passed: Vec<(String, Error)>,
    /// How far the reading is, bytes.
    pub done: u64,
    bytes: usize,
    broken_bytes: usize,
}

impl Batch {
    /// An empty batch.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what was read of the file at `source`.
    pub fn add(&mut self, source: &str, item: Item) {
        match item {
            Item::Letter(raw) => {
                self.bytes += raw.bytes.len();
                self.letters.push((Place { source: source.to_owned(), offset: raw.offset }, raw));
            }
            Item::Part(raw, kind) => {
                self.bytes += raw.bytes.len();
                self.parts.push((Place { source: source.to_owned(), offset: raw.offset }, raw, kind));
            }
            Item::Broken(raw, reason) => {
                self.broken_bytes += raw.bytes.len();
                let Raw { bytes, offset, size, .. } = raw;
                self.broken.push(Unreadable { source: source.to_owned(), offset, reason, raw: bytes, size });
            }
            Item::Passed(why) => self.passed.push((source.to_owned(), why)),
        }
    }

    /// Whether it goes on its way now.
    pub fn is_full(&self) -> bool {
        self.letters.len() >= MOST
            || self.parts.len() >= MOST
            || self.bytes >= FULL
            || self.broken.len() >= MOST_BROKEN
            || self.broken_bytes >= FULL_BROKEN
            || self.passed.len() >= MOST_PASSED
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty() && self.parts.is_empty() && self.broken.is_empty() && self.passed.is_empty()
    }
}

/// The hash of each letter.
pub fn hashes(letters: &[(Place, Raw)]) -> Vec<ContentHash> {
    letters.iter().map(|(_, raw)| ContentHash::of(&raw.bytes)).collect()
}

/// The letters whose bytes are not `known`, each bytes once, in their order.
pub fn fresh(letters: Vec<(Place, Raw)>, hashes: &[ContentHash], known: &[bool]) -> Vec<(Place, Raw)> {
    let mut seen = HashSet::new();
    let wanted = hashes.iter().zip(known).map(|(hash, known)| !known && seen.insert(*hash));
    letters.into_iter().zip(wanted).filter_map(|(letter, wanted)| wanted.then_some(letter)).collect()
}

/// Decodes `letters`, half of them on another thread.
pub fn decode(mut letters: Vec<(Place, Raw)>, now: Timestamp) -> Vec<(Place, Arrival)> {
    let second = letters.split_off(letters.len() / 2);
    let arrive = |(place, raw): (Place, Raw)| {
        let rendition = mime::decode(&raw.bytes);
        let received = received(&raw.bytes, &rendition, raw.changed, now);
        (place, Arrival { raw: raw.bytes, rendition, received })
    };
    let all = |letters: Vec<(Place, Raw)>| letters.into_iter().map(arrive).collect::<Vec<_>>();
    thread::scope(|scope| {
        let helper = scope.spawn(|| all(second));
        let mut arrivals = all(letters);
        match helper.join() {
            Ok(more) => arrivals.extend(more),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        arrivals
    })
}

/// Reads components, each into an activity of these principals; what cannot be read, with why, into `broken`.
pub fn read_events(
    parts: Vec<(Place, Raw, Kind)>,
    principals: &[PrincipalId],
    broken: &mut Vec<Unreadable>,
) -> Vec<(Place, Arrived)> {
    let mut read = Vec::with_capacity(parts.len());
    for (place, raw, _) in parts {
        match ics::read(&String::from_utf8_lossy(&raw.bytes)) {
            Ok(event) => {
                let activity = Activity { principals: principals.to_vec(), ..event.activity };
                let ics::Event { stands_for, .. } = event;
                read.push((place, Arrived { activity, stands_for, before: None, source: raw.bytes }));
            }
            Err(reason) => broken.push(unreadable(place, raw, reason)),
        }
    }
    read
}

/// Reads cards, each into a person or an organisation; what cannot be read, with why, into `broken`.
pub fn read_cards(parts: Vec<(Place, Raw, Kind)>, broken: &mut Vec<Unreadable>) -> Vec<(Place, ArrivedCard)> {
    let mut read = Vec::with_capacity(parts.len());
    for (place, raw, _) in parts {
        match vcf::read(&String::from_utf8_lossy(&raw.bytes)) {
            Ok(vcf::Read { card, uid }) => {
                read.push((place, ArrivedCard { whose: card_of(card), uid, before: None, source: raw.bytes }));
            }
            Err(reason) => broken.push(unreadable(place, raw, reason)),
        }
    }
    read
}

fn unreadable(place: Place, raw: Raw, reason: Error) -> Unreadable {
    let reason = reason.with("path", &place.source);
    Unreadable { source: place.source, offset: place.offset, reason, size: raw.size, raw: raw.bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(text: &str) -> (Place, Raw) {
        let place = Place { source: "a.mbox".to_owned(), offset: 0 };
        (place, Raw { bytes: text.into(), offset: 0, size: text.len() as u64, changed: Timestamp(1) })
    }

    #[test]
    fn the_same_bytes_go_on_once() {
        let letters: Vec<_> = ["a", "b", "a", "c"].into_iter().map(raw).collect();
        let hashes = hashes(&letters);
        let left = fresh(letters, &hashes, &[false, true, false, false]);
        assert_eq!(left, [raw("a"), raw("c")]);
    }

    #[test]
    fn decoding_keeps_the_order() {
        let letters: Vec<_> = (0..9).map(|n| raw(&format!("Subject: {n}\n\nx"))).collect();
        let subjects: Vec<_> = decode(letters, Timestamp(9)).into_iter().map(|it| it.1.rendition.subject).collect();
        assert_eq!(subjects.concat(), "012345678");
    }
}
