//! What stands in the way of an undo: things that depend on what would go, and references to what is gone.

use std::collections::BTreeSet;

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{EntityKind, EntityRef, LetterId};
use crate::domain::letter::Letter;
use crate::domain::record::Record;
use crate::service::arrivals::letter_of;
use crate::service::diary::refuse_made_overlaps;
use crate::service::schema::View;
use crate::service::schema::view::{code, entity};
use crate::service::scope::{Scope, Span};

/// How many dependents are looked at before one is taken to be foreign.
const LOOKED_AT: usize = 1_100;

/// The refusal, naming who went on with the thing, and when.
///
/// # Errors
/// Of the store.
pub fn conflict(scope: &mut Scope<'_>, entity: EntityRef, fields: &str) -> Result<Error> {
    scope.naming_last(Error::new(ErrorKind::Conflict, "undo-conflict").with("fields", fields), entity)
}

/// The refusal to let something go that another thing needs, naming that.
pub fn needed_by(other: &Record) -> Error {
    let (title, number) = match other {
        Record::Letter(it) => (it.subject.clone(), it.number),
        Record::Task(it) => (it.text.clone(), it.number),
        Record::Paper(it) => (it.title.clone(), 0),
        Record::Activity(it) => (it.title.clone(), 0),
        Record::Person(it) => (it.display().to_owned(), 0),
        Record::Organisation(it) => (it.name.clone(), 0),
        _ => (String::new(), 0),
    };
    Error::new(ErrorKind::Conflict, "still-needed")
        .with("kind", other.entity().kind.word())
        .with("title", title)
        .with("number", number)
        .with("what", other.entity())
}

/// What else needs this record, which would go.
///
/// # Errors
/// Of the store.
pub fn needs(scope: &mut Scope<'_>, record: &Record) -> Result<Option<Record>> {
    let about = Span::part(View::PapersAbout, &entity(record.entity()));
    let mut spans = match record {
        Record::Letter(it) => vec![about, Span::part(View::Answers, &it.id.to_bytes())],
        Record::Person(it) => vec![about, Span::part(View::PersonLetters, &it.id.to_bytes())],
        Record::Paper(it) => vec![about, Span::part(View::Corrections, &it.id.to_bytes())],
        Record::Activity(it) => {
            let id = it.id.to_bytes();
            vec![about, Span::part(View::SeriesParts, &id), Span::part(View::Margins, &id)]
        }
        Record::Organisation(it) => {
            let id = it.id.to_bytes();
            vec![about, Span::part(View::PeopleOf, &id), Span::part(View::OrganisationParts, &id)]
        }
        Record::Class(it) => {
            let id = it.id.to_bytes();
            vec![about, Span::part(View::ClassLetters, &id), Span::part(View::ClassPapers, &id)]
        }
        _ => vec![about],
    };
    spans.push(Span::part(View::ActivitiesAbout, &entity(record.entity())));
    spans.push(Span::part(View::TasksFrom, &entity(record.entity())));
    if let Record::Person(person) = record {
        spans.push(Span::part(View::PersonActivities, &person.id.to_bytes()));
    }
    for span in spans {
        let kind = span.view.kind();
        for entry in scope.entries(&span, None, true, LOOKED_AT)? {
            let Some(other) = scope.record(EntityRef { kind, id: entry.id })? else { continue };
            if names(&other, record.entity()) {
                return Ok(Some(other));
            }
        }
    }
    Ok(None)
}

/// Checks what is staged: what comes back names only what is there, and takes nobody's place.
///
/// # Errors
/// `undo-conflict`.
pub fn check(scope: &mut Scope<'_>, changed: &BTreeSet<EntityRef>) -> Result<()> {
    for entity in changed {
        let Some(record) = scope.record(*entity)? else { continue };
        for named in named_by(&record) {
            if !scope.taken(named)? {
                return Err(conflict(scope, named, "")?);
            }
        }
        let other = match &record {
            Record::Letter(letter) => twin_bytes(scope, letter)?,
            Record::Class(class) => {
                let same = Span::whole(View::Classes).beginning(&code(&class.code));
                let found = scope.entries(&same, None, true, 2)?.into_iter().find(|entry| entry.id != class.id.uuid());
                found.map(|entry| EntityRef { kind: EntityKind::Class, id: entry.id })
            }
            _ => None,
        };
        if let Some(other) = other {
            return Err(conflict(scope, other, "")?);
        }
        if let Record::Activity(activity) = &record {
            refuse_made_overlaps(scope, activity)?;
        }
    }
    Ok(())
}

/// Another letter with the same bytes, that came while this one was away.
fn twin_bytes(scope: &mut Scope<'_>, letter: &Letter) -> Result<Option<EntityRef>> {
    let Some(raw) = letter.raw else { return Ok(None) };
    let here: Option<LetterId> = letter_of(scope, raw)?;
    Ok(here.filter(|id| *id != letter.id).map(EntityRef::from))
}

/// Whether `record`, as this request has it, names `entity`.
fn names(record: &Record, entity: EntityRef) -> bool {
    named_by(record).contains(&entity)
}

/// What a record cannot do without.
fn named_by(record: &Record) -> Vec<EntityRef> {
    match record {
        Record::Letter(it) => {
            let people = it.correspondents.iter().chain(&it.linked).map(|id| EntityRef::from(*id));
            people.chain(it.class.map(EntityRef::from)).chain(it.answers.map(EntityRef::from)).collect()
        }
        Record::Paper(it) => {
            let class = it.filing.as_ref().map(|filing| EntityRef::from(filing.class));
            it.about.iter().copied().chain(it.corrects.map(EntityRef::from)).chain(class).collect()
        }
        Record::Activity(it) => {
            let people = it.participants.iter().filter_map(|one| one.person).map(EntityRef::from);
            let series = it.part.as_ref().map(|part| EntityRef::from(part.series));
            let parent = it.parent.map(EntityRef::from);
            it.about.iter().copied().chain(people).chain(series).chain(parent).collect()
        }
        Record::Task(it) => it.origin.into_iter().collect(),
        Record::Person(it) => {
            let bodies = it.positions.iter().filter_map(|position| position.organisation).map(EntityRef::from);
            bodies.chain(it.merged.iter().chain(&it.into).map(|id| EntityRef::from(*id))).collect()
        }
        Record::Organisation(it) => it.parent.map(EntityRef::from).into_iter().collect(),
        _ => Vec::new(),
    }
}
