//! Carrying out what panes want: acts become changes of the model or effects for `app`.

use crate::api::contract::Answer;
use crate::api::history::Undo;
use crate::api::job::{Job, JobId};
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, RootThen, Then};
use crate::ui::effect::Effect;
use crate::ui::overlay::open;
use crate::ui::place::{Place, Screen};
use crate::ui::root::keys;
use crate::ui::root::model::Model;
use crate::ui::root::undo::Way;
use crate::ui::root::writing;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// Below so many fresh ids, more are asked for.
const FRESH: usize = 4;

/// Carries out `acts` and those that follow from them.
pub fn carry_out(model: &mut Model, acts: Acts) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut rest: std::collections::VecDeque<Act> = acts.into();
    while let Some(act) = rest.pop_front() {
        rest.extend(one(model, act, &mut effects));
    }
    if model.fresh.len() < FRESH {
        effects.push(Effect::Ids);
    }
    model.measure();
    effects
}

fn one(model: &mut Model, act: Act, effects: &mut Vec<Effect>) -> Acts {
    match act {
        Act::Ask(ticket, request) => effects.push(Effect::Ask { ticket, request, expected: None }),
        Act::AskAt(ticket, request, revision) => {
            effects.push(Effect::Ask { ticket, request, expected: Some(revision) });
        }
        Act::Run(job) => effects.push(start(model, job)),
        Act::Copy(text) => effects.push(Effect::Copy(text)),
        Act::Edit(text) => effects.push(Effect::Edit(text)),
        Act::Quit => effects.push(Effect::Quit),
        Act::Say(text, role) => model.notice = Some((text, role)),
        Act::Did(text, done) => {
            model.history.did(&done);
            model.notice = Some((text, Role::Good));
        }
        Act::Open(overlay) => {
            let acts = keys::opened(&overlay);
            model.overlay = Some(overlay);
            return acts;
        }
        Act::Command(name) => return keys::command(model, name),
        Act::Go(place) => return go(model, &place),
        Act::Back => return back(model),
    }
    vec![]
}

fn start(model: &mut Model, job: Job) -> Effect {
    model.started += 1;
    let id = JobId(uuid::Uuid::from_u128(model.started));
    model.jobs.insert(id, (job.clone(), None));
    Effect::Start(id, job)
}

/// Goes to a place and remembers where one came from.
fn go(model: &mut Model, place: &Place) -> Acts {
    if let Place::Write(draft) = place
        && let Some(unfinished) = writing::unfinished(model, draft.id)
    {
        return unfinished;
    }
    let from = here(model);
    if from != *place {
        model.trail.push(from);
    }
    arrive(model, place)
}

fn here(model: &Model) -> Place {
    match model.screen {
        Screen::Desk | Screen::Editor => Place::Desk,
        Screen::Letters => Place::Letters,
        Screen::People => Place::People,
        Screen::Papers => Place::Papers,
        Screen::Quarantine => Place::Quarantine,
    }
}

fn arrive(model: &mut Model, place: &Place) -> Acts {
    model.screen = match place {
        Place::Desk => Screen::Desk,
        Place::Letters | Place::List(_) | Place::Letter(_) => Screen::Letters,
        Place::People | Place::Person(_) => Screen::People,
        Place::Papers | Place::Paper(_) => Screen::Papers,
        Place::Quarantine => Screen::Quarantine,
        Place::Write(_) => Screen::Editor,
    };
    match place {
        Place::List(view) => model.letters.show(*view),
        Place::Write(draft) => {
            let mut draft = (**draft).clone();
            if draft.id.is_nil() {
                draft.id = model.fresh.pop().unwrap_or_default();
            }
            model.editor.open(draft)
        }
        Place::Paper(paper) => model.papers.show_paper(*paper),
        _ => model.refresh(),
    }
}

/// Comes back from where one is; from the first place, asks to leave.
pub fn back(model: &mut Model) -> Acts {
    match model.trail.pop() {
        Some(place) => arrive(model, &place),
        None => vec![open::confirm(model.ctx.words.text("quit-question").into_owned(), Then::Root(RootThen::Quit))],
    }
}

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
        Some(what @ crate::api::history::Undoable::Group(_)) => vec![Act::Run(Job::Undo { what })],
        Some(what) => vec![Act::ask(Ticket::Undo, Undo { what })],
        None => vec![Act::Say(model.ctx.words.text(nothing).into_owned(), Role::Dim)],
    }
}

/// A step was taken back.
pub fn undone(model: &mut Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::Undo(undone)) => {
            model.history.went(&undone.done);
            let said = format!("did-{}", undone.verb.replace('.', "-"));
            let verb = model.ctx.words.text(&said).into_owned();
            let text = model.ctx.words.with("did-undo", &[("what", verb.as_str().into())]);
            let mut acts = vec![Act::Say(text, Role::Good)];
            acts.extend(model.refresh());
            acts
        }
        Ok(_) => vec![],
        Err(error) => {
            model.history.going = None;
            vec![Act::Say(model.ctx.words.error(&error), Role::Danger)]
        }
    }
}
