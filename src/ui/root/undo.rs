//! What was done at this seat, for `u` and `ctrl-r`.

use std::collections::VecDeque;

use crate::api::history::{Done, Undoable};
use crate::ui::place::Place;

/// How many steps are remembered.
const DEPTH: usize = 500;

/// A step, and where one was when it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What can be taken back.
    pub what: Undoable,
    /// Where to go when it was.
    pub place: Option<Place>,
}

/// Steps that can be taken back, and those that were.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Steps that are on their way, the first asked for first.
    going: VecDeque<(Way, Step)>,
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
    pub fn did(&mut self, done: &Done, place: Option<Place>) {
        let Some(what) = undoable(done) else { return };
        if self.done.last().is_none_or(|last| last.what != what) {
            self.done.push(Step { what, place });
        }
        self.undone.clear();
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// The step to take back, or to do again, if there is one.
    pub fn take(&mut self, way: Way) -> Option<Undoable> {
        let step = match way {
            Way::Undo => self.done.pop(),
            Way::Redo => self.undone.pop(),
        }?;
        let what = step.what;
        self.going.push_back((way, step));
        Some(what)
    }

    /// The step that was asked for first is done: it can be taken back the other way. Where it was done.
    pub fn went(&mut self, done: &Done) -> Option<(Way, Option<Place>)> {
        let (way, step) = self.going.pop_front()?;
        if let Some(what) = undoable(done) {
            let back = Step { what, place: step.place.clone() };
            match way {
                Way::Undo => self.undone.push(back),
                Way::Redo => self.done.push(back),
            }
        }
        Some((way, step.place))
    }

    /// The step that was asked for first could not be done; `again` if it can be tried once more.
    pub fn stayed(&mut self, again: bool) {
        let Some((way, step)) = self.going.pop_front() else { return };
        if again {
            match way {
                Way::Undo => self.done.push(step),
                Way::Redo => self.undone.push(step),
            }
        }
    }

    /// Forgets what would be taken back, because it was taken back another way.
    pub fn forget(&mut self, what: Undoable) {
        self.done.retain(|step| step.what != what);
    }
}

fn undoable(done: &Done) -> Option<Undoable> {
    match (done.group, done.sequence) {
        (Some(group), _) => Some(Undoable::Group(group)),
        (None, Some(sequence)) => Some(Undoable::Operation(sequence)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::operation::Sequence;

    fn done(sequence: u64) -> Done {
        Done { verb: "letter.assign".into(), sequence: Some(Sequence(sequence)), group: None, changed: 1 }
    }

    #[test]
    fn steps_go_back_and_forth_in_order_even_when_pressed_fast() {
        let mut history = History::default();
        (1..=3).for_each(|sequence| history.did(&done(sequence), Some(Place::Letters)));
        assert_eq!(history.take(Way::Undo), Some(Undoable::Operation(Sequence(3))));
        assert_eq!(history.take(Way::Undo), Some(Undoable::Operation(Sequence(2))));
        assert_eq!(history.went(&done(4)), Some((Way::Undo, Some(Place::Letters))));
        assert_eq!(history.went(&done(5)), Some((Way::Undo, Some(Place::Letters))));
        assert_eq!(history.take(Way::Redo), Some(Undoable::Operation(Sequence(5))));
        history.stayed(true);
        assert_eq!(history.take(Way::Redo), Some(Undoable::Operation(Sequence(5))));
        history.stayed(false);
        assert_eq!(history.take(Way::Redo), Some(Undoable::Operation(Sequence(4))));
    }

    #[test]
    fn nothing_done_is_nothing_to_take_back() {
        let mut history = History::default();
        history.did(&Done { sequence: None, ..done(1) }, None);
        assert_eq!(history.take(Way::Undo), None);
    }
}
