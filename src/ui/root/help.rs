//! What can be done here: help, palette and which-key, all made from the register of commands.

use crate::base::script::fold;
use crate::base::width;
use crate::ui::act::{Act, Acts, RootThen, Then};
use crate::ui::key::Key;
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::{Meaning, Next};
use crate::ui::overlay::commands::PAGE;
use crate::ui::overlay::open as ask;
use crate::ui::overlay::state::{Choice, Overlay, Page, Paragraph, Picked, Source};
use crate::ui::root::commands;
use crate::ui::root::model::Model;
use crate::ui::verb;

/// `?`: every key that is live here, in the order in which the verbs stand in their tables; keys of one verb together.
pub fn open(model: &mut Model) -> Acts {
    let mut paragraphs = Vec::new();
    for group in groups(model.screen.contexts()) {
        let rows = rows(model, &group);
        if let (Some(first), false) = (group.first(), rows.is_empty()) {
            paragraphs.push(Paragraph::heading(model.ctx.words.text(&format!("context-{first}"))));
            paragraphs.extend(rows);
        }
    }
    let title = model.ctx.told(PAGE, "help-title", &[]);
    vec![Act::Open(Overlay::Page(Page::new(title, paragraphs)))]
}

/// The contexts under one heading each: a letter's verbs first, which are the daily work; the keys that hold always
/// beside those that hold on every screen.
fn groups<'a>(contexts: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut groups: Vec<Vec<&str>> = contexts.iter().map(|context| vec![*context]).collect();
    groups.sort_by_key(|group| !group.contains(&"letter"));
    if let Some(global) = groups.iter().position(|group| group.contains(&"global")) {
        let always = groups.split_off(global + 1);
        if let Some(group) = groups.last_mut() {
            group.extend(always.into_iter().flatten());
        }
    }
    groups
}

/// The verbs with keys in these contexts: all keys of each, and what it does.
fn rows(model: &Model, group: &[&str]) -> Vec<Paragraph> {
    let (keymap, contexts) = (&model.ctx.keymap, model.screen.contexts());
    let bindings = keymap.bindings();
    let keys_of = |name: &str| -> Vec<Vec<Key>> {
        let live = |keys: &[Key]| keymap.resolve(contexts, keys) == Meaning::Command(name.to_owned());
        let here = bindings
            .iter()
            .filter(|(context, keys, command)| *command == name && group.contains(context) && live(keys));
        here.map(|(_, keys, _)| keys.clone()).collect()
    };
    let mut rows = Vec::new();
    for known in commands::here(model) {
        let keys = keys_of(known.name);
        if !keys.is_empty() {
            let told = format!("{}: {}", title_of(model, known.name), help_of(model, known.name));
            rows.push(Paragraph::beside(together(keys, model.ctx.look.symbols().dash), told));
        }
    }
    rows
}

/// The keys of one verb, the shortest first; of many in a row the first and the last. A long way through the menu
/// does not stand beside a key: the menu shows itself.
fn together(mut keys: Vec<Vec<Key>>, dash: &str) -> String {
    const ROOM: usize = 12;
    keys.sort_by_key(|keys| width::width(&show(keys)));
    if let [first, _, .., last] = keys.as_slice()
        && first.len() > 1
        && first.len() == last.len()
    {
        return format!("{}{dash}{}", show(first), show(last.get(first.len() - 1..).unwrap_or_default()));
    }
    let add = |shown: String, keys: String| match shown.as_str() {
        "" => keys,
        _ if width::width(&shown) + 2 + width::width(&keys) > ROOM => shown,
        _ => format!("{shown}, {keys}"),
    };
    keys.iter().map(|keys| show(keys)).fold(String::new(), add)
}

/// `ctrl-p`: every command that there is here, by words in either script.
pub fn palette(model: &mut Model) -> Acts {
    let (ctx, contexts) = (&model.ctx, model.screen.contexts());
    let mut rows: Vec<Choice> = commands::here(model)
        .into_iter()
        .filter_map(|known| Some((known, commands::needs(model, known.name)?)))
        .map(|(known, needs)| {
            let label = title_of(model, known.name);
            let keys = ctx.keymap.keys_of(contexts, known.name).map(|keys| show(&keys)).unwrap_or_default();
            let detail = needs.err().map_or(keys, |why| ctx.told(contexts, why, &[]));
            let folded = fold(&format!("{label} {} {}", known.name, verb::also(&ctx.words, known.name)));
            Choice {
                label,
                detail,
                folded,
                enabled: needs.is_ok(),
                private: false,
                value: Picked::Command(known.name.to_owned()),
            }
        })
        .collect();
    rows.sort_by_key(|row| (!row.enabled, prominence(model, row)));
    let title = ctx.words.text("palette-title").into_owned();
    let then = Then::Root(RootThen::Jump);
    vec![ask::choose_out_of(Source::Commands, (title, String::new()), rows, then)]
}

/// The place of a row's command among those of the status line, which are looked for first.
pub fn prominence(model: &Model, row: &Choice) -> usize {
    let Picked::Command(name) = &row.value else { return usize::MAX };
    commands::hints(model).iter().position(|hint| hint == name).unwrap_or(usize::MAX)
}

/// What may follow the keys pressed so far: key and words. Keys that lead to the same stand on one line.
pub fn which_key(model: &Model) -> Vec<(String, String)> {
    if model.pending.is_empty() {
        return vec![];
    }
    let Meaning::Pending(next) = model.ctx.keymap.resolve(model.screen.contexts(), &model.pending) else {
        return vec![];
    };
    let mut rows: Vec<(Vec<Key>, String)> = Vec::new();
    for (key, next) in next {
        let text = match next {
            Next::Command(name) => title_of(model, &name),
            Next::Prefix => {
                let keys: Vec<Key> = model.pending.iter().copied().chain([key]).collect();
                prefix_of(model, &keys)
            }
        };
        match rows.iter_mut().find(|(_, shown)| *shown == text) {
            Some((keys, _)) => keys.push(key),
            None => rows.push((vec![key], text)),
        }
    }
    rows.into_iter().map(|(keys, text)| (span(&keys, model.ctx.look.symbols().dash), text)).collect()
}

/// The name of a group of commands: the message `prefix-` and its keys.
pub fn prefix_of(model: &Model, keys: &[Key]) -> String {
    let words = &model.ctx.words;
    let id = format!("prefix-{}", show(keys).replace(' ', "-"));
    if words.has(&id) { words.text(&id).into_owned() } else { format!("{} …", show(keys)) }
}

/// Some keys, shortly: the first and the last of many.
fn span(keys: &[Key], dash: &str) -> String {
    match keys {
        [first, .., last] if keys.len() > 2 => format!("{first}{dash}{last}"),
        _ => keys.iter().map(Key::to_string).collect::<Vec<_>>().join(", "),
    }
}

/// The title of a command.
pub fn title_of(model: &Model, name: &str) -> String {
    verb::title(&model.ctx.words, name)
}

/// What a command does, in a sentence.
pub fn help_of(model: &Model, name: &str) -> String {
    verb::help(&model.ctx.words, name)
}
