//! What an event does: the model changes, and `app` hears what to do. Nothing else changes the model.

use crate::api::drafts::ListDrafts;
use crate::api::job::{Job, JobId, Outcome};
use crate::base::error::Result;
use crate::ui::act::{Act, Acts};
use crate::ui::effect::Effect;
use crate::ui::event::Event;
use crate::ui::pane::editor;
use crate::ui::root::model::Model;
use crate::ui::root::{acts, answers, keys};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// What the screens ask for once at the start: drafts left from before, of which the status line tells.
pub fn start(model: &mut Model) -> Vec<Effect> {
    acts::carry_out(model, vec![Act::ask(Ticket::Drafts, ListDrafts {})])
}

/// Takes an event in.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let acts = match event {
        Event::Key(key) => keys::key(model, key),
        Event::Paste(text) => keys::paste(model, &text),
        Event::Resize(width, height) => {
            model.ctx.size = (width, height);
            vec![]
        }
        Event::Tick(now) => {
            model.ctx.now = now;
            editor::input::tick(&mut model.editor, &model.ctx)
        }
        Event::Reply(ticket, answer) => answers::reply(model, ticket, *answer),
        Event::Feed(_) => model.refresh(),
        Event::Progress(progress) => {
            if let Some((_, shown)) = model.jobs.get_mut(&progress.job) {
                *shown = Some(progress);
            }
            vec![]
        }
        Event::Ended(job, outcome) => ended(model, job, *outcome),
        Event::Ids(ids) => {
            model.fresh.extend(ids);
            vec![]
        }
        Event::Words(words) => {
            model.ctx.words = words;
            model.refresh()
        }
        Event::Edited(text) => editor::input::edited(&mut model.editor, text, &model.ctx),
    };
    acts::carry_out(model, acts)
}

fn ended(model: &mut Model, job: JobId, outcome: Result<Outcome>) -> Acts {
    let job = model.jobs.remove(&job);
    if matches!(job, Some((Job::Dispatch { .. }, _))) {
        let mut acts = editor::send::ended(&mut model.editor, outcome, &model.ctx);
        acts.extend(model.refresh());
        return acts;
    }
    let mut acts = match outcome {
        Ok(Outcome::Changed { done, undone: Some(_), .. }) => {
            model.history.went(&done);
            vec![]
        }
        Ok(Outcome::Changed { done, undone: None, .. }) => {
            let said = model.ctx.words.plural("did-bulk", done.changed as usize);
            vec![Act::Did(said, done)]
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    };
    acts.extend(model.refresh());
    acts
}
