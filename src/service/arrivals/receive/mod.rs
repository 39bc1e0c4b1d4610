//! Receiving letters: up to 500 decoded letters become one operation with their threads, correspondents and
//! numbers. The same bytes again change nothing, but for what of them was damaged in the packs.

mod lengths;
mod making;
mod mending;
mod people;
mod threads;

use std::collections::HashMap;

use crate::api::arrivals::{Came, KnownContents, ReceiveLetters, Received};
use crate::base::error::Result;
use crate::domain::ids::{ContentHash, EntityKind, LetterId};
use crate::domain::office::BookKind;
use crate::domain::operation::Operation;
use crate::service::checks::{MOST, at_most};
use crate::service::numbers;
use crate::service::rules::lane_exists;
use crate::service::schema::View;
use crate::service::schema::view::first16;
use crate::service::scope::{Deal, Scope};

pub use making::{Maker, Origin};

/// Receives letters.
///
/// # Errors
/// `too-many`, `no-such-lane`, or of the store.
pub fn receive(scope: &mut Scope<'_>, request: &ReceiveLetters) -> Result<Received> {
    at_most(request.arrivals.len(), MOST)?;
    lane_exists(scope, request.lane)?;
    let hashes: Vec<ContentHash> = request.arrivals.iter().map(|arrival| ContentHash::of(&arrival.raw)).collect();
    let mut here: HashMap<ContentHash, Option<LetterId>> = HashMap::new();
    for hash in &hashes {
        if !here.contains_key(hash) {
            here.insert(*hash, letter_of(scope, *hash)?);
        }
    }
    let new = here.values().filter(|letter| letter.is_none()).count() as u32;
    mending::mend(scope, &request.arrivals, &hashes, &here)?;
    if new == 0 {
        scope.commit(&Deal { verb: "import.receive", group: Some(request.group), ..Deal::default() })?;
        let known = hashes.iter().filter_map(|hash| here.get(hash).copied().flatten().map(Came::Known));
        return Ok(Received { letters: known.collect() });
    }
    let first = numbers::take(scope, BookKind::Letters, 0, new)?;
    let mut maker = Maker::new(scope, request.intake, request.lane, Some(request.import), first)?;
    let mut letters = Vec::with_capacity(hashes.len());
    for (arrival, hash) in request.arrivals.iter().zip(hashes) {
        letters.push(if let Some(known) = here.get(&hash).copied().flatten() {
            Came::Known(known)
        } else {
            let origin = Origin { raw: &arrival.raw, hash, rendition: &arrival.rendition, at: arrival.received };
            let id = maker.arrived(scope, &origin)?;
            here.insert(hash, Some(id));
            Came::New(id)
        });
    }
    let group = Some(request.group);
    scope.commit(&Deal { verb: "import.receive", group, changed: Some(new), ..Deal::default() })?;
    Ok(Received { letters })
}

/// Which contents are here as letters that can be read whole: the others are worth bringing again.
///
/// # Errors
/// `too-many`, or of the store.
pub fn known(scope: &mut Scope<'_>, request: &KnownContents) -> Result<Vec<bool>> {
    at_most(request.hashes.len(), MOST)?;
    let whole = |hash: &ContentHash| match letter_of(scope, *hash)? {
        Some(letter) => Ok(!mending::is_damaged(scope, letter)?),
        None => Ok(false),
    };
    request.hashes.iter().map(whole).collect()
}

/// What became of the letters of a request that was carried out before, by its operation.
///
/// # Errors
/// Of the store.
pub fn came(scope: &mut Scope<'_>, request: &ReceiveLetters, operation: &Operation) -> Result<Received> {
    let made = |id: LetterId| {
        let mut new = operation.changes.iter().filter(|change| change.before.is_none());
        new.any(|change| change.entity.kind == EntityKind::Letter && change.entity.id == id.uuid())
    };
    let mut told = Vec::new();
    let mut letters = Vec::with_capacity(request.arrivals.len());
    for arrival in &request.arrivals {
        let Some(id) = letter_of(scope, ContentHash::of(&arrival.raw))? else { continue };
        let first = made(id) && !told.contains(&id);
        told.push(id);
        letters.push(if first { Came::New(id) } else { Came::Known(id) });
    }
    Ok(Received { letters })
}

/// The letter that came with these bytes.
///
/// # Errors
/// Of the store.
pub fn letter_of(scope: &mut Scope<'_>, raw: ContentHash) -> Result<Option<LetterId>> {
    let found = scope.look_up(View::LetterRaw, &first16(raw.0), View::Letters, 1)?;
    Ok(found.first().map(|entry| LetterId::new(entry.id)))
}
