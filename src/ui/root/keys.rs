//! The way of a key: the overlay, else the keymap where the focus is.

use crate::ui::act::{Act, Acts};
use crate::ui::key::{Code, Key};
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::Meaning;
use crate::ui::overlay::input::{self, Reaction};
use crate::ui::overlay::state::{Overlay, Source};
use crate::ui::pane::editor;
use crate::ui::place::Screen;
use crate::ui::root::answers;
use crate::ui::root::commands;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// How many people a chooser asks for.
const PEOPLE: u16 = 20;

/// Takes a key in.
pub fn key(model: &mut Model, key: Key) -> Acts {
    if let Some(overlay) = &mut model.overlay {
        let reaction = input::key(overlay, key, &model.ctx);
        return react(model, reaction);
    }
    if key == Key::plain(Code::Esc) && !model.pending.is_empty() {
        model.pending.clear();
        return vec![];
    }
    let typed = key;
    let key = key.cap();
    model.pending.push(key);
    match model.ctx.keymap.resolve(commands::contexts(model), &model.pending) {
        Meaning::Command(name) => {
            model.pending.clear();
            command(model, &name)
        }
        Meaning::Pending(_) => vec![],
        Meaning::Nothing => {
            let keys = std::mem::take(&mut model.pending);
            if model.screen == Screen::Editor && keys.len() == 1 {
                return editor::input::key(&mut model.editor, typed, &model.ctx);
            }
            unbound(model, &keys, typed)
        }
    }
}

/// Runs a command, or says why it cannot be done.
pub fn command(model: &mut Model, name: &str) -> Acts {
    match commands::needs(model, name) {
        Some(Ok(())) => {
            model.notice = None;
            let acts = commands::run(model, name);
            if name != "repeat" {
                model.repeat = Some(name.to_owned());
            }
            acts
        }
        Some(Err(why)) => say(model, why),
        None => say(model, "why-not-here"),
    }
}

/// What an overlay's reaction leads to.
pub fn react(model: &mut Model, reaction: Reaction) -> Acts {
    match reaction {
        Reaction::Stay => vec![],
        Reaction::Close => {
            model.overlay = None;
            vec![]
        }
        Reaction::Answer(then, value) | Reaction::Drop(then, value) => {
            model.overlay = None;
            answers::overlay(model, &then, value)
        }
        Reaction::Live(then, value) => answers::overlay(model, &then, value),
        Reaction::Command(name) => {
            model.overlay = None;
            command(model, &name)
        }
        Reaction::People(serial, text) => {
            let request = crate::api::people::FindPeople { text, limit: PEOPLE };
            vec![Act::ask(Ticket::Chooser(serial), request)]
        }
    }
}

/// Text pasted in one piece.
pub fn paste(model: &mut Model, text: &str) -> Acts {
    match &mut model.overlay {
        Some(overlay) => {
            let reaction = input::paste(overlay, text);
            react(model, reaction)
        }
        None if model.screen == Screen::Editor => editor::input::paste(&mut model.editor, text, &model.ctx),
        None => say(model, "why-paste"),
    }
}

/// A chooser of people that was just opened asks at once, so that it is never empty.
pub fn opened(overlay: &Overlay) -> Acts {
    match overlay {
        Overlay::Choose(choose) if matches!(choose.source, Source::People(_)) => {
            let request = crate::api::people::FindPeople { text: String::new(), limit: PEOPLE };
            vec![Act::ask(Ticket::Chooser(0), request)]
        }
        _ => vec![],
    }
}

fn unbound(model: &mut Model, keys: &[Key], typed: Key) -> Acts {
    let shown = if keys.len() > 1 { show(keys) } else { typed.to_string() };
    let said = model.ctx.words.with("why-unbound", &[("keys", shown.as_str().into())]);
    vec![Act::Say(said, Role::Dim)]
}

fn say(model: &Model, id: &str) -> Acts {
    vec![Act::Say(model.ctx.words.text(id).into_owned(), Role::Warning)]
}
