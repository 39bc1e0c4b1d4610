//! A store from a backup: into an empty folder, every hash checked, the journal's chain walked, then put in place.
//! A backup is believed in nothing: names, sizes and contents are checked.

use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::backup::{END, MAGIC, Manifest, damaged, exactly, split};
use crate::store::catch_up::{Progress, Report};
use crate::store::disk::{Disk, RealDisk};
use crate::store::drafts;
use crate::store::journal::log::{self, Journal, SEGMENT_BYTES};
use crate::store::journal::scan::Position;
use crate::store::packs::{self, Packs};
use crate::store::seen;
use crate::store::segment::tail::Spot;

const CHUNK: u64 = 1 << 20;
const LONGEST_PATH: usize = 200;
const LONGEST_MANIFEST: u64 = 1 << 20;

/// Makes the store of `file` in `target`, which must be empty or not there (`not-empty`). Until all is checked the new
/// store stands beside it as `.NAME.restoring`; a failure leaves `target` as it was. `backup-damaged` says why.
pub fn restore(file: &Path, target: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    let failed = |e: &std::io::Error| Error::io(target.display(), e);
    if target.exists() && fs::read_dir(target).map_err(|e| failed(&e))?.next().is_some() {
        return Err(Error::new(ErrorKind::Invalid, "not-empty").with("path", target.display()));
    }
    let (folder, name) = split(target)?;
    let parent = RealDisk::new(folder)?;
    let building = folder.join(format!(".{name}.restoring"));
    if building.exists() {
        fs::remove_dir_all(&building).map_err(|e| failed(&e))?;
    }
    let outcome = build(file, &building, report);
    let manifest = outcome.inspect_err(|_| {
        // What was built is of no use; if it cannot be removed, its name says what it is.
        let _ = fs::remove_dir_all(&building);
    })?;
    fs::rename(&building, target).map_err(|e| failed(&e))?;
    parent.sync_dir("")?;
    Ok(manifest)
}

fn build(file: &Path, building: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    let failed = |e: &std::io::Error| Error::io(file.display(), e);
    let source = File::open(file).map_err(|e| failed(&e))?;
    let total = source.metadata().map_err(|e| failed(&e))?.len();
    let disk = Arc::new(RealDisk::new(building)?);
    for dir in [log::DIR, packs::DIR, drafts::DIR, seen::DIR] {
        disk.create_dir(dir)?;
    }
    let progress = Progress { done: 0, total };
    let mut reader = Unpacking { from: BufReader::new(source), disk: &disk, report, progress };
    let manifest = reader.all()?;
    // Also the folders of users are names in a folder.
    for dir in [log::DIR, packs::DIR, drafts::DIR, seen::DIR, ""] {
        disk.sync_dir(dir)?;
    }
    check(&disk, &manifest)?;
    Ok(manifest)
}

/// The journal is whole up to the operation that the manifest names, and every content is good.
fn check(disk: &Arc<RealDisk>, manifest: &Manifest) -> Result<()> {
    let disk: Arc<dyn Disk> = Arc::<RealDisk>::clone(disk);
    let end = Journal::new(Arc::clone(&disk), SEGMENT_BYTES).walk(Position::default(), &mut |_, _| Ok(()))?;
    if end.sequence != manifest.sequence {
        return Err(damaged("journal"));
    }
    // A content that was damaged in the store when it was copied is damaged here too; the rest is worth having.
    Packs::new(disk, SEGMENT_BYTES).walk(Spot::default(), &mut |_, _| Ok(()))?;
    Ok(())
}

struct Unpacking<'a, 'b, R> {
    from: R,
    disk: &'a RealDisk,
    report: &'a mut Report<'b>,
    progress: Progress,
}

impl<R: Read> Unpacking<'_, '_, R> {
    fn all(&mut self) -> Result<Manifest> {
        if self.take::<16>()? != *MAGIC {
            return Err(damaged("foreign"));
        }
        let (mut files, mut bytes) = (0, 0);
        loop {
            let length = usize::from(u16::from_le_bytes(self.take()?));
            if length == 0 {
                break;
            }
            bytes += self.one(length)?;
            files += 1;
        }
        let manifest = self.manifest()?;
        if (manifest.files, manifest.bytes) != (files, bytes) {
            return Err(damaged("missing"));
        }
        Ok(manifest)
    }

    fn one(&mut self, path_length: usize) -> Result<u64> {
        if path_length > LONGEST_PATH {
            return Err(damaged("long-name"));
        }
        let mut path = vec![0; path_length];
        exactly(&mut self.from, &mut path)?;
        let path = String::from_utf8(path).ok().filter(|path| is_ours(path));
        let path = path.ok_or_else(|| damaged("strange-name"))?;
        let size = u64::from_le_bytes(self.take()?);
        if size > self.progress.total {
            return Err(damaged("size"));
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.disk.create_dir(folder)?;
        let file = self.disk.create(&path)?;
        let mut hash = Sha256::new();
        let mut left = size;
        while left > 0 {
            let mut bytes = vec![0; left.min(CHUNK) as usize];
            exactly(&mut self.from, &mut bytes)?;
            hash.update(&bytes);
            file.append(&bytes)?;
            left -= bytes.len() as u64;
            self.progress.done += bytes.len() as u64;
            if !(self.report)(self.progress) {
                return Err(Error::new(ErrorKind::Cancelled, "cancelled"));
            }
        }
        if self.take::<32>()? != *hash.finalize() {
            return Err(damaged("checksum"));
        }
        file.sync_data()?;
        self.disk.sync_dir(folder)?;
        Ok(size)
    }

    fn manifest(&mut self) -> Result<Manifest> {
        let length = u64::from_le_bytes(self.take()?);
        if length > LONGEST_MANIFEST {
            return Err(damaged("long-list"));
        }
        let mut text = vec![0; length as usize];
        exactly(&mut self.from, &mut text)?;
        if self.take::<32>()? != *Sha256::digest(&text) || self.take::<11>()? != *END {
            return Err(damaged("list"));
        }
        serde_json::from_slice(&text).map_err(|_| damaged("unread-list"))
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        exactly(&mut self.from, &mut bytes)?;
        Ok(bytes)
    }
}

/// Whether a name can be one of a store's own files: it never leaves the store's folder.
fn is_ours(path: &str) -> bool {
    let mut parts = path.split('/');
    let known = parts.next().is_some_and(|first| [log::DIR, packs::DIR, drafts::DIR, seen::DIR].contains(&first));
    let rest: Vec<&str> = parts.collect();
    let plain = |part: &&str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        !part.is_empty() && !part.starts_with('.') && part.chars().all(allowed)
    };
    known && (1..=2).contains(&rest.len()) && rest.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_store_are_refused() {
        assert!(is_ours("journal/00000000000000000001.journal") && is_ours("drafts/0193-a/0193-b"));
        for bad in ["journal", "lock", "../x", "journal/../x", "/journal/x", "journal//x", "journal/.x", "drafts/a/b/c"]
        {
            assert!(!is_ours(bad), "{bad}");
        }
    }
}
