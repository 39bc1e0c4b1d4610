//! The runs of imports.

use crate::api::arrivals::{BeginImport, EndImport, ImportsPage, ListImports};
use crate::api::history::Done;
use crate::api::page::PAGE_LIMIT;
use crate::base::error::{Error, Result};
use crate::domain::arrival::{ImportRun, Tally};
use crate::domain::ids::{ImportId, Revision};
use crate::service::checks::invalid;
use crate::service::schema::View;
use crate::service::scope::{Deal, Scope, Span};

/// The most paths that a run remembers.
const SOURCES: usize = 20;
/// The most remarks that a run remembers.
const REMARKS: usize = 100;
/// The most bytes of all these remarks: a name of four-byte letters must not make the run too large to be kept.
const ROOM: usize = 64 * 1024;
/// The longest path, or word of a remark, that a run remembers, characters.
const SOURCE: usize = 500;

/// An import begins.
///
/// # Errors
/// `already-there` for an id that was used, or of the store.
pub fn begin(scope: &mut Scope<'_>, request: &BeginImport) -> Result<Done> {
    if scope.taken(request.id.into())? {
        return Err(invalid("already-there").with("what", request.id));
    }
    scope.put(ImportRun {
        id: request.id,
        revision: Revision::FIRST,
        begun: scope.now(),
        ended: None,
        intake: request.intake,
        sources: request.sources.iter().take(SOURCES).map(|source| cut(source)).collect(),
        group: request.group,
        tally: Tally::default(),
        remarks: Vec::new(),
    })?;
    scope.commit(&Deal { group: Some(request.group), ..Deal::one("import.begin") })
}

/// An import ended.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn end(scope: &mut Scope<'_>, request: &EndImport) -> Result<Done> {
    let mut run: ImportRun = scope.need(request.id)?;
    let group = Some(run.group);
    run.ended = Some(scope.now());
    run.tally = request.tally;
    run.remarks = remembered(&request.remarks);
    scope.put(run)?;
    scope.commit(&Deal { group, ..Deal::one("import.end") })
}

/// The first remarks, as many as there is room for.
fn remembered(remarks: &[(String, Error)]) -> Vec<(String, Error)> {
    let mut room = ROOM;
    let mut kept = Vec::new();
    for remark in remarks.iter().take(REMARKS).map(remark) {
        if let Some(left) = room.checked_sub(size(&remark)) {
            room = left;
            kept.push(remark);
        }
    }
    kept
}

fn size((source, why): &(String, Error)) -> usize {
    source.len() + why.id.len() + why.args.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>()
}

fn remark((source, why): &(String, Error)) -> (String, Error) {
    let args = why.args.iter().map(|(name, value)| (name.clone(), cut(value))).collect();
    (cut(source), Error { args, ..why.clone() })
}

fn cut(text: &str) -> String {
    text.chars().take(SOURCE).collect()
}

/// The imports, newest first.
///
/// # Errors
/// Of the store.
pub fn list(scope: &mut Scope<'_>, request: &ListImports) -> Result<ImportsPage> {
    let limit = usize::from(request.limit.min(PAGE_LIMIT));
    let mut runs = Vec::new();
    for entry in scope.entries(&Span::whole(View::Imports), None, true, limit)? {
        runs.extend(scope.find::<ImportRun>(ImportId::new(entry.id))?);
    }
    Ok(runs)
}
