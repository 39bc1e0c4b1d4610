//! From an operation to everything that changes in the index with it: the one implementation of these rules,
//! for new operations and for old ones that are replayed.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::EntityRef;
use crate::domain::operation::{Change, Deed, Sequence};
use crate::store::index::key;
use crate::store::index::live::{Write, damaged};
use crate::store::index::mark::fingerprint;
use crate::store::index::table::{Table, prefixed};
use crate::store::schema::{Schema, ViewEntry};

/// Changes that are decided but not yet in the table.
pub type Overlay = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// A table as it will be once the overlay is applied.
pub struct Layered<'a> {
    /// What is there.
    pub table: &'a dyn Table,
    /// What will be.
    pub overlay: &'a Overlay,
}

impl Layered<'_> {
    /// The value of a key.
    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>> {
        match self.overlay.get(key) {
            Some(value) => Ok(value.clone()),
            None => self.table.get(key),
        }
    }

    /// Whether any key begins with `prefix`.
    pub fn any(&self, prefix: &[u8]) -> Result<bool> {
        let coming = self.overlay.range(prefix.to_vec()..).take_while(|(key, _)| key.starts_with(prefix));
        if coming.into_iter().any(|(_, value)| value.is_some()) {
            return Ok(true);
        }
        for pair in prefixed(self.table, prefix, false) {
            if !self.overlay.contains_key(&pair?.0) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// An operation as far as the index is concerned.
pub struct Step<'a> {
    /// Its place.
    pub sequence: Sequence,
    /// Who, when, why.
    pub deed: &'a Deed,
    /// Which records.
    pub changes: &'a [Change],
    /// Which guards it moves.
    pub guards: &'a [Vec<u8>],
}

/// Everything that changes in the index with one operation, but for its place in the journal.
/// `conflict` if a record is not as the operation says it was before.
pub fn derive(step: &Step<'_>, now: &Layered<'_>, schema: &dyn Schema) -> Result<Vec<Write>> {
    let mut writes = Vec::with_capacity(step.changes.len() * 12 + 4);
    let mut counters = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for change in step.changes {
        if !seen.insert(change.entity) {
            return Err(Error::new(ErrorKind::Invalid, "changed-twice").with("entity", change.entity));
        }
        replace_record(change, now, &mut writes)?;
        replace_entries(change, schema, &mut writes, &mut counters)?;
        writes.push(fresh(key::at(key::history(change.entity), step.sequence), Vec::new()));
    }
    for (key, delta) in counters.into_iter().filter(|(_, delta)| *delta != 0) {
        writes.push(counted(key, delta, now)?);
    }
    let number = step.sequence.0.to_be_bytes().to_vec();
    writes.push(replaced(key::request(step.deed.request), Some(number.clone()), now)?);
    if let Some(group) = step.deed.group {
        writes.push(fresh(key::at(key::group(group), step.sequence), Vec::new()));
    }
    for guard in step.guards.iter().collect::<BTreeSet<_>>() {
        writes.push(replaced(key::guard(guard), Some(number.clone()), now)?);
    }
    Ok(writes)
}

/// The entries of a record by their keys, with what stands there.
pub fn entries(entity: EntityRef, record: Option<&[u8]>, schema: &dyn Schema) -> Result<BTreeMap<Vec<u8>, bool>> {
    let mut list: Vec<ViewEntry> = Vec::new();
    if let Some(record) = record {
        schema.entries(entity, record, &mut list)?;
    }
    let keyed = |entry: &ViewEntry| entry.check().map(|()| (key::entry(entry), entry.counted));
    list.iter().map(keyed).collect()
}

fn replace_record(change: &Change, now: &Layered<'_>, writes: &mut Vec<Write>) -> Result<()> {
    let key = key::record(change.entity);
    let present = now.get(&key)?;
    if present != change.before {
        return Err(Error::new(ErrorKind::Conflict, "conflict").with("entity", change.entity));
    }
    if present != change.after {
        let old = present.map(|value| fingerprint(&key, &value));
        writes.push(Write { key, value: change.after.clone(), old });
    }
    Ok(())
}

fn replace_entries(
    change: &Change,
    schema: &dyn Schema,
    writes: &mut Vec<Write>,
    counters: &mut BTreeMap<Vec<u8>, i64>,
) -> Result<()> {
    let old = entries(change.entity, change.before.as_deref(), schema)?;
    let new = entries(change.entity, change.after.as_deref(), schema)?;
    for (key, counted) in &old {
        count(key, *counted, -1, counters);
        if !new.contains_key(key) {
            let old = Some(fingerprint(key, &[u8::from(*counted)]));
            writes.push(Write { key: key.clone(), value: None, old });
        }
    }
    for (key, counted) in new {
        count(&key, counted, 1, counters);
        let before = old.get(&key);
        if before != Some(&counted) {
            let old = before.map(|counted| fingerprint(&key, &[u8::from(*counted)]));
            writes.push(Write { key, value: Some(vec![u8::from(counted)]), old });
        }
    }
    Ok(())
}

fn count(entry: &[u8], counted: bool, delta: i64, counters: &mut BTreeMap<Vec<u8>, i64>) {
    if let Some(key) = key::counter_of(entry).filter(|_| counted) {
        *counters.entry(key).or_default() += delta;
    }
}

fn counted(key: Vec<u8>, delta: i64, now: &Layered<'_>) -> Result<Write> {
    let present = now.get(&key)?;
    let old = present.as_ref().map(|value| fingerprint(&key, value));
    let before = present.as_deref().map_or(Ok(0), number)?;
    let after = before.checked_add_signed(delta).ok_or_else(|| damaged("a counter is too low"))?;
    let value = (after > 0).then(|| after.to_be_bytes().to_vec());
    Ok(Write { key, value, old })
}

/// A number as counters, guards and requests hold it.
pub fn number(value: &[u8]) -> Result<u64> {
    value.try_into().map(u64::from_be_bytes).map_err(|_| damaged("a number has another length"))
}

fn replaced(key: Vec<u8>, value: Option<Vec<u8>>, now: &Layered<'_>) -> Result<Write> {
    let old = now.get(&key)?.map(|value| fingerprint(&key, &value));
    Ok(Write { key, value, old })
}

/// A pair under a key that holds a new sequence, so that nothing stands there yet.
fn fresh(key: Vec<u8>, value: Vec<u8>) -> Write {
    Write { key, value: Some(value), old: None }
}
