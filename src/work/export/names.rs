//! The names of an export's files. Pure: the same record has the same name in every export.

use crate::domain::ids::{ContentHash, EntityKind, UserId};
use crate::domain::letter::Letter;
use crate::domain::office::Principal;
use crate::domain::paper::Paper;
use crate::domain::record::Record;
use crate::work::slug::slug;

/// How many letters of a subject or title stand in a name.
const WORDS: usize = 40;

/// The file of the records of one kind.
pub fn records(kind: EntityKind) -> String {
    format!("records/{}.jsonl", kind.word())
}

/// The folder of what lies on the users' desks.
pub const DESKS: &str = "desks/";

/// The file of a user's desk.
pub fn desk(user: UserId) -> String {
    format!("{DESKS}{user}.json")
}

/// The contents that a record names, each with its file.
pub fn contents(record: &Record) -> Vec<(ContentHash, String)> {
    match record {
        Record::Letter(it) => {
            let raw = it.raw.map(|hash| (hash, letter(it)));
            raw.into_iter().chain(it.rendition.map(|hash| (hash, content(hash)))).collect()
        }
        Record::Paper(it) => vec![(it.text, content(it.text))],
        Record::Quarantined(it) => vec![(it.raw, content(it.raw))],
        Record::Activity(it) => it.source.map(|hash| (hash, content(hash))).into_iter().collect(),
        Record::Person(it) => it.kept_cards().map(|card| (card.source, content(card.source))).collect(),
        Record::Organisation(it) => it.source.map(|hash| (hash, content(hash))).into_iter().collect(),
        Record::Task(_)
        | Record::Thread(_)
        | Record::Class(_)
        | Record::Book(_)
        | Record::User(_)
        | Record::Principal(_)
        | Record::Office(_)
        | Record::ImportRun(_) => Vec::new(),
    }
}

/// The file of all contacts, as address books read it.
pub const PEOPLE: &str = "people.vcf";

/// The calendar of a principal's diary, or of the office's own.
pub fn diary(principal: Option<&Principal>) -> String {
    match principal {
        Some(it) => format!("diaries/{:02}-{}.ics", it.lane, slug(&it.name, WORDS)),
        None => "diaries/00-office.ics".to_owned(),
    }
}

/// The face of a paper.
pub fn face(paper: &Paper) -> String {
    let words = slug(&paper.title, WORDS);
    match &paper.filing {
        Some(filing) => format!("papers/{}-{:04}-{words}.md", filing.year, filing.number),
        None => format!("papers/unfiled-{}-{words}.md", paper.id),
    }
}

fn letter(letter: &Letter) -> String {
    format!("letters/{:06}-{}.eml", letter.number, slug(&letter.subject, WORDS))
}

fn content(hash: ContentHash) -> String {
    let name = hash.to_string();
    format!("contents/{}/{name}", name.get(..2).unwrap_or_default())
}
