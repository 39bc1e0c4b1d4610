//! What the service works with: the store, the clock, the source of ids. Given to a scope, never to a
//! handler.

use std::sync::{Arc, Mutex};

use crate::base::clock::{Clock, IdSource};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::domain::ids::EntityRef;
use crate::domain::record::Record;
use crate::service::desks::Desks;
use crate::service::policy::Who;
use crate::store::{Storage, Store};

/// Store, clock and ids of one office.
pub struct Means {
    pub(super) store: Arc<Store>,
    pub(super) desks: Desks,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    /// Held by a request that takes numbers or relies on what it does not change, and by one that lost a
    /// race: these go one after the other. Readers never take it.
    pub(super) turn: Mutex<()>,
}

impl Means {
    /// Who `actor` is at this moment.
    ///
    /// # Errors
    /// `unknown-user` for somebody who does not work here (any more).
    pub(super) fn who(&self, actor: Actor) -> Result<Who> {
        let Actor::User(id) = actor else { return Ok(Who::part(actor)) };
        match self.record(id.into())? {
            Some(Record::User(user)) if user.active => Ok(Who::user(id, user.role)),
            _ => Err(Error::new(ErrorKind::Denied, "unknown-user")),
        }
    }

    /// A record, whoever asks: only to find out who that is, and what to say to somebody without a right.
    pub(super) fn record(&self, entity: EntityRef) -> Result<Option<Record>> {
        self.store.record(entity)?.as_deref().map(Record::decode).transpose()
    }
}
