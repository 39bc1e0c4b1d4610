//! Reading views through the asker's labels: parts of lists merged into one order.

use std::ops::Bound;

use uuid::Uuid;

use super::Scope;
use crate::api::page::COUNT_LIMIT;
use crate::base::error::Result;
use crate::domain::label::Label;
use crate::service::schema::View;
use crate::service::schema::view::following;
use crate::store::{Cursor, Direction, Storage, Window};

/// A list: a view, the parts of it that belong together, and the range of its keys.
#[derive(Debug, Clone)]
pub struct Span {
    /// The view.
    pub view: View,
    /// Its parts, merged into one order.
    pub partitions: Vec<Vec<u8>>,
    /// From this sort key on.
    pub from: Vec<u8>,
    /// Below this sort key.
    pub below: Option<Vec<u8>>,
}

impl Span {
    /// The whole of a view without parts.
    pub fn whole(view: View) -> Self {
        Self::part(view, &[])
    }

    /// One part of a view.
    pub fn part(view: View, partition: &[u8]) -> Self {
        Self { view, partitions: vec![partition.to_vec()], from: Vec::new(), below: None }
    }

    /// The rows whose sort key begins so.
    #[must_use]
    pub fn beginning(mut self, prefix: &[u8]) -> Self {
        self.from = prefix.to_vec();
        self.below = following(prefix);
        self
    }

    /// The rows whose sort key is at least `from` and below `below`.
    #[must_use]
    pub fn range(mut self, from: Vec<u8>, below: Vec<u8>) -> Self {
        self.from = from;
        self.below = Some(below);
        self
    }

    /// Whether it is less than its parts, so that counters do not count it.
    fn is_narrowed(&self) -> bool {
        !self.from.is_empty() || self.below.is_some()
    }
}

/// A row of a list: its key and the record it stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its sort key.
    pub sort: Vec<u8>,
    /// The record.
    pub id: Uuid,
    /// The record's label.
    pub label: Label,
}

/// A place in a list, and whether the row there is meant too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The sort key.
    pub sort: Vec<u8>,
    /// The id.
    pub id: Uuid,
    /// The row itself included.
    pub inclusive: bool,
}

impl Scope<'_> {
    /// At most `limit` rows from `place` on, forward or backward, that the asker may see.
    ///
    /// # Errors
    /// Of the store.
    pub fn entries(&mut self, span: &Span, place: Option<&Place>, forward: bool, limit: usize) -> Result<Vec<Entry>> {
        let mut all = Vec::new();
        for partition in &span.partitions {
            let labels = self.readable(span.view, partition)?;
            if labels.is_empty() {
                continue;
            }
            self.read(span, partition, &labels, place, forward, limit, &mut all)?;
        }
        if span.partitions.len() > 1 {
            all.sort_by_cached_key(|entry: &Entry| [entry.sort.as_slice(), entry.id.as_bytes()].concat());
            if !forward {
                all.reverse();
            }
            all.dedup_by(|one, other| one.id == other.id && one.sort == other.sort);
            all.truncate(limit);
        }
        Ok(all)
    }

    /// At most `limit` rows of a part of a view under one label, which the asker reads.
    ///
    /// # Errors
    /// Of the store.
    pub fn under(&mut self, span: &Span, label: Label, limit: usize) -> Result<Vec<Entry>> {
        let mut all = Vec::new();
        if self.permit.reach().sees(span.view.kind(), label) {
            for partition in &span.partitions {
                self.read(span, partition, &[label], None, false, limit, &mut all)?;
            }
        }
        Ok(all)
    }

    /// At most `limit` entries of a look-up: a part of a view without a list of its own, under any label that the
    /// asker reads of the list `whole`, last first.
    ///
    /// # Errors
    /// Of the store.
    pub fn look_up(&mut self, view: View, partition: &[u8], whole: View, limit: usize) -> Result<Vec<Entry>> {
        let labels = self.readable(whole, &[])?;
        let mut found = Vec::new();
        if !labels.is_empty() {
            self.read(&Span::part(view, partition), partition, &labels, None, false, limit, &mut found)?;
        }
        Ok(found)
    }

    /// How many rows the list has for the asker; a narrowed one is counted to one beyond the limit.
    ///
    /// # Errors
    /// Of the store.
    pub fn count(&mut self, span: &Span) -> Result<u64> {
        if span.is_narrowed() {
            return Ok(self.entries(span, None, true, COUNT_LIMIT as usize + 1)?.len() as u64);
        }
        let mut sum = 0;
        for partition in &span.partitions {
            let labels = self.readable(span.view, partition)?;
            sum += self.means.store.count(span.view.number(), &labels, partition)?;
        }
        Ok(sum)
    }

    /// The labels of a part of a view that the asker reads.
    fn readable(&mut self, view: View, partition: &[u8]) -> Result<Vec<Label>> {
        let reach = self.permit.reach();
        if !reach.kind(view.kind()) {
            return Ok(Vec::new());
        }
        let key = (view, partition.to_vec());
        if let Some(labels) = self.labels.get(&key) {
            return Ok(labels.clone());
        }
        let mut labels = self.means.store.labels_of(view.number(), partition)?;
        labels.retain(|label| reach.label(*label));
        self.labels.insert(key, labels.clone());
        Ok(labels)
    }

    #[allow(clippy::too_many_arguments, reason = "one window, taken apart")]
    fn read(
        &self,
        span: &Span,
        partition: &[u8],
        labels: &[Label],
        place: Option<&Place>,
        forward: bool,
        limit: usize,
        into: &mut Vec<Entry>,
    ) -> Result<()> {
        let low = Bound::Included(Cursor(span.from.clone()));
        let high = span.below.clone().map_or(Bound::Unbounded, |below| Bound::Excluded(Cursor(below)));
        let (mut from, until) = if forward { (low, high) } else { (high, low) };
        if let Some(place) = place {
            let at = Cursor([place.sort.as_slice(), place.id.as_bytes()].concat());
            let within = match &from {
                Bound::Included(edge) | Bound::Excluded(edge) => {
                    if forward {
                        at >= *edge
                    } else {
                        at <= *edge
                    }
                }
                Bound::Unbounded => true,
            };
            if within {
                from = if place.inclusive { Bound::Included(at) } else { Bound::Excluded(at) };
            }
        }
        let direction = if forward { Direction::Up } else { Direction::Down };
        let window = Window { view: span.view.number(), labels, partition, from, until, direction, limit };
        let page = self.means.store.page(&window)?;
        into.extend(page.rows.into_iter().map(|row| Entry {
            sort: row.sort,
            id: Uuid::from_bytes(row.id),
            label: row.label,
        }));
        Ok(())
    }
}
