//! Files made safely in the outside world: never over another, never through a link, for their owner alone.
//! It reads nothing and opens nothing that is there already.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind as IoKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::base::error::{Error, ErrorKind, Result};

/// How many names are tried before giving up.
const TRIES: u32 = 10_000;

/// Makes a new file in `folder` that holds `bytes`, synced. Its name is `name`, or `name (2)` and so on if that is
/// taken: a link that stands there counts as taken and is not followed.
///
/// # Errors
/// `Io` or `Full`; nothing is left then.
pub fn save_new(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    for n in 1..=TRIES {
        let path = folder.join(numbered(name, n));
        match create(&path) {
            Ok(file) => return fill(file, &path, bytes).map(|()| path),
            Err(error) if error.kind() == IoKind::AlreadyExists => {}
            Err(error) => return Err(Error::io(path.display(), &error)),
        }
    }
    Err(Error::new(ErrorKind::Io, "too-many-same-names").with("path", folder.join(name).display()))
}

/// Writes a file that only its owner reads, synced; a file of that name that is there is an error.
///
/// # Errors
/// `Io` or `Full`; nothing is left then.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let file = create(path).map_err(|error| Error::io(path.display(), &error))?;
    fill(file, path, bytes)
}

/// Makes `folder` and what leads to it, for its owner alone; one that is there already stays as it is.
///
/// # Errors
/// `Io` or `Full`.
pub fn make_folder(folder: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| Error::io(folder.display(), &error))
}

/// Makes the names in `folder` outlast a power cut.
///
/// # Errors
/// `Io`.
pub fn sync_folder(folder: &Path) -> Result<()> {
    File::open(folder).and_then(|it| it.sync_all()).map_err(|error| Error::io(folder.display(), &error))
}

fn create(path: &Path) -> std::io::Result<File> {
    let no_follow = rustix::fs::OFlags::NOFOLLOW.bits() as i32;
    OpenOptions::new().write(true).create_new(true).mode(0o600).custom_flags(no_follow).open(path)
}

fn fill(mut file: File, path: &Path, bytes: &[u8]) -> Result<()> {
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        let _ = std::fs::remove_file(path);
        Error::io(path.display(), &error)
    })
}

fn numbered(name: &str, n: u32) -> String {
    match (n, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (n, Some((stem, ending))) if !stem.is_empty() && ending.len() < 20 => format!("{stem} ({n}).{ending}"),
        (n, _) => format!("{name} ({n})"),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn t32_a_file_that_is_there_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let names = ["a.pdf", "a (2).pdf", "a (3).pdf"];
        for name in names {
            assert_eq!(save_new(folder.path(), "a.pdf", name.as_bytes()).unwrap(), folder.path().join(name));
        }
        for name in names {
            assert_eq!(std::fs::read(folder.path().join(name)).unwrap(), name.as_bytes());
        }
    }

    #[test]
    fn t33_a_link_in_the_folder_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let other = tempfile::tempdir().unwrap();
        symlink(other.path().join("victim"), folder.path().join("a.pdf")).unwrap();
        let saved = save_new(folder.path(), "a.pdf", b"x").unwrap();
        assert_eq!(saved, folder.path().join("a (2).pdf"));
        assert!(!other.path().join("victim").exists());
    }

    #[test]
    fn t24_what_is_saved_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let saved = save_new(folder.path(), "a", b"x").unwrap();
        assert_eq!(saved.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}
