//! The named views and the keys in them: one number per view, for ever. Which record stands in which
//! view is said by the files beside this one.

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use crate::base::clock::Timestamp;
use crate::domain::ids::{EntityKind, EntityRef};
use crate::store::schema::ViewId;

/// An ordered index. Its number stands in the index, not in the journal: changing a view's keys means a
/// new [`crate::service::schema::VERSION`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum View {
    /// Every letter, newest first.
    Letters = 1,
    /// New letters, newest first.
    LettersNew = 2,
    /// New and open letters, by deadline.
    LettersOpen = 3,
    /// The same by owner (partition).
    LettersMine = 4,
    /// Held letters, by the day they come back.
    LettersHeld = 5,
    /// Done letters, last closed first.
    LettersDone = 6,
    /// Letters of ours, newest first.
    LettersSent = 7,
    /// Conversations, the liveliest first; ids are threads.
    Conversations = 8,
    /// Letters of a conversation (partition), oldest first.
    ThreadLetters = 9,
    /// Threads that point to a thread (partition).
    ThreadAliases = 10,
    /// Letters of a person (partition), newest first.
    PersonLetters = 11,
    /// Letters under a class (partition), newest first.
    ClassLetters = 12,
    /// Letters by number, highest first.
    LetterNumbers = 13,
    /// Letters by the hash of their bytes (partition).
    LetterRaw = 14,
    /// Letters by their own message key (partition); the sort key is direction and thread.
    MessageOwn = 15,
    /// Letters by a message key that they name (partition); the sort key is the thread.
    MessageNamed = 16,
    /// Letters by subject key (partition) and time.
    Subjects = 17,
    /// Letters that answer a letter (partition).
    Answers = 18,

    /// Every paper, last changed first.
    Papers = 30,
    /// Unfiled papers, last changed first.
    PapersUnfiled = 31,
    /// Filed papers, highest number of the newest year first.
    PapersFiled = 32,
    /// Filed papers under a class (partition), newest first.
    ClassPapers = 33,
    /// Papers about a thing (partition), newest first.
    PapersAbout = 34,
    /// Papers that correct a paper (partition), oldest first.
    Corrections = 35,

    /// People in the order of the azbuka.
    PeopleCyrillic = 50,
    /// People in the order of the abeceda.
    PeopleLatin = 51,
    /// Contacts in the order of the azbuka.
    ContactsCyrillic = 52,
    /// Contacts in the order of the abeceda.
    ContactsLatin = 53,
    /// People by address (partition); the sort key says whether they have a name.
    Addresses = 54,
    /// People by their whole folded name (partition).
    Names = 55,
    /// People by the folded words of what is known of them.
    Words = 56,

    /// People who are or were at an organisation (partition), in the order of the azbuka.
    PeopleOf = 57,
    /// People by the hash of the card that they came from (partition).
    Cards = 58,
    /// People by what identifies a card of theirs in address books (partition).
    CardUids = 59,

    /// The office: one entry.
    Office = 70,
    /// Principals by lane.
    Principals = 71,
    /// Users by name.
    Users = 72,
    /// Classes by code.
    Classes = 73,
    /// The quarantine, newest first.
    Quarantine = 80,
    /// Imports, newest first.
    Imports = 81,
    /// Every record of a kind (partition), by id.
    Every = 90,

    /// The times of the activities of a principal (partition; zeros for the office as a whole): begin and end.
    Diary = 100,
    /// The weeks over which an activity of a principal (partition) lasts that is longer than a day: week, begin, end.
    DiaryLong = 101,
    /// What comes again after the days of it that [`View::Diary`] lists, by the last of these.
    DiaryAfter = 102,
    /// What came before the days of it that [`View::Diary`] lists, by the first of these.
    DiaryBefore = 108,
    /// Activities by the `UID` of their calendar and the time of the series that they stand for (partition).
    ActivityUids = 103,
    /// Times of a series (partition) with records of their own, soonest first.
    SeriesParts = 104,
    /// What takes place on the margins of an activity (partition), soonest first.
    Margins = 105,
    /// Activities in which a person (partition) takes part, newest first.
    PersonActivities = 106,
    /// Activities about a thing (partition), newest first.
    ActivitiesAbout = 107,

    /// Open tasks, by the day by which.
    TasksOpen = 130,
    /// The same by owner (partition; zeros for nobody).
    TasksOf = 131,
    /// Tasks that are done or not to be done, the last ended first.
    TasksDone = 132,
    /// Tasks that came from a thing (partition), newest first.
    TasksFrom = 133,
    /// Tasks by number, highest first.
    TaskNumbers = 134,
    /// Organisations in the order of the azbuka.
    OrganisationsCyrillic = 120,
    /// Organisations in the order of the abeceda.
    OrganisationsLatin = 121,
    /// Organisations by the folded words of what is known of them.
    OrganisationWords = 122,
    /// Organisations by each of their whole folded names (partition).
    OrganisationNames = 123,
    /// Organisations that are a part of an organisation (partition).
    OrganisationParts = 124,
}

impl View {
    /// Its number in index keys.
    pub const fn number(self) -> ViewId {
        ViewId(self as u8)
    }

    /// What kind of record stands in it.
    pub const fn kind(self) -> EntityKind {
        match self as u8 {
            8 | 10 => EntityKind::Thread,
            1..=29 => EntityKind::Letter,
            30..=49 => EntityKind::Paper,
            50..=69 => EntityKind::Person,
            71 => EntityKind::Principal,
            72 => EntityKind::User,
            73 => EntityKind::Class,
            80 => EntityKind::Quarantined,
            81 => EntityKind::ImportRun,
            100..=119 => EntityKind::Activity,
            130..=149 => EntityKind::Task,
            120..=129 => EntityKind::Organisation,
            _ => EntityKind::Office,
        }
    }
}

/// The first 16 bytes of the SHA-256 of `text`: the partition of a unique look-up.
pub fn hash16(text: &[u8]) -> [u8; 16] {
    first16(Sha256::digest(text).into())
}

/// The first 16 bytes of a hash.
pub fn first16(hash: [u8; 32]) -> [u8; 16] {
    let mut out = [0; 16];
    out.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    out
}

/// The key of an instant, oldest first.
pub fn oldest_first(at: Timestamp) -> [u8; 8] {
    (at.0 as u64 ^ (1 << 63)).to_be_bytes()
}

/// The key of an instant, newest first.
pub fn newest_first(at: Timestamp) -> [u8; 8] {
    (!(at.0 as u64 ^ (1 << 63))).to_be_bytes()
}

/// The key of a day, the soonest first.
pub fn day(day: NaiveDate) -> [u8; 4] {
    (day.num_days_from_ce() as u32 ^ (1 << 31)).to_be_bytes()
}

/// The key of a deadline and, within a day, of the time of receipt; none comes last.
pub fn deadline(by: Option<NaiveDate>, received: Timestamp) -> Vec<u8> {
    let mut key = deadline_from(by);
    key.extend(oldest_first(received));
    key
}

/// Where the letters of a deadline begin.
pub fn deadline_from(by: Option<NaiveDate>) -> Vec<u8> {
    match by {
        Some(by) => [&[0][..], &day(by)].concat(),
        None => vec![1],
    }
}

/// The key of a number, highest first.
pub fn highest_first(number: u32) -> [u8; 4] {
    (!number).to_be_bytes()
}

/// The key of a number in a year's book, the newest year and the highest number first.
pub fn book_number(year: i32, number: u32) -> Vec<u8> {
    [(!(year as u32 ^ (1 << 31))).to_be_bytes(), highest_first(number)].concat()
}

/// The partition of an entity of any kind.
pub fn entity(entity: EntityRef) -> Vec<u8> {
    [&[entity.kind as u8][..], entity.id.as_bytes()].concat()
}

/// The first key after all that begin with `prefix`; none if there is no such key.
pub fn following(prefix: &[u8]) -> Option<Vec<u8>> {
    let mut key = prefix.to_vec();
    while let Some(last) = key.pop() {
        if last < u8::MAX {
            key.push(last + 1);
            return Some(key);
        }
    }
    None
}

/// The key of a class's code: its first part as text (the classification is decimal), the others by value.
pub fn code(code: &str) -> Vec<u8> {
    let mut parts = code.trim().split('-');
    let mut key = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let digits = part.trim_start_matches('0').as_bytes();
        key.extend([1, digits.len() as u8 + 2]);
        key.extend(digits);
    }
    ended(&key)
}

/// A key of any length with the end that the index wants: a byte that it holds nowhere else.
pub fn ended(key: &[u8]) -> Vec<u8> {
    key.iter().copied().filter(|byte| *byte != 0).chain([0]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn keys_keep_the_order(a in any::<i64>(), b in any::<i64>(), m in any::<u32>(), n in any::<u32>()) {
            prop_assert_eq!(a.cmp(&b), oldest_first(Timestamp(a)).cmp(&oldest_first(Timestamp(b))));
            prop_assert_eq!(b.cmp(&a), newest_first(Timestamp(a)).cmp(&newest_first(Timestamp(b))));
            prop_assert_eq!((b as i32, n).cmp(&(a as i32, m)), book_number(a as i32, m).cmp(&book_number(b as i32, n)));
        }
    }

    #[test]
    fn no_deadline_comes_last_and_codes_count() {
        let by = NaiveDate::from_ymd_opt(9999, 12, 31);
        assert!(deadline(by, Timestamp(i64::MAX)) < deadline(None, Timestamp(i64::MIN)));
        let mut codes = ["06-10", "1", "06-2", "06", "05"];
        codes.sort_by_key(|text| code(text));
        assert_eq!(codes, ["05", "06", "06-2", "06-10", "1"]);
    }
}
