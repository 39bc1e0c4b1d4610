//! The service as a whole: opened once per process, giving sessions.

use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::base::clock::{Clock, IdSource};
use crate::base::error::Result;
use crate::domain::actor::Actor;
use crate::service::desks::Desks;
use crate::service::feeds::Feeds;
use crate::service::means::Means;
use crate::service::schema::Views;
use crate::service::session::Session;
use crate::store::catch_up::Report;
use crate::store::lock::Holder;
use crate::store::{Memory, Store, memory};

/// The office at work.
pub struct Service {
    means: Arc<Means>,
    feeds: Arc<Feeds>,
}

impl Service {
    /// Opens the office in a directory, or makes an empty store there. `program` is the name under which a second
    /// process hears who holds it, `memory` what its index may take; `report` hears of a rebuild of the index and may end it.
    ///
    /// # Errors
    /// `store-busy`, naming who holds it since when; of a damaged store; `cancelled` by `report`.
    pub fn open(
        dir: &Path,
        program: &str,
        memory: Memory,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        report: &mut Report<'_>,
    ) -> Result<Self> {
        let holder = Holder::this(program, clock.now());
        let store = Store::open(dir, Arc::new(Views), holder, memory, report)?;
        Ok(Self::over(store, clock, ids))
    }

    /// An office that lives in memory, for tests.
    ///
    /// # Errors
    /// None in practice.
    pub fn memory(clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Result<Self> {
        Ok(Self::over(memory::open(Arc::new(Views))?, clock, ids))
    }

    /// A session of `actor`. Whether they work here is asked with every request.
    pub fn session(&self, actor: Actor) -> Session {
        Session::new(Arc::clone(&self.means), Arc::clone(&self.feeds), actor)
    }

    /// The store, for its upkeep.
    pub(super) fn store(&self) -> &Store {
        &self.means.store
    }

    fn over(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        let store = Arc::new(store);
        let desks = Desks::new(&store);
        let means = Arc::new(Means { store, desks, clock, ids, turn: Mutex::new(()) });
        let feeds = Feeds::start(&means);
        Self { means, feeds }
    }
}
