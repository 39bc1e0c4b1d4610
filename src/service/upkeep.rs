//! Looking after the store itself: check, repair, backup, restore. No request and no right is involved: whoever may read
//! and write the directory may do this.

use std::path::Path;
use std::sync::Arc;

use crate::base::clock::{Clock, IdSource};
use crate::base::error::Result;
use crate::domain::actor::{Actor, InternalActor};
use crate::domain::operation::{Deed, RequestId};
use crate::service::house::Service;
use crate::service::schema::Views;
use crate::store::backup::{self, Manifest};
use crate::store::catch_up::Report;
use crate::store::lock::Holder;
use crate::store::open::Opening;
use crate::store::repair_report::Repaired;
use crate::store::verify::Verdict;
use crate::store::{repair, restore, verify};

/// Checks the closed store in a directory from end to end.
///
/// # Errors
/// `store-busy`; `Io`; `cancelled` by `report`.
pub fn verify(dir: &Path, clock: &dyn Clock, report: &mut Report<'_>) -> Result<Verdict> {
    verify::verify(&opening(dir, "kabinet verify", clock)?, report)
}

/// Rebuilds what can be rebuilt of the closed store in a directory; damaged files are kept.
///
/// # Errors
/// `store-busy`; `Io`; `cancelled` by `report`.
pub fn repair(dir: &Path, clock: &dyn Clock, ids: &dyn IdSource, report: &mut Report<'_>) -> Result<Repaired> {
    let mut deed = || Deed {
        at: clock.now(),
        actor: Actor::Internal(InternalActor::Founder),
        on_behalf: None,
        verb: "store.repair".to_owned(),
        request: RequestId(ids.next(clock.now())),
        group: None,
        undoes: None,
    };
    repair::repair(&opening(dir, "kabinet repair", clock)?, &mut deed, report)
}

/// Makes the store of a backup in a directory that is empty or not there.
///
/// # Errors
/// `not-empty`, `backup-damaged`; `Io`; `cancelled` by `report`.
pub fn restore(file: &Path, dir: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    restore::restore(file, dir, report)
}

impl Service {
    /// Copies the open store to a new file.
    ///
    /// # Errors
    /// `file-exists`; `Io`; `cancelled` by `report`.
    pub fn backup(&self, file: &Path, report: &mut Report<'_>) -> Result<Manifest> {
        backup::backup(self.store().engine(), file, report)
    }
}

fn opening(dir: &Path, program: &str, clock: &dyn Clock) -> Result<Opening> {
    Opening::directory(dir, Arc::new(Views), Holder::this(program, clock.now()))
}
