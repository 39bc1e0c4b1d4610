//! `kabinet show`: one letter, paper or person, as a page or as one JSON object.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api::letters::{LetterSheet, OpenLetter, Which};
use crate::api::papers::{FindPaper, OpenPaper, PaperSheet};
use crate::api::people::{OpenPerson, PersonCard};
use crate::app::cli::ask::Asker;
use crate::app::cli::head::Head;
use crate::app::cli::lists::object;
use crate::app::cli::out::Out;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::Id;
use crate::domain::paper::Filing;
use crate::words::OFFICE_ZONE;

/// How many of what is newest of each kind a card tells.
const SHOWN: u16 = 10;

/// What was found.
enum Shown {
    Letter(Box<LetterSheet>),
    Paper(Box<PaperSheet>),
    Person(Box<PersonCard>),
}

/// Shows what `which` names: a letter's number, a paper's number and year, or an id with or without its kind.
///
/// # Errors
/// `bad-which`; `NotFound`.
pub fn show(asker: &Asker, out: &Out, which: &str, as_json: bool) -> Result<()> {
    let found = find(asker, which)?;
    let card = asker.office.card()?;
    match (found, as_json) {
        (Shown::Letter(sheet), true) => {
            out.json(&headed("letter", sheet.letter.id.uuid(), Head::of_letter(&sheet, &card).json(), object(&sheet)))
        }
        (Shown::Paper(sheet), true) => {
            out.json(&headed("paper", sheet.paper.id.uuid(), Head::of_paper(&sheet, &card).json(), object(&sheet)))
        }
        (Shown::Person(it), true) => out.json(&headed("person", it.person.id.uuid(), json!({}), object(&it))),
        (Shown::Letter(sheet), false) => letter(out, &sheet, &Head::of_letter(&sheet, &card)),
        (Shown::Paper(sheet), false) => paper(out, &sheet, &Head::of_paper(&sheet, &card)),
        (Shown::Person(card), false) => person(out, &card),
    }
}

fn find(asker: &Asker, which: &str) -> Result<Shown> {
    if let Ok(number) = which.parse() {
        return asker.ask(OpenLetter { which: Which::Number(number) }).map(|sheet| Shown::Letter(Box::new(sheet)));
    }
    if let Some((year, number)) = Filing::named(which) {
        return asker.ask(FindPaper { year, number }).map(|sheet| Shown::Paper(Box::new(sheet)));
    }
    let (kind, text) = which.split_once(':').unwrap_or(("", which));
    let bad = || Error::new(ErrorKind::Invalid, "bad-which").with("text", which);
    let id = Uuid::parse_str(text).map_err(|_| bad())?;
    let letter = || asker.ask(OpenLetter { which: Which::Id(Id::new(id)) }).map(|it| Shown::Letter(Box::new(it)));
    let paper = || asker.ask(OpenPaper { id: Id::new(id) }).map(|it| Shown::Paper(Box::new(it)));
    let person = || asker.ask(OpenPerson { id: Id::new(id), newest: SHOWN }).map(|it| Shown::Person(Box::new(it)));
    let missing = |error: &Error| error.kind == ErrorKind::NotFound;
    match kind {
        "letter" => letter(),
        "paper" => paper(),
        "person" => person(),
        "" => match letter() {
            Err(error) if missing(&error) => match paper() {
                Err(error) if missing(&error) => person().map_err(|_| Error::not_found(which)),
                found => found,
            },
            found => found,
        },
        _ => Err(bad()),
    }
}

/// A record's fields after its id, its kind, and the words of its head.
fn headed(kind: &str, id: Uuid, head: Value, record: Value) -> Value {
    let mut out = json!({"id": id, "kind": kind});
    if let (Value::Object(out), Value::Object(head), Value::Object(fields)) = (&mut out, head, record) {
        out.extend(fields);
        out.extend(head);
    }
    out
}

fn letter(out: &Out, sheet: &LetterSheet, head: &Head) -> Result<()> {
    let letter = &sheet.letter;
    fact(out, "word-number", &letter.number.to_string())?;
    fact(out, "word-from", &out.words.or(letter.party.display(), "word-no-sender"))?;
    fact(out, "word-subject", &out.words.or(&letter.subject, "word-no-subject"))?;
    fact(out, "word-received", &out.words.moment_full(letter.received, OFFICE_ZONE))?;
    if let Some(day) = letter.deadline {
        fact(out, "word-deadline", &out.words.date(day))?;
    }
    state(out, head)?;
    let attachments = sheet.rendition.iter().flat_map(|it| &it.attachments);
    for attachment in attachments {
        fact(out, "word-attachment", &attachment.name)?;
    }
    out.line("")?;
    out.block(sheet.rendition.as_ref().map_or(letter.remark.as_str(), |it| it.text.as_str()))
}

fn paper(out: &Out, sheet: &PaperSheet, head: &Head) -> Result<()> {
    out.line(&sheet.paper.title)?;
    if let Some(number) = &head.number {
        fact(out, "word-number", number)?;
    }
    state(out, head)?;
    out.line("")?;
    out.block(&sheet.text)
}

fn person(out: &Out, card: &PersonCard) -> Result<()> {
    let person = &card.person;
    out.line(&person.name)?;
    for line in
        [&person.position, &person.organisation].into_iter().chain(&person.addresses).filter(|it| !it.is_empty())
    {
        out.line(line)?;
    }
    out.line(&out.words.plural("count-letters", card.letters as usize))?;
    out.line(&out.words.plural("count-papers", card.papers as usize))
}

/// Where it stands, whose it is, and its class.
fn state(out: &Out, head: &Head) -> Result<()> {
    fact(out, "word-status", &out.words.text(head.status_word))?;
    for (word, value) in [("word-owner", &head.owner), ("word-class", &head.class)] {
        if let Some(value) = value {
            fact(out, word, value)?;
        }
    }
    Ok(())
}

fn fact(out: &Out, word: &str, text: &str) -> Result<()> {
    out.line(&format!("{}: {text}", out.words.text(word)))
}
