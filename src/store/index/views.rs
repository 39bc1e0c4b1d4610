//! Reading views: pages merged from several labels, counts, and what parts there are.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Bound;

use crate::base::error::Result;
use crate::domain::label::Label;
use crate::store::index::derive::{Layered, Overlay, number};
use crate::store::index::key::{self, COUNTER, VIEW};
use crate::store::index::live::damaged;
use crate::store::index::table::{Pairs, Table, prefixed};
use crate::store::schema::ViewId;
use crate::store::storage::{Cursor, Direction, Row, Window};

/// The rows of a window, and whether more follow.
pub fn page(table: &dyn Table, window: &Window<'_>) -> Result<(Vec<Row>, bool)> {
    let mut lanes: Vec<Lane<'_>> = Vec::new();
    for label in window.labels.iter().collect::<std::collections::BTreeSet<_>>() {
        lanes.push(Lane::open(table, window, *label));
    }
    let mut rows = Vec::new();
    while let Some(lane) = next_lane(&mut lanes, window.direction)? {
        if rows.len() == window.limit {
            return Ok((rows, true));
        }
        rows.extend(lane.take()?);
    }
    Ok((rows, false))
}

/// The sum of the counters of a part under these labels.
pub fn count(table: &dyn Table, view: ViewId, labels: &[Label], partition: &[u8]) -> Result<u64> {
    labels.iter().collect::<std::collections::BTreeSet<_>>().into_iter().try_fold(0_u64, |sum, label| {
        let value = table.get(&key::counter(view, *label, partition))?;
        Ok(sum + value.as_deref().map_or(Ok(0), number)?)
    })
}

/// The labels under which a part has an entry: two steps for each label that the view has anywhere.
pub fn labels_of(now: &Layered<'_>, view: ViewId, partition: &[u8]) -> Result<Vec<Label>> {
    let mut labels = Vec::new();
    for label in labels_in(now, view)? {
        if now.any(&key::part(VIEW, view, label, partition))? {
            labels.push(label);
        }
    }
    Ok(labels)
}

/// The parts of a view that are counted above zero under these labels.
pub fn partitions(
    table: &dyn Table,
    view: ViewId,
    labels: &[Label],
    after: Option<&[u8]>,
    limit: usize,
) -> Result<Vec<(Vec<u8>, u64)>> {
    let mut parts: BTreeMap<(usize, Vec<u8>), u64> = BTreeMap::new();
    for label in labels.iter().collect::<std::collections::BTreeSet<_>>() {
        let all = [&[COUNTER, view.0], label.to_bytes().as_slice()].concat();
        let from = match after {
            Some(after) => Bound::Excluded(key::counter(view, *label, after)),
            None => Bound::Included(all.clone()),
        };
        let to = key::after(&all).map_or(Bound::Unbounded, Bound::Excluded);
        // No part beyond the first `limit` of one label can be among the first `limit` of all.
        for pair in table.scan(from, to, false).take(limit) {
            let (key, value) = pair?;
            let partition = key::partition(&key).ok_or_else(|| damaged("a counter's key is too short"))?;
            *parts.entry((partition.len(), partition.to_vec())).or_default() += number(&value)?;
        }
    }
    Ok(parts.into_iter().take(limit).map(|((_, partition), count)| (partition, count)).collect())
}

/// The labels that a view has anywhere, each found by one step.
fn labels_in(now: &Layered<'_>, view: ViewId) -> Result<Vec<Label>> {
    let all = [VIEW, view.0];
    let end = key::after(&all);
    let mut found = std::collections::BTreeSet::new();
    let mut from = all.to_vec();
    loop {
        let to = end.clone().map_or(Bound::Unbounded, Bound::Excluded);
        let Some(pair) = now.table.scan(Bound::Included(from), to, false).next() else { break };
        let (key, _) = pair?;
        found.insert(key::label(&key).ok_or_else(|| damaged("a label is not known"))?);
        let Some(next) = key.get(..2 + Label::LEN).and_then(key::after) else { break };
        from = next;
    }
    let coming = now.overlay.range(all.to_vec()..).take_while(|(key, _)| key.starts_with(&all));
    found.extend(coming.filter_map(|(key, _)| key::label(key)));
    Ok(found.into_iter().collect())
}

/// Labels that a part has in a table with nothing to come.
pub fn labels_now(table: &dyn Table, view: ViewId, partition: &[u8]) -> Result<Vec<Label>> {
    labels_of(&Layered { table, overlay: &Overlay::new() }, view, partition)
}

/// One label's range.
struct Lane<'a> {
    label: Label,
    prefix: usize,
    pairs: Peekable<Pairs<'a>>,
}

impl<'a> Lane<'a> {
    fn open(table: &'a dyn Table, window: &Window<'_>, label: Label) -> Self {
        let prefix = key::part(VIEW, window.view, label, window.partition);
        let down = window.direction == Direction::Down;
        let (low, high) = if down { (&window.until, &window.from) } else { (&window.from, &window.until) };
        let full = |cursor: &Cursor| [prefix.as_slice(), &cursor.0].concat();
        let low = match low {
            Bound::Unbounded => Bound::Included(prefix.clone()),
            bound => bound.as_ref().map(full),
        };
        let high = match high {
            Bound::Unbounded => key::after(&prefix).map_or(Bound::Unbounded, Bound::Excluded),
            bound => bound.as_ref().map(full),
        };
        Self { label, prefix: prefix.len(), pairs: table.scan(low, high, down).peekable() }
    }

    /// What the next row is ordered by.
    fn place(&mut self) -> Result<Option<&[u8]>> {
        match self.pairs.peek() {
            None => Ok(None),
            Some(Ok((key, _))) => Ok(key.get(self.prefix..)),
            Some(Err(error)) => Err(error.clone()),
        }
    }

    fn take(&mut self) -> Result<Option<Row>> {
        let Some(pair) = self.pairs.next() else { return Ok(None) };
        let (key, _) = pair?;
        let place = key.get(self.prefix..).and_then(|place| place.split_last_chunk::<16>());
        let (sort, id) = place.ok_or_else(|| damaged("an entry's key is too short"))?;
        Ok(Some(Row { sort: sort.to_vec(), id: *id, label: self.label }))
    }
}

/// The lane whose row comes next.
fn next_lane<'a, 'b>(lanes: &'a mut [Lane<'b>], direction: Direction) -> Result<Option<&'a mut Lane<'b>>> {
    let mut best: Option<(usize, Vec<u8>)> = None;
    for (number, lane) in lanes.iter_mut().enumerate() {
        let Some(place) = lane.place()? else { continue };
        let better = match (&best, direction) {
            (None, _) => true,
            (Some((_, best)), Direction::Up) => place < best.as_slice(),
            (Some((_, best)), Direction::Down) => place > best.as_slice(),
        };
        if better {
            best = Some((number, place.to_vec()));
        }
    }
    Ok(best.and_then(|(number, _)| lanes.get_mut(number)))
}

/// The sequences at the ends of the keys that begin with `prefix`.
pub fn sequences(
    table: &dyn Table,
    prefix: &[u8],
    down: bool,
    limit: usize,
) -> Result<Vec<crate::domain::operation::Sequence>> {
    let found = prefixed(table, prefix, down).take(limit);
    found.map(|pair| key::sequence(&pair?.0).ok_or_else(|| damaged("a key without a sequence"))).collect()
}

/// The sequences at the ends of the keys that begin with `prefix`, newest first, before one if that is given.
pub fn sequences_before(
    table: &dyn Table,
    prefix: &[u8],
    before: Option<crate::domain::operation::Sequence>,
    limit: usize,
) -> Result<Vec<crate::domain::operation::Sequence>> {
    let Some(before) = before else { return sequences(table, prefix, true, limit) };
    let to = Bound::Excluded(key::at(prefix.to_vec(), before));
    let found = table.scan(Bound::Included(prefix.to_vec()), to, true).take(limit);
    found.map(|pair| key::sequence(&pair?.0).ok_or_else(|| damaged("a key without a sequence"))).collect()
}
