//! One person, and what there is about them.

use crate::api::people::{OpenPerson, PersonCard};
use crate::base::error::Result;
use crate::domain::person::Person;
use crate::service::contact::NEWEST;
use crate::service::newest;
use crate::service::schema::View;
use crate::service::schema::view::entity;
use crate::service::scope::{Scope, Span};

/// One person.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenPerson) -> Result<PersonCard> {
    let person: Person = scope.need(request.id)?;
    let id = request.id.to_bytes();
    let most = usize::from(request.newest).min(NEWEST);
    let (letters, activities) = (Span::part(View::PersonLetters, &id), Span::part(View::PersonActivities, &id));
    let papers = Span::part(View::PapersAbout, &entity(request.id.into()));
    let last = newest::letters(scope, &letters, 1)?.first().map(|letter| letter.received);
    let newest = newest::all(scope, request.id.into(), [&letters, &activities, &papers], most)?;
    Ok(PersonCard {
        person,
        letters: scope.count(&letters)?,
        activities: scope.count(&activities)?,
        papers: scope.count(&papers)?,
        last,
        newest,
    })
}
