//! Who holds the store: one process at a time, and a second one hears which, where and since when.

use std::env;
use std::fs;

use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::store::disk::contract::read_whole;
use crate::store::disk::{Disk, Hold};

const FILE: &str = "lock";

/// A process that holds a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Its number on its machine.
    pub pid: u32,
    /// The login name of who started it.
    pub user: String,
    /// Its machine.
    pub host: String,
    /// What it was started as: `kabinet`, `kabinet import`.
    pub program: String,
    /// When it took the store.
    pub since: Timestamp,
}

impl Holder {
    /// This process.
    pub fn this(program: &str, since: Timestamp) -> Self {
        let user = env::var("USER").or_else(|_| env::var("LOGNAME"));
        let host = fs::read_to_string("/proc/sys/kernel/hostname").or_else(|_| fs::read_to_string("/etc/hostname"));
        Self {
            pid: std::process::id(),
            user: user.unwrap_or_else(|_| rustix::process::getuid().as_raw().to_string()),
            host: host.unwrap_or_default().trim().to_owned(),
            program: program.to_owned(),
            since,
        }
    }
}

/// Takes the store for this process until the value is dropped or the process ends.
/// `store-busy` with `pid`, `user`, `host`, `program` and `since` if another has it.
pub fn acquire(disk: &dyn Disk, holder: &Holder) -> Result<Hold> {
    let note = serde_json::to_vec(holder).unwrap_or_default();
    match disk.lock(FILE, &note)? {
        Ok(hold) => Ok(hold),
        Err(note) => Err(busy(serde_json::from_slice(&note).ok())),
    }
}

/// `store-busy` if a process holds the store now. It changes nothing, so that a disk that is only read will do.
pub fn held(disk: &dyn Disk, asker: &Holder) -> Result<Option<Error>> {
    if !disk.exists(FILE)? {
        return Ok(None);
    }
    match acquire(disk, asker) {
        Ok(_) => Ok(None),
        Err(error) if error.kind == ErrorKind::Busy => Ok(Some(error)),
        Err(error) => Err(error),
    }
}

/// Who took the store last, and may have let it go since.
pub fn noted(disk: &dyn Disk) -> Option<Holder> {
    let note = read_whole(disk, FILE, 4096).ok()?;
    serde_json::from_slice(&note).ok()
}

fn busy(holder: Option<Holder>) -> Error {
    let error = Error::new(ErrorKind::Busy, "store-busy");
    // The note is written after the lock is taken, so it may be missing for a moment.
    let Some(holder) = holder else {
        return ["pid", "user", "host", "program", "since"].into_iter().fold(error, |e, name| e.with(name, "?"));
    };
    error
        .with("pid", holder.pid)
        .with("user", holder.user)
        .with("host", holder.host)
        .with("program", holder.program)
        .with("since", holder.since.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true))
}
