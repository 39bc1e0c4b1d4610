//! What could not be read, kept with its bytes.

use crate::api::arrivals::{DiscardQuarantined, ListQuarantined, OpenQuarantined, Quarantine, QuarantinedSheet};
use crate::api::history::Done;
use crate::api::page::Page;
use crate::base::error::Result;
use crate::domain::arrival::Quarantined;
use crate::domain::ids::{QuarantineId, Revision};
use crate::domain::label::Label;
use crate::service::checks::{MOST, at_most};
use crate::service::schema::View;
use crate::service::scope::{Deal, Reading, Scope, Span, paged};

/// The most things of one request.
const ITEMS: usize = 100;
/// The most bytes that are kept of one.
const BYTES: usize = 16 << 20;
/// The most bytes that are shown of one.
const SHOWN: usize = 64 << 10;

/// Keeps unreadable things.
///
/// # Errors
/// `too-many`, or of the store.
pub fn keep(scope: &mut Scope<'_>, request: &Quarantine) -> Result<Done> {
    at_most(request.items.len(), ITEMS)?;
    for item in &request.items {
        let raw = scope.keep(item.raw.get(..BYTES).unwrap_or(&item.raw).to_vec());
        scope.put(Quarantined {
            id: QuarantineId::new(scope.fresh()),
            revision: Revision::FIRST,
            label: Label::default(),
            at: scope.now(),
            source: item.source.clone(),
            offset: item.offset,
            reason: item.reason.clone(),
            raw,
            size: item.size,
            import: request.import,
        })?;
    }
    scope.commit(&Deal { verb: "import.quarantine", group: request.group, ..Deal::default() })
}

/// A page of the quarantine, newest first.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn list(scope: &mut Scope<'_>, request: &ListQuarantined) -> Result<Page<Quarantined>> {
    let span = Span::whole(View::Quarantine);
    let reading = Reading { span, anchor: &request.anchor, limit: request.limit, filtered: false };
    paged(scope, &reading, |scope, entry| scope.find(QuarantineId::new(entry.id)))
}

/// One thing with the beginning of its bytes.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenQuarantined) -> Result<QuarantinedSheet> {
    let item: Quarantined = scope.need(request.id)?;
    let mut raw = scope.content(item.raw)?;
    raw.truncate(SHOWN);
    Ok(QuarantinedSheet { item, raw })
}

/// Throws things away.
///
/// # Errors
/// `NotFound`, `too-many`, or of the store.
pub fn discard(scope: &mut Scope<'_>, request: &DiscardQuarantined) -> Result<Done> {
    at_most(request.ids.len(), MOST)?;
    for id in &request.ids {
        scope.need::<Quarantined>(*id)?;
    }
    for id in &request.ids {
        scope.remove((*id).into())?;
    }
    scope.commit(&Deal { verb: "quarantine.discard", ..Deal::default() })
}
