//! `kabinet show`: one letter, paper, person, organisation, activity or task, as a page or as one JSON object.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api::diary::{ActivitySheet, OpenActivity};
use crate::api::letters::{LetterSheet, OpenLetter, Which};
use crate::api::organisations::{OpenOrganisation, OrganisationCard};
use crate::api::papers::{FindPaper, OpenPaper, PaperSheet};
use crate::api::people::{OpenPerson, PersonCard};
use crate::api::tasks::{OpenTask, TaskSheet, WhichTask};
use crate::app::cli::activity;
use crate::app::cli::ask::Asker;
use crate::app::cli::cards::{self, fact, standing};
use crate::app::cli::head::Head;
use crate::app::cli::lists::object;
use crate::app::cli::out::Out;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::Id;
use crate::domain::letter::Direction;
use crate::domain::paper::Filing;
use crate::domain::task;
use crate::words::Zone;

/// How many of what is newest of each kind a card tells.
const SHOWN: u16 = 10;

/// What was found.
enum Shown {
    Letter(Box<LetterSheet>),
    Paper(Box<PaperSheet>),
    Person(Box<PersonCard>),
    Task(Box<TaskSheet>),
    Organisation(Box<OrganisationCard>),
    Activity(Box<ActivitySheet>),
}

/// Shows what `which` names: a letter's number, a paper's number and year, a task's number, or an id with or without its
/// kind.
///
/// # Errors
/// `bad-which`; `NotFound`.
pub fn show(asker: &Asker, out: &Out, which: &str, as_json: bool) -> Result<()> {
    let found = find(asker, which)?;
    let (card, zone) = (asker.office.card()?, asker.zone()?);
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
        (Shown::Letter(sheet), false) => letter(out, &sheet, &Head::of_letter(&sheet, &card), zone),
        (Shown::Paper(sheet), false) => paper(out, &sheet, &Head::of_paper(&sheet, &card)),
        (Shown::Person(it), false) => cards::person(out, &it, zone),
        (Shown::Organisation(it), false) => cards::organisation(out, &it, zone),
        (Shown::Task(sheet), true) => out.json(&headed(
            "task",
            sheet.task.id.uuid(),
            Head::of_task(&sheet, &card, &out.words).json(),
            object(&sheet),
        )),
        (Shown::Task(sheet), false) => task(out, &sheet, &Head::of_task(&sheet, &card, &out.words)),
        (Shown::Activity(sheet), true) => {
            let ctx = activity::surroundings(asker, out)?;
            let head = Head::of_activity(&sheet, &ctx).json();
            out.json(&headed("activity", sheet.activity.id.uuid(), head, object(&sheet)))
        }
        (Shown::Activity(sheet), false) => {
            let ctx = activity::surroundings(asker, out)?;
            activity::say(out, &sheet, &Head::of_activity(&sheet, &ctx), &ctx)
        }
    }
}

fn find(asker: &Asker, which: &str) -> Result<Shown> {
    if let Ok(number) = which.parse() {
        return asker.ask(OpenLetter { which: Which::Number(number) }).map(|sheet| Shown::Letter(Box::new(sheet)));
    }
    if let Some((year, number)) = Filing::named(which) {
        return asker.ask(FindPaper { year, number }).map(|sheet| Shown::Paper(Box::new(sheet)));
    }
    if let Some(number) = task::named(which) {
        return asker.ask(OpenTask { which: WhichTask::Number(number) }).map(|it| Shown::Task(Box::new(it)));
    }
    let (kind, text) = which.split_once(':').unwrap_or(("", which));
    let bad = || Error::new(ErrorKind::Invalid, "bad-which").with("text", which);
    let id = Uuid::parse_str(text).map_err(|_| bad())?;
    let letter = || asker.ask(OpenLetter { which: Which::Id(Id::new(id)) }).map(|it| Shown::Letter(Box::new(it)));
    let paper = || asker.ask(OpenPaper { id: Id::new(id) }).map(|it| Shown::Paper(Box::new(it)));
    let person = || asker.ask(OpenPerson { id: Id::new(id), newest: SHOWN }).map(|it| Shown::Person(Box::new(it)));
    let organisation = || {
        let body = OpenOrganisation { id: Id::new(id), newest: SHOWN };
        asker.ask(body).map(|it| Shown::Organisation(Box::new(it)))
    };
    let task = || asker.ask(OpenTask { which: WhichTask::Id(Id::new(id)) }).map(|it| Shown::Task(Box::new(it)));
    let activity = || asker.ask(OpenActivity { id: Id::new(id), at: None }).map(|it| Shown::Activity(Box::new(it)));
    let missing = |error: &Error| error.kind == ErrorKind::NotFound;
    match kind {
        "letter" => letter(),
        "paper" => paper(),
        "person" => person(),
        "organisation" => organisation(),
        "activity" => activity(),
        "task" => task(),
        "" => {
            let ways: [&dyn Fn() -> Result<Shown>; 6] = [&letter, &paper, &person, &organisation, &activity, &task];
            let tried = ways.iter().map(|way| way()).find(|found| !matches!(found, Err(error) if missing(error)));
            tried.unwrap_or_else(|| Err(Error::not_found(which)))
        }
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

fn letter(out: &Out, sheet: &LetterSheet, head: &Head, zone: Zone) -> Result<()> {
    let letter = &sheet.letter;
    number(out, head)?;
    let (way, nobody) = match letter.direction {
        Direction::Incoming => ("word-from", "word-no-sender"),
        Direction::Outgoing => ("word-to", "word-no-recipient"),
    };
    fact(out, way, &out.words.or(letter.party.display(), nobody))?;
    fact(out, "word-subject", &out.words.or(&letter.subject, "word-no-subject"))?;
    fact(out, "word-received", &out.words.moment_full(letter.received, zone))?;
    if let Some(day) = letter.deadline {
        fact(out, "word-deadline", &out.words.date(day))?;
    }
    standing(out, head)?;
    let attachments = sheet.rendition.iter().flat_map(|it| &it.attachments);
    for attachment in attachments {
        fact(out, "word-attachment", &attachment.name)?;
    }
    out.line("")?;
    out.block(sheet.rendition.as_ref().map_or(letter.remark.as_str(), |it| it.text.as_str()))
}

fn paper(out: &Out, sheet: &PaperSheet, head: &Head) -> Result<()> {
    out.line(&sheet.paper.title)?;
    number(out, head)?;
    standing(out, head)?;
    out.line("")?;
    out.block(&sheet.text)
}

fn number(out: &Out, head: &Head) -> Result<()> {
    head.number.iter().try_for_each(|number| fact(out, "word-number", number))
}

fn task(out: &Out, sheet: &TaskSheet, head: &Head) -> Result<()> {
    let task = &sheet.task;
    out.line(&task.text)?;
    number(out, head)?;
    standing(out, head)?;
    if let Some(day) = task.due {
        fact(out, "word-deadline", &out.words.date(day))?;
    }
    if let Some(outcome) = &task.outcome {
        out.line(&outcome.evidence)?;
    }
    sheet.origin.as_ref().map_or(Ok(()), |(_, known)| fact(out, "word-from", known))
}
