//! The words that people know things by: a letter's number and subject, a paper's number and title.

use crate::base::error::Result;
use crate::domain::ids::{EntityRef, PaperId};
use crate::domain::paper::Paper;
use crate::domain::record::Record;
use crate::service::scope::Scope;

/// What people call a thing; none if the asker may not see it or it is gone.
///
/// # Errors
/// Of the store.
pub fn of(scope: &mut Scope<'_>, entity: EntityRef) -> Result<Option<String>> {
    Ok(scope.record(entity)?.map(|record| match record {
        Record::Letter(it) => format!("{} {}", it.number, it.subject).trim_end().to_owned(),
        Record::Person(it) => it.display().to_owned(),
        Record::Paper(it) => paper(&it),
        Record::Activity(it) => it.title,
        Record::Organisation(it) => it.name,
        Record::Task(it) => it.text,
        Record::Class(it) => format!("{} {}", it.code, it.title),
        Record::User(it) => it.name,
        Record::Principal(it) => it.name,
        Record::Office(it) => it.name,
        Record::Thread(it) => it.subject,
        Record::Quarantined(it) => it.source,
        Record::ImportRun(it) => it.sources.first().cloned().unwrap_or_default(),
        Record::Book(it) => it.year.to_string(),
    }))
}

/// What people call a paper.
pub fn paper(paper: &Paper) -> String {
    match number(paper) {
        Some(number) => format!("{number} {}", paper.title),
        None => paper.title.clone(),
    }
}

/// The same with its id.
pub fn with_id(paper: &Paper) -> (PaperId, String) {
    (paper.id, self::paper(paper))
}

/// Its number as people write it: `88/2026`.
pub fn number(paper: &Paper) -> Option<String> {
    paper.filing.as_ref().map(|filing| format!("{}/{}", filing.number, filing.year))
}
