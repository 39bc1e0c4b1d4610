//! What is known of a person or an organisation: a label and a text for each thing.

use std::borrow::Cow;

use crate::api::organisations::OrganisationCard;
use crate::domain::person::Person;
use crate::ui::ctx::Ctx;
use crate::ui::pane::people::state::Card;

/// A label's message, what is known, and the most lines that it takes.
pub type Fact<'a> = (&'static str, Cow<'a, str>, usize);

/// The facts of a card that are known; what it is comes before them.
pub fn of<'a>(card: &'a Card, ctx: &'a Ctx) -> Vec<Fact<'a>> {
    let mut facts = match card {
        Card::Person(card) => person(&card.person, ctx),
        Card::Organisation(card) => organisation(card),
    };
    facts.retain(|(_, text, _)| !text.is_empty());
    facts
}

/// What is known of a person, their name and positions too, each as a label and a text.
pub fn of_person(it: &Person, ctx: &Ctx) -> Vec<(&'static str, String)> {
    let name = [("person-name", it.name.clone())];
    let positions = it.positions.iter().map(|it| ("person-position", [it.title.as_str(), &it.body].join(" ")));
    let known = person(it, ctx).into_iter().map(|(label, text, _)| (label, text.into_owned()));
    name.into_iter().chain(known).chain(positions).filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// What the card is of: a contact, a correspondent, a kind of organisation.
pub fn what(card: &Card, ctx: &Ctx) -> String {
    match card {
        Card::Person(card) if card.person.contact => ctx.words.text("person-contact").into_owned(),
        Card::Person(_) => ctx.words.text("person-correspondent").into_owned(),
        Card::Organisation(card) => {
            ctx.words.text(&format!("organisation-kind-{}", card.organisation.kind.word())).into_owned()
        }
    }
}

/// Where somebody is stands among the positions, once there are any.
fn person<'a>(person: &'a Person, ctx: &'a Ctx) -> Vec<Fact<'a>> {
    let (organisation, position) =
        if person.positions.is_empty() { (person.organisation.as_str(), person.position.as_str()) } else { ("", "") };
    vec![
        ("person-other-name", person.other_name.as_str().into(), 1),
        ("person-addresses", person.addresses.join(", ").into(), 2),
        ("person-phones", person.phones.join(", ").into(), 2),
        ("person-organisation", organisation.into(), 2),
        ("person-position", position.into(), 2),
        ("person-salutation", person.salutation.as_str().into(), 1),
        ("person-language", tongue(&person.language, ctx), 1),
        ("person-remark", person.remark.as_str().into(), 4),
    ]
}

/// A language by its name, if its code is one that letters are often written in; else as it stands.
fn tongue<'a>(language: &'a str, ctx: &'a Ctx) -> Cow<'a, str> {
    let id = format!("tongue-{}", language.to_ascii_lowercase());
    if ctx.words.has(&id) { ctx.words.text(&id).into_owned().into() } else { language.into() }
}

fn organisation(card: &OrganisationCard) -> Vec<Fact<'_>> {
    let it = &card.organisation;
    vec![
        ("person-other-name", it.other_name.as_str().into(), 2),
        ("organisation-short", it.short.as_str().into(), 1),
        ("organisation-parent", card.parent.as_deref().unwrap_or_default().into(), 2),
        ("organisation-country", it.country.as_str().into(), 1),
        ("organisation-place", it.place.as_str().into(), 2),
        ("person-addresses", it.addresses.join(", ").into(), 2),
        ("person-phones", it.phones.join(", ").into(), 2),
        ("person-remark", it.remark.as_str().into(), 4),
    ]
}
