//! A list as a window onto a longer one: what is loaded, what is selected, what to fetch next.
//! It knows keys, never offsets, and nothing of what its rows are.

use std::collections::VecDeque;

use crate::api::page::{Anchor, Cursor, PAGE_LIMIT, Page};

/// Rows asked for at once.
const CHUNK: u16 = 120;
/// Fetch more when the selection is so near to the loaded edge.
const MARGIN: usize = 40;
/// The most rows kept: as many as one ask brings, so that a refresh reads all of them again.
const MOST: usize = PAGE_LIMIT as usize;

/// Rows to ask for. It comes back with the answer; an answer to an older ask is dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetch {
    serial: u64,
    load: Load,
    /// Where to begin.
    pub anchor: Anchor,
    /// How many rows.
    pub limit: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Load {
    /// In place of all that is loaded; then select this place, or what follows it, else the first row.
    Replace(Option<Cursor>),
    /// In place of all that is loaded, with the row selected that is selected when the answer comes.
    Refresh,
    /// In place of all that is loaded, with the last row selected.
    Last,
    /// At the end.
    Append,
    /// At the beginning.
    Prepend,
}

/// A window.
#[derive(Debug, Clone)]
pub struct Window<T> {
    rows: VecDeque<(Cursor, T)>,
    selected: usize,
    top: usize,
    height: usize,
    total: u64,
    at_start: bool,
    at_end: bool,
    serial: u64,
    pending: Option<u64>,
    loaded: bool,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self {
            rows: VecDeque::new(),
            selected: 0,
            top: 0,
            height: 1,
            total: 0,
            at_start: true,
            at_end: true,
            serial: 0,
            pending: None,
            loaded: false,
        }
    }
}

impl<T> Window<T> {
    /// Begins anew with the list's first rows.
    pub fn open(&mut self) -> Fetch {
        self.fetch(Load::Replace(None), Anchor::Start)
    }

    /// Reads the loaded rows again; the selection stays, or goes to the row that follows it.
    pub fn refresh(&mut self) -> Fetch {
        let anchor = match self.rows.front() {
            Some((first, _)) if !self.at_start => Anchor::From(first.clone()),
            _ => Anchor::Start,
        };
        let mut fetch = self.fetch(Load::Refresh, anchor);
        fetch.limit = (self.rows.len() as u16).clamp(CHUNK, PAGE_LIMIT);
        fetch
    }

    /// Reads the loaded rows again and selects this place, or what follows it.
    pub fn refresh_at(&mut self, place: Cursor) -> Fetch {
        if !self.reaches(&place) {
            return self.open_at(place);
        }
        let mut fetch = self.refresh();
        fetch.load = Load::Replace(Some(place));
        fetch
    }

    /// Whether a row at this place would be loaded.
    pub fn reaches(&self, place: &Cursor) -> bool {
        match (self.rows.front(), self.rows.back()) {
            (Some((first, _)), Some((last, _))) => (self.at_start || first <= place) && (self.at_end || place <= last),
            _ => self.loaded && self.at_start && self.at_end,
        }
    }

    /// An empty window of the same height, which drops answers to what this one asked.
    pub fn emptied(&self) -> Self {
        Self { height: self.height, serial: self.serial, ..Self::default() }
    }

    /// Reads the loaded rows again, or the first ones.
    pub fn renew(&mut self) -> Fetch {
        if self.is_loaded() { self.refresh() } else { self.open() }
    }

    /// Another list than before: at a place in it, if one was there already, else at its first row.
    pub fn anew(&mut self, at: Option<Cursor>) -> Fetch {
        *self = self.emptied();
        match at {
            Some(place) => self.open_at(place),
            None => self.open(),
        }
    }

    /// Begins anew at a place in the list.
    pub fn open_at(&mut self, place: Cursor) -> Fetch {
        let fetch = self.fetch(Load::Replace(Some(place.clone())), Anchor::From(place));
        self.at_start = false;
        fetch
    }

    /// How many rows the screen shows.
    pub fn resize(&mut self, height: usize) {
        self.height = height.max(1);
        self.follow();
    }

    /// Moves the selection by `delta` rows; what to fetch when the edge comes near.
    pub fn step(&mut self, delta: isize) -> Option<Fetch> {
        let last = self.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(delta).min(last);
        self.follow();
        self.near_edge()
    }

    /// Moves by a share of the height: 2 is half a page, 1 a whole one; negative is up.
    pub fn page(&mut self, share: isize) -> Option<Fetch> {
        let rows =
            (self.height as isize / share.abs().max(1)).max(1) - isize::from(share.abs() == 1 && self.height > 2);
        self.step(rows * share.signum())
    }

    /// Selects the list's first row.
    pub fn first(&mut self) -> Option<Fetch> {
        if self.at_start {
            self.selected = 0;
            self.follow();
            return None;
        }
        Some(self.open())
    }

    /// Selects the list's last row.
    pub fn last(&mut self) -> Option<Fetch> {
        if self.at_end {
            self.selected = self.rows.len().saturating_sub(1);
            self.follow();
            return None;
        }
        Some(self.fetch(Load::Last, Anchor::End))
    }

    /// Selects the first loaded row that fits.
    pub fn select(&mut self, fits: impl Fn(&T) -> bool) -> bool {
        let Some(found) = self.rows.iter().position(|(_, row)| fits(row)) else { return false };
        self.selected = found;
        self.follow();
        true
    }

    /// Takes an answer in; more to fetch when a filter paused or the screen is not full yet.
    #[allow(clippy::needless_pass_by_value, reason = "a fetch is used up by its answer")]
    pub fn take(&mut self, fetch: Fetch, page: Page<T>) -> Option<Fetch> {
        if self.pending != Some(fetch.serial) {
            return None;
        }
        self.pending = None;
        self.loaded = true;
        self.total = page.total;
        match fetch.load {
            Load::Refresh => {
                if let Some(again) = self.out_of_reach(&fetch, &page) {
                    return Some(again);
                }
                let top = self.rows.get(self.top).filter(|_| self.top > 0 || !self.at_start);
                let (keep, top) = (self.place().cloned(), top.map(|(cursor, _)| cursor.clone()));
                self.replace(&fetch, page.more, page.rows);
                self.selected = keep.map_or(0, |keep| self.place_of(&keep));
                self.top = top.map_or(0, |top| self.place_of(&top));
            }
            Load::Replace(ref keep) => {
                self.replace(&fetch, page.more, page.rows);
                self.selected = keep.as_ref().map_or(0, |keep| self.place_of(keep));
            }
            Load::Last => {
                (self.at_start, self.at_end) = (!page.more, true);
                self.rows = page.rows.into();
                self.selected = self.rows.len().saturating_sub(1);
            }
            Load::Append => {
                self.at_end = !page.more;
                self.rows.extend(page.rows);
            }
            Load::Prepend => {
                self.at_start = !page.more;
                self.selected += page.rows.len();
                self.top += page.rows.len();
                page.rows.into_iter().rev().for_each(|row| self.rows.push_front(row));
            }
        }
        self.trim();
        self.follow();
        if let Some(place) = page.paused {
            let (load, anchor) = match fetch.load {
                Load::Prepend | Load::Last => (Load::Prepend, Anchor::Before(place)),
                Load::Replace(_) | Load::Refresh | Load::Append => (Load::Append, Anchor::After(place)),
            };
            if self.rows.len() < self.selected + self.height + MARGIN {
                return Some(self.fetch(load, anchor));
            }
        }
        self.near_edge()
    }

    /// The ask for `fetch` failed: another may be made.
    pub fn failed(&mut self, fetch: &Fetch) {
        if self.pending == Some(fetch.serial) {
            self.pending = None;
            self.loaded = true;
        }
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&T> {
        self.rows.get(self.selected).map(|(_, row)| row)
    }

    /// The place of the selected row.
    pub fn place(&self) -> Option<&Cursor> {
        self.rows.get(self.selected).map(|(cursor, _)| cursor)
    }

    /// The rows on the screen, each with whether it is the selected one.
    pub fn visible(&self) -> impl Iterator<Item = (bool, &T)> {
        self.rows.iter().enumerate().skip(self.top).take(self.height).map(|(i, (_, row))| (i == self.selected, row))
    }

    /// Every loaded row.
    pub fn rows(&self) -> impl Iterator<Item = &T> {
        self.rows.iter().map(|(_, row)| row)
    }

    /// Every loaded row with its place.
    pub fn places(&self) -> impl Iterator<Item = (&Cursor, &T)> {
        self.rows.iter().map(|(cursor, row)| (cursor, row))
    }

    /// Every loaded row, to change what it shows.
    pub fn rows_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.rows.iter_mut().map(|(_, row)| row)
    }

    /// How many rows the list has without a filter.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// An answer came since the list was opened.
    pub const fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// An answer is awaited.
    pub const fn is_loading(&self) -> bool {
        self.pending.is_some()
    }

    /// How many rows are loaded, and whether these are all of them.
    pub fn known(&self) -> (usize, bool) {
        (self.rows.len(), self.at_start && self.at_end)
    }

    fn fetch(&mut self, load: Load, anchor: Anchor) -> Fetch {
        self.serial += 1;
        self.pending = Some(self.serial);
        Fetch { serial: self.serial, load, anchor, limit: CHUNK }
    }

    fn replace(&mut self, fetch: &Fetch, more: bool, rows: Vec<(Cursor, T)>) {
        self.at_start = matches!(fetch.anchor, Anchor::Start);
        self.at_end = !more;
        self.rows = rows.into();
    }

    /// So many rows came in above that the answer ends before the screen does: what to ask instead, from the
    /// screen's first row on. The loaded rows stay till then.
    fn out_of_reach(&mut self, fetch: &Fetch, page: &Page<T>) -> Option<Fetch> {
        let ends = page.more || page.paused.is_some();
        let lowest = self.rows.get(self.top + self.height - 1).or(self.rows.back());
        let short = ends && page.rows.last().is_none_or(|(last, _)| lowest.is_some_and(|(keep, _)| last < keep));
        let from = Anchor::From(self.rows.get(self.top).filter(|_| short)?.0.clone());
        (from != fetch.anchor).then(|| self.fetch(Load::Refresh, from))
    }

    fn near_edge(&mut self) -> Option<Fetch> {
        if self.pending.is_some() {
            return None;
        }
        let below = self.rows.len().saturating_sub(self.selected + 1);
        if !self.at_end && below < MARGIN + self.height {
            let place = self.rows.back()?.0.clone();
            return Some(self.fetch(Load::Append, Anchor::After(place)));
        }
        if !self.at_start && self.selected < MARGIN + self.height {
            let place = self.rows.front()?.0.clone();
            return Some(self.fetch(Load::Prepend, Anchor::Before(place)));
        }
        None
    }

    fn place_of(&self, keep: &Cursor) -> usize {
        let after = self.rows.iter().position(|(cursor, _)| cursor >= keep);
        after.unwrap_or_else(|| self.rows.len().saturating_sub(1))
    }

    /// Keeps the selection on the screen. At an edge it moves on by half a page: a step then costs the two rows that
    /// change, not the whole list, which counts on a slow line.
    fn follow(&mut self) {
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
        let half = self.height / 2;
        if self.selected < self.top {
            self.top = self.selected.saturating_sub(half);
        } else if self.selected >= self.top + self.height {
            self.top = self.selected - half;
        }
        self.top = self.top.min(self.rows.len().saturating_sub(self.height));
    }

    fn trim(&mut self) {
        while self.rows.len() > MOST {
            if self.selected > self.rows.len() / 2 {
                self.rows.pop_front();
                self.selected -= 1;
                self.top = self.top.saturating_sub(1);
                self.at_start = false;
            } else {
                self.rows.pop_back();
                self.at_end = false;
            }
        }
    }
}

#[cfg(test)]
mod tests;
