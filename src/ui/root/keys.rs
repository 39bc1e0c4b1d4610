//! The way of a key: the overlay, else the keymap where the focus is.

use crate::ui::act::{Act, Acts};
use crate::ui::effect::Effect;
use crate::ui::key::Key;
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::Meaning;
use crate::ui::overlay::reaction::Reaction;
use crate::ui::overlay::state::Overlay;
use crate::ui::overlay::{cover, input};
use crate::ui::pane::editor;
use crate::ui::place::Screen;
use crate::ui::root::jump::PEOPLE;
use crate::ui::root::model::Model;
use crate::ui::root::{answers, founding, known, line, standing, verbs};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// Takes a key in.
pub fn key(model: &mut Model, key: Key) -> Acts {
    model.keys += 1;
    if let Some(name) = above_all(model, key) {
        return verbs::command(model, &name);
    }
    model.covered &= model.overlay.is_some();
    if model.covered {
        return covered(model, key);
    }
    if let Some(overlay) = &mut model.overlay {
        let reaction = input::key(overlay, key, &model.ctx);
        return react(model, reaction);
    }
    if model.founding.is_some() {
        return founding::input::key(model, key);
    }
    if !model.pending.is_empty() && closes(model, key) && !leads_on(model, key) {
        model.pending.clear();
        return vec![];
    }
    if model.screen == Screen::Editor
        && model.pending.is_empty()
        && let Some(c) = key.text()
    {
        return editor::input::typed(&mut model.editor, c, &model.ctx);
    }
    in_keymap(model, key)
}

/// Some keys hold over overlays and in texts: to mask the screen must take one key wherever one is.
fn above_all(model: &Model, key: Key) -> Option<String> {
    match model.ctx.keymap.resolve(&["above"], &[key]) {
        Meaning::Command(name) if key.text().is_none() => Some(name),
        _ => None,
    }
}

/// What is covered can be left, but nobody answers a question unseen.
fn covered(model: &mut Model, key: Key) -> Acts {
    if !closes(model, key) {
        return vec![Act::Say(cover::told(&model.ctx), Role::Warning)];
    }
    model.covered = false;
    let Some(overlay) = &mut model.overlay else { return vec![] };
    let reaction = input::key(overlay, key, &model.ctx);
    let acts = react(model, reaction);
    model.covered = model.overlay.as_ref().is_some_and(Overlay::is_worded);
    acts
}

/// The box that shows what may follow is closed as every overlay is.
fn closes(model: &Model, key: Key) -> bool {
    model.ctx.keymap.resolve(&["overlay"], &[key]) == Meaning::Command("overlay.close".to_owned())
}

/// Whether a key goes on in what was begun.
fn leads_on(model: &Model, key: Key) -> bool {
    let keys: Vec<Key> = model.pending.iter().copied().chain([key.cap()]).collect();
    model.ctx.keymap.resolve(model.screen.contexts(), &keys) != Meaning::Nothing
}

fn in_keymap(model: &mut Model, typed: Key) -> Acts {
    model.pending.push(typed.cap());
    match model.ctx.keymap.resolve(model.screen.contexts(), &model.pending) {
        Meaning::Command(name) => {
            model.pressed = std::mem::take(&mut model.pending);
            verbs::command(model, &name)
        }
        Meaning::Pending(_) => vec![],
        Meaning::Nothing => {
            let keys = std::mem::take(&mut model.pending);
            unbound(model, &keys, typed)
        }
    }
}

/// What an overlay's reaction leads to.
fn react(model: &mut Model, reaction: Reaction) -> Acts {
    match reaction {
        Reaction::Stay => vec![],
        Reaction::Close => {
            model.overlay = model.under.take();
            vec![]
        }
        Reaction::Answer(then, value) | Reaction::Drop(then, value) => {
            if let Some(Overlay::Form(form)) = model.overlay.take() {
                model.filled = Some(form);
            }
            answers::overlay(model, &then, value)
        }
        Reaction::Live(then, value) => answers::overlay(model, &then, value),
        Reaction::Command(name) => {
            model.overlay = None;
            verbs::command(model, &name)
        }
        Reaction::Line(typed, selected) => {
            model.overlay = None;
            line::run(model, &typed, selected.as_deref())
        }
        Reaction::Path(begun) => vec![Act::Effect(Effect::Complete(begun))],
        Reaction::People(serial, text) => {
            let request = crate::api::people::FindPeople { text, limit: PEOPLE };
            vec![Act::ask(Ticket::Chooser(serial), request)]
        }
        Reaction::About(about) => {
            let days = about.days.map(|(whose, (first, last))| standing::ask(whose, first, last));
            days.into_iter().chain(about.names.map(known::ask)).collect()
        }
        Reaction::Organisations(serial, text) => {
            let request = crate::api::organisations::FindOrganisations { text, limit: PEOPLE };
            vec![Act::ask(Ticket::Chooser(serial), request)]
        }
    }
}

/// Text pasted in one piece.
pub fn paste(model: &mut Model, text: &str) -> Acts {
    if model.covered && model.overlay.is_some() {
        return vec![Act::Say(cover::told(&model.ctx), Role::Warning)];
    }
    if let Some(overlay) = &mut model.overlay {
        let reaction = input::paste(overlay, text, &model.ctx);
        return react(model, reaction);
    }
    if let Some(founding) = &mut model.founding {
        founding.paste(text);
        return vec![];
    }
    if model.screen == Screen::Editor {
        return editor::input::paste(&mut model.editor, text, &model.ctx);
    }
    vec![Act::Say(model.ctx.words.text("why-paste").into_owned(), Role::Warning)]
}

fn unbound(model: &Model, keys: &[Key], typed: Key) -> Acts {
    let shown = if keys.len() > 1 { show(keys) } else { typed.to_string() };
    let said = model.ctx.told(model.screen.contexts(), "why-unbound", &[("keys", shown.into())]);
    vec![Act::Say(said, Role::Dim)]
}
