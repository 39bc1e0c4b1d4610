//! Type-ahead: things whose words begin as those that somebody types, found by the rarest of them.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::base::error::Result;
use crate::service::schema::View;
use crate::service::schema::words::words;
use crate::service::scope::{Place, Scope, Span};

/// The most things that are offered.
const OFFERED: usize = 50;
/// How many entries tell that a word is common.
const FEW: usize = 200;
/// The most entries that are read for several words.
const READ: usize = 1_000;
/// The most words that are looked for.
const WANTED: usize = 8;

/// The words that are typed.
pub struct Wanted(Vec<String>);

impl Wanted {
    /// Whether each of them begins one of `theirs`.
    pub fn begin(&self, theirs: &BTreeSet<String>) -> bool {
        let begins = |word: &String| theirs.range(word.clone()..).next().is_some_and(|own| own.starts_with(word));
        self.0.iter().all(begins)
    }
}

/// At most `limit` things of a view of words in which all the words of `text` begin some word. `row` makes a row of one, or
/// nothing if its words do not fit.
///
/// # Errors
/// Of the store.
pub fn ahead<T>(
    scope: &mut Scope<'_>,
    (view, text, limit): (View, &str, u16),
    mut row: impl FnMut(&mut Scope<'_>, Uuid, &Wanted) -> Result<Option<T>>,
) -> Result<Vec<T>> {
    let limit = usize::from(limit).min(OFFERED);
    let wanted = Wanted(words(text).take(WANTED).collect());
    let Some(span) = narrowest(scope, view, &wanted)? else { return Ok(Vec::new()) };
    let mut rows: Vec<T> = Vec::new();
    let mut seen: BTreeSet<Uuid> = BTreeSet::new();
    let mut place = None;
    for _ in 0..READ / OFFERED {
        let entries = scope.entries(&span, place.as_ref(), true, OFFERED)?;
        let last = entries.len() < OFFERED;
        for entry in entries {
            if seen.insert(entry.id) {
                rows.extend(row(scope, entry.id, &wanted)?);
            }
            if rows.len() >= limit {
                return Ok(rows);
            }
            place = Some(Place { sort: entry.sort, id: entry.id, inclusive: false });
        }
        if last {
            break;
        }
    }
    Ok(rows)
}

/// The entries of the word that fewest things have, as far as that is quickly told.
fn narrowest(scope: &mut Scope<'_>, view: View, wanted: &Wanted) -> Result<Option<Span>> {
    let mut best: Option<(usize, Span)> = None;
    for word in &wanted.0 {
        let span = Span::whole(view).beginning(word.as_bytes());
        let found = scope.entries(&span, None, true, FEW)?.len();
        if best.as_ref().is_none_or(|(least, _)| found < *least) {
            best = Some((found, span));
        }
    }
    Ok(best.map(|(_, span)| span))
}
