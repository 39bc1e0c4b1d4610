//! The service as a whole: opened once per process, giving sessions.

use std::sync::{Arc, Mutex};

use crate::base::clock::{Clock, IdSource};
use crate::domain::actor::Actor;
use crate::service::feeds::Feeds;
use crate::service::means::Means;
use crate::service::schema::Views;
use crate::service::session::Session;
use crate::store::storage::Storage;
use crate::store::{Desks, Memory};

/// The office at work.
pub struct Service {
    means: Arc<Means>,
    feeds: Arc<Feeds>,
}

impl Service {
    /// An office that lives in memory, for tests.
    pub fn memory(clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        Self::over(Arc::new(Memory::new(Box::new(Views))), clock, ids)
    }

    /// A session of `actor`. Whether they work here is asked with every request.
    pub fn session(&self, actor: Actor) -> Session {
        Session::new(Arc::clone(&self.means), Arc::clone(&self.feeds), actor)
    }

    fn over(store: Arc<dyn Storage>, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        let desks = Arc::new(Desks::default());
        let means = Arc::new(Means { store, desks, clock, ids, turn: Mutex::new(()) });
        let feeds = Feeds::start(&means);
        Self { means, feeds }
    }
}
