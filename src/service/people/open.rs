//! One person, and what there is about them.

use crate::api::diary::ActivityRow;
use crate::api::people::{OpenPerson, PersonCard};
use crate::base::error::Result;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::ActivityId;
use crate::service::contact::NEWEST;
use crate::service::schema::View;
use crate::service::schema::view::newest_first;
use crate::service::scope::{Scope, Span};
use crate::service::{diary, merged, newest};

/// So many activities to come are looked at for one that is not cancelled.
const NEXT: usize = 12;

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
        next: next(scope, activities)?,
        newest,
    })
}

/// The first activity to come that is not cancelled; of what comes again, by its first time.
fn next(scope: &mut Scope<'_>, activities: Span) -> Result<Option<ActivityRow>> {
    let coming = activities.range(vec![], newest_first(scope.now()).to_vec());
    for entry in scope.entries(&coming, None, false, NEXT)? {
        let row = scope.find::<Activity>(ActivityId::new(entry.id))?.map(diary::first);
        if let Some(row) = row.filter(|row| row.state != ActivityState::Cancelled) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}
