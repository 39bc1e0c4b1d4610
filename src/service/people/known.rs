//! Whom a name means: the one person who is called so, whichever script it is written in. Nobody is guessed at.

use std::collections::BTreeMap;

use crate::api::people::{KnowPeople, PersonRow};
use crate::base::error::Result;
use crate::base::script::fold;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::service::ahead::ahead;
use crate::service::people::list::row;
use crate::service::schema::View;
use crate::service::scope::Scope;
use crate::service::{merged, organisations};

/// The most names that are looked up for one request.
const NAMES: usize = 20;
/// The most people of one name that are told apart.
const ALIKE: u16 = 20;

/// The person whom each of the names means; none where nobody has it, or more than one.
///
/// # Errors
/// Of the store.
pub fn known(scope: &mut Scope<'_>, request: &KnowPeople) -> Result<Vec<Option<PersonRow>>> {
    let mut rows = Vec::new();
    for name in request.names.iter().take(NAMES) {
        let meant = meant(scope, name)?;
        rows.push(meant.map(|person| row(scope, person)).transpose()?);
    }
    rows.resize_with(request.names.len(), || None);
    Ok(rows)
}

/// A contact goes before others of the name: somebody said that this is a person. Of somebody who only wrote it can be the
/// name of an organisation.
fn meant(scope: &mut Scope<'_>, name: &str) -> Result<Option<Person>> {
    let (mut contacts, mut others): (Vec<_>, Vec<_>) =
        called(scope, name)?.into_iter().partition(|person| person.contact);
    Ok(match (contacts.len(), others.len()) {
        (1, _) => contacts.pop(),
        (0, 1) if organisations::called(scope, name)?.is_none() => others.pop(),
        _ => None,
    })
}

/// Those who are called so, found by the rarest word of the name.
fn called(scope: &mut Scope<'_>, name: &str) -> Result<Vec<Person>> {
    let mut found = BTreeMap::new();
    ahead(scope, (View::Words, name, ALIKE), |scope, id, _| {
        let named = scope.find::<Person>(PersonId::new(id))?.filter(|person| has(person, name));
        let person = named.map_or(Ok(None), |person| merged::find(scope, person.id))?;
        Ok(person.and_then(|person| found.insert(person.id, person).is_none().then_some(())))
    })?;
    Ok(found.into_values().collect())
}

fn has(person: &Person, name: &str) -> bool {
    let name = fold(name);
    let same = |own: &String| fold(own).split_whitespace().eq(name.split_whitespace());
    [&person.name, &person.other_name].into_iter().any(same)
}
