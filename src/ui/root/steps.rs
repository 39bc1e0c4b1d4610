//! Undo and redo: the last step of this seat, taken back or done again.

use crate::api::contract::Answer;
use crate::api::history::{Done, Undo, Undoable};
use crate::api::job::Job;
use crate::base::error::{ErrorKind, Result};
use crate::ui::act::{Act, Acts};
use crate::ui::root::model::Model;
use crate::ui::root::trail;
use crate::ui::root::undo::Way;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

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
        Some(what) => vec![Act::ask(Ticket::Undo, Undo { what })],
        None => vec![Act::Say(model.ctx.words.text(nothing).into_owned(), Role::Dim)],
    }
}

/// An answer to undo or redo.
pub fn undone(model: &mut Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::Undo(undone)) => taken_back(model, &undone.done, &undone.verb),
        Ok(_) => vec![],
        Err(error) => {
            let again = !matches!(error.kind, ErrorKind::Conflict | ErrorKind::NotFound | ErrorKind::Invalid);
            model.history.stayed(again);
            vec![Act::Say(model.ctx.words.error(&error), Role::Danger)]
        }
    }
}

/// Something was taken back (or done again): it is said, and one is where it was done.
pub fn taken_back(model: &mut Model, done: &Done, verb: &str) -> Acts {
    let went = model.history.went(done);
    let said = match went {
        Some((Way::Redo, _)) => "did-redo",
        _ => "did-undo",
    };
    let what = crate::ui::root::outcome::of_verb(&model.ctx, verb);
    let text = model.ctx.words.with(said, &[("what", what.into())]);
    let mut acts = vec![Act::Say(text, Role::Good)];
    match went.and_then(|(_, place)| place) {
        Some(place) if place != trail::here(model) => acts.extend(trail::arrive(model, &place)),
        _ => acts.extend(model.refresh()),
    }
    acts
}
