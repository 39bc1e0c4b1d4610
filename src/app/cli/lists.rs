//! `kabinet letters`, `people` with organisations, `papers`, `tasks`: a list, page by page, as text or as JSON lines.

use serde::Serialize;
use serde_json::Value;

use crate::api::letters::{LetterRow, LetterView, ListLetters};
use crate::api::office::{OfficeCard, OpenOffice};
use crate::api::organisations::{ListOrganisations, OrganisationRow};
use crate::api::page::{Anchor, Page};
use crate::api::papers::{ListPapers, PaperRow, PaperView};
use crate::api::people::{ListPeople, PersonRow};
use crate::api::tasks::{ListTasks, TaskRow, TaskView};
use crate::app::cli::args::List;
use crate::app::cli::ask::Asker;
use crate::app::cli::contacts;
use crate::app::cli::out::Out;
use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::base::script::{Script, fold};
use crate::base::width;
use crate::domain::ids::ClassId;
use crate::domain::letter::Direction;
use crate::ui::pane::people::row::kinds;
use crate::words::{Zone, dates};

/// Rows of one question to the office.
const PAGE: usize = 200;

/// Fields that hold a moment, in milliseconds as the office counts them.
const MOMENTS: [&str; 7] = ["received", "at", "last", "changed", "begun", "ended", "given"];

/// Lists letters.
///
/// # Errors
/// `bad-view`; what the office answers.
pub fn letters(asker: &Asker, out: &Out, view: &str, list: &List) -> Result<()> {
    let view = letter_view(asker, view)?;
    let (zone, today) = (asker.zone()?, asker.today()?);
    pages(
        list,
        |anchor, limit| asker.ask(ListLetters { view, filter: list.filter.clone(), anchor, limit }),
        |row: &LetterRow| if list.json { out.json(&object(row)) } else { out.line(&letter(out, row, zone, today)) },
    )
}

/// Lists people.
///
/// # Errors
/// What the office answers.
pub fn people(asker: &Asker, out: &Out, contacts: bool, csv: bool, list: &List) -> Result<()> {
    let cyrillic = out.words.language().script() == Script::Cyrillic;
    if csv {
        contacts::head(out)?;
    }
    pages(
        list,
        |anchor, limit| asker.ask(ListPeople { cyrillic, contacts, filter: list.filter.clone(), anchor, limit }),
        |row: &PersonRow| match (csv, list.json) {
            (true, _) => contacts::line(asker, out, row),
            (_, true) => out.json(&object(row)),
            _ => out.line(&person(row)),
        },
    )
}

/// Lists organisations.
///
/// # Errors
/// What the office answers.
pub fn organisations(asker: &Asker, out: &Out, list: &List) -> Result<()> {
    let cyrillic = out.words.language().script() == Script::Cyrillic;
    let (filter, kinds) = (&list.filter, kinds(&out.words));
    pages(
        list,
        |anchor, limit| {
            let (filter, kinds) = (filter.clone(), kinds.clone());
            asker.ask(ListOrganisations { cyrillic, filter, kinds, anchor, limit })
        },
        |row: &OrganisationRow| if list.json { out.json(&object(row)) } else { out.line(&organisation(out, row)) },
    )
}

/// Lists papers.
///
/// # Errors
/// `bad-view`; what the office answers.
pub fn papers(asker: &Asker, out: &Out, view: &str, list: &List) -> Result<()> {
    let (view, zone) = (paper_view(asker, view)?, asker.zone()?);
    pages(
        list,
        |anchor, limit| asker.ask(ListPapers { view, filter: list.filter.clone(), anchor, limit }),
        |row: &PaperRow| if list.json { out.json(&object(row)) } else { out.line(&paper(out, row, zone)) },
    )
}

/// Lists tasks.
///
/// # Errors
/// `bad-view`; what the office answers.
pub fn tasks(asker: &Asker, out: &Out, view: &str, list: &List) -> Result<()> {
    let card = asker.ask(OpenOffice {})?;
    let view = task_view(&card, view)?;
    let today = asker.today()?;
    pages(
        list,
        |anchor, limit| asker.ask(ListTasks { view, filter: list.filter.clone(), anchor, limit }),
        |row: &TaskRow| if list.json { out.json(&object(row)) } else { out.line(&task(out, row, &card, today)) },
    )
}

/// A value as a JSON object, its moments in the form of RFC 3339.
pub fn object(value: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    moments(&mut value);
    value
}

fn moments(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field.as_i64() {
                    Some(at) if MOMENTS.contains(&name.as_str()) => {
                        *field = Timestamp(at).to_utc().to_rfc3339_opts(chrono::SecondsFormat::Millis, true).into();
                    }
                    _ => moments(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(moments),
        _ => {}
    }
}

/// Asks page after page until the list or its limit ends.
fn pages<T>(
    list: &List,
    ask: impl Fn(Anchor, u16) -> Result<Page<T>>,
    mut say: impl FnMut(&T) -> Result<()>,
) -> Result<()> {
    let mut left = list.limit.unwrap_or(usize::MAX);
    let mut anchor = Anchor::Start;
    while left > 0 {
        let page = ask(anchor, left.min(PAGE) as u16)?;
        for (_, row) in page.rows.iter().take(left) {
            say(row)?;
        }
        left = left.saturating_sub(page.rows.len());
        anchor = match (page.paused, page.rows.last()) {
            (Some(place), _) => Anchor::After(place),
            (None, Some((place, _))) if page.more => Anchor::After(place.clone()),
            _ => return Ok(()),
        };
    }
    Ok(())
}

fn letter(out: &Out, row: &LetterRow, zone: Zone, today: chrono::NaiveDate) -> String {
    let (way, nobody) =
        if row.direction == Direction::Outgoing { ('>', "word-no-recipient") } else { (' ', "word-no-sender") };
    let day = out.words.date(dates::day_of(row.received, zone));
    let due = row.deadline.map(|day| out.words.days_left(day, today)).unwrap_or_default();
    let party = out.words.or(&row.party, nobody);
    let (party, subject) = (width::fit(&party, 28, "…"), out.words.or(&row.subject, "word-no-subject"));
    format!("{way}{:>6}  {:>12}  {:>6}  {party}  {subject}", row.number, day, due)
}

fn person(row: &PersonRow) -> String {
    format!(
        "{:>6}  {}  {}  {}",
        row.letters,
        width::fit(&row.name, 28, "…"),
        width::fit(&row.organisation, 28, "…"),
        row.address
    )
}

fn organisation(out: &Out, row: &OrganisationRow) -> String {
    let kind = out.words.text(&format!("organisation-kind-{}", row.kind.word())).into_owned();
    format!("{:>6}  {}  {}  {}", row.people, width::fit(&row.name, 40, "…"), width::fit(&kind, 26, "…"), row.country)
        .trim_end()
        .to_owned()
}

fn paper(out: &Out, row: &PaperRow, zone: Zone) -> String {
    let number = row.number.map_or_else(|| "—".to_owned(), |(year, number)| format!("{number}/{year}"));
    let title =
        if row.title.trim().is_empty() { out.words.text("word-untitled").into_owned() } else { row.title.clone() };
    format!("{number:>10}  {:>12}  {title}", out.words.date(dates::day_of(row.at, zone)))
}

fn task(out: &Out, row: &TaskRow, card: &OfficeCard, today: chrono::NaiveDate) -> String {
    let number = out.words.with("task-number", &[("number", row.number.to_string().into())]);
    let standing = match (&row.outcome, row.due) {
        (Some(outcome), _) => {
            out.words.text(if outcome.done { "task-is-done" } else { "task-is-dropped" }).into_owned()
        }
        (None, due) => due.map(|day| out.words.days_left(day, today)).unwrap_or_default(),
    };
    let owner = card.users.iter().find(|user| Some(user.id) == row.owner).map_or("—", |user| user.name.as_str());
    format!(
        "{}  {}  {}  {}",
        width::pad_left(&number, 7),
        width::pad_left(&standing, 10),
        width::fit(owner, 20, "…"),
        row.text
    )
}

fn task_view(card: &OfficeCard, name: &str) -> Result<TaskView> {
    Ok(match name.split_once(':').unwrap_or((name, "")) {
        ("open", "") => TaskView::Open,
        ("mine", "") => match &card.me {
            Some(me) => TaskView::Mine(me.id),
            None => return Err(Error::new(ErrorKind::Denied, "unknown-user")),
        },
        ("nobody", "") => TaskView::Nobody,
        ("overdue", "") => TaskView::Overdue,
        ("done", "") => TaskView::Done,
        ("user", called) => {
            let user = card.users.iter().find(|user| fold(&user.name) == fold(called));
            TaskView::Mine(user.ok_or_else(|| Error::not_found(called))?.id)
        }
        _ => return Err(bad_view(name, "open, mine, nobody, overdue, done, user:NAME")),
    })
}

fn letter_view(asker: &Asker, name: &str) -> Result<LetterView> {
    Ok(match name.split_once(':').unwrap_or((name, "")) {
        ("all", "") => LetterView::All,
        ("new", "") => LetterView::New,
        ("open", "") => LetterView::Open,
        ("mine", "") => LetterView::Mine,
        ("overdue", "") => LetterView::Overdue,
        ("held", "") => LetterView::Held,
        ("done", "") => LetterView::Done,
        ("sent", "") => LetterView::Sent,
        ("conversations", "") => LetterView::Conversations,
        ("number", "") => LetterView::Number,
        ("thread", id) => LetterView::Thread(id.parse()?),
        ("person", id) => LetterView::Person(id.parse()?),
        ("class", code) => LetterView::Class(class(asker, code)?),
        _ => {
            return Err(bad_view(
                name,
                "all, new, open, mine, overdue, held, done, sent, conversations, number, thread:ID, person:ID, class:CODE",
            ));
        }
    })
}

fn paper_view(asker: &Asker, name: &str) -> Result<PaperView> {
    Ok(match name.split_once(':').unwrap_or((name, "")) {
        ("all", "") => PaperView::All,
        ("unfiled", "") => PaperView::Unfiled,
        ("filed", "") => PaperView::Filed,
        ("class", code) => PaperView::Class(class(asker, code)?),
        _ => return Err(bad_view(name, "all, unfiled, filed, class:CODE")),
    })
}

fn class(asker: &Asker, code: &str) -> Result<ClassId> {
    let classes = asker.office.card()?.classes;
    let found = classes.iter().find(|class| class.code == code);
    found.map(|class| class.id).ok_or_else(|| Error::not_found(code))
}

fn bad_view(name: &str, names: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, "bad-view").with("name", name).with("names", names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_for_people_and_programs() {
        let mut value = serde_json::json!({"id": "x", "received": 0, "number": 3, "letter": {"at": 1_000}});
        moments(&mut value);
        assert_eq!(value["received"], "1970-01-01T00:00:00.000Z");
        assert_eq!((&value["letter"]["at"], &value["number"]), (&"1970-01-01T00:00:01.000Z".into(), &3.into()));
    }
}
