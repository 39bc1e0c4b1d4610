//! A form that was refused since somebody else changed meanwhile what it is about. It comes back over how that stands by now,
//! with everything that was typed; a page over it tells what is another there. Nothing is written over unseen.

use crate::base::error::{Error, ErrorKind};
use crate::ui::act::Act;
use crate::ui::ctx::Ctx;
use crate::ui::overlay::commands::FORM;
use crate::ui::overlay::state::{FieldKind, Form, FormField, Overlay, Page, Paragraph};
use crate::ui::paint;

/// The error of whoever comes second.
const SINCE: &str = "changed-since";
/// The same, said to somebody whose form stands there again.
const UNDER_FORM: &str = "changed-under-form";

/// Whether somebody else was faster.
pub fn is(error: &Error) -> bool {
    error.kind == ErrorKind::Conflict && error.id == SINCE
}

/// The form that `opened` opens is of what a form was refused for: it takes up what was typed there.
pub fn over(opened: Act, error: &Error) -> Act {
    match opened {
        Act::Open(Overlay::Form(form)) => Act::Overtaken(Box::new(form), error.clone()),
        other => other,
    }
}

/// Whether `now` is the form that was filled in, of how the same thing stands by now.
pub fn is_same(filled: &Form, now: &Form) -> bool {
    filled.then.is_about_what(&now.then) && filled.fields.len() == now.fields.len()
}

/// What was filled in over how it stands `now`, and the page that tells what is another there. A field that nobody touched
/// here holds what the other wrote.
pub fn again(filled: Form, now: Form, error: &Error, ctx: &Ctx) -> (Form, Page) {
    let mut told = vec![Paragraph::text(who(error, ctx)), Paragraph::text("")];
    told.extend(differences(&filled, &now.fields, ctx));
    told.extend([Paragraph::text(""), Paragraph::text(ctx.told(FORM, "overtaken-how", &[]))]);
    let typed = filled.fields.into_iter().zip(&filled.began);
    let fields = typed.zip(now.fields).map(|((typed, began), now)| taken_up(typed, began, now)).collect();
    let fault = Some(ctx.told(FORM, "fault-overtaken", &[]));
    let page = Page::new(ctx.words.text("overtaken-title").into_owned(), told);
    (Form { fields, fault, focus: filled.focus, ..now }, page)
}

/// Who changed it, and when.
pub fn who(error: &Error, ctx: &Ctx) -> String {
    ctx.words.error(&Error { id: UNDER_FORM.into(), ..error.clone() })
}

/// What the other wrote, field by field; and beside it what was typed where that is another.
fn differences(filled: &Form, now: &[FormField], ctx: &Ctx) -> Vec<Paragraph> {
    let mut told = Vec::new();
    for ((typed, began), now) in filled.fields.iter().zip(&filled.began).zip(now) {
        let (typed, began, theirs) = (text(typed), text(began), text(now));
        if theirs == began || theirs == typed {
            continue;
        }
        let shown = |text: &str| paint::private(text, ctx.look).into_owned();
        let id = if typed == began { "overtaken-theirs" } else { "overtaken-both" };
        let args = [("theirs", shown(theirs).into()), ("yours", shown(typed).into())];
        told.push(Paragraph::beside(now.label.clone(), ctx.words.with(id, &args)));
    }
    if told.is_empty() {
        told.push(Paragraph::text(ctx.words.text("overtaken-unseen")));
    }
    told
}

/// A field as it was typed over how it stands now; as it stands, if nobody touched it.
fn taken_up(typed: FormField, began: &FormField, now: FormField) -> FormField {
    if text(&typed) == text(began) {
        return now;
    }
    match &now.kind {
        FieldKind::OneOf(options, _) => match options.iter().position(|option| option == text(&typed)) {
            Some(at) => FormField { kind: FieldKind::OneOf(options.clone(), at), ..now },
            None => now,
        },
        _ => typed,
    }
}

/// What stands in a field: its text, or the option that is on.
fn text(field: &FormField) -> &str {
    match &field.kind {
        FieldKind::OneOf(options, chosen) => options.get(*chosen).map_or("", String::as_str),
        _ => field.field.text(),
    }
}
