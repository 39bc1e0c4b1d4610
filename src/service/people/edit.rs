//! Changing what the office knows of a person, or adding somebody.

use crate::api::history::Done;
use crate::api::people::EditPerson;
use crate::base::error::Result;
use crate::domain::ids::{PersonId, Revision};
use crate::domain::label::Label;
use crate::domain::organisation::Organisation;
use crate::domain::person::{Person, Position};
use crate::service::checks::{at_most, block, invalid, line};
use crate::service::scope::{Deal, Scope, nothing};

/// The most addresses of one person.
const ADDRESSES: usize = 20;
/// The most telephones of one person.
const PHONES: usize = 20;
/// The most positions of one person.
const POSITIONS: usize = 50;
/// The longest field of one line, characters.
const FIELD: usize = 250;
/// The longest remark, characters.
const REMARK: usize = 4_000;

/// Changes a person; one with the revision 0 is added under the id that it brings.
///
/// # Errors
/// `NotFound`, `already-there`, `person-without-name`, `bad-address`, `too-long`, `too-many`, `changed-since`, or of the
/// store.
pub fn edit(scope: &mut Scope<'_>, request: &EditPerson) -> Result<Done> {
    let given = &request.person;
    let (verb, label, source) = if given.revision == Revision::default() {
        if scope.taken(given.id.into())? {
            return Err(invalid("already-there").with("what", given.id));
        }
        ("person.add", Label::default(), None)
    } else {
        let found: Person = scope.need(given.id)?;
        scope.expect(given.id.into())?;
        ("person.edit", found.label, found.source)
    };
    let mut person = checked(given, label)?;
    person.source = source;
    hold(scope, &mut person)?;
    let same = scope
        .find::<Person>(given.id)?
        .is_some_and(|found| Person { revision: found.revision, ..person.clone() } == found);
    if same {
        return Ok(nothing(verb, None));
    }
    scope.put(person)?;
    scope.commit(&Deal::one(verb))
}

/// Organisations that positions name are there; the present position is the one that lists show.
fn hold(scope: &mut Scope<'_>, person: &mut Person) -> Result<()> {
    for position in &mut person.positions {
        let Some(organisation) = position.organisation else { continue };
        let found: Organisation = scope.need(organisation)?;
        scope.rely_on(organisation);
        if position.body.is_empty() {
            position.body = found.name;
        }
    }
    let today = scope.today()?;
    if !person.positions.is_empty() {
        let present = person.positions.iter().find(|position| position.holds(today)).cloned().unwrap_or_default();
        (person.organisation, person.position) = (present.body, present.title);
    }
    Ok(())
}

fn phones(given: &[String]) -> Result<Vec<String>> {
    at_most(given.len(), PHONES)?;
    let lines: Vec<String> = given.iter().map(|phone| line(phone, FIELD)).collect::<Result<_>>()?;
    Ok(lines.into_iter().filter(|phone| !phone.is_empty()).collect())
}

fn positions(given: &[Position]) -> Result<Vec<Position>> {
    at_most(given.len(), POSITIONS)?;
    given
        .iter()
        .map(|position| {
            let (from, until) = (position.from, position.until);
            if from.zip(until).is_some_and(|(from, until)| until < from) {
                return Err(invalid("position-ends-before").with("title", &position.title));
            }
            let (body, title) = (line(&position.body, FIELD)?, line(&position.title, FIELD)?);
            Ok(Position { body, title, ..position.clone() })
        })
        .collect()
}

fn addresses(given: &[String]) -> Result<Vec<String>> {
    at_most(given.len(), ADDRESSES)?;
    let mut addresses: Vec<String> = Vec::with_capacity(given.len());
    for address in given {
        let address = line(address, FIELD)?;
        let known = addresses.iter().any(|other| Person::address_key(other) == Person::address_key(&address));
        if address.is_empty() || known {
            continue;
        }
        if address.contains(' ') || !address.contains('@') {
            return Err(invalid("bad-address").with("text", address));
        }
        addresses.push(address);
    }
    Ok(addresses)
}

/// The organisation within the bounds of its fields.
pub(super) fn checked_organisation(given: &Organisation) -> Result<Organisation> {
    Ok(Organisation {
        name: line(&given.name, FIELD)?,
        other_name: line(&given.other_name, FIELD)?,
        short: line(&given.short, FIELD)?,
        place: line(&given.place, FIELD)?,
        remark: block(&given.remark, REMARK)?,
        addresses: addresses(&given.addresses)?,
        phones: phones(&given.phones)?,
        ..given.clone()
    })
}

/// The person within the bounds of its fields.
pub(super) fn checked(given: &Person, label: Label) -> Result<Person> {
    let addresses = addresses(&given.addresses)?;
    let name = line(&given.name, FIELD)?;
    if name.is_empty() && addresses.is_empty() {
        return Err(invalid("person-without-name"));
    }
    Ok(Person {
        id: PersonId::new(given.id.uuid()),
        revision: given.revision,
        label,
        contact: given.contact,
        name,
        addresses,
        organisation: line(&given.organisation, FIELD)?,
        position: line(&given.position, FIELD)?,
        salutation: line(&given.salutation, FIELD)?,
        language: line(&given.language, 35)?,
        remark: block(&given.remark, REMARK)?,
        other_name: line(&given.other_name, FIELD)?,
        phones: phones(&given.phones)?,
        positions: positions(&given.positions)?,
        source: None,
    })
}
