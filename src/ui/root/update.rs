//! What an event does: the model changes, and `app` hears what to do. Nothing else changes the model.

use crate::api::drafts::ListDrafts;
use crate::ui::act::Act;
use crate::ui::effect::Effect;
use crate::ui::event::Event;
use crate::ui::overlay::paths;
use crate::ui::overlay::state::Overlay;
use crate::ui::pane::editor;
use crate::ui::root::model::Model;
use crate::ui::root::{acts, answers, jobs, keys, office};
use crate::ui::ticket::Ticket;

/// The first asks of a seat, once, before any event: the office and, where there is one, drafts left from before and
/// what the first screen shows.
pub fn start(model: &mut Model) -> Vec<Effect> {
    let mut acts = vec![office::ask()];
    if model.ctx.office.office.is_some() {
        acts.push(Act::ask(Ticket::Drafts, ListDrafts {}));
        acts.extend(model.refresh());
    }
    acts::carry_out(model, acts)
}

/// Takes an event in.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    if matches!(event, Event::Key(_) | Event::Paste(_)) && model.idle.wakes(model.ctx.now) {
        return vec![];
    }
    let acts = match event {
        Event::Key(key) => keys::key(model, key),
        Event::Paste(text) => keys::paste(model, &text),
        Event::Resize(width, height) => {
            model.ctx.size = (width, height);
            vec![]
        }
        Event::Tick(now) => {
            let before = model.ctx.today();
            model.ctx.now = now;
            model.idle.tick(now);
            let mut acts = editor::input::tick(&mut model.editor, &model.ctx);
            if model.ctx.today() != before {
                // Midnight makes letters overdue without a write.
                acts.extend(model.refresh());
            }
            acts
        }
        Event::Ending => editor::input::ending(&mut model.editor, &model.ctx),
        Event::Reply(ticket, answer) => answers::reply(model, ticket, *answer),
        Event::Feed(feed) => {
            let mut acts: Vec<Act> = model.refresh();
            acts.extend(model.reread_for(&feed.verb));
            if feed.verb.starts_with("office.") || feed.verb.starts_with("class.") {
                acts.push(office::ask());
            }
            acts
        }
        Event::Progress(progress) => {
            jobs::progress(model, progress);
            vec![]
        }
        Event::Ended(job, outcome) => jobs::ended(model, job, *outcome),
        Event::Ids(ids) => {
            model.fresh.extend(ids);
            vec![]
        }
        Event::Completed(begun, ways) => {
            if let Some(Overlay::Prompt(prompt)) = &mut model.overlay {
                paths::came(prompt, &begun, &ways, &model.ctx);
            }
            vec![]
        }
        Event::Words(words) => {
            model.ctx.words = words;
            model.notice = None;
            model.respoken();
            model.refresh()
        }
        Event::Edited(text) => editor::input::edited(&mut model.editor, text, &model.ctx),
    };
    acts::carry_out(model, acts)
}
