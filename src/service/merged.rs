//! People of whom there were several records: whom a number leads to, and where that stands which names any of them.

use crate::api::page::COUNT_LIMIT;
use crate::base::error::{Error, Result};
use crate::domain::ids::{EntityKind, EntityRef, PersonId};
use crate::domain::person::Person;
use crate::service::schema::View;
use crate::service::schema::view::entity;
use crate::service::scope::{Scope, Span};

/// How often one number leads on to another: once, but where who merged did not see all of them.
const HOPS: usize = 8;

/// The person behind a number: who was merged into another leads to that one.
///
/// # Errors
/// Of the store.
pub fn find(scope: &mut Scope<'_>, id: PersonId) -> Result<Option<Person>> {
    let mut found: Option<Person> = scope.find(id)?;
    for _ in 0..HOPS {
        let Some(into) = found.as_ref().and_then(|person| person.into) else { break };
        found = scope.find(into)?;
    }
    Ok(found)
}

/// The same, who must be there.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn need(scope: &mut Scope<'_>, id: PersonId) -> Result<Person> {
    find(scope, id)?.ok_or_else(|| Error::not_found(EntityRef::from(id)))
}

/// The part of a view that is this person's, whichever of the records is named.
pub fn naming(view: View, person: &Person) -> Span {
    Span { partitions: person.records().map(|id| id.to_bytes().to_vec()).collect(), ..Span::whole(view) }
}

/// The same for somebody of whom only the number is known.
///
/// # Errors
/// Of the store.
pub fn naming_id(scope: &mut Scope<'_>, view: View, id: PersonId) -> Result<Span> {
    Ok(find(scope, id)?.map_or_else(|| Span::part(view, &id.to_bytes()), |person| naming(view, &person)))
}

/// The part of a view that is about a thing; about a person, whichever of the records is meant.
///
/// # Errors
/// Of the store.
pub fn about(scope: &mut Scope<'_>, view: View, thing: EntityRef) -> Result<Span> {
    let person = match PersonId::try_from(thing) {
        Ok(id) if thing.kind == EntityKind::Person => find(scope, id)?,
        _ => None,
    };
    let partitions = match person {
        Some(person) => person.records().map(|id| entity(id.into())).collect(),
        None => vec![entity(thing)],
    };
    Ok(Span { partitions, ..Span::whole(view) })
}

/// How many different things such a part has: what names two records of one person counts once.
///
/// # Errors
/// Of the store.
pub fn count(scope: &mut Scope<'_>, span: &Span) -> Result<u64> {
    let sum = scope.count(span)?;
    if span.partitions.len() < 2 || sum > COUNT_LIMIT {
        return Ok(sum);
    }
    Ok(scope.entries(span, None, true, COUNT_LIMIT as usize)?.len() as u64)
}
