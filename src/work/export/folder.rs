//! The folder of an export: files written into it once, hashed on their way, and read back. It knows no records.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;
use crate::format::export::manifest::{self, Manifest};
use crate::work::place;

/// The largest manifest that is read, bytes.
const LARGEST_MANIFEST: u64 = 512 << 20;

/// A folder that an export is written into.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    made: HashSet<PathBuf>,
}

impl Folder {
    /// The folder at `root`, which must be empty or new.
    ///
    /// # Errors
    /// `export-folder-not-empty`; `Io`.
    pub fn empty(root: &Path) -> Result<Self> {
        place::make_folder(root)?;
        let mut names = fs::read_dir(root).map_err(|error| Error::io(root.display(), &error))?;
        if names.next().is_some() {
            return Err(Error::new(ErrorKind::Invalid, "export-folder-not-empty").with("path", root.display()));
        }
        Ok(Self { root: root.to_owned(), made: HashSet::new() })
    }

    /// Writes a file; its hash.
    ///
    /// # Errors
    /// `Io` or `Full`.
    pub fn write(&mut self, path: &str, bytes: &[u8]) -> Result<ContentHash> {
        let mut stream = self.stream(path)?;
        stream.write(bytes)?;
        stream.finish()
    }

    /// Begins a file that is written piece by piece.
    ///
    /// # Errors
    /// `Io` or `Full`.
    pub fn stream(&mut self, path: &str) -> Result<Stream> {
        let path = self.root.join(path);
        if let Some(folder) = path.parent()
            && !self.made.contains(folder)
        {
            place::make_folder(folder)?;
            self.made.insert(folder.to_owned());
        }
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        let file = file.map_err(|error| Error::io(path.display(), &error))?;
        Ok(Stream { file: BufWriter::new(file), hash: Sha256::new(), path })
    }

    /// Makes all files safe on the disk, then writes the manifest.
    ///
    /// # Errors
    /// `Io` or `Full`.
    pub fn finish(self, manifest: &Manifest) -> Result<()> {
        let failed = |error: std::io::Error| Error::io(self.root.display(), &error);
        let root = File::open(&self.root).map_err(failed)?;
        rustix::fs::syncfs(&root).map_err(|error| failed(error.into()))?;
        place::write_new(&self.root.join(manifest::FILE), &manifest.to_json()?)?;
        place::sync_folder(&self.root)
    }
}

/// A file being written.
pub struct Stream {
    file: BufWriter<File>,
    hash: Sha256,
    path: PathBuf,
}

impl Stream {
    /// Adds bytes.
    ///
    /// # Errors
    /// `Io` or `Full`.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.hash.update(bytes);
        self.file.write_all(bytes).map_err(|error| Error::io(self.path.display(), &error))
    }

    /// Ends the file; its hash.
    ///
    /// # Errors
    /// `Io` or `Full`.
    pub fn finish(mut self) -> Result<ContentHash> {
        self.file.flush().map_err(|error| Error::io(self.path.display(), &error))?;
        Ok(ContentHash(self.hash.finalize().into()))
    }
}

/// The manifest of the export at `root`.
///
/// # Errors
/// `Io`; what [`Manifest::from_json`] finds.
pub fn manifest_of(root: &Path) -> Result<Manifest> {
    let path = root.join(manifest::FILE);
    let mut json = Vec::new();
    open(&path)?.take(LARGEST_MANIFEST).read_to_end(&mut json).map_err(|error| Error::io(path.display(), &error))?;
    Manifest::from_json(&json)
}

/// Opens a file of an export; a link that stands in its place is refused.
///
/// # Errors
/// `Io`.
pub fn open(path: &Path) -> Result<File> {
    let flags = (rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK).bits() as i32;
    let file = OpenOptions::new().read(true).custom_flags(flags).open(path);
    file.map_err(|error| Error::io(path.display(), &error))
}

/// The hash of a file's bytes.
///
/// # Errors
/// `Io`.
pub fn hash_of(path: &Path) -> Result<ContentHash> {
    let mut file = open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 1 << 18];
    loop {
        let read = file.read(&mut piece).map_err(|error| Error::io(path.display(), &error))?;
        match piece.get(..read) {
            None | Some([]) => return Ok(ContentHash(hash.finalize().into())),
            Some(bytes) => hash.update(bytes),
        }
    }
}
