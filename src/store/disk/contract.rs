//! What the store asks of a file system. Paths are relative to the disk's own root and never leave it.

use std::any::Any;
use std::sync::Arc;

use crate::base::error::Result;

/// An open file. Every method may be called from any thread.
pub trait DiskFile: Send + Sync {
    /// Length in bytes, what is not synced included.
    fn len(&self) -> Result<u64>;

    /// Whether nothing stands in the file.
    fn is_empty(&self) -> Result<bool> {
        Ok(self.len()? == 0)
    }

    /// Up to `length` bytes from `offset`; fewer only where the file ends.
    fn read_at(&self, offset: u64, length: usize) -> Result<Vec<u8>>;

    /// Writes `bytes` at the end. After an error an unknown part of them may stand there.
    fn append(&self, bytes: &[u8]) -> Result<()>;

    /// Returns once all that was appended survives a loss of power. After an error it is unknown what survives.
    fn sync_data(&self) -> Result<()>;

    /// Cuts the file to `length` bytes.
    fn truncate(&self, length: u64) -> Result<()>;
}

/// A lock that is held as long as this value lives; at the latest the end of the process lets it go.
pub type Hold = Box<dyn Any + Send + Sync>;

/// A directory tree that belongs to one store.
pub trait Disk: Send + Sync {
    /// The path as a person would write it, for messages.
    fn shown(&self, path: &str) -> String;

    /// Makes a directory and what leads to it, for its owner alone. It survives once its parent is synced.
    fn create_dir(&self, path: &str) -> Result<()>;

    /// Makes a new file, for its owner alone; an error if something stands there.
    fn create(&self, path: &str) -> Result<Arc<dyn DiskFile>>;

    /// Opens a file that exists, to read and append; never through a symbolic link.
    fn open(&self, path: &str) -> Result<Arc<dyn DiskFile>>;

    /// Whether a file or a directory stands there.
    fn exists(&self, path: &str) -> Result<bool>;

    /// Names of what stands in a directory, sorted; none if there is no such directory.
    fn list(&self, path: &str) -> Result<Vec<String>>;

    /// Gives a file or a directory another name; a file that stands there is replaced.
    fn rename(&self, from: &str, to: &str) -> Result<()>;

    /// Removes a file.
    fn remove(&self, path: &str) -> Result<()>;

    /// Returns once the names in the directory survive a loss of power.
    fn sync_dir(&self, path: &str) -> Result<()>;

    /// Bytes that may still be written.
    fn available(&self) -> Result<u64>;

    /// Takes room of `length` bytes for a file, so that removing it gives that room back.
    fn reserve(&self, path: &str, length: u64) -> Result<()>;

    /// Takes the lock at `path` and writes `note` into it; if another holds it, the inner error is what that one wrote.
    fn lock(&self, path: &str, note: &[u8]) -> Result<Result<Hold, Vec<u8>>>;
}

/// Reads a whole file of at most `limit` bytes.
pub fn read_whole(disk: &dyn Disk, path: &str, limit: u64) -> Result<Vec<u8>> {
    let file = disk.open(path)?;
    let length = file.len()?.min(limit);
    file.read_at(0, length as usize)
}

/// Replaces a file as a whole: after a loss of power there stands the old or the new one, never a part.
pub fn replace(disk: &dyn Disk, dir: &str, name: &str, bytes: &[u8]) -> Result<()> {
    let (fresh, path) = (join(dir, &format!(".{name}.new")), join(dir, name));
    if disk.exists(&fresh)? {
        disk.remove(&fresh)?;
    }
    let file = disk.create(&fresh)?;
    file.append(bytes)?;
    file.sync_data()?;
    disk.rename(&fresh, &path)?;
    disk.sync_dir(dir)
}

/// The path of a name in a directory; the root is the empty path.
pub fn join(dir: &str, name: &str) -> String {
    if dir.is_empty() { name.to_owned() } else { format!("{dir}/{name}") }
}
