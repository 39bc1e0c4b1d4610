//! What a thing is tied to: what its record names, then what names it, newest first of each kind.

use crate::api::links::{Link, ListLinks};
use crate::base::error::{Error, Result};
use crate::domain::activity::Activity;
use crate::domain::ids::{EntityKind, EntityRef, PersonId};
use crate::domain::letter::Letter;
use crate::domain::paper::Paper;
use crate::domain::person::Person;
use crate::domain::record::Record;
use crate::service::papers::words;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};
use crate::service::{conversation, merged};

/// The most things of one kind that name another.
const MOST: usize = 50;

/// All that a thing is tied to and the asker may see, each once.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn list(scope: &mut Scope<'_>, request: ListLinks) -> Result<Vec<Link>> {
    let record = scope.record(request.of)?.ok_or_else(|| Error::not_found(request.of.kind.word()))?;
    let mut all = named(scope, &record)?;
    for (kind, span) in naming(scope, &record)? {
        let entries = scope.entries(&span, None, true, MOST)?;
        all.extend(entries.into_iter().map(|entry| EntityRef { kind, id: entry.id }));
    }
    let mut links: Vec<Link> = Vec::with_capacity(all.len());
    for to in all {
        let to = present(scope, to)?;
        if to == request.of || links.iter().any(|link| link.to == to) {
            continue;
        }
        links.extend(words::of(scope, to)?.map(|known| Link { to, known }));
    }
    Ok(links)
}

/// The thing itself; of a person who was merged into another, that one.
fn present(scope: &mut Scope<'_>, thing: EntityRef) -> Result<EntityRef> {
    if thing.kind != EntityKind::Person {
        return Ok(thing);
    }
    Ok(merged::find(scope, PersonId::new(thing.id))?.map_or(thing, |person| person.id.into()))
}

/// What a record itself names.
fn named(scope: &mut Scope<'_>, record: &Record) -> Result<Vec<EntityRef>> {
    Ok(match record {
        Record::Letter(it) => of_letter(scope, it)?,
        Record::Activity(it) => of_activity(it),
        Record::Paper(it) => of_paper(it),
        Record::Person(it) => bodies(it).collect(),
        Record::Organisation(it) => it.parent.map(EntityRef::from).into_iter().collect(),
        Record::Task(it) => it.origin.into_iter().chain(it.owner.map(EntityRef::from)).collect(),
        _ => Vec::new(),
    })
}

/// Who wrote it and where they are, who else stands in it or was linked to it.
fn of_letter(scope: &mut Scope<'_>, letter: &Letter) -> Result<Vec<EntityRef>> {
    let others = letter.correspondents.iter().chain(&letter.linked).copied();
    let people: Vec<PersonId> = letter.party.person.into_iter().chain(others).collect();
    let mut all: Vec<EntityRef> = people.iter().map(|id| (*id).into()).collect();
    for id in people {
        all.extend(scope.find::<Person>(id)?.iter().flat_map(bodies));
    }
    Ok(all)
}

fn bodies(person: &Person) -> impl Iterator<Item = EntityRef> {
    person.positions.iter().filter_map(|position| position.organisation).map(EntityRef::from)
}

fn of_activity(activity: &Activity) -> Vec<EntityRef> {
    let people = activity.participants.iter().filter_map(|one| one.person).map(EntityRef::from);
    let whole = activity.part.as_ref().map(|part| part.series).into_iter().chain(activity.parent);
    people.chain(activity.about.iter().copied()).chain(whole.map(EntityRef::from)).collect()
}

fn of_paper(paper: &Paper) -> Vec<EntityRef> {
    paper.about.iter().copied().chain(paper.corrects.map(EntityRef::from)).collect()
}

/// What names a record, as lists of one kind each.
fn naming(scope: &mut Scope<'_>, record: &Record) -> Result<Vec<(EntityKind, Span)>> {
    let itself = record.entity();
    let own = itself.id.into_bytes();
    let part = |view, kind| (kind, Span::part(view, &own));
    let mut spans = match record {
        Record::Letter(it) => vec![(EntityKind::Letter, conversation::letters(scope, it.thread)?)],
        Record::Person(it) => vec![
            (EntityKind::Letter, merged::naming(View::PersonLetters, it)),
            (EntityKind::Activity, merged::naming(View::PersonActivities, it)),
        ],
        Record::Organisation(_) => {
            vec![part(View::PeopleOf, EntityKind::Person), part(View::OrganisationParts, EntityKind::Organisation)]
        }
        Record::Activity(_) => vec![part(View::Margins, EntityKind::Activity)],
        Record::Paper(_) => vec![part(View::Corrections, EntityKind::Paper)],
        _ => Vec::new(),
    };
    let about = [
        (View::TasksFrom, EntityKind::Task),
        (View::PapersAbout, EntityKind::Paper),
        (View::ActivitiesAbout, EntityKind::Activity),
    ];
    for (view, kind) in about {
        spans.push((kind, merged::about(scope, view, itself)?));
    }
    Ok(spans)
}
