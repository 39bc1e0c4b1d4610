//! One organisation: who is and was there, and what there is about it.

use chrono::NaiveDate;

use crate::api::organisations::{Member, OpenOrganisation, OrganisationCard};
use crate::base::error::Result;
use crate::domain::ids::{OrganisationId, PersonId};
use crate::domain::organisation::Organisation;
use crate::domain::person::{Person, Position};
use crate::service::contact::NEWEST;
use crate::service::schema::View;
use crate::service::schema::view::entity;
use crate::service::scope::{Scope, Span};
use crate::service::{merged, newest};

/// The most people on a card.
const MEMBERS: usize = 200;
/// The most people whose letters are looked through.
const WRITERS: usize = 100;

/// One organisation.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenOrganisation) -> Result<OrganisationCard> {
    let organisation: Organisation = scope.need(request.id)?;
    let parent = match organisation.parent {
        Some(id) => scope.find::<Organisation>(id)?.map(|parent| parent.name),
        None => None,
    };
    let of = Span::part(View::PeopleOf, &request.id.to_bytes());
    let people = members(scope, request.id, &of)?;
    let most = usize::from(request.newest).min(NEWEST);
    let itself = entity(request.id.into());
    let letters = Span { partitions: writers(scope, &people)?, ..Span::whole(View::PersonLetters) };
    let (activities, papers) = (Span::part(View::ActivitiesAbout, &itself), Span::part(View::PapersAbout, &itself));
    let newest = newest::all(scope, request.id.into(), [&letters, &activities, &papers], most)?;
    Ok(OrganisationCard { members: scope.count(&of)?, organisation, parent, people, newest })
}

/// The records of the people whose letters are looked through.
fn writers(scope: &mut Scope<'_>, people: &[Member]) -> Result<Vec<Vec<u8>>> {
    let mut records = Vec::new();
    for member in people.iter().take(WRITERS) {
        records.extend(merged::naming_id(scope, View::PersonLetters, member.id)?.partitions);
    }
    Ok(records)
}

/// Who is and was there, the present ones first.
fn members(scope: &mut Scope<'_>, id: OrganisationId, of: &Span) -> Result<Vec<Member>> {
    let today = scope.today()?;
    let mut members = Vec::new();
    for entry in scope.entries(of, None, true, MEMBERS)? {
        let Some(person) = scope.find::<Person>(PersonId::new(entry.id))? else { continue };
        let position = there(&person, id, today).cloned().unwrap_or_default();
        let present = position.holds(today);
        members.push(Member { id: person.id, name: person.display().to_owned(), position, present });
    }
    members.sort_by_key(|member| !member.present);
    Ok(members)
}

/// What somebody is there today, else what they were last.
fn there(person: &Person, id: OrganisationId, today: NaiveDate) -> Option<&Position> {
    let held = || person.positions.iter().filter(|position| position.organisation == Some(id));
    held().find(|position| position.holds(today)).or_else(|| held().next())
}
