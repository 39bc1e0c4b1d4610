//! How the verbs of a letter are done here: about the one under the cursor.

use crate::api::letters::{LetterRow, LetterSheet, LetterView};
use crate::domain::ids::LetterId;
use crate::ui::act::{Act, Acts, LetterThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::pane::desk::state::Desk;
use crate::ui::pane::letter::chosen::{Chosen, Current, Hand, WithSheet};
use crate::ui::pane::letter::reading::Reading;
use crate::ui::place::Place;
use crate::ui::ticket::{Decision, DeskTicket, LetterTicket, Ticket};
use crate::ui::window::Window;

impl Chosen for Desk {
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
        self.list.selected().map(Current::from)
    }

    fn sheet(&self) -> Option<&LetterSheet> {
        self.sheet.as_deref()
    }

    fn place(&self) -> Option<Place> {
        self.list.place().cloned().map(Place::DeskRow)
    }

    fn with_sheet(&mut self, ctx: &Ctx, then: WithSheet<Self>) -> Acts {
        if self.opened().is_some() {
            return then(self, ctx);
        }
        let Some(id) = self.list.selected().map(|row| row.id) else { return vec![] };
        self.then = Some((id, then));
        if self.way == Some(id) { vec![] } else { self.open(id) }
    }

    fn aside(&mut self, view: LetterView, about: String, letter: LetterId) -> Acts {
        vec![Act::Go(Place::Beside(view, about, letter))]
    }

    /// The letter stays where it is as long as it waits.
    fn decided(&mut self, _: &Decision) -> Acts {
        self.refresh()
    }

    fn renew(&mut self) -> Acts {
        self.refresh()
    }

    fn then(then: LetterThen) -> Then {
        Then::Desk(then)
    }

    fn ticket(ticket: LetterTicket) -> Ticket {
        Ticket::Desk(DeskTicket::Letter(ticket))
    }
}
