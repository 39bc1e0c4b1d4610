//! How a seat reaches the office: envelopes in, answers and a feed out.

use std::sync::mpsc::Receiver;

use serde::{Deserialize, Serialize};

use crate::api::contract::{Answer, Ask, Request};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::domain::ids::{EntityRef, Revision};
use crate::domain::operation::{GroupId, RequestId, Sequence};

/// A request on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// The same id again is answered without doing the work twice.
    pub request: RequestId,
    /// The revision that the asker saw; the request is refused if the thing went on since.
    pub expected: Option<Revision>,
    /// What is asked.
    pub body: Request,
}

/// Something was committed that the session may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// The operation; a gap means that the seat reloads.
    pub sequence: Sequence,
    /// Who did it.
    pub actor: Actor,
    /// The verb, as commands are named.
    pub verb: String,
    /// Its group.
    pub group: Option<GroupId>,
    /// What changed; empty when more than 100 things did.
    pub entities: Vec<EntityRef>,
}

/// A session with the office.
pub trait Client: Send + Sync {
    /// Asks and waits for the answer. Never called on the screen's thread.
    ///
    /// # Errors
    /// What the service answers; nothing was changed then.
    fn ask(&self, envelope: Envelope) -> Result<Answer>;

    /// What is committed from now on.
    fn feed(&self) -> Receiver<Feed>;
}

/// Asks `request` under `id` and gives its own answer.
///
/// # Errors
/// What the service answers.
pub fn send<R: Ask>(client: &dyn Client, id: RequestId, request: R) -> Result<R::Answer> {
    let answer = client.ask(Envelope { request: id, expected: None, body: request.into() })?;
    R::take(answer).ok_or_else(|| Error::new(ErrorKind::Internal, "internal").with("what", "answer"))
}
