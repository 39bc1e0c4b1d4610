//! `kabinet show`: one letter, paper, person or organisation, as a page or as one JSON object.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api::letters::{LetterSheet, OpenLetter, Which};
use crate::api::organisations::{OpenOrganisation, OrganisationCard};
use crate::api::papers::{FindPaper, OpenPaper, PaperSheet};
use crate::api::people::{OpenPerson, PersonCard};
use crate::app::cli::ask::Asker;
use crate::app::cli::cards::{self, fact};
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
    Organisation(Box<OrganisationCard>),
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
        (Shown::Organisation(it), true) => {
            out.json(&headed("organisation", it.organisation.id.uuid(), json!({}), object(&it)))
        }
        (Shown::Letter(sheet), false) => letter(out, &sheet, &Head::of_letter(&sheet, &card)),
        (Shown::Paper(sheet), false) => paper(out, &sheet, &Head::of_paper(&sheet, &card)),
        (Shown::Person(it), false) => cards::person(out, &it),
        (Shown::Organisation(it), false) => cards::organisation(out, &it),
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
    let body = OpenOrganisation { id: Id::new(id), newest: SHOWN };
    let organisation = || asker.ask(body).map(|it| Shown::Organisation(Box::new(it)));
    let missing = |error: &Error| error.kind == ErrorKind::NotFound;
    match kind {
        "letter" => letter(),
        "paper" => paper(),
        "person" => person(),
        "organisation" => organisation(),
        "" => letter()
            .or_else(|error| if missing(&error) { paper() } else { Err(error) })
            .or_else(|error| if missing(&error) { person() } else { Err(error) })
            .or_else(|error| if missing(&error) { organisation() } else { Err(error) })
            .map_err(|error| if missing(&error) { Error::not_found(which) } else { error }),
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
