//! A user's desk out and in again: what was seen, and drafts. They stand outside of the journal, so records do not
//! carry them.

use uuid::Uuid;

use crate::api::arrivals::Desk;
use crate::base::error::Result;
use crate::domain::ids::UserId;
use crate::service::checks::{at_most, invalid};
use crate::service::drafts;
use crate::service::scope::Scope;

/// The most drafts of a desk: each becomes a file that is synced.
const MOST_DRAFTS: usize = 10_000;

/// What a user has seen; with the drafts, if it is the asker: what somebody is still writing is nobody else's.
///
/// # Errors
/// Of the disk.
pub fn export(scope: &Scope<'_>, user: UserId) -> Result<Desk> {
    let drafts = if scope.need_user()? == user { drafts::whole(scope)? } else { Vec::new() };
    Ok(Desk { user, seen: scope.seen_by(user)?.into_iter().map(Uuid::from_bytes).collect(), drafts })
}

/// Puts a desk into an empty store. Done again, it changes nothing.
///
/// # Errors
/// `store-not-empty` once there is an office; `too-many`; `too-long`; of the disk.
pub fn adopt(scope: &mut Scope<'_>, desk: &Desk) -> Result<()> {
    if scope.office()?.is_some() {
        return Err(invalid("store-not-empty"));
    }
    at_most(desk.drafts.len(), MOST_DRAFTS)?;
    scope.mark_seen_by(desk.user, &desk.seen)?;
    desk.drafts.iter().try_for_each(|draft| scope.keep_draft_of(desk.user, draft.id, &drafts::encode(draft)?))
}
