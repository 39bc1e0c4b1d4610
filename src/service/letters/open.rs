//! One letter with what its page shows.

use crate::api::letters::{LetterSheet, MarkSeen, OpenLetter, Which};
use crate::base::clock::Timestamp;
use crate::base::error::{Error, Result};
use crate::domain::ids::{ClassId, LetterId, PersonId};
use crate::domain::letter::Letter;
use crate::domain::person::Person;
use crate::domain::rendition::Rendition;
use crate::service::checks::{MOST, at_most};
use crate::service::conversation;
use crate::service::merged;
use crate::service::renditions;
use crate::service::schema::View;
use crate::service::schema::view::{entity, highest_first};
use crate::service::scope::{Scope, Span};
use crate::service::tasks;

/// The most people that a letter's page names.
const PEOPLE: usize = 50;

/// How many letters of its sender are looked at for their class.
const FEW: usize = 20;

/// A letter with its text and what belongs to it.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenLetter) -> Result<LetterSheet> {
    let letter = which(scope, request.which)?;
    let rendition: Option<Rendition> =
        letter.rendition.map(|hash| renditions::decode(&scope.content(hash)?)).transpose()?;
    let party = match letter.party.person {
        Some(id) => merged::find(scope, id)?,
        None => None,
    };
    let with_party = match &party {
        Some(person) => merged::count(scope, &merged::naming(View::PersonLetters, person))?,
        None => 0,
    };
    let conversation = conversation::letters(scope, letter.thread)?;
    Ok(LetterSheet {
        rendition,
        people: people(scope, &letter)?,
        in_thread: scope.count(&conversation)?,
        with_party,
        usual: usual(scope, &letter)?,
        answered: answered(scope, letter.id)?,
        papers: scope.count(&Span::part(View::PapersAbout, &entity(letter.id.into())))?,
        tasks: tasks::of(scope, letter.id.into())?,
        party,
        letter,
    })
}

/// The raw bytes of a letter.
///
/// # Errors
/// `NotFound`, `letter-without-bytes` for one entered by hand, or of the store.
pub fn bytes(scope: &mut Scope<'_>, id: LetterId) -> Result<Vec<u8>> {
    let letter: Letter = scope.need(id)?;
    let raw = letter.raw.ok_or_else(|| crate::service::checks::invalid("letter-without-bytes"))?;
    scope.content(raw)
}

/// The user has read these.
///
/// # Errors
/// `NotFound` if one of them may not be seen.
pub fn mark_seen(scope: &mut Scope<'_>, request: &MarkSeen) -> Result<()> {
    at_most(request.letters.len(), MOST)?;
    for id in &request.letters {
        scope.need::<Letter>(*id)?;
    }
    let ids: Vec<_> = request.letters.iter().map(|id| id.uuid()).collect();
    scope.mark_seen(&ids)
}

fn which(scope: &mut Scope<'_>, which: Which) -> Result<Letter> {
    match which {
        Which::Id(id) => scope.need(id),
        Which::Number(number) => {
            let span = Span::whole(View::LetterNumbers).beginning(&highest_first(number));
            let found = scope.entries(&span, None, true, 1)?;
            let id = found.first().map(|entry| LetterId::new(entry.id));
            scope.need(id.ok_or_else(|| Error::not_found(number))?)
        }
    }
}

/// The office's last answer to a letter.
fn answered(scope: &mut Scope<'_>, letter: LetterId) -> Result<Option<(u32, Timestamp)>> {
    let last = scope.entries(&Span::part(View::Answers, &letter.to_bytes()), None, false, 1)?;
    let Some(entry) = last.first() else { return Ok(None) };
    let answer: Option<Letter> = scope.find(LetterId::new(entry.id))?;
    Ok(answer.map(|answer| (answer.number, answer.received)))
}

/// The class of the newest other letter with the same person that has one, among the last few.
fn usual(scope: &mut Scope<'_>, letter: &Letter) -> Result<Option<ClassId>> {
    let Some(person) = letter.party.person else { return Ok(None) };
    let span = merged::naming_id(scope, View::PersonLetters, person)?;
    for entry in scope.entries(&span, None, true, FEW)? {
        let other: Option<Letter> = scope.find(LetterId::new(entry.id))?;
        if let Some(class) = other.filter(|other| other.id != letter.id).and_then(|other| other.class) {
            return Ok(Some(class));
        }
    }
    Ok(None)
}

fn people(scope: &mut Scope<'_>, letter: &Letter) -> Result<Vec<Person>> {
    let mut ids: Vec<PersonId> = Vec::new();
    for id in letter.correspondents.iter().chain(&letter.linked) {
        if Some(*id) != letter.party.person && !ids.contains(id) && ids.len() < PEOPLE {
            ids.push(*id);
        }
    }
    let party = letter.party.person.map_or(Ok(None), |id| merged::find(scope, id))?.map(|person| person.id);
    let mut people: Vec<Person> = Vec::with_capacity(ids.len());
    for id in ids {
        let found = merged::find(scope, id)?;
        people.extend(found.filter(|it| Some(it.id) != party && !people.iter().any(|other| other.id == it.id)));
    }
    Ok(people)
}
