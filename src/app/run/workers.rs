//! Asking the office off the screen's thread. Asks of one pane are answered in their order; one that a later ask has
//! made needless is left out.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Builder;

use crate::api::{Answer, Client, Envelope};
use crate::base::error::{Error, ErrorKind, Result};
use crate::ui::event::Event;
use crate::ui::ticket::{DeskTicket, LettersTicket, PapersTicket, PeopleTicket, QuarantineTicket, Ticket};

/// What one ask comes to.
#[derive(Debug)]
pub enum Came {
    /// Its answer.
    Reply(Event),
    /// Nothing: a later ask made it needless.
    Nothing,
}

/// The threads that ask, each for some of the panes.
#[derive(Debug)]
pub struct Workers(Vec<Sender<(Ticket, Envelope)>>);

impl Workers {
    /// Starts them; `tell` hears what each ask came to.
    ///
    /// # Errors
    /// `Io` if the machine gives no thread.
    pub fn start(client: &Arc<dyn Client>, tell: &(impl Fn(Came) + Clone + Send + 'static)) -> Result<Self> {
        let lanes = ["drafts", "letters", "others"].map(|name| {
            let (sender, asks) = channel();
            let (client, tell) = (Arc::clone(client), tell.clone());
            let started = Builder::new().name(name.to_owned()).spawn(move || work(&*client, &asks, &tell));
            started.map(|_| sender).map_err(|error| Error::io(name, &error))
        });
        Ok(Self(lanes.into_iter().collect::<Result<_>>()?))
    }

    /// Asks; the answer comes with the ticket.
    pub fn ask(&self, ticket: Ticket, envelope: Envelope) {
        if let Some(lane) = self.0.get(lane(&ticket)) {
            // A worker ends only with the program.
            let _ = lane.send((ticket, envelope));
        }
    }
}

/// Writing goes past reading; what a verdict or an undo changes is read after it.
const fn lane(ticket: &Ticket) -> usize {
    match ticket {
        Ticket::Editor(_) | Ticket::Drafts => 0,
        Ticket::People(_) | Ticket::Papers(_) | Ticket::Chooser(_) => 2,
        _ => 1,
    }
}

fn work(client: &dyn Client, asks: &Receiver<(Ticket, Envelope)>, tell: &dyn Fn(Came)) {
    let mut waiting = VecDeque::new();
    while let Ok(ask) = asks.recv() {
        waiting.push_back(ask);
        while let Some((ticket, envelope)) = {
            waiting.extend(asks.try_iter());
            waiting.pop_front()
        } {
            if waiting.iter().any(|(later, _)| needless(&ticket, later)) {
                tell(Came::Nothing);
                continue;
            }
            let answer = ask_once(client, envelope);
            tell(Came::Reply(Event::Reply(ticket, Box::new(answer))));
        }
    }
}

fn ask_once(client: &dyn Client, envelope: Envelope) -> Result<Answer> {
    catch_unwind(AssertUnwindSafe(|| client.ask(envelope)))
        .unwrap_or_else(|_| Err(Error::new(ErrorKind::Internal, "internal")))
}

/// Whether the answer to `ticket` would be thrown away because `later` was asked: sheets of what was under the cursor.
const fn needless(ticket: &Ticket, later: &Ticket) -> bool {
    matches!(
        (ticket, later),
        (Ticket::Letters(LettersTicket::Sheet(_)), Ticket::Letters(LettersTicket::Sheet(_)))
            | (Ticket::Papers(PapersTicket::Sheet(_)), Ticket::Papers(PapersTicket::Sheet(_)))
            | (Ticket::People(PeopleTicket::Card(_)), Ticket::People(PeopleTicket::Card(_)))
            | (Ticket::Desk(DeskTicket::Sheet(_)), Ticket::Desk(DeskTicket::Sheet(_)))
            | (Ticket::Desk(DeskTicket::Card(_)), Ticket::Desk(DeskTicket::Card(_)))
            | (Ticket::Quarantine(QuarantineTicket::Sheet(_)), Ticket::Quarantine(QuarantineTicket::Sheet(_)))
            | (Ticket::Chooser(_), Ticket::Chooser(_))
    )
}
