//! Carrying out what panes want: acts become changes of the model or effects for `app`.

use std::collections::VecDeque;

use crate::api::history::Done;
use crate::base::error::Error;
use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::ui::act::{Act, Acts};
use crate::ui::effect::Effect;
use crate::ui::overlay::overtaken;
use crate::ui::overlay::state::{Form, Overlay, Source};
use crate::ui::pane::diary;
use crate::ui::root::jump::PEOPLE;
use crate::ui::root::model::Model;
use crate::ui::root::undo::Deed;
use crate::ui::root::{jobs, status, trail, verbs};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// Below so many fresh ids, more are asked for.
const FRESH: usize = 4;

/// Carries out `acts` and those that follow from them.
pub fn carry_out(model: &mut Model, acts: Acts) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut rest: VecDeque<Act> = acts.into();
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
        Act::Add(activity) => {
            let id = model.fresh.pop().unwrap_or_default();
            return diary::change::add(Activity { id: ActivityId::new(id), ..*activity });
        }
        Act::Run(job) => effects.push(jobs::start(model, job)),
        Act::Effect(effect) => effects.push(effect),
        Act::Copy(text) => effects.push(Effect::Copy(text)),
        Act::Edit(text) => effects.push(Effect::Edit(text)),
        Act::Quit => effects.push(Effect::Quit),
        Act::Remember(habit) => model.ctx.habits.take(habit),
        Act::Say(text, role) => model.notice = Some((text, role)),
        Act::Did(text, done) => did(model, text, &done, Deed::at(trail::here(model))),
        Act::DidTo(target, text, done) => {
            let deed = Deed { target: Some(target), ..Deed::at(trail::here(model)) };
            did(model, text, &done, deed);
        }
        Act::Decided { said, done, number, from } => {
            let place = from.unwrap_or_else(|| trail::here(model));
            did(model, said, &done, Deed { number: Some(number), ..Deed::at(place) });
        }
        Act::Open(overlay) => {
            let acts = opened(&overlay);
            lay(model, overlay);
            return acts;
        }
        Act::Overtaken(form, error) => return overtaken(model, *form, &error),
        Act::Command(name) => return verbs::command(model, name),
        Act::Go(place) => return trail::go(model, &place),
        Act::Back => return trail::back(model),
    }
    vec![]
}

/// Lays something over the screen. A page to read, as help is, takes nothing away of what was being answered.
fn lay(model: &mut Model, overlay: Overlay) {
    let before = model.overlay.replace(overlay);
    let reads = |overlay: &Option<Overlay>| matches!(overlay, Some(Overlay::Page(_)));
    match (reads(&model.overlay), reads(&before)) {
        (true, true) => {}
        (true, false) => model.under = before,
        (false, _) => model.under = None,
    }
}

/// A form was refused: what was typed stands there again under the page that tells why.
fn overtaken(model: &mut Model, now: Form, error: &Error) -> Acts {
    match model.filled.take_if(|filled| overtaken::is_same(filled, &now)) {
        Some(filled) => {
            let (form, page) = overtaken::again(filled, now, error, &model.ctx);
            vec![Act::Open(Overlay::Form(form)), Act::Open(Overlay::Page(page))]
        }
        None => vec![Act::Say(model.ctx.words.error(error), Role::Danger)],
    }
}

/// Something was done: it is remembered for `u`, and said.
fn did(model: &mut Model, said: String, done: &Done, deed: Deed) {
    model.history.did(done, Some(deed));
    model.notice = Some((status::undoable(model, said, done), Role::Good));
}

/// A chooser of people that was just opened asks at once, so that it is never empty.
fn opened(overlay: &Overlay) -> Acts {
    match overlay {
        Overlay::Choose(choose) if matches!(choose.source, Source::People(_)) => {
            let request = crate::api::people::FindPeople { text: String::new(), limit: PEOPLE };
            vec![Act::ask(Ticket::Chooser(0), request)]
        }
        _ => vec![],
    }
}
