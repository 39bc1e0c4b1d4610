//! Keys in overlays: what they change, and what comes of it.

use crate::base::script::fold;
use crate::ui::act::{Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::key::{Code, Key};
use crate::ui::overlay::state::{Choice, Choose, FieldKind, Form, Overlay, Page, Picked, Prompt, Source, Wants};
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
    /// It stays, and people are looked for whose names begin so.
    People(u64, String),
}

/// Takes a key in.
pub fn key(overlay: &mut Overlay, key: Key, ctx: &Ctx) -> Reaction {
    if key == Key::plain(Code::Esc) || (key.ctrl && matches!(key.code, Code::Char('c' | 'g'))) {
        return match overlay {
            Overlay::Prompt(prompt) if prompt.live => Reaction::Drop(prompt.then.clone(), Value::Text(String::new())),
            _ => Reaction::Close,
        };
    }
    match overlay {
        Overlay::Prompt(prompt) => prompt_key(prompt, key, ctx),
        Overlay::Choose(choose) => choose_key(choose, key),
        Overlay::Form(form) => form_key(form, key, ctx),
        Overlay::Confirm(confirm) => match key.text().map(|c| c.to_lowercase().next().unwrap_or(c)) {
            Some('y' | 'd' | 'д') => Reaction::Answer(confirm.then.clone(), Value::Yes),
            Some('n' | 'н') => Reaction::Close,
            _ => Reaction::Stay,
        },
        Overlay::Page(page) => page_key(page, key, ctx),
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
        Overlay::Confirm(_) | Overlay::Page(_) => Reaction::Stay,
    }
}

fn prompt_key(prompt: &mut Prompt, key: Key, ctx: &Ctx) -> Reaction {
    if key.code == Code::Enter {
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

/// The rows that fit what was typed: every word begins or stands somewhere in the row.
pub fn fitting(choose: &Choose) -> Vec<&Choice> {
    if matches!(choose.source, Source::People(_)) {
        return choose.rows.iter().collect();
    }
    let words = fold(choose.field.text());
    choose.rows.iter().filter(|row| words.split_whitespace().all(|word| row.folded.contains(word))).collect()
}

fn choose_key(choose: &mut Choose, key: Key) -> Reaction {
    let last = fitting(choose).len().saturating_sub(1);
    match (key.code, key.ctrl) {
        (Code::Enter, _) => return chosen(choose),
        (Code::Down, _) | (Code::Char('n' | 'j'), true) => choose.selected = (choose.selected + 1).min(last),
        (Code::Up, _) | (Code::Char('p' | 'k'), true) => choose.selected = choose.selected.saturating_sub(1),
        (Code::PageDown, _) => choose.selected = (choose.selected + 10).min(last),
        (Code::PageUp, _) => choose.selected = choose.selected.saturating_sub(10),
        _ if choose.field.key(key) => return narrowed(choose),
        _ => {}
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
    match rows.get(choose.selected) {
        Some(Choice { enabled: true, value: Picked::Value(value), .. }) => {
            Reaction::Answer(choose.then.clone(), value.clone())
        }
        Some(Choice { enabled: true, value: Picked::Command(name), .. }) => Reaction::Command(name.clone()),
        _ => Reaction::Stay,
    }
}

fn form_key(form: &mut Form, key: Key, ctx: &Ctx) -> Reaction {
    let last = form.fields.len().saturating_sub(1);
    match (key.code, key.ctrl) {
        (Code::Char('s'), true) => return submitted(form, ctx),
        (Code::Enter, _) if form.focus == last => return submitted(form, ctx),
        (Code::Enter | Code::Tab | Code::Down, _) => form.focus = if form.focus == last { 0 } else { form.focus + 1 },
        (Code::BackTab | Code::Up, _) => form.focus = form.focus.checked_sub(1).unwrap_or(last),
        _ => {
            form.fault = None;
            if let Some(field) = form.fields.get_mut(form.focus) {
                match &mut field.kind {
                    FieldKind::Text(_) => {
                        field.field.key(key);
                    }
                    FieldKind::OneOf(options, chosen) => *chosen = turned(key.code, *chosen, options.len()),
                }
            }
        }
    }
    Reaction::Stay
}

fn turned(code: Code, chosen: usize, options: usize) -> usize {
    match code {
        Code::Right | Code::Char(' ') => (chosen + 1) % options.max(1),
        Code::Left => chosen.checked_sub(1).unwrap_or(options.saturating_sub(1)),
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

fn page_key(page: &mut Page, key: Key, ctx: &Ctx) -> Reaction {
    let height = usize::from(ctx.size.1.saturating_sub(6)).max(1);
    let most = page.lines.len().saturating_sub(height);
    let key = key.cap();
    page.top = match (key.code, key.ctrl) {
        (Code::Down | Code::Char('j'), false) => page.top + 1,
        (Code::Up | Code::Char('k'), false) => page.top.saturating_sub(1),
        (Code::PageDown | Code::Char(' '), false) | (Code::Char('d'), true) => page.top + height,
        (Code::PageUp, false) | (Code::Char('u'), true) => page.top.saturating_sub(height),
        (Code::Home | Code::Char('g'), false) => 0,
        (Code::End | Code::Char('G'), false) => most,
        (Code::Char('q' | '?') | Code::Enter, false) => return Reaction::Close,
        _ => page.top,
    }
    .min(most);
    Reaction::Stay
}
