//! Whole offices out and in: records as they are.

use uuid::Uuid;

use crate::api::arrivals::{AdoptRecords, ExportContents, ExportRecords};
use crate::api::page::PAGE_LIMIT;
use crate::base::error::Result;
use crate::domain::ids::{ContentHash, EntityRef};
use crate::domain::record::Record;
use crate::service::checks::{MOST, at_most, invalid};
use crate::service::schema::View;
use crate::service::scope::{Deal, Place, Scope, Span};

/// The size of an answer of contents, bytes.
const ANSWER: usize = 32 << 20;

/// The verb of an adoption.
pub const ADOPT: &str = "office.adopt";

/// Records of one kind in the order of their ids.
///
/// # Errors
/// Of the store.
pub fn export(scope: &mut Scope<'_>, request: &ExportRecords) -> Result<Vec<Record>> {
    let limit = usize::from(request.limit.min(PAGE_LIMIT));
    let span = Span::part(View::Every, &[request.kind as u8]);
    let mut place = request.after.map(place_of);
    let mut records = Vec::new();
    while records.len() < limit {
        let wanted = limit - records.len();
        let entries = scope.entries(&span, place.as_ref(), true, wanted)?;
        let last = entries.len() < wanted;
        for entry in entries {
            place = Some(place_of(entry.id));
            records.extend(scope.record(EntityRef { kind: request.kind, id: entry.id })?);
        }
        if last {
            break;
        }
    }
    Ok(records)
}

/// The contents with these hashes, as many as fit into one answer. A hash cannot be guessed: whoever knows it
/// has seen the record that names it.
///
/// # Errors
/// `too-many`, `Damaged` for one that is lost, or of the store.
pub fn contents(scope: &Scope<'_>, request: &ExportContents) -> Result<Vec<Vec<u8>>> {
    at_most(request.hashes.len(), MOST)?;
    let mut contents: Vec<Vec<u8>> = Vec::new();
    let mut size = 0;
    for hash in &request.hashes {
        let content = scope.content(*hash)?;
        size += content.len();
        if size > ANSWER && !contents.is_empty() {
            break;
        }
        contents.push(content);
    }
    Ok(contents)
}

/// Takes records of an export as they are. What is there already stays as it is, so that an adoption that was cut
/// off can begin again; the office comes last and ends it.
///
/// # Errors
/// `store-not-empty` once there is an office, `already-there` for another state of a record, `export-content-missing`,
/// `too-many`, or of the store.
pub fn adopt(scope: &mut Scope<'_>, request: &AdoptRecords) -> Result<Vec<EntityRef>> {
    at_most(request.records.len(), MOST)?;
    at_most(request.contents.len(), 3 * MOST)?;
    if scope.office()?.is_some() {
        return Err(invalid("store-not-empty"));
    }
    for content in &request.contents {
        scope.keep(content.clone());
    }
    let mut adopted = Vec::with_capacity(request.records.len());
    for record in &request.records {
        let entity = record.entity();
        adopted.push(entity);
        match scope.record(entity)? {
            Some(found) if found == *record => continue,
            Some(_) => return Err(invalid("already-there").with("what", entity)),
            None => {}
        }
        for hash in contents_of(record) {
            if !scope.has_content(hash)? {
                return Err(invalid("export-content-missing").with("hash", hash));
            }
        }
        scope.put_as_is(record.clone())?;
    }
    scope.commit(&Deal { verb: ADOPT, ..Deal::default() })?;
    Ok(adopted)
}

fn contents_of(record: &Record) -> Vec<ContentHash> {
    match record {
        Record::Letter(it) => it.raw.into_iter().chain(it.rendition).collect(),
        Record::Paper(it) => vec![it.text],
        Record::Quarantined(it) => vec![it.raw],
        Record::Activity(it) => it.source.into_iter().collect(),
        Record::Person(it) => it.kept_cards().map(|card| card.source).collect(),
        Record::Organisation(it) => it.source.into_iter().collect(),
        _ => Vec::new(),
    }
}

fn place_of(id: Uuid) -> Place {
    Place { sort: Vec::new(), id, inclusive: false }
}
