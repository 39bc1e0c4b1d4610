//! Several records of one person become one. The others stay, in no list, and lead to the one that stays: what names them
//! needs no change, and an undo brings all of them back as they were.

use super::edit::{checked, show_present};
use crate::api::history::Done;
use crate::api::people::{MergePeople, MergeSheet, WeighMerge};
use crate::base::error::Result;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::service::checks::{at_most, invalid};
use crate::service::merged;
use crate::service::schema::View;
use crate::service::schema::view::entity;
use crate::service::scope::{Deal, Scope, Span};

/// The verb by which records become one.
pub const MERGE: &str = "person.merge";

/// The most records that become one at once.
const OTHERS: usize = 20;
/// The most records that one person ever had.
const RECORDS: usize = 50;

/// Makes them one.
///
/// # Errors
/// `NotFound`, `merge-with-itself`, `changed-since`, `too-many`, `too-long`, or of the store.
pub fn merge(scope: &mut Scope<'_>, request: &MergePeople) -> Result<Done> {
    let (person, others) = united(scope, request.into, &request.others)?;
    scope.expect(person.id.into())?;
    // Who was merged into one of the others before leads on at once, not by way of them.
    for id in others.iter().flat_map(Person::records) {
        if let Some(record) = scope.find::<Person>(id)? {
            scope.put(Person { into: Some(person.id), ..record })?;
        }
    }
    scope.put(person)?;
    scope.commit(&Deal::one(MERGE))
}

/// What that would come to.
///
/// # Errors
/// As [`merge`].
pub fn weigh(scope: &mut Scope<'_>, request: &WeighMerge) -> Result<MergeSheet> {
    let (person, others) = united(scope, request.into, &request.others)?;
    let records: Vec<PersonId> = others.iter().flat_map(Person::records).collect();
    let by_id = records.iter().map(|id| id.to_bytes().to_vec()).collect::<Vec<_>>();
    let by_thing = records.iter().map(|id| entity((*id).into())).collect::<Vec<_>>();
    let mut moves = |view, partitions: &Vec<Vec<u8>>| {
        merged::count(scope, &Span { partitions: partitions.clone(), ..Span::whole(view) })
    };
    Ok(MergeSheet {
        letters: moves(View::PersonLetters, &by_id)?,
        activities: moves(View::PersonActivities, &by_id)?,
        papers: moves(View::PapersAbout, &by_thing)?,
        tasks: moves(View::TasksFrom, &by_thing)?,
        person,
        others,
    })
}

/// The person that comes of it, and the others as they are.
fn united(scope: &mut Scope<'_>, into: PersonId, others: &[PersonId]) -> Result<(Person, Vec<Person>)> {
    at_most(others.len(), OTHERS)?;
    let stays = merged::need(scope, into)?;
    let mut found: Vec<Person> = Vec::new();
    for id in others {
        let other = merged::need(scope, *id)?;
        if other.id == stays.id {
            return Err(invalid("merge-with-itself").with("name", stays.display()));
        }
        if !found.iter().any(|known| known.id == other.id) {
            found.push(other);
        }
    }
    let whole = found.iter().fold(stays, Person::united);
    at_most(whole.merged.len(), RECORDS)?;
    let mut person = checked(&whole, whole.label)?.came_as(&whole);
    show_present(&mut person, scope.today()?);
    Ok((person, found))
}
