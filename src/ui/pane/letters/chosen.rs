//! How the verbs of a letter are done here: about the marked letters, else the one in the reader or under the cursor.

use crate::api::letters::{LetterRow, LetterSheet, LetterView};
use crate::domain::ids::LetterId;
use crate::ui::act::{Acts, LetterThen, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::chosen::{Aim, Chosen, Current, Hand, WithSheet};
use crate::ui::pane::letter::reading::Reading;
use crate::ui::pane::letter::verdict;
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::letters::{list, views};
use crate::ui::place::Place;
use crate::ui::ticket::{Decision, LetterTicket, LettersTicket, Ticket};
use crate::ui::window::Window;

impl Chosen for Letters {
    fn hand_mut(&mut self) -> &mut Hand {
        &mut self.hand
    }

    fn list_mut(&mut self) -> &mut Window<LetterRow> {
        &mut self.list
    }

    fn reading_mut(&mut self) -> &mut Reading {
        &mut self.text
    }

    fn quoted(&self) -> usize {
        self.text.quoted()
    }

    fn current(&self) -> Option<Current> {
        match self.visit {
            Some(id) => self.sheet.as_deref().filter(|sheet| sheet.letter.id == id).map(Current::from),
            None => self.list.selected().map(Current::from),
        }
    }

    fn sheet(&self) -> Option<&LetterSheet> {
        self.sheet.as_deref()
    }

    fn place(&self) -> Option<Place> {
        let place = self.list.place().filter(|_| self.visit.is_none())?;
        Some(Place::Row(self.view.0, self.filter.clone(), place.clone()))
    }

    fn has_marked(&self) -> bool {
        !self.marks.is_empty()
    }

    fn marked(&self) -> Option<Aim> {
        self.has_marked().then(|| Aim::Marked(self.marks.ids(), self.marks.of_others()))
    }

    fn unmet(&self) -> Option<&'static str> {
        self.marks.unmet()
    }

    fn with_sheet(&mut self, ctx: &Ctx, then: WithSheet<Self>) -> Acts {
        if self.opened().is_some() {
            return then(self, ctx);
        }
        let Some(id) = self.wanted() else { return vec![] };
        self.way.then = Some((id, then));
        if self.way.sheet { vec![] } else { self.open(id) }
    }

    fn aside(&mut self, view: LetterView, about: String, letter: LetterId) -> Acts {
        views::aside(self, view, about, letter)
    }

    /// The next letter comes up by itself when the office is through with this one.
    fn decided(&mut self, decision: &Decision) -> Acts {
        let mut acts = vec![];
        let still = self.list.selected().is_some_and(|row| row.id == decision.letter);
        if verdict::moves_on(&decision.verdict) && still && self.visit.is_none() {
            acts.extend(next(self));
        }
        acts.extend(self.refresh());
        acts.extend(self.open_selected());
        acts
    }

    fn renew(&mut self) -> Acts {
        self.refresh()
    }

    fn then(then: LetterThen) -> Then {
        Then::Letters(LettersThen::Letter(then))
    }

    fn ticket(ticket: LetterTicket) -> Ticket {
        Ticket::Letters(LettersTicket::Letter(ticket))
    }
}

/// To the next letter; from the last one to the one before it.
fn next(pane: &mut Letters) -> Acts {
    let before = pane.list.selected().map(|row| row.id);
    let acts = list::step_list(pane, 1);
    if pane.list.selected().map(|row| row.id) == before {
        return list::step_list(pane, -1);
    }
    acts
}
