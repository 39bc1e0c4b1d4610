//! Going somewhere by what people say: the number of a letter or a paper, a person's name.

use chrono::Datelike;

use crate::api::contract::Answer;
use crate::api::letters::{OpenLetter, Which};
use crate::api::organisations::OrganisationRow;
use crate::api::papers::FindPaper;
use crate::api::people::PersonRow;
use crate::api::tasks::{OpenTask, WhichTask};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::paper::Filing;
use crate::domain::task;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::{Choice, FieldKind, Overlay, Source, Wants};
use crate::ui::place::{Place, Screen};
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::{Sought, Ticket};
use crate::words::dates;

/// How many people a chooser asks for.
pub const PEOPLE: u16 = 20;

/// Asks for a number, beginning with the digit that was pressed.
pub fn number(model: &mut Model) -> Acts {
    let digit = model.pressed.last().and_then(|key| key.text()).filter(char::is_ascii_digit);
    let begun = digit.map(String::from).unwrap_or_default();
    vec![open::prompt(&model.ctx, "jump-title", &begun, Wants::Text, Then::Root(RootThen::Jump))]
}

/// Asks for a person.
pub fn person(model: &mut Model) -> Acts {
    vec![open::choose_person(&model.ctx, "jump-person", Then::Root(RootThen::Person))]
}

/// Asks for a day of the diary.
pub fn date(model: &mut Model) -> Acts {
    vec![open::prompt(&model.ctx, "jump-date", "", Wants::Day { optional: false }, Then::Root(RootThen::Day))]
}

/// Looks for the letter of this number; with a year after it, `65/2026`, for the paper first; for the
/// task of `T-88`. On the tasks' screen a number is a task's first.
pub fn to(model: &Model, text: &str) -> Acts {
    let text = text.trim();
    if let Some(number) = task::named(text) {
        return vec![task_of(Sought::Task, number)];
    }
    match (text.parse(), Filing::named(text)) {
        (Ok(number), _) if model.screen == Screen::Tasks => vec![task_of(Sought::TaskFirst(number), number)],
        (Ok(number), _) => vec![letter(Sought::Letter, number)],
        (_, Some((year, number))) => {
            vec![Act::ask(Ticket::Jump(Sought::Paper(year, number)), FindPaper { year, number })]
        }
        _ => vec![Act::Say(model.ctx.words.text("why-no-number").into_owned(), Role::Warning)],
    }
}

fn letter(sought: Sought, number: u32) -> Act {
    Act::ask(Ticket::Jump(sought), OpenLetter { which: Which::Number(number) })
}

fn task_of(sought: Sought, number: u32) -> Act {
    Act::ask(Ticket::Jump(sought), OpenTask { which: WhichTask::Number(number) })
}

/// What has the number was found, or there is none.
pub fn landed(model: &Model, sought: Sought, answer: Result<Answer>) -> Acts {
    match (sought, answer) {
        (Sought::LetterOf(year, number), Ok(Answer::OpenLetter(sheet)))
            if dates::day_of(sheet.letter.received, model.ctx.zone).year() != year =>
        {
            vec![refused(model, &named(year, number))]
        }
        (_, Ok(Answer::OpenLetter(sheet))) => vec![Act::Go(Place::Letter(sheet.letter.id))],
        (_, Ok(Answer::OpenTask(sheet))) => vec![Act::Go(Place::Task(sheet.task.id))],
        (_, Ok(Answer::FindPaper(sheet))) => vec![Act::Go(Place::Paper(sheet.paper.id))],
        (Sought::Paper(year, number), Err(error)) if error.kind == ErrorKind::NotFound => {
            vec![letter(Sought::LetterOf(year, number), number)]
        }
        (Sought::TaskFirst(number), Err(error)) if error.kind == ErrorKind::NotFound => {
            vec![letter(Sought::Letter, number)]
        }
        (Sought::LetterOf(year, number), Err(error)) if error.kind == ErrorKind::NotFound => {
            vec![refused(model, &named(year, number))]
        }
        (_, Err(error)) => vec![refused(model, &error)],
        (_, Ok(_)) => vec![],
    }
}

fn named(year: i32, number: u32) -> Error {
    Error::not_found(format!("{number}/{year}"))
}

fn refused(model: &Model, error: &Error) -> Act {
    Act::Say(model.ctx.words.error(error), Role::Warning)
}

/// People or organisations that begin with what stands in the chooser, or in the form's field.
pub fn found(model: &mut Model, serial: u64, answer: Result<Answer>) -> Acts {
    let mut offered = match answer {
        Ok(Answer::FindPeople(people)) => people.iter().map(row).collect(),
        Ok(Answer::FindOrganisations(rows)) => rows.iter().map(|row| organisation(row, &model.ctx)).collect(),
        Ok(_) => return vec![],
        Err(error) => return vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    };
    match &mut model.overlay {
        Some(Overlay::Choose(choose)) if choose.source == Source::People(serial) => choose.rows = offered,
        Some(Overlay::Form(form)) if form.offer.serial == serial => {
            let field = form.fields.get(form.focus).filter(|field| matches!(field.kind, FieldKind::Organisation(_)));
            offered.extend(field.map(|field| new(field.field.text().trim(), &model.ctx)));
            form.offer.rows = offered;
        }
        _ => {}
    }
    vec![]
}

fn organisation(row: &OrganisationRow, ctx: &Ctx) -> Choice {
    let kind = ctx.words.text(&format!("organisation-kind-{}", row.kind.word())).into_owned();
    open::choice(&row.name, &kind, Value::Organisation(Some(row.id)))
}

/// The last one that is offered: an organisation that is called as what was typed.
fn new(name: &str, ctx: &Ctx) -> Choice {
    open::choice(name, &ctx.words.text("organisation-new"), Value::Organisation(None))
}

fn row(person: &PersonRow) -> Choice {
    let detail = if person.organisation.is_empty() { &person.address } else { &person.organisation };
    open::choice(&person.name, detail, Value::Person(person.id))
}
