//! Going somewhere by what people say: a letter's number, a person's name.

use crate::api::contract::Answer;
use crate::api::letters::{OpenLetter, Which};
use crate::api::people::PersonRow;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::overlay::open;
use crate::ui::overlay::state::{Choice, Overlay, Source, Wants};
use crate::ui::place::Place;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

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

/// Looks for the letter of this number.
pub fn to(model: &Model, text: &str) -> Acts {
    match text.trim().parse() {
        Ok(number) => vec![Act::ask(Ticket::Jump, OpenLetter { which: Which::Number(number) })],
        Err(_) => vec![Act::Say(model.ctx.words.text("why-no-number").into_owned(), Role::Warning)],
    }
}

/// The letter of a number was found, or there is none.
pub fn landed(model: &Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::OpenLetter(sheet)) => vec![Act::Go(Place::Letter(sheet.letter.id))],
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Warning)],
    }
}

/// People that begin with what stands in the chooser, or in the form's field.
pub fn found(model: &mut Model, serial: u64, answer: Result<Answer>) -> Acts {
    let rows = match &mut model.overlay {
        Some(Overlay::Choose(choose)) if choose.source == Source::People(serial) => &mut choose.rows,
        Some(Overlay::Form(form)) if form.offer.serial == serial => &mut form.offer.rows,
        _ => return vec![],
    };
    match answer {
        Ok(Answer::FindPeople(people)) => {
            *rows = people.iter().map(row).collect();
            vec![]
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    }
}

fn row(person: &PersonRow) -> Choice {
    let detail = if person.organisation.is_empty() { &person.address } else { &person.organisation };
    open::choice(&person.name, detail, Value::Person(person.id))
}
