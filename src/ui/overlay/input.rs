//! Keys in overlays: what they change, and what comes of it.

use crate::base::script::fold;
use crate::ui::act::Value;
use crate::ui::ctx::Ctx;
use crate::ui::edit;
use crate::ui::field::Field;
use crate::ui::key::Key;
use crate::ui::keymap::trie::Meaning;
use crate::ui::overlay::reaction::{About, Reaction, checked};
use crate::ui::overlay::state::{Choice, Choose, Overlay, Picked, Prompt, Source, Standing, Waits, Wants};
use crate::ui::overlay::{commands, form, fuzzy, page, paths, reading};

/// Takes a key in.
pub fn key(overlay: &mut Overlay, key: Key, ctx: &Ctx) -> Reaction {
    let verb = verb(ctx, commands::contexts(overlay), key);
    if verb == "overlay.close" {
        return match overlay {
            Overlay::Form(form) if form.offers() => form::let_go(form),
            Overlay::Prompt(prompt) if prompt.live => Reaction::Drop(prompt.then.clone(), Value::Text(String::new())),
            Overlay::Page(page) if page.narrow.is_some() => {
                page::widen(page);
                Reaction::Stay
            }
            _ => Reaction::Close,
        };
    }
    match overlay {
        Overlay::Prompt(prompt) => prompt_key(prompt, &verb, key, ctx),
        Overlay::Choose(choose) => choose_key(choose, &verb, key),
        Overlay::Form(form) => form::key(form, &verb, key, ctx),
        Overlay::Confirm(confirm) if verb == "confirm.yes" => Reaction::Answer(confirm.then.clone(), Value::Yes),
        Overlay::Confirm(_) => Reaction::Stay,
        Overlay::Page(_) if verb == "overlay.accept" => Reaction::Close,
        Overlay::Page(page) => {
            page::key(page, &verb, key, ctx);
            Reaction::Stay
        }
    }
}

/// The verb of a key where `contexts` hold; empty if it has none. Where text is written a printable key is text,
/// whatever a keymap says; any other key acts by its cap.
pub fn verb(ctx: &Ctx, contexts: &[&str], key: Key) -> String {
    if contexts.contains(&edit::CONTEXT) && key.text().is_some() {
        return String::new();
    }
    match ctx.keymap.resolve(contexts, &[key.cap()]) {
        Meaning::Command(verb) => verb,
        Meaning::Pending(_) | Meaning::Nothing => String::new(),
    }
}

/// Takes pasted text in.
pub fn paste(overlay: &mut Overlay, text: &str, ctx: &Ctx) -> Reaction {
    match overlay {
        Overlay::Prompt(prompt) => {
            prompt.field.insert(text);
            typed(prompt, ctx)
        }
        Overlay::Choose(choose) => {
            choose.field.insert(text);
            narrowed(choose)
        }
        Overlay::Form(form) => form::insert(form, text, ctx),
        Overlay::Page(page) => {
            page::insert(page, text);
            Reaction::Stay
        }
        Overlay::Confirm(_) => Reaction::Stay,
    }
}

fn prompt_key(prompt: &mut Prompt, verb: &str, key: Key, ctx: &Ctx) -> Reaction {
    if verb == "overlay.accept" {
        return match checked(prompt.field.text(), prompt.wants, ctx) {
            Ok(value) => Reaction::Answer(prompt.then.clone(), value),
            Err(fault) => {
                prompt.fault = Some(fault);
                Reaction::Stay
            }
        };
    }
    if verb == "path.complete" {
        return paths::ask(prompt);
    }
    if prompt.field.take(verb, key) {
        return typed(prompt, ctx);
    }
    Reaction::Stay
}

/// What was said of the text before holds no more.
fn typed(prompt: &mut Prompt, ctx: &Ctx) -> Reaction {
    prompt.fault = None;
    prompt.offered.clear();
    if matches!(prompt.wants, Wants::Activity(..)) {
        return Reaction::About(about(prompt, ctx));
    }
    if prompt.live {
        return Reaction::Live(prompt.then.clone(), Value::Text(prompt.field.text().to_owned()));
    }
    Reaction::Stay
}

/// What has to be looked up for the line as it is now.
fn about(prompt: &mut Prompt, ctx: &Ctx) -> About {
    let text = prompt.field.text();
    let days = reading::days_of(text, prompt.wants, ctx).filter(|(_, days)| prompt.standing.days != Some(*days));
    let names = Some(reading::names(text, prompt.wants, ctx)).filter(|names| *names != prompt.known.asked);
    if let Some((_, days)) = days {
        prompt.standing = Standing { days: Some(days), rows: vec![] };
    }
    if let Some(names) = &names {
        prompt.known.asked.clone_from(names);
    }
    About { days, names: names.filter(|names| !names.is_empty()) }
}

/// The rows that fit what was typed: commands by letters in order, the best first; other rows by words
/// that stand somewhere in them.
pub fn fitting(choose: &Choose) -> Vec<&Choice> {
    let typed = fold(choose.field.text());
    match choose.source {
        Source::People(_) => choose.rows.iter().collect(),
        Source::Fixed => fuzzy::by_beginnings(&choose.rows, |row| &row.folded, &typed),
        Source::Commands => ranked(choose, &typed),
        Source::Line => match typed.split_once(' ') {
            // An argument is being typed: only the command that takes it is of interest.
            Some((word, _)) => {
                let fits = |row: &&Choice| fold(row.word()) == word || fold(row.title(choose.source)) == typed;
                choose.rows.iter().filter(fits).collect()
            }
            None => ranked(choose, &typed),
        },
    }
}

/// The commands that are called just so, in their order; then those whose letters fit, the best first.
fn ranked<'a>(choose: &'a Choose, typed: &str) -> Vec<&'a Choice> {
    let called = |row: &&Choice| !typed.is_empty() && fold(row.title(choose.source)) == typed;
    let (mut first, rest): (Vec<&Choice>, Vec<&Choice>) = choose.rows.iter().partition(called);
    first.extend(fuzzy::rank(rest.into_iter().map(|row| (row.folded.as_str(), row)), typed));
    first
}

fn choose_key(choose: &mut Choose, verb: &str, key: Key) -> Reaction {
    const PAGE: usize = 10;
    let last = fitting(choose).len().saturating_sub(1);
    match verb {
        "overlay.accept" if choose.waits != Waits::No => choose.waits = Waits::Told,
        _ if choose.waits != Waits::No && verb.starts_with("choose.") => choose.waits = Waits::No,
        "overlay.accept" => return chosen(choose),
        "choose.down" => choose.selected = (choose.selected + 1).min(last),
        "choose.up" => choose.selected = choose.selected.saturating_sub(1),
        "choose.page-down" => choose.selected = (choose.selected + PAGE).min(last),
        "choose.page-up" => choose.selected = choose.selected.saturating_sub(PAGE),
        "choose.complete" => return completed(choose),
        _ if choose.field.take(verb, key) => return narrowed(choose),
        _ => {}
    }
    Reaction::Stay
}

/// On the command line, the selected command's word is written out.
fn completed(choose: &mut Choose) -> Reaction {
    if choose.source != Source::Line {
        return Reaction::Stay;
    }
    if let Some(word) = fitting(choose).get(choose.selected).map(|row| row.word().to_owned()) {
        choose.field = Field::new(format!("{word} "));
        choose.selected = 0;
    }
    Reaction::Stay
}

fn narrowed(choose: &mut Choose) -> Reaction {
    (choose.selected, choose.waits) = (0, Waits::No);
    if let Source::People(serial) = &mut choose.source {
        *serial += 1;
        return Reaction::People(*serial, choose.field.text().to_owned());
    }
    Reaction::Stay
}

/// The rows changed while they are offered: the chosen one stays chosen as long as it is there.
pub fn renew(choose: &mut Choose, rows: Vec<Choice>) {
    let chosen = fitting(choose).get(choose.selected).copied().cloned();
    choose.rows = rows;
    let fitting = fitting(choose);
    let same = |row: &Choice| chosen.as_ref().is_some_and(|old| old.value == row.value && old.label == row.label);
    let at = fitting.iter().position(|row| same(row));
    choose.selected = at.unwrap_or_else(|| choose.selected.min(fitting.len().saturating_sub(1)));
}

fn chosen(choose: &Choose) -> Reaction {
    let rows = fitting(choose);
    let row = rows.get(choose.selected);
    if choose.source == Source::Line {
        let command = row.and_then(|row| match &row.value {
            Picked::Command(name) => Some(name.clone()),
            Picked::Value(_) => None,
        });
        return Reaction::Line(choose.field.text().trim().to_owned(), command);
    }
    match row {
        Some(Choice { enabled: true, value: Picked::Value(value), .. }) => {
            Reaction::Answer(choose.then.clone(), value.clone())
        }
        Some(Choice { enabled: true, value: Picked::Command(name), .. }) => Reaction::Command(name.clone()),
        _ => Reaction::Stay,
    }
}
