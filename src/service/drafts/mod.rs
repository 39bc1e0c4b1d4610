//! Drafts: what a user is writing, kept from the first keystroke. Not operations; nobody else sees them.

mod first;

use uuid::Uuid;

use crate::api::drafts::{Draft, DraftHead, KeepDraft};
use crate::base::error::{Error, ErrorKind, Result};
use crate::service::checks::{TEXT_LIMIT, invalid};
use crate::service::scope::Scope;

const VERSION: u8 = 2;

/// Keeps a draft as it is.
///
/// # Errors
/// `too-long`, or of the store.
pub fn keep(scope: &Scope<'_>, request: &KeepDraft) -> Result<()> {
    scope.keep_draft(request.draft.id, &encode(&request.draft)?)
}

/// A draft's bytes on disk.
///
/// # Errors
/// `too-long`.
pub fn encode(draft: &Draft) -> Result<Vec<u8>> {
    if draft.text.len() > TEXT_LIMIT || draft.title.len() > TEXT_LIMIT {
        return Err(invalid("too-long").with("most", TEXT_LIMIT));
    }
    postcard::to_extend(draft, vec![VERSION])
        .map_err(|_| Error::new(ErrorKind::Internal, "internal").with("what", "draft"))
}

/// The user's drafts whole, by id. One that cannot be read is left out.
///
/// # Errors
/// Of the store.
pub fn whole(scope: &Scope<'_>) -> Result<Vec<Draft>> {
    Ok(scope.drafts()?.iter().filter_map(|bytes| decode(bytes).ok()).collect())
}

/// The user's drafts, last changed first. One that cannot be read is left out here and told when it is opened.
///
/// # Errors
/// Of the store.
pub fn list(scope: &Scope<'_>) -> Result<Vec<DraftHead>> {
    let mut heads: Vec<DraftHead> = whole(scope)?
        .into_iter()
        .map(|draft| DraftHead { id: draft.id, purpose: draft.purpose, title: draft.title, changed: draft.changed })
        .collect();
    heads.sort_by_key(|head| (std::cmp::Reverse(head.changed), head.id));
    Ok(heads)
}

/// One draft.
///
/// # Errors
/// `NotFound`, `Damaged`, or of the store.
pub fn open(scope: &Scope<'_>, id: Uuid) -> Result<Draft> {
    let bytes = scope.draft(id)?.ok_or_else(|| Error::not_found(id))?;
    decode(&bytes)
}

/// Throws a draft away; one that is not there is no error.
///
/// # Errors
/// Of the store.
pub fn forget(scope: &Scope<'_>, id: Uuid) -> Result<()> {
    scope.drop_draft(id)
}

fn decode(bytes: &[u8]) -> Result<Draft> {
    let damaged = || Error::new(ErrorKind::Damaged, "record-damaged");
    match bytes {
        [VERSION, body @ ..] => postcard::from_bytes(body).map_err(|_| damaged()),
        [first::VERSION, body @ ..] => first::decode(body).map_err(|_| damaged()),
        _ => Err(damaged()),
    }
}
