//! The marked letters themselves: which, and how many of them are somebody else's.

use std::collections::BTreeMap;

use crate::api::letters::{LetterRow, LetterView, Picked};
use crate::domain::ids::{LetterId, UserId};

/// The marked letters.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// Each, with whether it is known to be somebody else's.
    letters: BTreeMap<LetterId, bool>,
    /// How many of those that a filter brought are somebody else's.
    others: u64,
    /// The last one that was marked by hand.
    pub last: Option<LetterId>,
    /// Marking by a filter that is not finished.
    pub picking: Option<(LetterView, String)>,
    /// How many letters the last marking by a filter has brought so far.
    pub brought: usize,
    /// The last marking by a filter was for nothing. Who marks means what was marked: until this is taken back no
    /// verdict is about the letter under the cursor instead.
    pub missed: bool,
    /// Drops answers to a marking that was given up.
    pub serial: u64,
}

impl Marks {
    /// Nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// How many are marked.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// Whether this letter is marked.
    pub fn has(&self, letter: LetterId) -> bool {
        self.letters.contains_key(&letter)
    }

    /// The marked letters.
    pub fn ids(&self) -> Vec<LetterId> {
        self.letters.keys().copied().collect()
    }

    /// How many of them somebody else works on.
    pub fn of_others(&self) -> u64 {
        self.others + self.letters.values().filter(|others| **others).count() as u64
    }

    /// Letters are still being marked by a filter.
    pub const fn is_picking(&self) -> bool {
        self.picking.is_some()
    }

    /// Takes all marks away, and gives up marking by a filter.
    pub fn clear(&mut self) {
        *self = Self { serial: self.serial + 1, ..Self::default() };
    }

    /// Gives up marking by a filter; what is marked stays.
    pub fn stop(&mut self) {
        self.picking = None;
        self.serial += 1;
    }

    /// Marking by a filter came to nothing, or to less than was meant: no verdict is about the rest.
    pub fn failed(&mut self) {
        self.stop();
        self.missed = true;
    }

    /// Begins marking by a filter.
    pub fn pick(&mut self, view: LetterView, words: &str) {
        *self = Self {
            picking: Some((view, words.to_owned())),
            brought: 0,
            missed: false,
            serial: self.serial + 1,
            ..std::mem::take(self)
        };
    }

    /// Marking by a filter is finished: the words by which nothing was found, if that is so.
    pub fn picked(&mut self) -> Option<String> {
        let (_, words) = self.picking.take()?;
        let nothing = self.brought == 0;
        self.missed = nothing && self.is_empty();
        nothing.then_some(words)
    }

    /// Why a verdict would not be about what was to be marked.
    pub fn unmet(&self) -> Option<&'static str> {
        match (self.is_picking(), self.missed) {
            (true, _) => Some("why-marking"),
            (false, true) => Some("why-marked-nothing"),
            _ => None,
        }
    }

    /// Marks a letter.
    pub fn set(&mut self, row: &LetterRow, me: Option<UserId>) {
        self.missed = false;
        self.letters.entry(row.id).or_insert(of_another(row, me));
    }

    /// Marks a letter by hand, or takes its mark away.
    pub fn toggle(&mut self, row: &LetterRow, me: Option<UserId>) {
        self.missed = false;
        match self.letters.remove(&row.id) {
            Some(counted) if of_another(row, me) && !counted => self.others = self.others.saturating_sub(1),
            Some(_) => {}
            None => {
                self.letters.insert(row.id, of_another(row, me));
                self.last = Some(row.id);
            }
        }
    }

    /// A piece of what a filter brings came; the last one if there is no more.
    pub fn take(&mut self, picked: Picked) {
        self.brought += picked.letters.len();
        for id in picked.letters {
            // From now on it is counted by the office's number.
            self.letters.insert(id, false);
        }
        self.others += picked.of_others;
    }
}

fn of_another(row: &LetterRow, me: Option<UserId>) -> bool {
    row.owner.is_some() && row.owner != me
}
