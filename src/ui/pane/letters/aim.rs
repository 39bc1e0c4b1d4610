//! What an overlay was opened for. The list goes on below an open overlay: what is answered there is about the
//! letters that were meant when it was asked, not about those that came under the cursor since.

use crate::domain::ids::LetterId;
use crate::ui::pane::letters::state::{Aim, Letters};

impl Letters {
    /// What a verdict would be about now: the marked letters, else the one under the cursor.
    pub fn aimed(&self) -> Option<Aim> {
        if self.marks.is_empty() {
            return self.aimed_at_one();
        }
        Some(Aim::Marked(self.marks.ids(), self.marks.of_others()))
    }

    /// The letter under the cursor or in the reader, whatever is marked.
    pub fn aimed_at_one(&self) -> Option<Aim> {
        let from = self.list.place().filter(|_| self.visit.is_none());
        Some(Aim::One(self.current()?, from.map(|place| (self.view.0, place.clone()))))
    }

    /// This seat changed a letter: a question that is open about it still fits.
    pub fn changed(&mut self, letter: LetterId) {
        if let Some(row) = self.list.rows_mut().find(|row| row.id == letter) {
            row.revision = row.revision.next();
        }
        if let Some(Aim::One(current, _)) = self.aim.as_mut().filter(|aim| aim.is_at(letter)) {
            current.revision = current.revision.next();
        }
    }
}

impl Aim {
    fn is_at(&self, letter: LetterId) -> bool {
        matches!(self, Self::One(current, _) if current.id == letter)
    }
}
