//! Changing what the office knows of a person, or adding somebody.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::api::history::Kept;
use crate::api::people::EditPerson;
use crate::base::error::Result;
use crate::domain::ids::{PersonId, Revision};
use crate::domain::label::Label;
use crate::domain::person::{Person, Position};
use crate::service::checks::{at_most, block, invalid, line};
use crate::service::contact::{FIELD, REMARK, addresses, phones};
use crate::service::merged;
use crate::service::organisations::Placing;
use crate::service::scope::{Deal, Scope, nothing};

/// The most positions of one person.
const POSITIONS: usize = 50;

/// Changes a person; one with the revision 0 is added, under the id that it brings or a new one.
///
/// # Errors
/// `NotFound`, `already-there`, `person-without-name`, `position-ends-before`, `bad-address`, `too-long`, `too-many`,
/// `changed-since`, or of the store.
pub fn edit(scope: &mut Scope<'_>, request: &EditPerson) -> Result<Kept<PersonId>> {
    let given = &request.person;
    let id = if given.id.uuid().is_nil() { PersonId::new(scope.fresh()) } else { given.id };
    let (verb, label, known) = if given.revision == Revision::default() {
        if scope.taken(id.into())? {
            return Err(invalid("already-there").with("what", id));
        }
        ("person.add", Label::default(), Person::named(id, ""))
    } else {
        let found: Person = scope.need(id)?;
        scope.expect(id.into())?;
        if let Some(into) = found.into {
            return Err(invalid("person-merged").with("name", merged::need(scope, into)?.display()));
        }
        ("person.edit", found.label, found)
    };
    let mut person = Person { id, ..checked(given, label)? }.came_as(&known);
    let mut placing = Placing::new(request.organisations);
    for position in &mut person.positions {
        placing.place(scope, position)?;
    }
    show_present(&mut person, scope.today()?);
    let same =
        scope.find::<Person>(id)?.is_some_and(|found| Person { revision: found.revision, ..person.clone() } == found);
    if same {
        return Ok(Kept { done: nothing(verb, None), id });
    }
    scope.put(person)?;
    Ok(Kept { done: scope.commit(&Deal::one(verb))?, id })
}

/// The present position is the one that lists show.
pub(super) fn show_present(person: &mut Person, today: NaiveDate) {
    if !person.positions.is_empty() {
        let present = person.present(today).cloned().unwrap_or_default();
        (person.organisation, person.position) = (present.body, present.title);
    }
}

/// Positions as they are kept: those without an end first, then those that ended last.
fn positions(given: &[Position]) -> Result<Vec<Position>> {
    at_most(given.len(), POSITIONS)?;
    let mut kept = Vec::with_capacity(given.len());
    for position in given {
        let (from, until) = (position.from, position.until);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            return Err(invalid("position-ends-before").with("title", &position.title));
        }
        let (body, title) = (line(&position.body, FIELD)?, line(&position.title, FIELD)?);
        if !body.is_empty() || !title.is_empty() || position.organisation.is_some() {
            kept.push(Position { body, title, ..position.clone() });
        }
    }
    kept.sort_by_key(|position| Reverse((position.until.unwrap_or(NaiveDate::MAX), position.from)));
    Ok(kept)
}

/// The person within the bounds of its fields.
pub(super) fn checked(given: &Person, label: Label) -> Result<Person> {
    let addresses = addresses(&given.addresses)?;
    let name = line(&given.name, FIELD)?;
    if name.is_empty() && addresses.is_empty() {
        return Err(invalid("person-without-name"));
    }
    let person = Person {
        id: given.id,
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
        uid: String::new(),
        cards: Vec::new(),
        merged: Vec::new(),
        into: None,
    };
    Ok(person)
}
