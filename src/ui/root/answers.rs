//! Where answers go: to the pane or root that asked, by ticket or by what an overlay was opened for.

use std::sync::Arc;

use crate::api::contract::Answer;
use crate::api::people::PersonRow;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::overlay::open;
use crate::ui::overlay::state::{Overlay, Source};
use crate::ui::pane::{desk, editor, letters, papers, people, quarantine};
use crate::ui::root::acts;
use crate::ui::root::model::Model;
use crate::ui::root::writing;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// An answer of the office.
pub fn reply(model: &mut Model, ticket: Ticket, answer: Result<Answer>) -> Acts {
    match ticket {
        Ticket::Letters(ticket) => letters::answer::take(&mut model.letters, ticket, answer, &model.ctx),
        Ticket::Desk(ticket) => desk::answer::take(&mut model.desk, ticket, answer, &model.ctx),
        Ticket::People(ticket) => people::answer::take(&mut model.people, ticket, answer, &model.ctx),
        Ticket::Papers(ticket) => papers::answer::take(&mut model.papers, ticket, answer, &model.ctx),
        Ticket::Quarantine(ticket) => quarantine::answer::take(&mut model.quarantine, ticket, answer, &model.ctx),
        Ticket::Editor(ticket) => editor::answer::take(&mut model.editor, ticket, answer, &model.ctx),
        Ticket::Undo => acts::undone(model, answer),
        Ticket::Office => office(model, answer),
        Ticket::Drafts => writing::listed(model, false, answer),
        Ticket::DraftList => writing::listed(model, true, answer),
        Ticket::Chooser(serial) => chooser(model, serial, answer),
        _ => vec![],
    }
}

/// An answer of a person, in an overlay.
pub fn overlay(model: &mut Model, then: &Then, value: Value) -> Acts {
    match then {
        Then::Letters(then) => letters::answer::answered(&mut model.letters, then, value, &model.ctx),
        Then::Desk(then) => desk::answer::answered(&mut model.desk, then, value, &model.ctx),
        Then::People(then) => people::answer::answered(&mut model.people, then, value, &model.ctx),
        Then::Papers(then) => papers::answer::answered(&mut model.papers, then, value, &model.ctx),
        Then::Quarantine(then) => quarantine::answer::answered(&mut model.quarantine, then, value, &model.ctx),
        Then::Editor(then) => editor::answer::answered(&mut model.editor, then, value, &model.ctx),
        Then::Root(RootThen::Quit) => vec![Act::Quit],
        Then::Root(RootThen::Draft) => match value {
            Value::Row(row) => writing::resume(model, row),
            _ => vec![],
        },
        Then::Root(RootThen::Paper) => match value {
            Value::Row(row) => writing::begin(model, row),
            _ => vec![],
        },
        Then::Root(_) => vec![],
    }
}

fn office(model: &mut Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::OpenOffice(card) | Answer::FoundOffice(card)) => {
            if let Some(zone) = card.office.as_ref().and_then(|office| office.zone.parse().ok()) {
                model.ctx.zone = zone;
            }
            model.ctx.office = Arc::new(card);
            vec![]
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    }
}

fn chooser(model: &mut Model, serial: u64, answer: Result<Answer>) -> Acts {
    let Some(Overlay::Choose(choose)) = &mut model.overlay else { return vec![] };
    if choose.source != Source::People(serial) {
        return vec![];
    }
    match answer {
        Ok(Answer::FindPeople(people)) => {
            choose.rows = people.iter().map(person).collect();
            vec![]
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    }
}

fn person(row: &PersonRow) -> crate::ui::overlay::state::Choice {
    let detail = if row.organisation.is_empty() { &row.address } else { &row.organisation };
    open::choice(&row.name, detail, Value::Person(row.id))
}
