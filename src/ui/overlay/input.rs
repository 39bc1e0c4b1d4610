//! Keys in overlays: what they change, and what comes of it.

use crate::base::script::fold;
use crate::ui::act::{Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::key::Key;
use crate::ui::keymap::trie::Meaning;
use crate::ui::overlay::state::{Choice, Choose, FieldKind, Form, Overlay, Page, Picked, Prompt, Source, Wants};
use crate::ui::overlay::{commands, fuzzy, page};
use crate::words::typed;

/// What came of a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Reaction {
    /// The overlay stays.
    Stay,
    /// It closes without an answer.
    Close,
    /// It closes with an answer.
    Answer(Then, Value),
    /// It stays, and who waits hears what stands in it now.
    Live(Then, Value),
    /// It closes without an answer, and who waited hears that nothing is wanted any more.
    Drop(Then, Value),
    /// It closes and a command runs.
    Command(String),
    /// It closes; this was typed on the command line, and this command was selected.
    Line(String, Option<String>),
    /// It stays, and people are looked for whose names begin so.
    People(u64, String),
}

/// Takes a key in. Where nothing is typed, a key acts by its cap.
pub fn key(overlay: &mut Overlay, key: Key, ctx: &Ctx) -> Reaction {
    let typing = !matches!(overlay, Overlay::Confirm(_) | Overlay::Page(Page { narrow: None, .. }));
    let pressed = if typing { key } else { key.cap() };
    let verb = match ctx.keymap.resolve(commands::contexts(overlay), &[pressed]) {
        Meaning::Command(verb) => verb,
        Meaning::Pending(_) | Meaning::Nothing => String::new(),
    };
    if verb == "overlay.close" {
        return match overlay {
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
        Overlay::Form(form) => form_key(form, &verb, key, ctx),
        Overlay::Confirm(confirm) if verb == "confirm.yes" => Reaction::Answer(confirm.then.clone(), Value::Yes),
        Overlay::Confirm(_) => Reaction::Stay,
        Overlay::Page(_) if verb == "overlay.accept" => Reaction::Close,
        Overlay::Page(page) => {
            page::key(page, &verb, key, ctx);
            Reaction::Stay
        }
    }
}

/// Takes pasted text in.
pub fn paste(overlay: &mut Overlay, text: &str) -> Reaction {
    match overlay {
        Overlay::Prompt(prompt) => {
            prompt.field.insert(text);
            after_typing(prompt)
        }
        Overlay::Choose(choose) => {
            choose.field.insert(text);
            narrowed(choose)
        }
        Overlay::Form(form) => {
            if let Some(field) = form.fields.get_mut(form.focus) {
                field.field.insert(text);
            }
            Reaction::Stay
        }
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
    if prompt.field.key(key) {
        prompt.fault = None;
        return after_typing(prompt);
    }
    Reaction::Stay
}

fn after_typing(prompt: &Prompt) -> Reaction {
    if prompt.live {
        return Reaction::Live(prompt.then.clone(), Value::Text(prompt.field.text().to_owned()));
    }
    Reaction::Stay
}

/// The value of what was typed, or the sentence why it is none.
pub fn checked(text: &str, wants: Wants, ctx: &Ctx) -> Result<Value, String> {
    let text = text.trim();
    match wants {
        Wants::Text if text.is_empty() => Err(ctx.words.text("fault-empty").into_owned()),
        Wants::Any | Wants::Text => Ok(Value::Text(text.to_owned())),
        Wants::Day { optional: true } if text.is_empty() => Ok(Value::Date(None)),
        Wants::Day { .. } => typed::date(text, ctx.today())
            .map(|day| Value::Date(Some(day)))
            .ok_or_else(|| ctx.words.text("fault-day").into_owned()),
    }
}

/// The rows that fit what was typed: commands by letters in order, the best first; other rows by words
/// that stand somewhere in them.
pub fn fitting(choose: &Choose) -> Vec<&Choice> {
    let typed = fold(choose.field.text());
    match choose.source {
        Source::People(_) => choose.rows.iter().collect(),
        Source::Fixed => {
            choose.rows.iter().filter(|row| typed.split_whitespace().all(|word| row.folded.contains(word))).collect()
        }
        Source::Commands => ranked(choose, &typed),
        Source::Line => match typed.split_once(' ') {
            // An argument is being typed: only the command that takes it is of interest.
            Some((word, _)) => choose.rows.iter().filter(|row| fold(row.word()) == word).collect(),
            None => ranked(choose, &typed),
        },
    }
}

fn ranked<'a>(choose: &'a Choose, typed: &str) -> Vec<&'a Choice> {
    fuzzy::rank(choose.rows.iter().map(|row| (row.folded.as_str(), row)), typed)
}

fn choose_key(choose: &mut Choose, verb: &str, key: Key) -> Reaction {
    const PAGE: usize = 10;
    let last = fitting(choose).len().saturating_sub(1);
    match verb {
        "overlay.accept" => return chosen(choose),
        "choose.down" => choose.selected = (choose.selected + 1).min(last),
        "choose.up" => choose.selected = choose.selected.saturating_sub(1),
        "choose.page-down" => choose.selected = (choose.selected + PAGE).min(last),
        "choose.page-up" => choose.selected = choose.selected.saturating_sub(PAGE),
        "choose.complete" => return completed(choose),
        _ if choose.field.key(key) => return narrowed(choose),
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
    choose.selected = 0;
    if let Source::People(serial) = &mut choose.source {
        *serial += 1;
        return Reaction::People(*serial, choose.field.text().to_owned());
    }
    Reaction::Stay
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

fn form_key(form: &mut Form, verb: &str, key: Key, ctx: &Ctx) -> Reaction {
    let last = form.fields.len().saturating_sub(1);
    match verb {
        "form.accept" => return submitted(form, ctx),
        "overlay.accept" if form.focus == last => return submitted(form, ctx),
        "overlay.accept" | "form.next" => form.focus = if form.focus == last { 0 } else { form.focus + 1 },
        "form.previous" => form.focus = form.focus.checked_sub(1).unwrap_or(last),
        _ => {
            form.fault = None;
            if let Some(field) = form.fields.get_mut(form.focus) {
                match &mut field.kind {
                    FieldKind::Text(_) => {
                        field.field.key(key);
                    }
                    FieldKind::OneOf(options, chosen) => *chosen = turned(verb, *chosen, options.len()),
                }
            }
        }
    }
    Reaction::Stay
}

/// The option that a verb leads to.
pub fn turned(verb: &str, chosen: usize, options: usize) -> usize {
    match verb {
        "option.next" => (chosen + 1) % options.max(1),
        "option.previous" => chosen.checked_sub(1).unwrap_or(options.saturating_sub(1)),
        _ => chosen,
    }
}

fn submitted(form: &mut Form, ctx: &Ctx) -> Reaction {
    let mut values = Vec::new();
    for (i, field) in form.fields.iter().enumerate() {
        match &field.kind {
            FieldKind::OneOf(_, chosen) => values.push(chosen.to_string()),
            FieldKind::Text(wants) => match checked(field.field.text(), *wants, ctx) {
                Ok(Value::Date(day)) => values.push(day.map(|day| day.to_string()).unwrap_or_default()),
                Ok(_) => values.push(field.field.text().trim().to_owned()),
                Err(fault) => {
                    (form.focus, form.fault) = (i, Some(fault));
                    return Reaction::Stay;
                }
            },
        }
    }
    Reaction::Answer(form.then.clone(), Value::Form(values))
}
