//! The people by name, by the beginnings of words, and how many there are.

use std::collections::BTreeSet;

use crate::api::page::Page;
use crate::api::people::{FindPeople, ListPeople, PeopleCounts, PersonRow};
use crate::base::error::Result;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::service::ahead::ahead;
use crate::service::checks::Filter;
use crate::service::merged;
use crate::service::schema::View;
use crate::service::schema::words::of_person;
use crate::service::scope::{Reading, Scope, Span, paged};

/// A page of the people.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn list(scope: &mut Scope<'_>, request: &ListPeople) -> Result<Page<PersonRow>> {
    let filter = Filter::new(&request.filter);
    let span = Span::whole(match (request.contacts, request.cyrillic) {
        (false, true) => View::PeopleCyrillic,
        (false, false) => View::PeopleLatin,
        (true, true) => View::ContactsCyrillic,
        (true, false) => View::ContactsLatin,
    });
    let reading = Reading { span, anchor: &request.anchor, limit: request.limit, filtered: !filter.is_empty() };
    paged(scope, &reading, |scope, entry| {
        let Some(person) = scope.find::<Person>(PersonId::new(entry.id))? else { return Ok(None) };
        if passes(&filter, &person) { row(scope, person).map(Some) } else { Ok(None) }
    })
}

/// People whose words begin so: all the words of the text, each with any of theirs. Who is known by words of a record that was
/// merged into theirs is found by these too.
///
/// # Errors
/// Of the store.
pub fn find(scope: &mut Scope<'_>, request: &FindPeople) -> Result<Vec<PersonRow>> {
    let mut offered = BTreeSet::new();
    ahead(scope, (View::Words, &request.text, request.limit), |scope, id, wanted| {
        let named = scope.find::<Person>(PersonId::new(id))?.filter(|person| wanted.begin(&of_person(person)));
        let found = named.map_or(Ok(None), |person| merged::find(scope, person.id))?;
        let found = found.filter(|person| offered.insert(person.id));
        found.map(|person| row(scope, person)).transpose()
    })
}

/// How many there are in each list.
///
/// # Errors
/// Of the store.
pub fn count(scope: &mut Scope<'_>) -> Result<PeopleCounts> {
    Ok(PeopleCounts {
        people: scope.count(&Span::whole(View::PeopleCyrillic))?,
        contacts: scope.count(&Span::whole(View::ContactsCyrillic))?,
        organisations: scope.count(&Span::whole(View::OrganisationsCyrillic))?,
    })
}

/// A person as a line of a list.
///
/// # Errors
/// Of the store.
pub fn row(scope: &mut Scope<'_>, person: Person) -> Result<PersonRow> {
    let letters = merged::count(scope, &merged::naming(View::PersonLetters, &person))?;
    Ok(PersonRow {
        id: person.id,
        name: person.display().to_owned(),
        address: person.addresses.first().cloned().unwrap_or_default(),
        organisation: person.organisation,
        position: person.position,
        contact: person.contact,
        letters,
    })
}

fn passes(filter: &Filter, person: &Person) -> bool {
    filter.is_empty() || filter.matches(&person.texts().collect::<Vec<_>>())
}
