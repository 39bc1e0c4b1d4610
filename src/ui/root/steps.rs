//! Undo and redo: the last step of this seat, taken back or done again.

use crate::api::contract::Answer;
use crate::api::history::{Done, Undo, Undoable};
use crate::api::job::Job;
use crate::base::error::{ErrorKind, Result};
use crate::ui::act::{Act, Acts, Target};
use crate::ui::root::model::Model;
use crate::ui::root::trail;
use crate::ui::root::undo::{Step, Way};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;
use crate::ui::verb;

/// `u`: takes the last step of this seat back.
pub fn undo(model: &mut Model) -> Acts {
    step(model, Way::Undo, "why-nothing-to-undo")
}

/// `ctrl-r`: does it again.
pub fn redo(model: &mut Model) -> Acts {
    step(model, Way::Redo, "why-nothing-to-redo")
}

fn step(model: &mut Model, way: Way, nothing: &'static str) -> Acts {
    match model.history.take(way) {
        Some(what @ Undoable::Group(_)) => vec![Act::Run(Job::Undo { what })],
        Some(what) => vec![Act::ask(Ticket::Undo(what), Undo { what })],
        None => vec![Act::Say(model.ctx.words.text(nothing).into_owned(), Role::Dim)],
    }
}

/// An answer to the undo or redo of `what`.
pub fn undone(model: &mut Model, what: Undoable, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::Undo(undone)) => taken_back(model, what, &undone.done, &undone.verb, false),
        Ok(_) => vec![],
        Err(error) => {
            let again = !matches!(error.kind, ErrorKind::Conflict | ErrorKind::NotFound | ErrorKind::Invalid);
            model.history.stayed(what, again);
            vec![Act::Say(model.ctx.words.error(&error), Role::Danger)]
        }
    }
}

/// `what` was taken back (or done again), all of it or `half_way`: it is said, and one is where it was done.
pub fn taken_back(model: &mut Model, what: Undoable, done: &Done, verb: &str, half_way: bool) -> Acts {
    let (way, Step { verb: own, deed, .. }) = model.history.went(what, done, verb, half_way);
    // What redo takes back is an undo: it is named by what is done again.
    let named = if way == Way::Redo { &own } else { verb };
    let mut text = said(model, way, named, deed.as_ref().and_then(|deed| deed.number));
    if half_way {
        text = model.ctx.words.with("did-cancelled", &[("what", text.into())]);
    }
    if way == Way::Undo {
        model.ctx.habits.forget();
    }
    if let Some(target) = deed.as_ref().and_then(|deed| deed.target) {
        select(model, target, way);
    }
    let mut acts = vec![Act::Say(text, Role::Good)];
    match deed.map(|deed| deed.leads(way)) {
        Some(place) if place != trail::here(model) => acts.extend(trail::arrive(model, &place)),
        _ => {
            acts.extend(model.refresh());
            acts.extend(model.reread_for(named));
        }
    }
    acts
}

/// What came back is selected once its rows are there.
fn select(model: &mut Model, target: Target, way: Way) {
    match (target, way) {
        (Target::Task(task), _) => model.tasks.goal = Some(task),
        (Target::Time { before: Some(spot), .. }, Way::Undo) | (Target::Time { after: spot, .. }, Way::Redo) => {
            model.diary.wish_for(spot);
        }
        (Target::Time { before: None, .. }, Way::Undo) => {}
    }
}

/// `417: taken back: deadline set`; without the number if it was not about one letter.
fn said(model: &Model, way: Way, verb: &str, number: Option<u32>) -> String {
    let words = &model.ctx.words;
    let said = match way {
        Way::Undo => "did-undo",
        Way::Redo => "did-redo",
    };
    let text = words.with(said, &[("what", verb::did(&model.ctx.words, verb).into())]);
    match number {
        Some(number) => words.with("did-to-letter", &[("number", number.to_string().into()), ("what", text.into())]),
        None => text,
    }
}
