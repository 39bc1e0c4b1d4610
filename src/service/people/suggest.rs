//! Correspondents who might be kept as contacts: who writes often, where they are, and keeping some at one stroke.

use std::collections::{BTreeMap, BTreeSet};

use super::list::row;
use crate::api::history::Done;
use crate::api::page::FILTER_LIMIT;
use crate::api::people::{KeepContacts, PersonRow, SuggestedOrganisation, Suggestions};
use crate::base::error::Result;
use crate::base::script::fold;
use crate::domain::ids::{LetterId, PersonId};
use crate::domain::letter::Letter;
use crate::domain::person::{Person, Position};
use crate::service::checks::{MOST, at_most};
use crate::service::merged;
use crate::service::organisations::{Placing, called};
use crate::service::schema::View;
use crate::service::scope::{Deal, Scope, Span};

/// The verb by which some are kept.
pub const KEEP: &str = "people.keep";

/// From so many letters on somebody is suggested.
const OFTEN: u64 = 3;
/// The most people who are suggested.
const SUGGESTED: usize = 200;
/// So many people with mail from one place are an organisation.
const TOGETHER: usize = 2;

/// Who writes often and is no contact yet, out of the newest letters.
///
/// # Errors
/// Of the store.
pub fn suggest(scope: &mut Scope<'_>) -> Result<Suggestions> {
    let mut found: Vec<(PersonRow, Person)> = Vec::new();
    for id in lately(scope)? {
        let Some(person) = scope.find::<Person>(id)?.filter(|person| !person.contact) else { continue };
        let row = row(scope, person.clone())?;
        if row.letters >= OFTEN {
            found.push((row, person));
        }
    }
    found.sort_by_key(|(row, _)| std::cmp::Reverse(row.letters));
    found.truncate(SUGGESTED);
    let (people, known): (Vec<PersonRow>, Vec<Person>) = found.into_iter().unzip();
    Ok(Suggestions { organisations: together(scope, &known)?, people })
}

/// Who stands in the newest letters.
fn lately(scope: &mut Scope<'_>) -> Result<BTreeSet<PersonId>> {
    let mut people = BTreeSet::new();
    for entry in scope.entries(&Span::whole(View::Letters), None, true, FILTER_LIMIT)? {
        if let Some(letter) = scope.find::<Letter>(LetterId::new(entry.id))? {
            for id in letter.correspondents {
                people.extend(merged::find(scope, id)?.map(|person| person.id));
            }
        }
    }
    Ok(people)
}

/// Organisations that nobody knows yet: what people are said to be at, else where the mail of several comes from.
fn together(scope: &mut Scope<'_>, people: &[Person]) -> Result<Vec<SuggestedOrganisation>> {
    let mut groups: BTreeMap<String, (SuggestedOrganisation, bool)> = BTreeMap::new();
    for person in people.iter().filter(|person| person.positions.is_empty()) {
        let said = !person.organisation.is_empty();
        let name = if said { Some(person.organisation.as_str()) } else { person.domain() };
        let Some(name) = name else { continue };
        let new = || (SuggestedOrganisation { name: name.to_owned(), people: Vec::new() }, said);
        groups.entry(fold(name)).or_insert_with(new).0.people.push(person.id);
    }
    let mut suggested = Vec::new();
    for (group, said) in groups.into_values() {
        let enough = said || group.people.len() >= TOGETHER;
        if enough && called(scope, &group.name)?.is_none() {
            suggested.push(group);
        }
    }
    Ok(suggested)
}

/// Makes contacts of some people, and puts them where they are.
///
/// # Errors
/// `NotFound`, `too-many`, or of the store.
pub fn keep(scope: &mut Scope<'_>, request: &KeepContacts) -> Result<Done> {
    at_most(request.people.len(), MOST)?;
    at_most(request.organisations.len(), MOST)?;
    let mut kept: u32 = 0;
    for id in request.people.iter().collect::<BTreeSet<_>>() {
        let mut person: Person = scope.need(*id)?;
        if !std::mem::replace(&mut person.contact, true) {
            scope.put(person)?;
            kept += 1;
        }
    }
    let mut placing = Placing::new(true);
    for organisation in &request.organisations {
        let there = organisation.people.iter().filter(|id| request.people.contains(id));
        for id in there {
            put_at(scope, &mut placing, *id, &organisation.name)?;
        }
    }
    scope.commit(&Deal { verb: KEEP, changed: Some(kept), ..Deal::default() })
}

/// Somebody of whom no position is known is at the organisation of this name.
fn put_at(scope: &mut Scope<'_>, placing: &mut Placing, id: PersonId, name: &str) -> Result<()> {
    let mut person: Person = scope.need(id)?;
    if !person.positions.is_empty() {
        return Ok(());
    }
    let mut position = Position { body: name.to_owned(), title: person.position.clone(), ..Position::default() };
    placing.place(scope, &mut position)?;
    person.organisation.clone_from(&position.body);
    person.positions.push(position);
    scope.put(person)
}
