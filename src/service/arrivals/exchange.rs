//! Whole offices out and in: records as they are.

use uuid::Uuid;

use crate::api::arrivals::{AdoptRecords, ExportRecords};
use crate::api::page::PAGE_LIMIT;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ContentHash, EntityRef};
use crate::domain::operation::Sequence;
use crate::domain::record::Record;
use crate::service::checks::{MOST, at_most, invalid};
use crate::service::schema::View;
use crate::service::scope::{Deal, Place, Scope, Span};

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

/// Takes records of an export as they are.
///
/// # Errors
/// `store-not-empty`, `already-there`, `content-missing`, `too-many`, or of the store.
pub fn adopt(scope: &mut Scope<'_>, request: &AdoptRecords) -> Result<Vec<EntityRef>> {
    at_most(request.records.len(), MOST)?;
    at_most(request.contents.len(), 3 * MOST)?;
    only_adopted_so_far(scope)?;
    for content in &request.contents {
        scope.keep(content.clone());
    }
    let mut adopted = Vec::with_capacity(request.records.len());
    for record in &request.records {
        let entity = record.entity();
        if scope.taken(entity)? {
            return Err(invalid("already-there").with("what", entity));
        }
        for hash in contents_of(record) {
            if !scope.has_content(hash)? {
                return Err(invalid("content-missing").with("what", entity));
            }
        }
        scope.put_as_is(record.clone())?;
        adopted.push(entity);
    }
    scope.commit(Deal { verb: ADOPT, ..Deal::default() })?;
    Ok(adopted)
}

fn only_adopted_so_far(scope: &Scope<'_>) -> Result<()> {
    let last = scope.sequence();
    for sequence in [Sequence(1), last].into_iter().filter(|sequence| sequence.0 > 0 && *sequence <= last) {
        if scope.operation(sequence)?.deed.verb != ADOPT {
            return Err(Error::new(ErrorKind::Invalid, "store-not-empty"));
        }
    }
    Ok(())
}

fn contents_of(record: &Record) -> Vec<ContentHash> {
    match record {
        Record::Letter(it) => it.raw.into_iter().chain(it.rendition).collect(),
        Record::Paper(it) => vec![it.text],
        Record::Quarantined(it) => vec![it.raw],
        _ => Vec::new(),
    }
}

fn place_of(id: Uuid) -> Place {
    Place { sort: Vec::new(), id, inclusive: false }
}
