//! Making overlays: worded here, so that panes say only ids.

use crate::base::script::fold;
use crate::domain::ids::{ClassId, OrganisationId, PersonId, UserId};
use crate::ui::act::{Act, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::known::Known;
use crate::ui::overlay::commands::CHOOSE;
use crate::ui::overlay::state::{
    Body, Choice, Choose, Confirm, FieldKind, Form, FormField, Named, Offer, Officer, Overlay, Picked, Prompt, Source,
    Standing, Waits, Wants,
};
use crate::ui::parted;

/// Asks for one line under the message `title`, beginning with `text`.
pub fn prompt(ctx: &Ctx, title: &str, text: &str, wants: Wants, then: Then) -> Act {
    worded_prompt(ctx.words.text(title).into_owned(), text, wants, then)
}

/// The same under a title that is worded already.
pub fn worded_prompt(title: String, text: &str, wants: Wants, then: Then) -> Act {
    Act::Open(Overlay::Prompt(Prompt {
        title,
        field: Field::new(text),
        wants,
        fault: None,
        offered: vec![],
        standing: Standing::default(),
        known: Known::default(),
        live: false,
        then,
    }))
}

/// The same, telling each change at once.
pub fn live_prompt(ctx: &Ctx, title: &str, text: &str, then: Then) -> Act {
    let title = ctx.words.text(title).into_owned();
    Act::Open(Overlay::Prompt(Prompt {
        title,
        field: Field::new(text),
        wants: Wants::Any,
        fault: None,
        offered: vec![],
        standing: Standing::default(),
        known: Known::default(),
        live: true,
        then,
    }))
}

/// Offers these rows under the message `title`.
pub fn choose(ctx: &Ctx, title: &str, rows: Vec<Choice>, then: Then) -> Act {
    worded_choose(ctx.told(CHOOSE, title, &[]), rows, then)
}

/// The same with another row selected than the first.
pub fn choose_from(ctx: &Ctx, title: &str, rows: Vec<Choice>, selected: usize, then: Then) -> Act {
    let (title, about, field) = (ctx.told(CHOOSE, title, &[]), String::new(), Field::default());
    let (waits, source) = (Waits::No, Source::Fixed);
    Act::Open(Overlay::Choose(Choose { title, about, field, rows, selected, waits, source, then }))
}

/// The same under a title that is worded already.
pub fn worded_choose(title: String, rows: Vec<Choice>, then: Then) -> Act {
    choose_out_of(Source::Fixed, (title, String::new()), rows, then)
}

/// Offers rows of this source under a worded title and what they are about.
pub fn choose_out_of(source: Source, (title, about): (String, String), rows: Vec<Choice>, then: Then) -> Act {
    let (field, selected, waits) = (Field::default(), 0, Waits::No);
    Act::Open(Overlay::Choose(Choose { title, about, field, rows, selected, waits, source, then }))
}

/// The same about something that has to be read whole, under the message `title`.
pub fn choose_about(ctx: &Ctx, title: &str, about: String, rows: Vec<Choice>, then: Then) -> Act {
    let title = ctx.words.text(title).into_owned();
    choose_out_of(Source::Fixed, (title, about), rows, then)
}

/// Offers people, found while one types.
pub fn choose_person(ctx: &Ctx, title: &str, then: Then) -> Act {
    let title = ctx.words.text(title).into_owned();
    choose_out_of(Source::People(0), (title, String::new()), vec![], then)
}

/// Offers the people of the office, oneself first, and nobody.
pub fn choose_user(ctx: &Ctx, title: &str, then: Then) -> Act {
    choose(ctx, title, users(ctx), then)
}

/// The people of the office as rows, oneself first, and nobody.
pub fn users(ctx: &Ctx) -> Vec<Choice> {
    let mut users: Vec<_> = ctx.office.users.iter().filter(|user| user.active).collect();
    users.sort_by_key(|user| Some(user.id) != ctx.me());
    let me = |id| if Some(id) == ctx.me() { ctx.words.text("word-me").into_owned() } else { String::new() };
    let rows = users.into_iter().map(|user| choice(&user.name, &me(user.id), Value::User(Some(user.id))));
    rows.chain([choice(&ctx.words.text("choose-nobody"), "", Value::User(None))]).collect()
}

/// Offers the classes of the office under a worded title; `first` is the one proposed. Where none can be proposed, none
/// is taken by a key pressed too fast.
pub fn choose_class(ctx: &Ctx, title: String, first: Option<ClassId>, then: Then) -> Act {
    let mut classes: Vec<_> = ctx.office.classes.iter().filter(|class| !class.closed).collect();
    classes.sort_by_key(|class| Some(class.id) != first);
    let known = classes.len() == 1 || classes.first().is_some_and(|class| Some(class.id) == first);
    let rows = classes.into_iter().map(|class| {
        choice(&format!("{}  {}", class.code, class.title), &kept(ctx, class.years), Value::Class(class.id))
    });
    let (about, rows, field, source) = (String::new(), rows.collect(), Field::default(), Source::Fixed);
    let waits = if known { Waits::No } else { Waits::Yes };
    Act::Open(Overlay::Choose(Choose { title, about, field, rows, selected: 0, waits, source, then }))
}

/// Asks the message `question`, already worded, for yes or no.
pub fn confirm(question: String, then: Then) -> Act {
    Act::Open(Overlay::Confirm(Confirm { question, then }))
}

/// Some fields under the message `title`.
pub fn form(ctx: &Ctx, title: &str, fields: Vec<FormField>, then: Then) -> Act {
    form_again(ctx, title, fields.clone(), fields, then)
}

/// The same where something was typed already: the fields as they `began`, and as they stand.
pub fn form_again(ctx: &Ctx, title: &str, began: Vec<FormField>, fields: Vec<FormField>, then: Then) -> Act {
    let title = ctx.words.text(title).into_owned();
    Act::Open(Overlay::Form(Form { title, fields, began, focus: 0, fault: None, offer: Offer::default(), then }))
}

/// A form's field for text, labelled by a message.
pub fn text_field(ctx: &Ctx, label: &str, text: &str, wants: Wants) -> FormField {
    FormField { label: ctx.words.text(label).into_owned(), field: Field::new(text), kind: FieldKind::Text(wants) }
}

/// A form's field for text in which one is proposed, labelled by a message.
pub fn proposed_field(ctx: &Ctx, label: &str, text: &str, wants: Wants) -> FormField {
    FormField { field: Field::proposed(text), ..text_field(ctx, label, text, wants) }
}

/// A form's field for a person or any other name, labelled by a message.
pub fn person_field(ctx: &Ctx, label: &str, text: &str, person: Option<PersonId>) -> FormField {
    FormField { label: ctx.words.text(label).into_owned(), field: Field::new(text), kind: FieldKind::Person(person) }
}

/// A form's field for several people or other names, labelled by a message.
pub fn people_field(ctx: &Ctx, label: &str, all: Vec<Named>) -> FormField {
    let text = parted::listed(all.iter().map(|(name, _)| name.as_str()));
    FormField { label: ctx.words.text(label).into_owned(), field: Field::new(text), kind: FieldKind::People(all) }
}

/// A form's field for an organisation or any other name, labelled by a message.
pub fn organisation_field(ctx: &Ctx, label: &str, text: &str, id: Option<OrganisationId>) -> FormField {
    let kind = FieldKind::Organisation(id.map_or(Body::Named, Body::Known));
    FormField { label: ctx.words.text(label).into_owned(), field: Field::new(text), kind }
}

/// A form's field for somebody of the office, or nobody, labelled by a message.
pub fn user_field(ctx: &Ctx, label: &str, user: Option<UserId>) -> FormField {
    let name = match user.and_then(|id| ctx.user(id)) {
        Some(user) => user.name.clone(),
        None => ctx.words.text("choose-nobody").into_owned(),
    };
    let kind = FieldKind::User(Officer::Taken(user));
    FormField { label: ctx.words.text(label).into_owned(), field: Field::new(name), kind }
}

/// A form's field for the name of the field `of`, in the other script.
pub fn other_script_field(ctx: &Ctx, label: &str, text: &str, of: usize) -> FormField {
    FormField { label: ctx.words.text(label).into_owned(), field: Field::new(text), kind: FieldKind::OtherScript(of) }
}

/// A form's field for one of several messages, labelled by one.
pub fn one_of_field(ctx: &Ctx, label: &str, options: &[&str], chosen: usize) -> FormField {
    let options = options.iter().map(|id| ctx.words.text(id).into_owned()).collect();
    FormField {
        label: ctx.words.text(label).into_owned(),
        field: Field::default(),
        kind: FieldKind::OneOf(options, chosen),
    }
}

/// A row that answers `value`; one that answers somebody is their name.
pub fn choice(label: &str, detail: &str, value: Value) -> Choice {
    Choice {
        label: label.to_owned(),
        detail: detail.to_owned(),
        folded: fold(&format!("{label} {detail}")),
        enabled: true,
        private: matches!(value, Value::Person(_) | Value::User(Some(_))),
        value: Picked::Value(value),
    }
}

/// A row that answers `value` and names whom or what the office is concerned with.
pub fn private_choice(label: &str, detail: &str, value: Value) -> Choice {
    Choice { private: true, ..choice(label, detail, value) }
}

/// How long the papers of a class are kept, in words.
pub fn kept(ctx: &Ctx, years: Option<u16>) -> String {
    match years {
        None => ctx.words.text("class-for-ever").into_owned(),
        Some(years) => ctx.words.plural("class-years", usize::from(years)),
    }
}
