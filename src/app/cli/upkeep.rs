//! `kabinet verify`, `repair`, `backup`, `restore`: looking after the store from outside.

use std::path::Path;

use crate::app::cli::args::Common;
use crate::app::cli::ask::folder;
use crate::app::cli::jobs::cancelled_by_signals;
use crate::app::cli::out::Out;
use crate::app::cli::shown::Shown;
use crate::app::office;
use crate::base::clock::{RandomIds, SystemClock};
use crate::base::error::{Error, ErrorKind, Result};
use crate::service::maintenance;
use crate::store::open::remains;
use crate::store::verify::IndexVerdict;

/// What the lock says holds the store during a check.
const CHECKING: &str = "kabinet verify";

/// Checks the store; an error if anything is wrong.
///
/// # Errors
/// `store-damaged` after the findings were said; `store-busy`; `data-read-only`.
pub fn verify(common: &Common, out: &Out) -> Result<()> {
    let dir = remaining(common)?;
    let verdict = maintenance::verify(&dir, CHECKING, &SystemClock, &mut Shown::default().report())?;
    number(out, "verify-operations", verdict.last.0)?;
    number(out, "verify-contents", verdict.contents)?;
    if let Some(error) = &verdict.journal {
        out.line(&out.words.error(error))?;
    }
    for damage in verdict.packs.iter().filter(|damage| !damage.torn) {
        let args = [("file", damage.file.as_str().into()), ("offset", (damage.offset as i64).into())];
        out.line(&out.words.with("verify-pack", &args))?;
    }
    match &verdict.index {
        IndexVerdict::Agrees => out.line(&out.words.text("verify-index-agrees"))?,
        IndexVerdict::Differs(pairs) => number(out, "verify-index-differs", *pairs)?,
        IndexVerdict::Unreadable(error) => out.line(&out.words.error(error))?,
        IndexVerdict::NotBuilt => out.line(&out.words.text("verify-index-not-built"))?,
        IndexVerdict::NotCompared => out.line(&out.words.text("verify-index-not-compared"))?,
    }
    if !verdict.is_good() {
        return Err(Error::new(ErrorKind::Damaged, "store-damaged"));
    }
    note_verified(&dir);
    out.line(&out.words.text("verify-good"))
}

/// Repairs the store.
///
/// # Errors
/// `store-busy`; `Io`.
pub fn repair(common: &Common, out: &Out) -> Result<()> {
    let dir = remaining(common)?;
    let repaired = maintenance::repair(&dir, &SystemClock, &RandomIds::default(), &mut Shown::default().report())?;
    let Some(kept) = &repaired.kept else { return out.line(&out.words.text("repair-whole")) };
    let kept = dir.join(kept).display().to_string();
    let kept_in = [("path", kept.as_str().into())];
    if repaired.finished {
        out.line(&out.words.text("repair-finished"))?;
        return out.line(&out.words.with("repair-kept", &kept_in));
    }
    number(out, "repair-restored", repaired.restored)?;
    for (from, to) in &repaired.lost {
        out.line(&out.words.with("repair-lost", &[("from", (*from as i64).into()), ("to", (*to as i64).into())]))?;
    }
    out.line(&out.words.with("repair-kept", &kept_in))?;
    out.line(&out.words.text(if repaired.complete { "repair-complete" } else { "repair-incomplete" }))
}

/// Writes a backup, whoever has the office open meanwhile.
///
/// # Errors
/// `file-exists`; `journal-damaged`; `store-busy` while it is repaired; `Io`.
pub fn backup(common: &Common, out: &Out, file: &Path) -> Result<()> {
    let dir = present(common)?;
    let mut report = Shown::until(cancelled_by_signals()?).report();
    let manifest = maintenance::backup_beside(&dir, &SystemClock, &absolute(file)?, &mut report);
    drop(report);
    let manifest = manifest?;
    said(out, "backup-report", manifest.bytes, file)
}

/// Restores a backup.
///
/// # Errors
/// `not-empty`, `backup-damaged`; `Io`.
pub fn restore(common: &Common, out: &Out, file: &Path) -> Result<()> {
    let dir = absolute(&folder(common)?)?;
    if let Some(parent) = dir.parent() {
        office::make(parent)?;
    }
    let mut report = Shown::until(cancelled_by_signals()?).report();
    let manifest = maintenance::restore(&absolute(file)?, &dir, &mut report);
    drop(report);
    let manifest = manifest?;
    said(out, "restore-report", manifest.bytes, &dir)
}

/// The file that remembers the last good check; its time is the check's.
pub const VERIFIED: &str = "verified";

fn note_verified(dir: &Path) {
    // Only a remark for `doctor`: without it, the check was as good.
    let _ = std::fs::write(dir.join(VERIFIED), b"");
}

/// The data directory, if there is a store in it.
fn present(common: &Common) -> Result<std::path::PathBuf> {
    let dir = folder(common)?;
    if dir.join("journal").is_dir() {
        office::ours(&dir)?;
        return Ok(dir);
    }
    Err(Error::new(ErrorKind::NotFound, "no-office").with("path", dir.display()))
}

/// The data directory, if a store or any part of one is in it that can be worked on.
fn remaining(common: &Common) -> Result<std::path::PathBuf> {
    let dir = folder(common)?;
    if remains(&dir) {
        office::ours(&dir)?;
        office::writable(&dir)?;
        return Ok(dir);
    }
    Err(Error::new(ErrorKind::NotFound, "no-office").with("path", dir.display()))
}

fn absolute(path: &Path) -> Result<std::path::PathBuf> {
    std::path::absolute(path).map_err(|error| Error::io(path.display(), &error))
}

fn number(out: &Out, id: &str, count: u64) -> Result<()> {
    out.line(&out.words.plural(id, count as usize))
}

fn said(out: &Out, id: &str, bytes: u64, path: &Path) -> Result<()> {
    let path = path.display().to_string();
    out.line(&out.words.with(id, &[("bytes", bytes.into()), ("path", path.as_str().into())]))
}
