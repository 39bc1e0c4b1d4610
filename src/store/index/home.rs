//! Where an index lives: opened, set aside and begun anew under another name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::base::error::{Error, Result};
use crate::store::index::memory::MemoryTable;
use crate::store::index::sled_table::SledTable;
use crate::store::index::table::Table;

/// How long sled may take to open before it is given up: it reads its log's end, no more.
const OPEN_LIMIT: Duration = Duration::from_secs(30);

/// How much memory an index may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// Little: people work with it for hours, several on one machine.
    Modest,
    /// Plenty: a task that reads and writes everywhere, and then ends.
    Ample,
}

impl Memory {
    /// What sled may keep of its pages, bytes.
    const fn cache(self) -> u64 {
        match self {
            Self::Modest => 16 << 20,
            Self::Ample => 96 << 20,
        }
    }
}

/// A place for one index.
pub trait IndexHome: Send + Sync {
    /// Whether there is a table, empty or not.
    fn is_there(&self) -> Result<bool>;

    /// The table that is there, or an empty one; an error if it cannot be opened.
    fn open(&self) -> Result<Box<dyn Table>>;

    /// Sets aside what is there and begins an empty table.
    fn renew(&self) -> Result<Box<dyn Table>>;

    /// An empty table beside the one in use, for a check; [`IndexHome::discard_scratch`] removes it.
    fn scratch(&self) -> Result<Box<dyn Table>>;

    /// Removes the table of a check, once it is closed.
    fn discard_scratch(&self) -> Result<()>;
}

/// Sled in a directory: `0001`, `0002`..., the highest in use, the one before kept as `.aside` if it was damaged.
pub struct SledHome {
    root: PathBuf,
    memory: Memory,
}

impl SledHome {
    /// The home in `root`.
    pub fn new(root: &Path, memory: Memory) -> Self {
        Self { root: root.to_owned(), memory }
    }

    fn table(&self, path: &Path) -> Result<Box<dyn Table>> {
        Ok(Box::new(SledTable::open(path, self.memory.cache(), OPEN_LIMIT)?))
    }

    fn failed(&self, error: &io::Error) -> Error {
        Error::io(self.root.display(), error)
    }

    fn names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(names),
            Err(e) => return Err(self.failed(&e)),
        };
        for entry in entries {
            names.extend(entry.map_err(|e| self.failed(&e))?.file_name().into_string().ok());
        }
        names.sort();
        Ok(names)
    }

    fn highest(&self) -> Result<u32> {
        Ok(self.names()?.iter().filter_map(|name| number(name)).max().unwrap_or(0))
    }

    fn at(&self, number: u32) -> PathBuf {
        self.root.join(format!("{number:04}"))
    }

    fn remove(&self, name: &str) -> Result<()> {
        fs::remove_dir_all(self.root.join(name)).map_err(|e| self.failed(&e))
    }
}

impl IndexHome for SledHome {
    fn is_there(&self) -> Result<bool> {
        Ok(self.at(self.highest()?.max(1)).exists())
    }

    fn open(&self) -> Result<Box<dyn Table>> {
        self.table(&self.at(self.highest()?.max(1)))
    }

    fn renew(&self) -> Result<Box<dyn Table>> {
        let present = self.highest()?;
        for name in self.names()?.iter().filter(|name| name.split('.').nth(1) == Some("aside")) {
            self.remove(name)?;
        }
        let path = self.at(present);
        if path.exists() {
            fs::rename(&path, path.with_extension("aside")).map_err(|e| self.failed(&e))?;
        }
        self.table(&self.at(present + 1))
    }

    fn scratch(&self) -> Result<Box<dyn Table>> {
        self.discard_scratch()?;
        self.table(&self.root.join("scratch"))
    }

    fn discard_scratch(&self) -> Result<()> {
        if self.root.join("scratch").exists() { self.remove("scratch") } else { Ok(()) }
    }
}

fn number(name: &str) -> Option<u32> {
    name.split('.').next()?.parse().ok()
}

/// An index in memory that outlives the store which uses it.
#[derive(Default, Clone)]
pub struct MemoryHome(MemoryTable);

impl MemoryHome {
    /// A home with a table of its own that holds the same now.
    pub fn copy(&self) -> Self {
        Self(self.0.copy())
    }

    /// The table.
    pub fn table(&self) -> &MemoryTable {
        &self.0
    }
}

impl IndexHome for MemoryHome {
    fn is_there(&self) -> Result<bool> {
        Ok(true)
    }

    fn open(&self) -> Result<Box<dyn Table>> {
        Ok(Box::new(self.0.clone()))
    }

    fn renew(&self) -> Result<Box<dyn Table>> {
        self.0.clear();
        self.open()
    }

    fn scratch(&self) -> Result<Box<dyn Table>> {
        Ok(Box::<MemoryTable>::default())
    }

    fn discard_scratch(&self) -> Result<()> {
        Ok(())
    }
}
