//! What a pane or overlay wants done. The root carries it out or hands it on to `app`.

use crate::api::contract::Request;
use crate::api::history::Done;
use crate::api::job::Job;
use crate::base::error::Error;
use crate::domain::activity::Activity;
use crate::domain::ids::{Revision, TaskId};
use crate::ui::days::Spot;
use crate::ui::effect::Effect;
use crate::ui::habits::Habit;
use crate::ui::overlay::state::{Form, Overlay};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

pub use crate::ui::then::{
    DiaryThen, EditorThen, LetterThen, LettersThen, PapersThen, PeopleThen, QuarantineThen, RootThen, TasksThen, Then,
    Value,
};

/// Some acts, in order.
pub type Acts = Vec<Act>;

/// One act.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Ask the office.
    Ask(Ticket, Box<Request>),
    /// Ask, but only if the thing is still at this revision.
    AskAt(Ticket, Box<Request>, Revision),
    /// Add an activity, under a fresh id.
    Add(Box<Activity>),
    /// Run a job in the background.
    Run(Job),
    /// Copy to the terminal's clipboard.
    Copy(String),
    /// Edit a text in the user's own editor.
    Edit(String),
    /// Show an overlay over the screen.
    Open(Overlay),
    /// Show the form that was filled in last again, over how what it is about stands by now: this refused it.
    Overtaken(Box<Form>, Error),
    /// Go to a place; `q` comes back.
    Go(Place),
    /// Come back from where one is.
    Back,
    /// Say something on the status line.
    Say(String, Role),
    /// Say what was done and remember it for `u`.
    Did(String, Done),
    /// The same about this: it is selected again when that is taken back, or done again.
    DidTo(Target, String, Done),
    /// The same about the letter of this number, with the place to come back to when it is taken back.
    Decided {
        /// What was decided, worded.
        said: String,
        /// The receipt.
        done: Done,
        /// The letter's number.
        number: u32,
        /// Where one was; none for where one is.
        from: Option<Place>,
    },
    /// Remember it for what comes next.
    Remember(Habit),
    /// Run a command by name.
    Command(&'static str),
    /// What only `app` can do and no other act says.
    Effect(Effect),
    /// Leave the program.
    Quit,
}

/// What something was done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A task.
    Task(TaskId),
    /// A time in the diary. What is done to it may make it a record or a series of its own.
    Time {
        /// What it was before; none of what is new.
        before: Option<Spot>,
        /// What it was made.
        after: Spot,
    },
}

impl Act {
    /// Asks `request` under `ticket`.
    pub fn ask(ticket: Ticket, request: impl Into<Request>) -> Self {
        Self::Ask(ticket, Box::new(request.into()))
    }
}
