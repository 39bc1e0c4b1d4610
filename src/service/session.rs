//! A session of one actor: asks are authorized, handled, committed; the feed tells what others did.

use std::sync::mpsc::Receiver;
use std::sync::{Arc, MutexGuard, PoisonError};

use crate::api::client::{Client, Envelope, Feed};
use crate::api::contract::{Answer, Request};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::domain::operation::Sequence;
use crate::service::dispatch::{answer_again, handle, takes_turn};
use crate::service::feeds::Feeds;
use crate::service::means::Means;
use crate::service::policy::{Act, Permit, Who, act, target};
use crate::service::scope::{REPEATED, Scope};
use crate::store::Storage;

/// How often a request that lost a race is tried.
const ATTEMPTS: usize = 16;

/// A session with the office. Cheap to clone, safe to share.
#[derive(Clone)]
pub struct Session {
    means: Arc<Means>,
    feeds: Arc<Feeds>,
    actor: Actor,
}

impl Session {
    pub(super) fn new(means: Arc<Means>, feeds: Arc<Feeds>, actor: Actor) -> Self {
        Self { means, feeds, actor }
    }

    /// Who acts in it.
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    fn write(&self, permit: &Permit, envelope: &Envelope) -> Result<Answer> {
        if let Some(done) = self.means.store.answered(envelope.request)? {
            return self.again(permit, envelope, done);
        }
        let mut turn = takes_turn(&envelope.body).then(|| self.turn());
        for _ in 0..ATTEMPTS {
            let mut scope = Scope::new(permit.clone(), &self.means, envelope.request, envelope.expected);
            let error = match handle(&mut scope, &envelope.body) {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            if let Some(done) = self.means.store.answered(envelope.request)? {
                return self.again(permit, envelope, done);
            }
            if !lost_race(&error) {
                return Err(error);
            }
            turn = turn.or_else(|| Some(self.turn()));
        }
        Err(Error::new(ErrorKind::Conflict, "conflict"))
    }

    fn again(&self, permit: &Permit, envelope: &Envelope, done: Sequence) -> Result<Answer> {
        let mut scope = Scope::new(permit.clone(), &self.means, envelope.request, None);
        let operation = scope.operation(done)?;
        if operation.deed.actor != self.actor {
            return Err(Error::new(ErrorKind::Invalid, "request-taken"));
        }
        answer_again(&mut scope, &envelope.body, &operation)
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.means.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What somebody without the right hears: of what they may not see, that it is not there.
    fn refusal(&self, who: Who, request: &Request) -> Error {
        let denied = Error::new(ErrorKind::Denied, "denied");
        let named = target(request);
        let hidden = || named.map_or_else(|| Error::not_found("-"), Error::not_found);
        if act(request.name()) == Some(Act::Reads) {
            return hidden();
        }
        let Some(entity) = named else { return denied };
        let seen = self
            .means
            .record(entity)
            .map(|found| found.is_some_and(|record| who.reach().sees(entity.kind, record.label())));
        match seen {
            Ok(true) => denied,
            Ok(false) => hidden(),
            Err(error) => error,
        }
    }
}

impl Client for Session {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        let who = self.means.who(self.actor)?;
        let name = envelope.body.name();
        let Ok(permit) = who.permit(name) else { return Err(self.refusal(who, &envelope.body)) };
        if act(name) == Some(Act::Writes) {
            return self.write(&permit, &envelope);
        }
        let mut scope = Scope::new(permit, &self.means, envelope.request, envelope.expected);
        handle(&mut scope, &envelope.body)
    }

    fn feed(&self) -> Receiver<Feed> {
        self.feeds.add(self.actor)
    }
}

/// The errors of a commit whose records went on since they were read.
fn lost_race(error: &Error) -> bool {
    error.kind == ErrorKind::Conflict && matches!(&*error.id, "conflict" | "not-absent" | "guard-moved" | REPEATED)
}
