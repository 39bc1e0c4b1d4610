//! Keys in forms: fields of text, of one of several options, of a name in the other script, and of a person, of several
//! people or of an organisation, for which those are offered whose names begin so. Any text can stand there, whatever is
//! offered; but in a field for somebody of the office only they.

use crate::base::script::{fold, other};
use crate::ui::act::Value;
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::key::Key;
use crate::ui::overlay::commands::OPTION;
use crate::ui::overlay::reaction::{Reaction, checked};
use crate::ui::overlay::state::{Body, Choice, FieldKind, Form, FormField, NEW, Offer, Officer, Picked};
use crate::ui::overlay::{fuzzy, open, option, people};

/// Takes a key in.
pub fn key(form: &mut Form, verb: &str, key: Key, ctx: &Ctx) -> Reaction {
    if form.offers()
        && let Some(reaction) = offered(form, verb, ctx)
    {
        return reaction;
    }
    let last = form.fields.len().saturating_sub(1);
    match verb {
        "form.accept" => return submitted(form, ctx),
        "overlay.accept" if form.focus == last => return submitted(form, ctx),
        "overlay.accept" | "form.next" => to(form, if form.focus == last { 0 } else { form.focus + 1 }),
        "form.previous" => to(form, form.focus.checked_sub(1).unwrap_or(last)),
        _ => return changed(form, verb, key, ctx),
    }
    Reaction::Stay
}

/// What a key does to what is offered; none if it does nothing to that.
fn offered(form: &mut Form, verb: &str, ctx: &Ctx) -> Option<Reaction> {
    let last = form.offer.rows.len().saturating_sub(1);
    match verb {
        // Whom it asks for is found: nothing else is to be filled in.
        "overlay.accept" if form.is_single() => {
            take(form);
            return Some(submitted(form, ctx));
        }
        "overlay.accept" | "choose.complete" => take(form),
        "choose.down" => form.offer.selected = (form.offer.selected + 1).min(last),
        "choose.up" => form.offer.selected = form.offer.selected.saturating_sub(1),
        _ => return None,
    }
    Some(Reaction::Stay)
}

/// The selected one stands in the field; the next field is filled in.
fn take(form: &mut Form) {
    let row = form.offer.rows.get(form.offer.selected).cloned();
    if let (Some(row), Some(field)) = (row, form.fields.get_mut(form.focus)) {
        match (row.value, &mut field.kind) {
            (Picked::Value(Value::Person(id)), FieldKind::People(known)) => {
                people::add(&mut field.field, known, &row.label, id);
                let_go(form);
                return;
            }
            (Picked::Value(Value::Person(id)), _) => {
                (field.field, field.kind) = (Field::new(row.label), FieldKind::Person(Some(id)));
            }
            (Picked::Value(Value::Organisation(Some(id))), _) => {
                (field.field, field.kind) = (Field::new(row.label), FieldKind::Organisation(Body::Known(id)));
            }
            (Picked::Value(Value::Organisation(None)), _) => field.kind = FieldKind::Organisation(Body::New),
            (Picked::Value(Value::User(user)), _) => {
                (field.field, field.kind) = (Field::new(row.label), FieldKind::User(Officer::Taken(user)));
            }
            _ => {}
        }
    }
    to(form, (form.focus + 1).min(form.fields.len().saturating_sub(1)));
}

/// Nothing is offered any more: what was typed stays as it is.
pub fn let_go(form: &mut Form) -> Reaction {
    form.offer = Offer { serial: form.offer.serial + 1, ..Offer::default() };
    Reaction::Stay
}

fn to(form: &mut Form, field: usize) {
    form.focus = field;
    forget(form);
    let_go(form);
}

/// The letters that were typed on a choice hold no more once one comes to it anew.
fn forget(form: &mut Form) {
    for field in form.fields.iter_mut().filter(|field| matches!(field.kind, FieldKind::OneOf(..))) {
        field.field = Field::default();
    }
}

fn changed(form: &mut Form, verb: &str, key: Key, ctx: &Ctx) -> Reaction {
    form.fault = None;
    let Some(field) = form.fields.get_mut(form.focus) else { return Reaction::Stay };
    if let FieldKind::OneOf(options, chosen) = &mut field.kind {
        match option::key(verb, key, &mut field.field, options, *chosen) {
            option::Picked::At(at) => *chosen = at,
            option::Picked::None => {
                form.fault = Some(strange(field.field.text(), ctx));
            }
        }
        return Reaction::Stay;
    }
    if matches!(field.kind, FieldKind::People(_)) && key.text().is_some_and(|c| people::doubles(&field.field, c)) {
        return Reaction::Stay;
    }
    edited(form, ctx, |field| {
        field.take(verb, key);
    })
}

/// What was typed on a choice begins none of it.
fn strange(typed: &str, ctx: &Ctx) -> String {
    ctx.told(OPTION, "fault-option", &[("typed", typed.into())])
}

/// Puts pasted text into the focused field.
pub fn insert(form: &mut Form, text: &str, ctx: &Ctx) -> Reaction {
    edited(form, ctx, |field| field.insert(text))
}

/// The focused field is edited: a name is proposed in the other script, and who or what begins so is looked for anew.
fn edited(form: &mut Form, ctx: &Ctx, edit: impl FnOnce(&mut Field)) -> Reaction {
    let Some(field) = form.fields.get_mut(form.focus) else { return Reaction::Stay };
    let before = field.field.text().to_owned();
    edit(&mut field.field);
    if before == field.field.text() {
        return Reaction::Stay;
    }
    begin_anew(field, &before);
    propose(form, &before);
    look(form, ctx)
}

/// Who was taken is one thing, not letters: the first that is typed looks for somebody else, taking any away takes all.
fn begin_anew(field: &mut FormField, before: &str) {
    if matches!(field.kind, FieldKind::User(Officer::Taken(_))) {
        let typed = field.field.text().strip_prefix(before).unwrap_or_default().to_owned();
        field.field = Field::new(typed);
    }
}

/// What stands in the other script still follows from the name as it was `before`, or is not there yet: it follows on.
fn propose(form: &mut Form, before: &str) {
    let now = form.fields.get(form.focus).map(|field| field.field.text().to_owned()).unwrap_or_default();
    let follows = |field: &&mut FormField| field.kind == FieldKind::OtherScript(form.focus);
    for field in form.fields.iter_mut().filter(follows) {
        let written = field.field.text();
        if written.is_empty() || written == other(before) {
            field.field = Field::new(other(&now));
        }
    }
}

/// Looks for people or organisations that begin as the text of the focused field.
fn look(form: &mut Form, ctx: &Ctx) -> Reaction {
    let Some(field) = form.fields.get_mut(form.focus) else { return Reaction::Stay };
    let mut text = field.field.text().trim().to_owned();
    let asks: fn(u64, String) -> Reaction = match &mut field.kind {
        FieldKind::People(known) => {
            people::begun(&field.field, known).clone_into(&mut text);
            Reaction::People
        }
        FieldKind::Person(chosen) => {
            *chosen = None;
            Reaction::People
        }
        FieldKind::Organisation(body) => {
            *body = Body::Named;
            Reaction::Organisations
        }
        FieldKind::User(user) => {
            *user = Officer::Sought;
            let_go(form);
            form.offer.rows = called(&text, ctx);
            return Reaction::Stay;
        }
        FieldKind::Text(_) | FieldKind::OtherScript(_) | FieldKind::OneOf(..) => return Reaction::Stay,
    };
    let_go(form);
    if text.is_empty() { Reaction::Stay } else { asks(form.offer.serial, text) }
}

/// Those of the office whose names hold these words, all of them for none; they are known here.
fn called(text: &str, ctx: &Ctx) -> Vec<Choice> {
    fuzzy::by_beginnings(&open::users(ctx), |row| &row.folded, &fold(text)).into_iter().cloned().collect()
}

fn submitted(form: &mut Form, ctx: &Ctx) -> Reaction {
    let mut values = Vec::new();
    for (i, field) in form.fields.iter().enumerate() {
        match &field.kind {
            FieldKind::OneOf(options, _) if option::is_strange(field.field.text(), options) => {
                let fault = strange(field.field.text(), ctx);
                return refused(form, i, fault);
            }
            FieldKind::OneOf(_, chosen) => values.push(chosen.to_string()),
            FieldKind::Person(chosen) if !field.field.text().trim().is_empty() => {
                values.push(field.field.text().trim().to_owned());
                values.push(chosen.map(|id| id.uuid().to_string()).unwrap_or_default());
            }
            FieldKind::Person(_) => return refused(form, i, ctx.words.text("fault-empty").into_owned()),
            FieldKind::People(_) if form.is_single() && people::is_empty(&field.field) => {
                return refused(form, i, ctx.words.text("fault-empty").into_owned());
            }
            FieldKind::People(known) => values.extend(people::answers(field.field.text(), known)),
            FieldKind::Organisation(body) => {
                values.push(field.field.text().trim().to_owned());
                values.push(match body {
                    Body::Named => String::new(),
                    Body::Known(id) => id.to_string(),
                    Body::New => NEW.to_owned(),
                });
            }
            FieldKind::User(Officer::Taken(user)) => values.push(user.map(|id| id.to_string()).unwrap_or_default()),
            FieldKind::User(Officer::Sought) => {
                return refused(form, i, ctx.words.text("fault-nobody").into_owned());
            }
            FieldKind::OtherScript(_) => values.push(field.field.text().trim().to_owned()),
            FieldKind::Text(wants) => match checked(field.field.text(), *wants, ctx) {
                Ok(Value::Date(day)) => values.push(day.map(|day| day.to_string()).unwrap_or_default()),
                Ok(_) => values.push(field.field.text().trim().to_owned()),
                Err(fault) => return refused(form, i, fault),
            },
        }
    }
    Reaction::Answer(form.then.clone(), Value::Form(values))
}

fn refused(form: &mut Form, field: usize, fault: String) -> Reaction {
    (form.focus, form.fault) = (field, Some(fault));
    Reaction::Stay
}
