//! What the screens want of `app`: the only way from them to the world.

use crate::api::contract::Request;
use crate::api::job::{Job, JobId};
use crate::domain::ids::Revision;
use crate::ui::ticket::Ticket;
use crate::words::Language;

/// One thing to do; none of them is waited for.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send a request; the answer comes as [`crate::ui::event::Event::Reply`] with the ticket.
    Ask {
        /// Whom the answer is for.
        ticket: Ticket,
        /// What is asked.
        request: Box<Request>,
        /// Only if the thing is still at this revision.
        expected: Option<Revision>,
    },
    /// Start a job.
    Start(JobId, Job),
    /// Cancel a job.
    Cancel(JobId),
    /// Copy to the terminal's clipboard (OSC 52).
    Copy(String),
    /// Edit a text in the user's own editor.
    Edit(String),
    /// Look how the path that was begun can go on, and come back with [`crate::ui::event::Event::Completed`].
    Complete(String),
    /// Send fresh ids as [`crate::ui::event::Event::Ids`].
    Ids,
    /// Load the words of this language and come back with [`crate::ui::event::Event::Words`].
    Speak(Language),
    /// Stop like any program, until it is continued.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// End the program.
    Quit,
}
