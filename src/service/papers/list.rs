//! The named lists of papers.

use super::words;
use crate::api::page::Page;
use crate::api::papers::{ListPapers, PaperRow, PaperView};
use crate::base::error::Result;
use crate::domain::ids::PaperId;
use crate::domain::office::Class;
use crate::domain::paper::Paper;
use crate::service::checks::Filter;
use crate::service::merged;
use crate::service::schema::View;
use crate::service::scope::{Reading, Scope, Span, paged};

/// A page of a list.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn list(scope: &mut Scope<'_>, request: &ListPapers) -> Result<Page<PaperRow>> {
    let filter = Filter::new(&request.filter);
    let span = match request.view {
        PaperView::All => Span::whole(View::Papers),
        PaperView::Unfiled => Span::whole(View::PapersUnfiled),
        PaperView::Filed => Span::whole(View::PapersFiled),
        PaperView::Class(id) => Span::part(View::ClassPapers, &id.to_bytes()),
        PaperView::About(thing) => match scope.record(thing)? {
            Some(_) => merged::about(scope, View::PapersAbout, thing)?,
            None => Span { partitions: Vec::new(), ..Span::whole(View::PapersAbout) },
        },
    };
    let reading = Reading { span, anchor: &request.anchor, limit: request.limit, filtered: !filter.is_empty() };
    paged(scope, &reading, |scope, entry| {
        let Some(paper) = scope.find::<Paper>(PaperId::new(entry.id))? else { return Ok(None) };
        let passes = filter.is_empty() || passes(scope, &filter, &paper)?;
        Ok(passes.then(|| row(paper)))
    })
}

/// A paper as a line of a list.
pub fn row(paper: Paper) -> PaperRow {
    PaperRow {
        id: paper.id,
        revision: paper.revision,
        kind: paper.kind,
        number: paper.filing.as_ref().map(|filing| (filing.year, filing.number)),
        class: paper.filing.as_ref().map(|filing| filing.class),
        at: paper.filing.as_ref().map_or(paper.changed, |filing| filing.at),
        title: paper.title,
        gist: paper.gist,
        author: paper.author,
        corrects: paper.corrects.is_some(),
    }
}

/// Title, number, class, what it is about, and text; each is fetched only if what is nearer does not do.
fn passes(scope: &mut Scope<'_>, filter: &Filter, paper: &Paper) -> Result<bool> {
    let number = words::number(paper).unwrap_or_default();
    let class: Option<Class> = match &paper.filing {
        Some(filing) => scope.find(filing.class)?,
        None => None,
    };
    let (code, title) = class.map(|class| (class.code, class.title)).unwrap_or_default();
    let mut texts = vec![paper.title.clone(), number, code, title];
    if filter.matches(&texts) {
        return Ok(true);
    }
    for thing in &paper.about {
        texts.extend(words::of(scope, *thing)?);
    }
    if filter.matches(&texts) {
        return Ok(true);
    }
    texts.push(String::from_utf8_lossy(&scope.content(paper.text)?).into_owned());
    Ok(filter.matches(&texts))
}
