//! What was done at this seat, for `u` and `ctrl-r`.

use crate::api::history::{Done, Undoable};

/// How many steps are remembered.
const DEPTH: usize = 500;

/// Steps that can be taken back, and those that were.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Undoable>,
    undone: Vec<Undoable>,
    /// Which way the step goes that is on its way.
    pub going: Option<Way>,
}

/// The way of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Taking back.
    Undo,
    /// Doing again.
    Redo,
}

impl History {
    /// Remembers what was done; what was taken back before can no longer be done again.
    pub fn did(&mut self, done: &Done) {
        let Some(what) = undoable(done) else { return };
        if self.done.last() != Some(&what) {
            self.done.push(what);
        }
        self.undone.clear();
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// The step to take back, or to do again, if there is one.
    pub fn take(&mut self, way: Way) -> Option<Undoable> {
        let what = match way {
            Way::Undo => self.done.pop(),
            Way::Redo => self.undone.pop(),
        }?;
        self.going = Some(way);
        Some(what)
    }

    /// The step that was on its way is done: it can be taken back the other way.
    pub fn went(&mut self, done: &Done) {
        let (Some(way), Some(what)) = (self.going.take(), undoable(done)) else { return };
        match way {
            Way::Undo => self.undone.push(what),
            Way::Redo => self.done.push(what),
        }
    }
}

fn undoable(done: &Done) -> Option<Undoable> {
    match (done.group, done.sequence) {
        (Some(group), _) => Some(Undoable::Group(group)),
        (None, Some(sequence)) => Some(Undoable::Operation(sequence)),
        (None, None) => None,
    }
}
