//! What was done at this seat, for `u` and `ctrl-r`.

use crate::api::history::{Done, Undoable};
use crate::ui::act::Target;
use crate::ui::place::Place;

/// How many steps are remembered.
const DEPTH: usize = 500;

/// Where one was when something was done, and to which letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Where to go when it was taken back.
    pub place: Place,
    /// The number of the letter, if it was about one.
    pub number: Option<u32>,
    /// What it was about, where that is selected again when it was taken back.
    pub target: Option<Target>,
}

impl Deed {
    /// Something that was done at a place.
    pub const fn at(place: Place) -> Self {
        Self { place, number: None, target: None }
    }

    /// Where to go once it went this way: the page of what it made is there no more when it was taken back.
    pub fn leads(&self, way: Way) -> Place {
        let Some(Target::Time { before: Some(before), after }) = self.target else { return self.place.clone() };
        let spot = if way == Way::Undo { before } else { after };
        match &self.place {
            Place::Activity(..) => Place::Activity(spot.which.id, spot.which.at),
            place => place.clone(),
        }
    }
}

/// A step, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What can be taken back.
    pub what: Undoable,
    /// The verb, which redo names too.
    pub verb: String,
    /// What it was; none if it was not done at this seat.
    pub deed: Option<Deed>,
}

/// Steps that can be taken back, and those that were.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Steps that are on their way. Their answers come in any order: a group takes a job, a single step does not.
    going: Vec<(Way, Step)>,
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
    pub fn did(&mut self, done: &Done, deed: Option<Deed>) {
        let Some(what) = undoable(done) else { return };
        if self.done.last().is_none_or(|last| last.what != what) {
            self.done.push(Step { what, verb: done.verb.clone(), deed });
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
        self.going.push((way, step));
        Some(what)
    }

    /// The step about `what` is done: it can be taken back the other way. If it was stopped half way, the rest can be
    /// asked for again as well. Which way it went, and what it was; `verb` is what the office says that it took back.
    pub fn went(&mut self, what: Undoable, done: &Done, verb: &str, half_way: bool) -> (Way, Step) {
        // What was not asked for here (a whole import, chosen from a list) went back like any other step.
        let other = || (Way::Undo, Step { what, verb: verb.to_owned(), deed: None });
        let (way, step) = self.arrived(what).unwrap_or_else(other);
        let went = step.clone();
        let (from, to) = match way {
            Way::Undo => (&mut self.done, &mut self.undone),
            Way::Redo => (&mut self.undone, &mut self.done),
        };
        // The pieces of a group have one receipt.
        if let Some(what) = undoable(done).filter(|what| to.iter().all(|step| step.what != *what)) {
            to.push(Step { what, ..step.clone() });
        }
        if half_way {
            from.push(step);
        }
        (way, went)
    }

    /// The step about `what` could not be done; `again` if it can be tried once more.
    pub fn stayed(&mut self, what: Undoable, again: bool) {
        match self.arrived(what) {
            Some((Way::Undo, step)) if again => self.done.push(step),
            Some((Way::Redo, step)) if again => self.undone.push(step),
            _ => {}
        }
    }

    fn arrived(&mut self, what: Undoable) -> Option<(Way, Step)> {
        let at = self.going.iter().position(|(_, step)| step.what == what)?;
        Some(self.going.remove(at))
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
    use uuid::Uuid;

    use super::*;
    use crate::domain::operation::{GroupId, Sequence};

    fn one(sequence: u64) -> Undoable {
        Undoable::Operation(Sequence(sequence))
    }

    fn deed() -> Deed {
        Deed { place: Place::Letters, number: Some(417), target: None }
    }

    fn step(sequence: u64) -> Step {
        Step { what: one(sequence), verb: "letter.assign".into(), deed: Some(deed()) }
    }

    fn group(id: u128) -> Done {
        Done { sequence: None, group: Some(GroupId(Uuid::from_u128(id))), ..done(0) }
    }

    fn done(sequence: u64) -> Done {
        Done { verb: "letter.assign".into(), sequence: Some(Sequence(sequence)), group: None, changed: 1 }
    }

    #[test]
    fn steps_go_back_and_forth_in_order_even_when_pressed_fast() {
        let mut history = History::default();
        (1..=3).for_each(|sequence| history.did(&done(sequence), Some(deed())));
        assert_eq!(history.take(Way::Undo), Some(Undoable::Operation(Sequence(3))));
        assert_eq!(history.take(Way::Undo), Some(Undoable::Operation(Sequence(2))));
        assert_eq!(history.went(one(3), &done(4), "letter.assign", false), (Way::Undo, step(3)));
        assert_eq!(history.went(one(2), &done(5), "letter.assign", false), (Way::Undo, step(2)));
        assert_eq!(history.take(Way::Redo), Some(one(5)));
        history.stayed(one(5), true);
        assert_eq!(history.take(Way::Redo), Some(one(5)));
        history.stayed(one(5), false);
        assert_eq!(history.take(Way::Redo), Some(one(4)));
    }

    #[test]
    fn a_fast_answer_is_not_taken_for_the_slow_one_before_it() {
        let mut history = History::default();
        let import = Undoable::Group(GroupId(Uuid::from_u128(1)));
        history.did(&done(1), None);
        history.did(&group(1), None);
        assert_eq!([history.take(Way::Undo), history.take(Way::Undo)], [Some(import), Some(one(1))]);
        history.stayed(one(1), false);
        history.stayed(import, true);
        assert_eq!(history.take(Way::Undo), Some(import));
    }

    #[test]
    fn the_rest_of_a_stopped_undo_can_still_be_taken_back() {
        let mut history = History::default();
        let import = Undoable::Group(GroupId(Uuid::from_u128(1)));
        let back = Undoable::Group(GroupId(Uuid::from_u128(2)));
        history.did(&group(1), None);
        history.take(Way::Undo);
        history.went(import, &group(2), "letters.import", true);
        assert_eq!(history.take(Way::Undo), Some(import));
        history.went(import, &group(2), "letters.import", false);
        assert_eq!(
            [history.take(Way::Undo), history.take(Way::Redo), history.take(Way::Redo)],
            [None, Some(back), None]
        );
    }

    #[test]
    fn nothing_done_is_nothing_to_take_back() {
        let mut history = History::default();
        history.did(&Done { sequence: None, ..done(1) }, None);
        assert_eq!(history.take(Way::Undo), None);
    }
}
