//! Changing what the office knows of a person, and writing to them.

use uuid::Uuid;

use crate::api::drafts::{Draft, Purpose};
use crate::api::people::EditPerson;
use crate::domain::person::Person;
use crate::domain::rendition::Mailbox;
use crate::ui::act::{Act, Acts, PeopleThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::people::state::People;
use crate::ui::place::Place;
use crate::ui::ticket::{PeopleTicket, Ticket};

/// Opens the form of the person.
pub fn form(pane: &mut People, ctx: &Ctx) -> Acts {
    let Some(card) = &pane.card else { return vec![] };
    let person = &card.person;
    let text = |label, text: &str| open::text_field(ctx, label, text, Wants::Any);
    let fields = vec![
        text("person-name", &person.name),
        text("person-addresses", &person.addresses.join(", ")),
        text("person-organisation", &person.organisation),
        text("person-position", &person.position),
        text("person-salutation", &person.salutation),
        text("person-language", &person.language),
        text("person-remark", &person.remark),
    ];
    vec![open::form(ctx, "person-title", fields, Then::People(PeopleThen::Edit))]
}

/// Takes the person as it stands in the form.
pub fn save(pane: &People, fields: &[String]) -> Acts {
    let (Some(card), [name, addresses, organisation, position, salutation, language, remark]) = (&pane.card, fields)
    else {
        return vec![];
    };
    let addresses = addresses.split(',').map(str::trim).filter(|address| !address.is_empty()).map(str::to_owned);
    vec![change(Person {
        name: name.clone(),
        addresses: addresses.collect(),
        organisation: organisation.clone(),
        position: position.clone(),
        salutation: salutation.clone(),
        language: language.clone(),
        remark: remark.clone(),
        ..card.person.clone()
    })]
}

/// Makes the person a contact, or no longer.
pub fn contact(pane: &mut People, _: &Ctx) -> Acts {
    let Some(card) = &pane.card else { return vec![] };
    vec![change(Person { contact: !card.person.contact, ..card.person.clone() })]
}

fn change(person: Person) -> Act {
    let revision = person.revision;
    Act::AskAt(
        Ticket::People(PeopleTicket::Changed),
        Box::new(EditPerson { person, organisations: true }.into()),
        revision,
    )
}

/// Begins a letter to the person.
pub fn write(pane: &mut People, ctx: &Ctx) -> Acts {
    let Some(card) = &pane.card else { return vec![] };
    let person = &card.person;
    let address = person.addresses.first().cloned().unwrap_or_default();
    let to = vec![Mailbox { name: person.name.clone(), address }];
    let text = if person.salutation.is_empty() { String::new() } else { format!("{}\n\n", person.salutation) };
    let line = text.lines().count() as u32 + u32::from(!text.is_empty());
    let purpose = Purpose::Letter { answers: None, to, cc: vec![], bcc: vec![], enclosed: vec![] };
    vec![begin(purpose, text, (line.saturating_sub(1), 0), ctx)]
}

fn begin(purpose: Purpose, text: String, cursor: (u32, u32), ctx: &Ctx) -> Act {
    let draft = Draft { id: Uuid::nil(), purpose, title: String::new(), text, cursor, changed: ctx.now };
    Act::Go(Place::Write(Box::new(draft)))
}
