//! Takes an export of this program into an empty store: verified against its manifest first, then record by record
//! as it was. It repairs nothing: an export that does not agree with its manifest is refused.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::api::arrivals::{AdoptDesk, AdoptRecords, Desk};
use crate::api::job::{Adopted, Outcome};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ContentHash, EntityKind};
use crate::domain::record::Record;
use crate::format::export::{lines, manifest::Manifest};
use crate::work::course::Course;
use crate::work::export::folder;
use crate::work::export::names;
use crate::work::means::Means;

/// The most records of one request.
const MOST: usize = 500;
/// A request is full once its contents have so many bytes.
const FULL: usize = 32 << 20;
/// The longest line that is read, bytes.
const LONGEST_LINE: u64 = 64 << 20;

/// The largest content that is read, bytes: more than the packs take.
const LARGEST_CONTENT: u64 = 128 << 20;

/// Takes the export at `root` into the empty store.
///
/// # Errors
/// `export-file-damaged`, `export-content-missing`, `export-count-wrong` and what the manifest's reading finds, all
/// before anything is changed; what the service answers, for example that the store is not empty; `Cancelled`. What
/// was cut off is begun again.
pub fn adopt(means: &Means, root: &Path, course: &Course) -> Result<Outcome> {
    let export = Export::verified(root, course)?;
    let mut request = Request { means, records: Vec::new(), contents: Vec::new(), bytes: 0, sent: HashSet::new() };
    let mut done = 0;
    for kind in order() {
        if kind == EntityKind::Office {
            export.desks().try_for_each(|desk| means.bring(AdoptDesk { desk: desk? }))?;
        }
        export.records(kind, &mut |record| {
            course.go_on()?;
            request.add(record, &export)?;
            done += 1;
            course.tell(done, export.total(), done);
            Ok(())
        })?;
        request.send()?;
    }
    Ok(outcome(&export, false))
}

/// Verifies the export at `root` and says what it would bring.
///
/// # Errors
/// As [`adopt`], but for the service's.
pub fn rehearse(root: &Path, course: &Course) -> Result<Outcome> {
    Export::verified(root, course).map(|export| outcome(&export, true))
}

/// The office comes last: with it the store is no longer empty.
fn order() -> impl Iterator<Item = EntityKind> {
    let others = EntityKind::ALL.iter().copied().filter(|kind| *kind != EntityKind::Office);
    others.chain([EntityKind::Office])
}

fn outcome(export: &Export, dry_run: bool) -> Outcome {
    let counts = Adopted {
        letters: export.count(EntityKind::Letter),
        papers: export.count(EntityKind::Paper),
        people: export.count(EntityKind::Person),
        organisations: export.count(EntityKind::Organisation),
        activities: export.count(EntityKind::Activity),
        tasks: export.count(EntityKind::Task),
        classes: export.count(EntityKind::Class),
        quarantined: export.count(EntityKind::Quarantined),
        records: export.total(),
    };
    Outcome::Adopted { counts, dry_run }
}

/// An export whose files are what its manifest says.
struct Export {
    root: PathBuf,
    manifest: Manifest,
    paths: HashMap<String, String>,
}

impl Export {
    fn verified(root: &Path, course: &Course) -> Result<Self> {
        let manifest = folder::manifest_of(root)?;
        let mut paths = HashMap::new();
        let total = manifest.files.len() as u64;
        for (n, (path, hash)) in manifest.files.iter().enumerate() {
            course.go_on()?;
            if !manifest.agrees(path, folder::hash_of(&root.join(path))?) {
                return Err(Error::new(ErrorKind::Damaged, "export-file-damaged").with("path", path));
            }
            paths.insert(hash.clone(), path.clone());
            course.tell(n as u64 + 1, total, n as u64 + 1);
        }
        let export = Self { root: root.to_owned(), manifest, paths };
        order().try_for_each(|kind| export.check(kind))?;
        export.desks().try_for_each(|desk| desk.map(drop))?;
        Ok(export)
    }

    /// What lay on the users' desks.
    fn desks(&self) -> impl Iterator<Item = Result<Desk>> {
        let paths = self.manifest.files.keys().filter(|path| path.starts_with(names::DESKS));
        paths.map(|path| lines::read(&beginning(&self.root.join(path), LONGEST_LINE)?, 1))
    }

    /// Every record of the kind can be read, belongs there, and has its contents.
    fn check(&self, kind: EntityKind) -> Result<()> {
        let mut count = 0;
        self.records(kind, &mut |record| {
            count += 1;
            names::contents(&record).iter().try_for_each(|(hash, _)| self.path(*hash).map(|_| ()))
        })?;
        if count == self.count(kind) {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::Damaged, "export-count-wrong").with("path", names::records(kind)))
        }
    }

    fn records(&self, kind: EntityKind, take: &mut dyn FnMut(Record) -> Result<()>) -> Result<()> {
        let name = names::records(kind);
        if !self.manifest.files.contains_key(&name) {
            return Ok(());
        }
        let path = self.root.join(&name);
        let mut reader = BufReader::new(folder::open(&path)?);
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            let read = reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
            if read.map_err(|error| Error::io(path.display(), &error))? == 0 {
                break;
            }
            let record: Record = lines::read(&line, number)?;
            if record.entity().kind != kind {
                return Err(Error::new(ErrorKind::Damaged, "export-line-damaged")
                    .with("line", number)
                    .with("cause", name));
            }
            take(record)?;
        }
        Ok(())
    }

    fn path(&self, hash: ContentHash) -> Result<PathBuf> {
        let missing = || Error::new(ErrorKind::Damaged, "export-content-missing").with("hash", hash);
        self.paths.get(&hash.to_string()).map(|path| self.root.join(path)).ok_or_else(missing)
    }

    fn content(&self, hash: ContentHash) -> Result<Vec<u8>> {
        let path = self.path(hash)?;
        let bytes = beginning(&path, LARGEST_CONTENT)?;
        if ContentHash::of(&bytes) == hash {
            Ok(bytes)
        } else {
            Err(Error::new(ErrorKind::Damaged, "export-file-damaged").with("path", path.display()))
        }
    }

    fn count(&self, kind: EntityKind) -> u64 {
        self.manifest.counts.get(kind.word()).copied().unwrap_or_default()
    }

    fn total(&self) -> u64 {
        self.manifest.counts.values().sum()
    }
}

/// The first `most` bytes of a file: one that is longer is found damaged by whoever reads them.
fn beginning(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = folder::open(path)?.take(most).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| Error::io(path.display(), &error))
}

/// Records on their way, with the contents that they name.
struct Request<'a> {
    means: &'a Means,
    records: Vec<Record>,
    contents: Vec<Vec<u8>>,
    bytes: usize,
    sent: HashSet<ContentHash>,
}

impl Request<'_> {
    fn add(&mut self, record: Record, export: &Export) -> Result<()> {
        for (hash, _) in names::contents(&record) {
            if self.sent.insert(hash) {
                let content = export.content(hash)?;
                self.bytes += content.len();
                self.contents.push(content);
            }
        }
        self.records.push(record);
        if self.records.len() >= MOST || self.bytes >= FULL { self.send() } else { Ok(()) }
    }

    fn send(&mut self) -> Result<()> {
        if self.records.is_empty() {
            return Ok(());
        }
        let records = std::mem::take(&mut self.records);
        let contents = std::mem::take(&mut self.contents);
        self.bytes = 0;
        self.means.bring(AdoptRecords { records, contents }).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_an_export_is_never_read_further_than_anything_of_ours_is_long() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("desk.json");
        std::fs::write(&path, br#"{"user": 1}"#).unwrap();
        assert_eq!(beginning(&path, 5).unwrap(), br#"{"use"#);
        assert_eq!(beginning(&path, 99).unwrap().len(), 11);
    }
}
