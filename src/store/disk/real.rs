//! The real file system: files 0600, directories 0700, no symbolic link is ever followed at the last step.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{FallocateFlags, OFlags};

use crate::base::error::{Error, Result};
use crate::store::disk::contract::{Disk, DiskFile, Hold};

/// A directory of the real file system.
#[derive(Debug, Clone)]
pub struct RealDisk {
    root: PathBuf,
    /// Nothing is ever written, so that it works on a medium that is write-protected.
    only_read: bool,
}

impl RealDisk {
    /// The disk whose root is `root`; made if it is not there.
    pub fn new(root: &Path) -> Result<Self> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(root).map_err(|e| Error::io(root.display(), &e))?;
        Ok(Self { root: root.to_owned(), only_read: false })
    }

    /// The disk whose root is `root`, to read it alone: what would write fails, a lock is shared with other readers.
    pub fn reading(root: &Path) -> Self {
        Self { root: root.to_owned(), only_read: true }
    }

    fn at(&self, path: &str) -> PathBuf {
        if path.is_empty() { self.root.clone() } else { self.root.join(path) }
    }

    /// Where something is to be written: nowhere, if the disk is only read.
    fn to_write(&self, path: &str) -> Result<PathBuf> {
        if self.only_read {
            return Err(Error::io(self.shown(path), &io::ErrorKind::ReadOnlyFilesystem.into()));
        }
        Ok(self.at(path))
    }

    fn handle(&self, path: &str, options: &mut OpenOptions) -> Result<Arc<dyn DiskFile>> {
        let shown = self.shown(path);
        let failed = |e: &io::Error| Error::io(&shown, e);
        let file = private(options).open(self.at(path)).map_err(|e| failed(&e))?;
        // To read it alone, a folder can be opened too.
        if self.only_read && file.metadata().map_err(|e| failed(&e))?.is_dir() {
            return Err(failed(&io::ErrorKind::IsADirectory.into()));
        }
        Ok(Arc::new(RealFile { file, shown }))
    }
}

impl Disk for RealDisk {
    fn shown(&self, path: &str) -> String {
        self.at(path).display().to_string()
    }

    fn create_dir(&self, path: &str) -> Result<()> {
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(self.to_write(path)?);
        made.map_err(|e| Error::io(self.shown(path), &e))
    }

    fn create(&self, path: &str) -> Result<Arc<dyn DiskFile>> {
        self.to_write(path)?;
        self.handle(path, OpenOptions::new().read(true).append(true).create_new(true))
    }

    fn open(&self, path: &str) -> Result<Arc<dyn DiskFile>> {
        self.handle(path, OpenOptions::new().read(true).append(!self.only_read))
    }

    fn exists(&self, path: &str) -> Result<bool> {
        match fs::symlink_metadata(self.at(path)) {
            Ok(_) => Ok(true),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(e) => Err(Error::io(self.shown(path), &e)),
        }
    }

    fn list(&self, path: &str) -> Result<Vec<String>> {
        let failed = |e: &io::Error| Error::io(self.shown(path), e);
        let entries = match fs::read_dir(self.at(path)) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(failed(&e)),
        };
        let mut names = Vec::new();
        for entry in entries {
            // A name that is not UTF-8 is not ours.
            names.extend(entry.map_err(|e| failed(&e))?.file_name().into_string().ok());
        }
        names.sort();
        Ok(names)
    }

    fn rename(&self, from: &str, to: &str) -> Result<()> {
        fs::rename(self.to_write(from)?, self.to_write(to)?).map_err(|e| Error::io(self.shown(to), &e))
    }

    fn remove(&self, path: &str) -> Result<()> {
        fs::remove_file(self.to_write(path)?).map_err(|e| Error::io(self.shown(path), &e))
    }

    fn sync_dir(&self, path: &str) -> Result<()> {
        let synced = File::open(self.to_write(path)?).and_then(|dir| dir.sync_all());
        synced.map_err(|e| Error::io(self.shown(path), &e))
    }

    fn available(&self) -> Result<u64> {
        let room = rustix::fs::statvfs(&self.root).map_err(|e| Error::io(self.shown(""), &e.into()))?;
        Ok(room.f_bavail.saturating_mul(room.f_frsize))
    }

    fn reserve(&self, path: &str, length: u64) -> Result<()> {
        let failed = |e: &io::Error| Error::io(self.shown(path), e);
        let mut options = OpenOptions::new();
        let file = private(options.write(true).create(true)).open(self.to_write(path)?).map_err(|e| failed(&e))?;
        rustix::fs::fallocate(&file, FallocateFlags::empty(), 0, length).map_err(|e| failed(&e.into()))
    }

    fn lock(&self, path: &str, note: &[u8]) -> Result<Result<Hold, Vec<u8>>> {
        let failed = |e: &io::Error| Error::io(self.shown(path), e);
        let mut options = OpenOptions::new();
        let writes = !self.only_read;
        let opened = private(options.read(true).write(writes).create(writes)).open(self.at(path));
        let mut file = opened.map_err(|e| failed(&e))?;
        match if writes { file.try_lock() } else { file.try_lock_shared() } {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut held = vec![0; 4096];
                let length = file.read_at(&mut held, 0).map_err(|e| failed(&e))?;
                held.truncate(length);
                return Ok(Err(held));
            }
            Err(TryLockError::Error(e)) => return Err(failed(&e)),
        }
        if writes {
            // The note only tells who holds the lock: a full disk may leave it empty.
            let _ = file.set_len(0).and_then(|()| file.write_all(note));
        }
        Ok(Ok(Box::new(file)))
    }
}

struct RealFile {
    file: File,
    shown: String,
}

impl RealFile {
    fn failed(&self, error: &io::Error) -> Error {
        Error::io(&self.shown, error)
    }
}

impl DiskFile for RealFile {
    fn len(&self) -> Result<u64> {
        self.file.metadata().map(|m| m.len()).map_err(|e| self.failed(&e))
    }

    fn read_at(&self, offset: u64, length: usize) -> Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        let mut filled = 0;
        while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.file.read_at(rest, offset + filled as u64) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(self.failed(&e)),
            }
        }
        bytes.truncate(filled);
        Ok(bytes)
    }

    fn append(&self, bytes: &[u8]) -> Result<()> {
        (&self.file).write_all(bytes).map_err(|e| self.failed(&e))
    }

    fn sync_data(&self) -> Result<()> {
        self.file.sync_data().map_err(|e| self.failed(&e))
    }

    fn truncate(&self, length: u64) -> Result<()> {
        self.file.set_len(length).map_err(|e| self.failed(&e))
    }
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600).custom_flags(OFlags::NOFOLLOW.bits() as i32)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn files_are_private_and_links_are_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let disk = RealDisk::new(&dir.path().join("office")).unwrap();
        disk.create_dir("journal").unwrap();
        disk.create("journal/a").unwrap().append(b"x").unwrap();
        let mode = |path: &str| fs::metadata(disk.at(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("journal"), mode("journal/a")), (0o700, 0o600));
        symlink(disk.at("journal/a"), disk.at("journal/b")).unwrap();
        assert!(disk.open("journal/b").is_err());
    }

    #[test]
    fn a_disk_that_is_only_read_changes_nothing_and_knows_who_writes() {
        let dir = tempfile::tempdir().unwrap();
        let (disk, reader) = (RealDisk::new(dir.path()).unwrap(), RealDisk::reading(dir.path()));
        disk.create_dir("journal").unwrap();
        disk.create("journal/a").unwrap().append(b"x").unwrap();
        let hold = disk.lock("lock", b"mira").unwrap();
        assert_eq!(reader.lock("lock", b"reader").unwrap().err(), Some(b"mira".to_vec()));
        drop(hold);
        let (one, other) = (reader.lock("lock", b"reader").unwrap(), reader.lock("lock", b"reader").unwrap());
        assert!(one.is_ok() && other.is_ok() && disk.lock("lock", b"zoran").unwrap().is_err());
        assert_eq!(reader.open("lock").unwrap().read_at(0, 9).unwrap(), b"mira");
        let file = reader.open("journal/a").unwrap();
        assert!(file.append(b"y").is_err() && file.truncate(0).is_err() && reader.open("journal").is_err());
        assert_eq!(file.read_at(0, 9).unwrap(), b"x");
        let refused = [
            reader.create("journal/b").map(drop),
            reader.create_dir("packs"),
            reader.rename("journal/a", "journal/b"),
            reader.remove("journal/a"),
            reader.reserve("journal/a", 9),
            reader.reserve("journal/b", 9),
            reader.sync_dir("journal"),
        ];
        assert!(refused.iter().all(|it| it.as_ref().is_err_and(|error| error.id == "io")), "{refused:?}");
        assert_eq!(
            (disk.list("").unwrap(), disk.list("journal").unwrap()),
            (vec!["journal".into(), "lock".into()], vec!["a".into()])
        );
        assert_eq!(file.len().unwrap(), 1);
    }
}
