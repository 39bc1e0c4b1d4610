//! Keeping an unfiled paper as its author has it, and throwing it away.

use crate::api::history::Done;
use crate::api::papers::{DropPaper, KeepPaper};
use crate::base::error::Result;
use crate::domain::ids::{ContentHash, EntityRef, PaperId, Revision};
use crate::domain::label::Label;
use crate::domain::paper::Paper;
use crate::domain::record::Record;
use crate::service::checks::{TEXT_LIMIT, at_most, gist, invalid, line};
use crate::service::scope::{Deal, Scope, nothing};

/// The longest title, characters.
const TITLE: usize = 300;
/// The most things that a paper is about.
const ABOUT: usize = 50;

/// Keeps a paper.
///
/// # Errors
/// `paper-filed`, `too-long`, `too-many`, `corrects-unfiled`, `NotFound` for what it names, `changed-since`, or of the
/// store.
pub fn keep(scope: &mut Scope<'_>, request: &KeepPaper) -> Result<Done> {
    let paper = made(scope, request)?;
    if scope.find::<Paper>(request.id)?.as_ref() == Some(&paper) {
        return Ok(nothing("paper.keep", None));
    }
    scope.put(paper)?;
    scope.commit(&Deal::one("paper.keep"))
}

/// Throws an unfiled paper away.
///
/// # Errors
/// `NotFound`, `paper-filed`, `changed-since`, or of the store.
pub fn drop_paper(scope: &mut Scope<'_>, request: &DropPaper) -> Result<Done> {
    let paper: Paper = scope.need(request.id)?;
    unfiled(&paper)?;
    scope.expect(request.id.into())?;
    scope.remove(request.id.into())?;
    scope.commit(&Deal::one("paper.drop"))
}

/// The paper as the request has it, its text kept.
///
/// # Errors
/// As [`keep`].
pub fn made(scope: &mut Scope<'_>, request: &KeepPaper) -> Result<Paper> {
    let title = line(&request.title, TITLE)?;
    if request.text.len() > TEXT_LIMIT {
        return Err(invalid("too-long").with("most", TEXT_LIMIT));
    }
    at_most(request.about.len(), ABOUT)?;
    let about = about(scope, &request.about)?;
    if let Some(corrected) = request.corrects {
        corrects(scope, request.id, corrected)?;
    }
    let text = ContentHash::of(request.text.as_bytes());
    let now = scope.now();
    let mut paper = if scope.taken(request.id.into())? {
        let paper: Paper = scope.need(request.id)?;
        unfiled(&paper)?;
        scope.expect(request.id.into())?;
        paper
    } else {
        Paper {
            id: request.id,
            revision: Revision::FIRST,
            label: label(scope, &about)?,
            kind: request.kind,
            title: title.clone(),
            text,
            gist: gist(&request.text),
            author: scope.user(),
            begun: now,
            changed: now,
            filing: None,
            about: about.clone(),
            corrects: request.corrects,
        }
    };
    let next = Paper {
        label: paper.label.max_level(label(scope, &about)?),
        kind: request.kind,
        title,
        text,
        gist: gist(&request.text),
        about,
        corrects: request.corrects,
        ..paper.clone()
    };
    if next != paper {
        paper = Paper { changed: now, ..next };
    }
    scope.keep_named(text, request.text.clone().into_bytes());
    Ok(paper)
}

fn unfiled(paper: &Paper) -> Result<()> {
    match super::words::number(paper) {
        Some(number) => Err(invalid("paper-filed").with("number", number)),
        None => Ok(()),
    }
}

/// What the paper is about, each thing once and to be seen by its author.
fn about(scope: &mut Scope<'_>, named: &[EntityRef]) -> Result<Vec<EntityRef>> {
    let mut about: Vec<EntityRef> = Vec::with_capacity(named.len());
    for thing in named {
        if scope.record(*thing)?.is_none() {
            return Err(crate::base::error::Error::not_found(thing));
        }
        if !about.contains(thing) {
            about.push(*thing);
        }
    }
    Ok(about)
}

fn corrects(scope: &mut Scope<'_>, own: PaperId, corrected: PaperId) -> Result<()> {
    let paper: Paper = scope.need(corrected)?;
    if paper.filing.is_none() || corrected == own {
        return Err(invalid("corrects-unfiled").with("title", paper.title));
    }
    scope.rely_on(corrected);
    Ok(())
}

/// A paper is as confidential as the most confidential thing that it is about, and in that one's lane.
fn label(scope: &mut Scope<'_>, about: &[EntityRef]) -> Result<Label> {
    let mut label = Label::default();
    for thing in about {
        let found = scope.record(*thing)?.as_ref().map(Record::label);
        label = label.max_level(found.unwrap_or_default());
    }
    Ok(label)
}
