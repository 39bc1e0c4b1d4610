//! A copy of the whole store in one file, made while it is in use, and the way back.
//!
//! ```text
//! "KABINET-BACKUP-1" | for each file: path length u16, path, size u64, bytes, SHA-256 of the bytes (32)
//! | 0 u16 | manifest length u64 | manifest (JSON) | SHA-256 of the manifest | "KABINET-END"
//! ```
//! Numbers are little endian. The index is not part of it: it is derived. Nor is the lock.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::catch_up::{Progress, Report};
use crate::store::disk::{Disk, DiskFile, RealDisk};
use crate::store::drafts;
use crate::store::engine::Engine;
use crate::store::journal::scan::Position;
use crate::store::seen;
use crate::store::segment::files::SegmentFiles;

/// What a backup begins with.
pub const MAGIC: &[u8; 16] = b"KABINET-BACKUP-1";
/// What a backup ends with.
pub const END: &[u8; 11] = b"KABINET-END";

const CHUNK: usize = 1 << 20;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The last operation in it.
    pub sequence: u64,
    /// How many files.
    pub files: u64,
    /// How many bytes in them.
    pub bytes: u64,
}

/// Copies the store to a new file, up to the last operation acknowledged when it begins. `file-exists` if something
/// stands at `target`; until it is finished the copy stands beside it as `.NAME.part`.
pub fn backup(engine: &Engine, target: &Path, report: &mut Report<'_>) -> Result<Manifest> {
    let (disk, journal) = (&*engine.disk, engine.journal.files());
    let end = engine.journal.position();
    let mut list = segments(journal, end)?;
    for (number, length) in engine.packs.lengths()? {
        list.push(Source::part(engine.packs.files().path(number), length));
    }
    list.extend(loose(disk)?);
    write(disk, end.sequence, &list, target, report)
}

/// One file to copy.
pub struct Source {
    path: String,
    /// How far; none for a small file that is replaced as a whole, or gone, while it is in use.
    length: Option<u64>,
}

impl Source {
    /// A file of which the first `length` bytes are copied.
    pub fn part(path: String, length: u64) -> Self {
        Self { path, length: Some(length) }
    }
}

/// The segments of the journal up to `end`. They come before all else: packs and drafts may only be newer.
pub fn segments(journal: &SegmentFiles, end: Position) -> Result<Vec<Source>> {
    let numbers = journal.numbers()?.into_iter().filter(|number| *number <= end.segment);
    let source = |number| {
        let length = if number == end.segment { end.offset } else { journal.file(number)?.len()? };
        Ok(Source::part(journal.path(number), length))
    };
    numbers.map(source).collect()
}

/// Drafts, and what each user has seen.
pub fn loose(disk: &dyn Disk) -> Result<Vec<Source>> {
    let mut list = Vec::new();
    // What else somebody put there is none of the store's, and a restore would refuse it.
    let ours = |name: &String| Uuid::parse_str(name).is_ok();
    for user in disk.list(drafts::DIR)?.iter().filter(|name| ours(name)) {
        let folder = format!("{}/{user}", drafts::DIR);
        if disk.open(&folder).is_ok() {
            continue;
        }
        for name in disk.list(&folder)?.iter().filter(|name| ours(name)) {
            list.push(Source { path: format!("{folder}/{name}"), length: None });
        }
    }
    for user in disk.list(seen::DIR)?.iter().filter(|name| ours(name)) {
        list.push(Source { path: format!("{}/{user}", seen::DIR), length: None });
    }
    Ok(list)
}

/// Writes a backup of these files, whose journal ends with this operation, to a new file.
pub fn write(
    disk: &dyn Disk,
    sequence: u64,
    list: &[Source],
    target: &Path,
    report: &mut Report<'_>,
) -> Result<Manifest> {
    let (folder, name) = split(target)?;
    let out = RealDisk::new(folder)?;
    absent(&out, name, target)?;
    let part = format!(".{name}.part");
    if out.exists(&part)? {
        out.remove(&part)?;
    }
    let total = list.iter().filter_map(|source| source.length).sum();
    let file = out.create(&part)?;
    let mut writer = Writer { file, report, progress: Progress { done: 0, total } };
    let manifest = writer.all(disk, sequence, list);
    let manifest = manifest.and_then(|manifest| absent(&out, name, target).map(|()| manifest)).inspect_err(|_| {
        // A part of a backup is of no use; if it cannot be removed, its name says what it is.
        let _ = out.remove(&part);
    })?;
    out.rename(&part, name)?;
    out.sync_dir("")?;
    Ok(manifest)
}

/// `file-exists` if something stands there.
fn absent(out: &RealDisk, name: &str, target: &Path) -> Result<()> {
    if out.exists(name)? {
        return Err(Error::new(ErrorKind::Invalid, "file-exists").with("path", target.display()));
    }
    Ok(())
}

struct Writer<'a, 'b> {
    file: Arc<dyn DiskFile>,
    report: &'a mut Report<'b>,
    progress: Progress,
}

impl Writer<'_, '_> {
    fn all(&mut self, disk: &dyn Disk, sequence: u64, list: &[Source]) -> Result<Manifest> {
        let mut manifest = Manifest { sequence, files: 0, bytes: 0 };
        self.file.append(MAGIC)?;
        for Source { path, length } in list {
            let source = match disk.open(path) {
                Ok(source) => source,
                // A draft may be finished meanwhile: what is gone is left out.
                Err(_) if length.is_none() && !disk.exists(path)? => continue,
                Err(error) => return Err(error),
            };
            let length = match length {
                Some(length) => self.part(path, &*source, *length)?,
                // It may grow or shrink meanwhile: what is copied is what one reading found.
                None => self.whole(path, &source.read_at(0, source.len()? as usize)?)?,
            };
            manifest.files += 1;
            manifest.bytes += length;
        }
        let text = serde_json::to_vec(&manifest)
            .map_err(|e| Error::new(ErrorKind::Internal, "not-encoded").with("cause", e))?;
        let mut end = 0_u16.to_le_bytes().to_vec();
        end.extend_from_slice(&(text.len() as u64).to_le_bytes());
        end.extend_from_slice(&text);
        end.extend_from_slice(&Sha256::digest(&text));
        end.extend_from_slice(END);
        self.file.append(&end)?;
        self.file.sync_data()?;
        Ok(manifest)
    }

    fn begin(&self, path: &str, length: u64) -> Result<()> {
        self.file.append(&[&(path.len() as u16).to_le_bytes(), path.as_bytes(), &length.to_le_bytes()].concat())
    }

    fn whole(&mut self, path: &str, bytes: &[u8]) -> Result<u64> {
        self.begin(path, bytes.len() as u64)?;
        self.file.append(bytes)?;
        self.file.append(&Sha256::digest(bytes))?;
        self.step(bytes.len())?;
        Ok(bytes.len() as u64)
    }

    fn step(&mut self, bytes: usize) -> Result<()> {
        self.progress.done += bytes as u64;
        let go_on = (self.report)(self.progress);
        if go_on { Ok(()) } else { Err(Error::new(ErrorKind::Cancelled, "cancelled")) }
    }

    fn part(&mut self, path: &str, source: &dyn DiskFile, length: u64) -> Result<u64> {
        self.begin(path, length)?;
        let mut hash = Sha256::new();
        let mut at = 0;
        while at < length {
            let bytes = source.read_at(at, CHUNK.min((length - at) as usize))?;
            if bytes.is_empty() {
                return Err(Error::new(ErrorKind::Damaged, "file-short").with("path", path));
            }
            hash.update(&bytes);
            self.file.append(&bytes)?;
            at += bytes.len() as u64;
            self.step(bytes.len())?;
        }
        self.file.append(&hash.finalize())?;
        Ok(length)
    }
}

/// The folder and the name of a path.
pub fn split(path: &Path) -> Result<(&Path, &str)> {
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Error::new(ErrorKind::Invalid, "bad-path").with("path", path.display()))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok((folder.unwrap_or_else(|| Path::new(".")), name))
}

/// Reads exactly so many bytes of a backup; `backup-damaged` if it ends before.
pub fn exactly(from: &mut impl Read, bytes: &mut [u8]) -> Result<()> {
    from.read_exact(bytes).map_err(|e| match e.kind() {
        std::io::ErrorKind::UnexpectedEof => damaged("short"),
        _ => Error::io("backup", &e),
    })
}

/// `backup-damaged`, with the id of the reason: the sentence has words for each.
pub fn damaged(reason: &str) -> Error {
    Error::new(ErrorKind::Damaged, "backup-damaged").with("reason", reason)
}
