//! Letters whose bytes came again after the packs lost them: what is lost is kept anew. Whole letters are left alone.

use std::collections::HashMap;

use crate::api::arrivals::Arrival;
use crate::base::error::{ErrorKind, Result};
use crate::domain::ids::{ContentHash, LetterId};
use crate::domain::letter::Letter;
use crate::service::renditions;
use crate::service::scope::Scope;

/// Stages what is lost of the letters that are here already.
///
/// # Errors
/// Of the store.
pub fn mend(
    scope: &mut Scope<'_>,
    arrivals: &[Arrival],
    hashes: &[ContentHash],
    here: &HashMap<ContentHash, Option<LetterId>>,
) -> Result<()> {
    for (arrival, hash) in arrivals.iter().zip(hashes) {
        let Some(letter) = here.get(hash).copied().flatten() else { continue };
        if !is_damaged(scope, letter)? {
            continue;
        }
        scope.keep_named(*hash, arrival.raw.clone());
        let rendition = scope.keep(renditions::encode(&arrival.rendition)?);
        // Today's decoder may read it otherwise than the one that made the lost rendition.
        let letter: Letter = scope.need(letter)?;
        if letter.rendition != Some(rendition) && lost(scope, letter.rendition)? {
            scope.put(Letter { rendition: Some(rendition), ..letter })?;
        }
    }
    Ok(())
}

/// Whether the bytes of a letter, or their rendition, cannot be read.
///
/// # Errors
/// Of the store.
pub fn is_damaged(scope: &mut Scope<'_>, letter: LetterId) -> Result<bool> {
    let Some(letter) = scope.find::<Letter>(letter)? else { return Ok(false) };
    Ok(lost(scope, letter.raw)? || lost(scope, letter.rendition)?)
}

fn lost(scope: &Scope<'_>, content: Option<ContentHash>) -> Result<bool> {
    match content.map(|hash| scope.content(hash)) {
        None | Some(Ok(_)) => Ok(false),
        // The disk itself may have lost it: putting it again does no harm.
        Some(Err(error)) if matches!(error.kind, ErrorKind::Damaged | ErrorKind::Io) => Ok(true),
        Some(Err(error)) => Err(error),
    }
}
