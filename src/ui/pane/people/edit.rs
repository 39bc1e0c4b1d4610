//! Changing what the office knows of a person or an organisation, adding one, and writing to somebody.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::api::contract::Request;
use crate::api::drafts::{Draft, Purpose};
use crate::api::organisations::{EditOrganisation, OpenOrganisation};
use crate::api::people::{EditPerson, OpenPerson};
use crate::base::error::Error;
use crate::domain::ids::{OrganisationId, PersonId, Revision};
use crate::domain::organisation::{Organisation, OrganisationKind};
use crate::domain::person::{Person, Position};
use crate::domain::rendition::Mailbox;
use crate::ui::act::{Act, Acts, PeopleThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::{FormField, NEW, Wants};
use crate::ui::overlay::{open, overtaken};
use crate::ui::pane::people::row::View;
use crate::ui::pane::people::state::{Card, People};
use crate::ui::parted;
use crate::ui::place::Place;
use crate::ui::ticket::{PeopleTicket, Ticket};

/// A day, or none.
const DAY: Wants = Wants::Day { optional: true };
/// The fewest digits of a telephone that begins with a word.
const DIGITS: usize = 6;

/// Opens the form of what the card is about.
pub fn form(pane: &mut People, ctx: &Ctx) -> Acts {
    match &pane.card {
        Some(card) => vec![form_of(card, ctx)],
        None => vec![],
    }
}

fn form_of(card: &Card, ctx: &Ctx) -> Act {
    match card {
        Card::Person(card) => person_form("person-title", &card.person, ctx),
        Card::Organisation(card) => {
            organisation_form("organisation-title", &card.organisation, card.parent.as_deref(), ctx)
        }
    }
}

/// Opens an empty form: for an organisation among the organisations, for a person everywhere else.
pub fn add(pane: &mut People, ctx: &Ctx) -> Acts {
    if pane.view == View::Organisations {
        return vec![organisation_form("organisation-new-title", &new_organisation(), None, ctx)];
    }
    vec![person_form("person-new-title", &new_person(), ctx)]
}

fn new_person() -> Person {
    Person { contact: true, ..Person::named(PersonId::new(Uuid::nil()), "") }
}

fn new_organisation() -> Organisation {
    Organisation::named(OrganisationId::new(Uuid::nil()), "")
}

fn person_form(title: &str, person: &Person, ctx: &Ctx) -> Act {
    let text = |label, text: &str| open::text_field(ctx, label, text, Wants::Any);
    let mut fields = vec![
        text("person-name", &person.name),
        open::other_script_field(ctx, "person-other-name", &person.other_name, 0),
        text("person-addresses", &listed(&person.addresses)),
        text("person-phones", &listed(&person.phones)),
    ];
    let shown = shown_position(person, ctx.today());
    fields.extend(position_fields(&shown, ctx));
    fields.extend([
        text("person-salutation", &person.salutation),
        text("person-language", &person.language),
        text("person-remark", &person.remark),
    ]);
    open::form(ctx, title, fields, Then::People(PeopleThen::Edit(Box::new(person.clone()), shown)))
}

fn position_fields(position: &Position, ctx: &Ctx) -> Vec<FormField> {
    let day = |label, day: Option<NaiveDate>| {
        open::text_field(ctx, label, &day.map(|day| ctx.words.date(day)).unwrap_or_default(), DAY)
    };
    vec![
        open::organisation_field(ctx, "person-organisation", &position.body, position.organisation),
        open::text_field(ctx, "person-position", &position.title, Wants::Any),
        day("person-from", position.from),
        day("person-until", position.until),
    ]
}

/// The position that the form is about: the present one; of somebody without positions what is known of one.
fn shown_position(person: &Person, today: NaiveDate) -> Position {
    let known =
        || Position { body: person.organisation.clone(), title: person.position.clone(), ..Position::default() };
    if person.positions.is_empty() { known() } else { person.present(today).cloned().unwrap_or_default() }
}

/// Asks for a position that the person takes up: what went on till then is over the day before.
pub fn position(pane: &mut People, ctx: &Ctx) -> Acts {
    let Some(Card::Person(card)) = &pane.card else { return vec![] };
    vec![position_form(&card.person, ctx)]
}

fn position_form(person: &Person, ctx: &Ctx) -> Act {
    let new = Position { from: Some(ctx.today()), ..Position::default() };
    let then = PeopleThen::Position(Box::new(person.clone()));
    open::form(ctx, "person-new-position", position_fields(&new, ctx), Then::People(then))
}

/// A position as its fields say it, and whether its organisation is to be added.
fn told(fields: &[String]) -> Option<(Position, bool)> {
    let [body, organisation, title, from, until] = fields else { return None };
    let position = Position {
        organisation: organisation.parse().ok(),
        body: body.clone(),
        title: title.clone(),
        from: from.parse().ok(),
        until: until.parse().ok(),
    };
    Some((position, organisation == NEW))
}

/// Takes the person as it stands in the form that was opened on it, and on the shown position, as they were before.
pub fn save(before: &Person, shown: &Position, fields: &[String]) -> Acts {
    let ([name, other_name, addresses, phones, rest @ ..], Some((position, organisations))) =
        (fields, fields.get(4..9).and_then(told))
    else {
        return vec![];
    };
    let [.., salutation, language, remark] = rest else { return vec![] };
    let mut person = Person {
        name: name.clone(),
        other_name: other_name.clone(),
        addresses: parts(addresses, &before.addresses),
        phones: telephones(phones, &before.phones),
        salutation: salutation.clone(),
        language: language.clone(),
        remark: remark.clone(),
        ..before.clone()
    };
    if position != *shown {
        put(&mut person, shown, position);
    }
    let form = PeopleThen::Edit(Box::new(before.clone()), shown.clone());
    vec![keep(person.revision, EditPerson { person, organisations }, Some(form))]
}

/// In place of the position that the form was about stands what it became; one without anything goes.
fn put(person: &mut Person, shown: &Position, position: Position) {
    person.positions.retain(|known| known != shown);
    if position.body.is_empty() && position.title.is_empty() {
        (person.organisation, person.position) = Default::default();
    } else {
        person.positions.push(position);
    }
}

/// Lets the person, as it was when the form was opened, take a position up as it stands there.
pub fn take_up(before: &Person, fields: &[String]) -> Acts {
    let Some((position, organisations)) = told(fields) else { return vec![] };
    let mut person = before.clone();
    if person.positions.is_empty() && !(person.organisation.is_empty() && person.position.is_empty()) {
        person.positions.push(shown_position(&person, NaiveDate::MIN));
    }
    person.take_up(position);
    let form = PeopleThen::Position(Box::new(before.clone()));
    vec![keep(person.revision, EditPerson { person, organisations }, Some(form))]
}

/// Several in one field, parted by commas.
fn listed(known: &[String]) -> String {
    parted::listed(known.iter().map(String::as_str))
}

/// The parts of such a field; what nobody touched stays as it is known, and each that is known stays one, since it may have
/// a comma of its own.
fn parts(text: &str, known: &[String]) -> Vec<String> {
    if text == listed(known).trim() {
        return known.to_vec();
    }
    let known: Vec<&str> = known.iter().map(|one| one.trim()).collect();
    parted::parts(text, &known).into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The telephones of such a field: what begins with a word and has too few digits for a number, as `lok. 12` has, is a part
/// of the number before it.
fn telephones(text: &str, known: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in parts(text, known) {
        match all.last_mut() {
            Some(number) if is_extension(&part) && !known.contains(&part) => {
                *number = listed(&[std::mem::take(number), part]);
            }
            _ => all.push(part),
        }
    }
    all
}

fn is_extension(part: &str) -> bool {
    part.starts_with(char::is_alphabetic) && part.chars().filter(char::is_ascii_digit).count() < DIGITS
}

/// Makes the person a contact, or no longer.
pub fn contact(pane: &mut People, _: &Ctx) -> Acts {
    let Some(Card::Person(card)) = &pane.card else { return vec![] };
    let person = Person { contact: !card.person.contact, ..card.person.clone() };
    vec![keep(person.revision, EditPerson { person, organisations: false }, None)]
}

/// Asks for it to be kept, unless somebody changed it since; what has no revision yet is new.
fn keep(revision: Revision, request: impl Into<Request>, form: Option<PeopleThen>) -> Act {
    let is_new = revision == Revision::default();
    let ticket = if is_new { PeopleTicket::Added } else { PeopleTicket::Changed(form.map(Box::new)) };
    Act::AskAt(Ticket::People(ticket), Box::new(request.into()), revision)
}

/// A form was refused since somebody changed what it is about: how does that stand by now?
pub fn overtaken(form: &PeopleThen, error: &Error) -> Acts {
    let ticket = Ticket::People(PeopleTicket::Overtaken(Box::new(form.clone()), error.clone()));
    match form {
        PeopleThen::Edit(person, _) | PeopleThen::Position(person) => {
            vec![Act::ask(ticket, OpenPerson { id: person.id, newest: 0 })]
        }
        PeopleThen::Organisation(it) => vec![Act::ask(ticket, OpenOrganisation { id: it.id, newest: 0 })],
        _ => vec![],
    }
}

/// It stands so: the form comes back over it.
pub fn again(form: &PeopleThen, card: &Card, error: &Error, ctx: &Ctx) -> Acts {
    let opened = match (form, card) {
        (PeopleThen::Position(_), Card::Person(card)) => position_form(&card.person, ctx),
        (_, card) => form_of(card, ctx),
    };
    vec![overtaken::over(opened, error)]
}

fn organisation_form(title: &str, organisation: &Organisation, parent: Option<&str>, ctx: &Ctx) -> Act {
    let text = |label, text: &str| open::text_field(ctx, label, text, Wants::Any);
    let kinds = OrganisationKind::ALL.map(|kind| format!("organisation-kind-{}", kind.word()));
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let kind = OrganisationKind::ALL.iter().position(|kind| *kind == organisation.kind).unwrap_or_default();
    let fields = vec![
        text("organisation-name", &organisation.name),
        open::other_script_field(ctx, "person-other-name", &organisation.other_name, 0),
        text("organisation-short", &organisation.short),
        open::one_of_field(ctx, "organisation-kind", &kinds, kind),
        open::organisation_field(ctx, "organisation-parent", parent.unwrap_or_default(), organisation.parent),
        text("organisation-country", &organisation.country),
        text("organisation-place", &organisation.place),
        text("person-addresses", &listed(&organisation.addresses)),
        text("person-phones", &listed(&organisation.phones)),
        text("person-remark", &organisation.remark),
    ];
    open::form(ctx, title, fields, Then::People(PeopleThen::Organisation(Box::new(organisation.clone()))))
}

/// Takes the organisation as it stands in the form that was opened on it as it was before.
pub fn save_organisation(before: &Organisation, fields: &[String]) -> Acts {
    let [name, other_name, short, kind, above, parent, country, place, addresses, phones, remark] = fields else {
        return vec![];
    };
    let kind = kind.parse().ok().and_then(|at: usize| OrganisationKind::ALL.get(at).copied()).unwrap_or_default();
    let parent: Option<OrganisationId> = parent.parse().ok().filter(|_| !above.is_empty());
    let organisation = Organisation {
        name: name.clone(),
        other_name: other_name.clone(),
        short: short.clone(),
        kind,
        parent,
        country: country.clone(),
        place: place.clone(),
        addresses: parts(addresses, &before.addresses),
        phones: telephones(phones, &before.phones),
        remark: remark.clone(),
        ..before.clone()
    };
    let form = PeopleThen::Organisation(Box::new(before.clone()));
    vec![keep(organisation.revision, EditOrganisation { organisation }, Some(form))]
}

/// Begins a letter to the person or the organisation.
pub fn write(pane: &mut People, ctx: &Ctx) -> Acts {
    let (name, addresses, salutation) = match &pane.card {
        Some(Card::Person(card)) => (&card.person.name, &card.person.addresses, card.person.salutation.as_str()),
        Some(Card::Organisation(card)) => (&card.organisation.name, &card.organisation.addresses, ""),
        None => return vec![],
    };
    let address = addresses.first().cloned().unwrap_or_default();
    let to = vec![Mailbox { name: name.clone(), address }];
    let text = if salutation.is_empty() { String::new() } else { format!("{salutation}\n\n") };
    let line = text.lines().count() as u32 + u32::from(!text.is_empty());
    let purpose = Purpose::Letter { answers: None, to, cc: vec![], bcc: vec![], enclosed: vec![] };
    vec![begin(purpose, text, (line.saturating_sub(1), 0), ctx)]
}

fn begin(purpose: Purpose, text: String, cursor: (u32, u32), ctx: &Ctx) -> Act {
    let draft = Draft { id: Uuid::nil(), purpose, title: String::new(), text, cursor, changed: ctx.now };
    Act::Go(Place::Write(Box::new(draft)))
}
