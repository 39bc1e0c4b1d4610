//! Bridges lost operations: what they did to a record is what the next operation on it says it found, or, where
//! none follows, what the index holds.

use std::collections::HashSet;

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::EntityRef;
use crate::domain::operation::{Change, Deed, Sequence};
use crate::store::index::key;
use crate::store::index::live::Index;
use crate::store::index::table::{Batch, Table, prefixed};
use crate::store::journal::Journal;
use crate::store::journal::codec::{self, Encoded, Logged};
use crate::store::repair_report::Repaired;
use crate::store::rewrite::Rewriter;
use crate::store::salvage::Found;

/// As many records as an operation usually changes at most.
const CHANGES: usize = 500;

/// What lost operations are bridged from.
pub struct Sources<'a> {
    /// The damaged journal.
    pub journal: &'a Journal,
    /// Its good frames.
    pub found: &'a [Found],
    /// The index, if it is whole.
    pub index: Option<&'a Index>,
    /// The records as the new journal has them so far.
    pub replay: &'a dyn Table,
}

/// Builds bridges.
pub struct Bridge<'a>(Sources<'a>);

impl<'a> Bridge<'a> {
    /// Bridges from these sources.
    pub fn new(sources: Sources<'a>) -> Self {
        Self(sources)
    }

    /// Keeps a good operation as it is.
    pub fn keep(&mut self, place: &Found, new: &mut Rewriter) -> Result<()> {
        let logged = self.read(place)?;
        self.replay(&logged.operation.changes)?;
        let Logged { operation, guards } = logged;
        new.add(place.sequence, &codec::encode(&operation.deed, &operation.changes, &guards)?)
    }

    /// Bridges the lost operations `from..=to`, which stand before the good frame with this number.
    pub fn over(
        &mut self,
        before: usize,
        from: u64,
        to: u64,
        deed: &mut dyn FnMut() -> Deed,
        new: &mut Rewriter,
        repaired: &mut Repaired,
    ) -> Result<()> {
        let changes = self.changes(before, to)?;
        repaired.lost.push((from, to));
        repaired.restored += changes.len() as u64;
        repaired.complete &= self.0.index.is_some_and(|index| index.sequence().0 >= to);
        // There are as many sequences as operations are lost: the last of them are used.
        let most = usize::try_from(to - from + 1).unwrap_or(usize::MAX);
        let size = CHANGES.max(changes.len().div_ceil(most));
        let parts = changes.len().div_ceil(size).max(1) as u64;
        let chunks: Vec<&[Change]> = if changes.is_empty() { vec![&[]] } else { changes.chunks(size).collect() };
        for (sequence, chunk) in (to + 1 - parts..).zip(chunks) {
            new.add(sequence, &encoded(&deed(), chunk)?)?;
        }
        self.replay(&changes)
    }

    fn changes(&self, before: usize, to: u64) -> Result<Vec<Change>> {
        let mut changes = Vec::new();
        let mut decided = HashSet::new();
        for place in self.0.found.get(before..).unwrap_or_default() {
            for change in self.read(place)?.operation.changes {
                if decided.insert(change.entity) {
                    self.becomes(change.entity, change.before, &mut changes)?;
                }
            }
        }
        if let Some(index) = self.0.index.filter(|index| index.sequence().0 >= to) {
            for pair in prefixed(index.table(), &[key::RECORD], false) {
                let (key, value) = pair?;
                if let Some(entity) = key::entity(&key).filter(|entity| decided.insert(*entity)) {
                    self.becomes(entity, Some(value), &mut changes)?;
                }
            }
            for pair in prefixed(self.0.replay, &[key::RECORD], false) {
                if let Some(entity) = key::entity(&pair?.0).filter(|entity| decided.insert(*entity)) {
                    self.becomes(entity, None, &mut changes)?;
                }
            }
        }
        Ok(changes)
    }

    fn becomes(&self, entity: EntityRef, after: Option<Vec<u8>>, changes: &mut Vec<Change>) -> Result<()> {
        let before = self.0.replay.get(&key::record(entity))?;
        if before != after {
            changes.push(Change { entity, before, after });
        }
        Ok(())
    }

    fn replay(&self, changes: &[Change]) -> Result<()> {
        let batch: Batch = changes.iter().map(|change| (key::record(change.entity), change.after.clone())).collect();
        self.0.replay.apply(batch)
    }

    fn read(&self, place: &Found) -> Result<Logged> {
        self.0.journal.read(place.spot, Sequence(place.sequence))
    }
}

fn encoded(deed: &Deed, changes: &[Change]) -> Result<Encoded> {
    codec::encode(deed, changes, &[]).map_err(|_| Error::new(ErrorKind::Damaged, "repair-too-large"))
}
