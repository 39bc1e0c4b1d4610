//! The upkeep of a store, for the command line: check, repair, back up, restore, status. What a person of the
//! office may ask goes through a session, never through here.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::base::clock::{Clock, IdSource};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::{Actor, InternalActor};
use crate::domain::operation::{Deed, RequestId};
use crate::service::history::REPAIR;
use crate::service::house::Service;
use crate::service::schema::Views;
use crate::store::Memory;
use crate::store::backup::{Manifest, backup};
use crate::store::catch_up::{Progress, Report};
use crate::store::disk::{Disk, RealDisk};
use crate::store::lock::{Holder, held, noted};
use crate::store::open::{Opening, remains};
use crate::store::repair::Repaired;
use crate::store::verify::Verdict;

/// What a repair is known as to others who want the store.
pub const REPAIRING: &str = "kabinet repair";

/// How a store stands, without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// `store-busy`, naming who holds it since when; none if nobody does.
    pub held: Option<Error>,
    /// What stands in its directory, by name, and how many bytes.
    pub sizes: Vec<(String, u64)>,
}

/// Checks the closed store in `dir` from end to end.
///
/// # Errors
/// `no-store` if there is none, `store-busy`, `cancelled`, or of the disk.
pub fn verify(dir: &Path, program: &str, clock: &dyn Clock, report: &mut Report<'_>) -> Result<Verdict> {
    crate::store::verify::verify(&opening_remains(dir, program, clock)?, report)
}

/// Rebuilds what can be rebuilt of the closed, damaged store in `dir`. Damaged files are kept.
///
/// # Errors
/// `no-store` if there is none, `store-busy`, `cancelled`, or of the disk.
pub fn repair(dir: &Path, clock: &dyn Clock, ids: &dyn IdSource, report: &mut Report<'_>) -> Result<Repaired> {
    let mut deed = || Deed {
        at: clock.now(),
        actor: Actor::Internal(InternalActor::Founder),
        on_behalf: None,
        verb: REPAIR.to_owned(),
        request: RequestId(ids.next(clock.now())),
        group: None,
        undoes: None,
    };
    crate::store::repair::repair(&opening_remains(dir, REPAIRING, clock)?, &mut deed, report)
}

/// Makes the store of a backup in `dir`, which must be empty or not there.
///
/// # Errors
/// `not-empty`, `backup-damaged`, `cancelled`, or of the disk.
pub fn restore(file: &Path, dir: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    crate::store::restore::restore(file, dir, report)
}

/// Copies the store in `dir` to a new file, whoever has it open: it is only read. The exception is a repair, which
/// moves the files themselves.
///
/// # Errors
/// `no-store` if there is none, `store-busy` while it is repaired, `file-exists`, `journal-damaged`, `journal-short`,
/// `cancelled`, or of the disk.
pub fn backup_beside(dir: &Path, clock: &dyn Clock, target: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    let disk = reading(dir)?;
    let repaired = noted(&*disk).is_some_and(|holder| holder.program == REPAIRING);
    if repaired && let Some(busy) = held(&*disk, &Holder::this(REPAIRING, clock.now()))? {
        return Err(busy);
    }
    crate::store::backup_beside::backup_beside(&disk, target, report)
}

/// Who holds the store in `dir`, and how large it is.
///
/// # Errors
/// `no-store` if there is none, or of the disk.
pub fn status(dir: &Path, program: &str, clock: &dyn Clock) -> Result<Status> {
    let held = held(&*reading(dir)?, &Holder::this(program, clock.now()))?;
    let mut sizes = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| Error::io(dir.display(), &error))?.flatten() {
        sizes.push((entry.file_name().to_string_lossy().into_owned(), size(&entry.path(), 4)));
    }
    sizes.sort();
    Ok(Status { held, sizes })
}

impl Service {
    /// Copies the store, while it is in use, to a new file.
    ///
    /// # Errors
    /// `file-exists`, `cancelled`, or of the disk.
    pub fn backup(&self, target: &Path, report: &mut Report<'_>) -> Result<Manifest> {
        backup(self.store().engine(), target, report)
    }

    /// Reads the whole index and compares it with its sum; it is rebuilt if they differ. For a thread of its own,
    /// some time after the first screen; `go_on` hears how many pairs were read, false ends it.
    ///
    /// # Errors
    /// Of the store.
    pub fn scrub(&self, go_on: impl FnMut(u64) -> bool) -> Result<()> {
        self.store().scrub(go_on)
    }

    /// Whether a scrub was begun since the store was opened, as it is by itself after an unclean end.
    pub fn was_scrubbed(&self) -> bool {
        self.store().was_scrubbed()
    }

    /// How far a rebuild of the index has come; none if none goes on.
    pub fn rebuilding(&self) -> Option<Progress> {
        self.store().rebuilding()
    }

    /// Waits for what is being written and ends cleanly; dropping the service and its sessions does the same.
    ///
    /// # Errors
    /// Of the store.
    pub fn close(&self) -> Result<()> {
        self.store().close()
    }
}

/// The store's files, to read them alone.
fn reading(dir: &Path) -> Result<Arc<dyn Disk>> {
    if !dir.join("journal").is_dir() {
        return Err(Error::new(ErrorKind::NotFound, "no-store").with("path", dir.display()));
    }
    Ok(Arc::new(RealDisk::reading(dir)))
}

/// Also where only a part of a store is left.
fn opening_remains(dir: &Path, program: &str, clock: &dyn Clock) -> Result<Opening> {
    if !remains(dir) {
        return Err(Error::new(ErrorKind::NotFound, "no-store").with("path", dir.display()));
    }
    Opening::directory(dir, Arc::new(Views), Holder::this(program, clock.now()), Memory::Ample)
}

/// The bytes in a file, or in a folder so many levels deep. What cannot be read counts nothing.
fn size(path: &Path, levels: u8) -> u64 {
    let Ok(meta) = fs::symlink_metadata(path) else { return 0 };
    if !meta.is_dir() || levels == 0 {
        return meta.len();
    }
    let Ok(entries) = fs::read_dir(path) else { return 0 };
    entries.flatten().map(|entry| size(&entry.path(), levels - 1)).sum()
}
