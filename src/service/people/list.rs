//! The people by name, by the beginnings of words, and one of them.

use crate::api::page::Page;
use crate::api::people::{FindPeople, ListPeople, OpenPerson, PersonCard, PersonRow};
use crate::base::error::Result;
use crate::domain::ids::{LetterId, PersonId};
use crate::domain::letter::Letter;
use crate::domain::person::Person;
use crate::service::checks::Filter;
use crate::service::schema::view::entity;
use crate::service::schema::{View, words};
use crate::service::scope::{Place, Reading, Scope, Span, paged};

/// The most people that type-ahead offers.
const OFFERED: usize = 50;
/// How many entries tell that a word is common.
const FEW: usize = 200;
/// The most entries that type-ahead reads for several words.
const READ: usize = 1_000;

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

/// People whose words begin so: all the words of the text, each with any of theirs.
///
/// # Errors
/// Of the store.
pub fn find(scope: &mut Scope<'_>, request: &FindPeople) -> Result<Vec<PersonRow>> {
    let limit = usize::from(request.limit).min(OFFERED);
    let wanted: Vec<String> = words(&request.text).take(8).collect();
    let Some(span) = narrowest(scope, &wanted)? else { return Ok(Vec::new()) };
    let mut rows: Vec<PersonRow> = Vec::new();
    let mut place = None;
    let mut read = 0;
    while read < READ {
        let entries = scope.entries(&span, place.as_ref(), true, OFFERED)?;
        let last = entries.len() < OFFERED;
        for entry in entries {
            read += 1;
            let id = PersonId::new(entry.id);
            place = Some(Place { sort: entry.sort, id: entry.id, inclusive: false });
            if rows.iter().any(|row| row.id == id) {
                continue;
            }
            let Some(person) = scope.find::<Person>(id)? else { continue };
            if begins(&person, &wanted) {
                rows.push(row(scope, person)?);
            }
            if rows.len() >= limit {
                return Ok(rows);
            }
        }
        if last {
            break;
        }
    }
    Ok(rows)
}

/// The entries of the word that fewest people have, as far as that is quickly told.
fn narrowest(scope: &mut Scope<'_>, wanted: &[String]) -> Result<Option<Span>> {
    let mut best: Option<(usize, Span)> = None;
    for word in wanted {
        let span = Span::whole(View::Words).beginning(word.as_bytes());
        let found = scope.entries(&span, None, true, FEW)?.len();
        if best.as_ref().is_none_or(|(least, _)| found < *least) {
            best = Some((found, span));
        }
    }
    Ok(best.map(|(_, span)| span))
}

/// One person.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenPerson) -> Result<PersonCard> {
    let person: Person = scope.need(request.id)?;
    let span = Span::part(View::PersonLetters, &request.id.to_bytes());
    let letters = scope.count(&span)?;
    let newest = scope.entries(&span, None, true, 1)?.first().map(|entry| LetterId::new(entry.id));
    let last = match newest {
        Some(id) => scope.find::<Letter>(id)?.map(|letter| letter.received),
        None => None,
    };
    let papers = scope.count(&Span::part(View::PapersAbout, &entity(request.id.into())))?;
    Ok(PersonCard { person, letters, papers, last })
}

fn row(scope: &mut Scope<'_>, person: Person) -> Result<PersonRow> {
    let letters = scope.count(&Span::part(View::PersonLetters, &person.id.to_bytes()))?;
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
    if filter.is_empty() {
        return true;
    }
    let texts = [person.name.as_str(), &person.organisation, &person.position];
    let texts: Vec<&str> = texts.into_iter().chain(person.addresses.iter().map(String::as_str)).collect();
    filter.matches(&texts)
}

fn begins(person: &Person, wanted: &[String]) -> bool {
    let texts = [person.name.as_str(), &person.organisation, &person.position];
    let texts = texts.into_iter().chain(person.addresses.iter().map(String::as_str));
    let theirs: Vec<String> = texts.flat_map(words).collect();
    wanted.iter().all(|word| theirs.iter().any(|own| own.starts_with(word.as_str())))
}
