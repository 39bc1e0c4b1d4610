//! One person, and what there is about them.

use crate::api::people::{OpenPerson, PersonCard};
use crate::base::error::Result;
use crate::service::contact::NEWEST;
use crate::service::schema::View;
use crate::service::scope::Scope;
use crate::service::{merged, newest};

/// One person.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenPerson) -> Result<PersonCard> {
    let person = merged::need(scope, request.id)?;
    let most = usize::from(request.newest).min(NEWEST);
    let (letters, activities) =
        (merged::naming(View::PersonLetters, &person), merged::naming(View::PersonActivities, &person));
    let papers = merged::about(scope, View::PapersAbout, person.id.into())?;
    let last = newest::letters(scope, &letters, 1)?.first().map(|letter| letter.received);
    let newest = newest::all(scope, request.id.into(), [&letters, &activities, &papers], most)?;
    Ok(PersonCard {
        person,
        letters: merged::count(scope, &letters)?,
        activities: merged::count(scope, &activities)?,
        papers: merged::count(scope, &papers)?,
        last,
        newest,
    })
}
