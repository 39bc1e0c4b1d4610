//! What a screen has to say of its letters so that the verbs of a letter can be done there.

use chrono::NaiveDate;

use crate::api::letters::{LetterRow, LetterSheet, LetterView};
use crate::domain::ids::{ClassId, LetterId, Revision};
use crate::domain::letter::Stage;
use crate::ui::act::{Acts, LetterThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::reading::Reading;
use crate::ui::place::Place;
use crate::ui::ticket::{Decision, LetterTicket, Ticket};
use crate::ui::window::Window;

/// What is done with a letter once its sheet is there.
pub type WithSheet<P> = fn(&mut P, &Ctx) -> Acts;

/// A screen on which a letter is chosen.
pub trait Chosen: Sized + 'static {
    /// What is asked for here just now.
    fn hand_mut(&mut self) -> &mut Hand;

    /// Its list of letters.
    fn list_mut(&mut self) -> &mut Window<LetterRow>;

    /// The letter's text as it is read here.
    fn reading_mut(&mut self) -> &mut Reading;

    /// How many lines of the text are quotations.
    fn quoted(&self) -> usize;

    /// The letter that the verbs are about, when none is marked.
    fn current(&self) -> Option<Current>;

    /// The sheet that is shown, of whichever letter.
    fn sheet(&self) -> Option<&LetterSheet>;

    /// Where the list stands, to come back to it when a verdict is taken back; none if the letter is not from it.
    fn place(&self) -> Option<Place>;

    /// Several letters are marked: verdicts are about these.
    fn has_marked(&self) -> bool {
        false
    }

    /// The marked letters, if there are any.
    fn marked(&self) -> Option<Aim> {
        None
    }

    /// Why a verdict would not be about what somebody meant to mark.
    fn unmet(&self) -> Option<&'static str> {
        None
    }

    /// Does `then` now if the letter's sheet is there, else once it came.
    fn with_sheet(&mut self, ctx: &Ctx, then: WithSheet<Self>) -> Acts;

    /// Shows a list beside the way, called `about`, with `letter` selected in it.
    fn aside(&mut self, view: LetterView, about: String, letter: LetterId) -> Acts;

    /// A single verdict is done: what the screen shows next.
    fn decided(&mut self, decision: &Decision) -> Acts;

    /// Asks for all that the screen shows again.
    fn renew(&mut self) -> Acts;

    /// This screen waits for an overlay's answer.
    fn then(then: LetterThen) -> Then;

    /// This screen waits for the office's answer.
    fn ticket(ticket: LetterTicket) -> Ticket;

    /// The sheet of the letter that the verbs are about, if it is there.
    fn opened(&self) -> Option<&LetterSheet> {
        let current = self.current()?;
        self.sheet().filter(|sheet| sheet.letter.id == current.id)
    }

    /// What a verdict would be about now: the marked letters, else the one under the cursor.
    fn aimed(&self) -> Option<Aim> {
        if self.has_marked() { self.marked() } else { self.aimed_at_one() }
    }

    /// The letter under the cursor or in the reader, whatever is marked.
    fn aimed_at_one(&self) -> Option<Aim> {
        Some(Aim::One(self.current()?, self.place()))
    }

    /// This seat changed a letter: a question that is open about it still fits.
    fn changed(&mut self, letter: LetterId) {
        if let Some(row) = self.list_mut().rows_mut().find(|row| row.id == letter) {
            row.revision = row.revision.next();
        }
        if let Some(Aim::One(current, _)) = self.hand_mut().aim.as_mut().filter(|aim| aim.is_at(letter)) {
            current.revision = current.revision.next();
        }
    }
}

/// What a screen asks about the letters that are chosen on it.
#[derive(Debug, Clone, Default)]
pub struct Hand {
    /// What the open overlay is about. The list goes on below it: what is answered is about the letters that were
    /// meant when it was asked, not about those that came under the cursor since.
    pub aim: Option<Aim>,
    /// Which attachments are to be saved.
    pub saving: Vec<usize>,
}

/// What the verbs need to know of the letter that they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Which letter.
    pub id: LetterId,
    /// Its number.
    pub number: u32,
    /// The revision it was read at.
    pub revision: Revision,
    /// Who wrote it, as lists show it.
    pub party: String,
    /// Where it stands in its work.
    pub stage: Stage,
    /// Its class.
    pub class: Option<ClassId>,
    /// The day by which it wants an answer.
    pub deadline: Option<NaiveDate>,
}

impl From<&LetterRow> for Current {
    fn from(row: &LetterRow) -> Self {
        Self {
            id: row.id,
            number: row.number,
            revision: row.revision,
            party: row.party.clone(),
            stage: row.stage,
            class: row.class,
            deadline: row.deadline,
        }
    }
}

impl From<&LetterSheet> for Current {
    fn from(sheet: &LetterSheet) -> Self {
        let letter = &sheet.letter;
        Self {
            id: letter.id,
            number: letter.number,
            revision: letter.revision,
            party: letter.party.display().to_owned(),
            stage: letter.stage,
            class: letter.class,
            deadline: letter.deadline,
        }
    }
}

/// The letters that a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// The letter under the cursor or in the reader, and where the list stood.
    One(Current, Option<Place>),
    /// The marked letters, and how many of them are somebody else's.
    Marked(Vec<LetterId>, u64),
}

impl Aim {
    fn is_at(&self, letter: LetterId) -> bool {
        matches!(self, Self::One(current, _) if current.id == letter)
    }
}
