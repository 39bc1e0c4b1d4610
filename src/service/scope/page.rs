//! A page of rows: anchors, filters and their limit, cursors.

use uuid::Uuid;

use super::{Entry, Place, Scope, Span};
use crate::api::page::{Anchor, Cursor, FILTER_LIMIT, PAGE_LIMIT, Page};
use crate::base::error::{Error, ErrorKind, Result};

/// How many entries a filter reads at a time.
const CHUNK: usize = 200;

/// What a page is read from, and how.
pub struct Reading<'a> {
    /// The list.
    pub span: Span,
    /// Where to begin.
    pub anchor: &'a Anchor,
    /// At most so many rows.
    pub limit: u16,
    /// Rows may be left out by a filter, which reads at most [`FILTER_LIMIT`] entries.
    pub filtered: bool,
}

/// Reads a page; `row` makes a row of an entry, or nothing if it is filtered out or has vanished.
///
/// # Errors
/// Of the store, or a cursor that is none.
pub fn paged<T>(
    scope: &mut Scope<'_>,
    reading: &Reading<'_>,
    mut row: impl FnMut(&mut Scope<'_>, &Entry) -> Result<Option<T>>,
) -> Result<Page<T>> {
    let sequence = scope.sequence();
    let limit = usize::from(reading.limit.min(PAGE_LIMIT));
    let (mut place, forward) = begin(reading.anchor)?;
    let mut page = Page { rows: Vec::new(), total: scope.count(&reading.span)?, more: false, paused: None, sequence };
    let mut read = 0;
    'chunks: loop {
        let wanted = if reading.filtered { CHUNK } else { limit + 1 - page.rows.len() };
        let entries = scope.entries(&reading.span, place.as_ref(), forward, wanted)?;
        let last_chunk = entries.len() < wanted;
        for entry in entries {
            if page.rows.len() == limit {
                page.more = true;
                break 'chunks;
            }
            if reading.filtered && read == FILTER_LIMIT {
                page.paused = place.map(|at| encode(&at.sort, at.id));
                page.more = true;
                break 'chunks;
            }
            read += 1;
            if let Some(made) = row(scope, &entry)? {
                page.rows.push((cursor(&entry), made));
            }
            place = Some(Place { sort: entry.sort, id: entry.id, inclusive: false });
        }
        if last_chunk {
            break;
        }
    }
    if !forward {
        page.rows.reverse();
    }
    Ok(page)
}

/// The cursor of a row.
pub fn cursor(entry: &Entry) -> Cursor {
    encode(&entry.sort, entry.id)
}

impl Place {
    /// The place of a cursor.
    ///
    /// # Errors
    /// `Invalid` for bytes that are no cursor.
    pub fn of(cursor: &Cursor, inclusive: bool) -> Result<Self> {
        let bad = || Error::new(ErrorKind::Invalid, "bad-cursor");
        let (sort, id) = cursor.0.split_last_chunk::<16>().ok_or_else(bad)?;
        Ok(Self { sort: sort.to_vec(), id: Uuid::from_bytes(*id), inclusive })
    }
}

/// Sort key, then id: the cursors of a list have the list's own order, so that a seat finds a row that moved.
fn encode(sort: &[u8], id: Uuid) -> Cursor {
    Cursor([sort, &id.as_bytes()[..]].concat())
}

fn begin(anchor: &Anchor) -> Result<(Option<Place>, bool)> {
    Ok(match anchor {
        Anchor::Start => (None, true),
        Anchor::End => (None, false),
        Anchor::After(at) => (Some(Place::of(at, false)?), true),
        Anchor::Before(at) => (Some(Place::of(at, false)?), false),
        Anchor::From(at) => (Some(Place::of(at, true)?), true),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_have_the_order_of_their_list_and_are_read_back() {
        let places = [(&b"a"[..], 9), (b"a", 12), (b"b", 1), (b"ba", 0)].map(|(sort, id)| (sort, Uuid::from_u128(id)));
        let cursors = places.map(|(sort, id)| encode(sort, id));
        assert!(cursors.is_sorted());
        for ((sort, id), cursor) in places.iter().zip(&cursors) {
            let place = Place::of(cursor, true).unwrap();
            assert_eq!((&place.sort[..], place.id), (*sort, *id));
        }
        assert!(Place::of(&Cursor(vec![1; 15]), true).is_err());
    }
}
