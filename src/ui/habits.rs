//! What was decided last at this seat, so that the next thing of its kind can be repeated or proposed. One memory
//! serves every screen; it ends with the session. Nothing is proposed here to anybody: the verbs do that.

use std::collections::HashMap;

use crate::api::diary::Reach;
use crate::domain::ids::{ActivityId, ClassId};
use crate::domain::verdict::Verdict;

/// What this seat remembers.
#[derive(Debug, Clone, Default)]
pub struct Habits {
    last: Option<Verdict>,
    classes: HashMap<String, ClassId>,
    class: Option<ClassId>,
    /// Whose letter the last class was given to.
    party: Option<String>,
    folder: Option<String>,
    reach: Option<(ActivityId, Reach)>,
}

/// Something to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Habit {
    /// A verdict on a letter of this correspondent, as lists show them; none for marked letters.
    Decided(Verdict, Option<String>),
    /// Attachments were saved into this folder.
    Folder(String),
    /// Of this series these times were changed.
    Reached(ActivityId, Reach),
}

impl Habits {
    /// Remembers it.
    pub fn take(&mut self, habit: Habit) {
        match habit {
            Habit::Decided(verdict, party) => {
                if let Verdict::Close { class, .. } | Verdict::File(Some(class)) = &verdict {
                    self.class = Some(*class);
                    let party = party.filter(|party| !party.is_empty());
                    self.party.clone_from(&party);
                    self.classes.extend(party.map(|party| (party, *class)));
                }
                self.last = Some(verdict);
            }
            Habit::Folder(folder) => self.folder = Some(folder),
            Habit::Reached(series, reach) => self.reach = Some((series, reach)),
        }
    }

    /// What was decided last was taken back: it is neither repeated nor proposed.
    pub fn forget(&mut self) {
        self.reach = None;
        if let Some(Verdict::Close { .. } | Verdict::File(Some(_))) = self.last.take() {
            self.class = None;
            if let Some(party) = self.party.take() {
                self.classes.remove(&party);
            }
        }
    }

    /// The last verdict, for `.`.
    pub const fn last(&self) -> Option<&Verdict> {
        self.last.as_ref()
    }

    /// The class last given to a letter of this correspondent.
    pub fn class_of(&self, party: &str) -> Option<ClassId> {
        self.classes.get(party).copied()
    }

    /// The class last given to any letter.
    pub const fn class(&self) -> Option<ClassId> {
        self.class
    }

    /// Which times were meant last, if that was of this series.
    pub fn reach_of(&self, series: ActivityId) -> Option<Reach> {
        self.reach.filter(|(id, _)| *id == series).map(|(_, reach)| reach)
    }

    /// Where attachments were saved last.
    pub fn folder(&self) -> Option<&str> {
        self.folder.as_deref()
    }
}
