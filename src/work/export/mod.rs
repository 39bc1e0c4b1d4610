//! Everything the office has, as files that any program can read: records as JSON lines, which are the record;
//! letters as `.eml` and papers as `.md`, its faces; and a manifest, written last, which makes it an export.
//!
//! ```text
//! records/<kind>.jsonl      every record, by id
//! letters/<number>-<words>.eml   the bytes of each letter that has any
//! papers/<year>-<number>-<words>.md, papers/unfiled-<id>-<words>.md
//! contents/<two>/<sha256>   renditions, texts of papers, what is in quarantine
//! desks/<user>.json         what each user has read, and the unfinished texts of whoever exports
//! manifest.json             format, version, counts, the hash of each file
//! ```
//! [`adopt`] takes such a folder into an empty store.

pub mod adopt;
mod faces;
pub mod folder;
mod names;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use crate::api::arrivals::{ExportContents, ExportDesk, ExportRecords};
use crate::api::job::Outcome;
use crate::api::office::OpenOffice;
use crate::api::page::PAGE_LIMIT;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ClassId, ContentHash, EntityKind, UserId};
use crate::domain::paper::Paper;
use crate::domain::record::Record;
use crate::format::export::{lines, manifest::Manifest, markdown};
use crate::work::course::Course;
use crate::work::export::folder::Folder;
use crate::work::means::Means;

/// Writes the whole office into the empty or new folder `into`.
///
/// # Errors
/// `export-folder-not-empty`; `Cancelled`; `Io` or `Full`; what the service answers. What is written by then has no
/// manifest and is no export.
pub fn export_all(means: &Means, into: &Path, course: &Course) -> Result<Outcome> {
    let folder = Folder::empty(into)?;
    let card = means.ask(OpenOffice {})?;
    let users: Vec<UserId> = card.users.iter().map(|user| user.id).collect();
    let principals = card.principals;
    let classes = card.classes.into_iter().map(|class| (class.id, class.code)).collect();
    let manifest = Manifest::new(means.now());
    let mut export = Export { means, course, folder, manifest, classes, written: HashSet::new(), records: 0 };
    for &kind in EntityKind::ALL {
        export.kind(kind)?;
    }
    users.into_iter().try_for_each(|user| export.desk(user))?;
    faces::write(&mut export, &principals)?;
    let records = export.records;
    export.folder.finish(&export.manifest)?;
    Ok(Outcome::Exported { into: into.to_owned(), records })
}

struct Export<'a> {
    means: &'a Means,
    course: &'a Course,
    folder: Folder,
    manifest: Manifest,
    classes: HashMap<ClassId, String>,
    written: HashSet<ContentHash>,
    records: u64,
}

impl Export<'_> {
    fn kind(&mut self, kind: EntityKind) -> Result<()> {
        let path = names::records(kind);
        let mut file = self.folder.stream(&path)?;
        let mut after = None;
        loop {
            self.course.go_on()?;
            let records = self.means.ask(ExportRecords { kind, after, limit: PAGE_LIMIT })?;
            let mut page = Vec::new();
            for record in &records {
                lines::push(&mut page, record)?;
                self.manifest.count(kind.word());
            }
            file.write(&page)?;
            self.contents(&records)?;
            self.records += records.len() as u64;
            self.course.tell(self.records, 0, self.records);
            after = records.last().map(|record| record.entity().id);
            if records.len() < usize::from(PAGE_LIMIT) {
                break;
            }
        }
        self.manifest.file(&path, file.finish()?);
        Ok(())
    }

    /// What lies on a user's desk, if anything does.
    fn desk(&mut self, user: UserId) -> Result<()> {
        let desk = self.means.ask(ExportDesk { user })?;
        if desk.seen.is_empty() && desk.drafts.is_empty() {
            return Ok(());
        }
        let mut line = Vec::new();
        lines::push(&mut line, &desk)?;
        self.put(&names::desk(user), &line)
    }

    /// The contents that these records name and that are not written yet, and the faces of papers.
    fn contents(&mut self, records: &[Record]) -> Result<()> {
        let mut wanted: Vec<(ContentHash, String)> = Vec::new();
        for record in records {
            for (hash, path) in names::contents(record) {
                if self.written.insert(hash) {
                    wanted.push((hash, path));
                }
            }
        }
        self.fetch(&wanted, Self::put)?;
        let papers: Vec<_> =
            records.iter().filter_map(|it| if let Record::Paper(it) = it { Some(it) } else { None }).collect();
        let texts: Vec<_> = papers.iter().map(|paper| (paper.text, String::new())).collect();
        let mut papers = papers.into_iter();
        self.fetch(&texts, |export, _, text| papers.next().map_or(Ok(()), |paper| export.face(paper, text)))
    }

    /// Asks for contents until all have come, and gives each to `take` with its path.
    fn fetch(
        &mut self,
        wanted: &[(ContentHash, String)],
        mut take: impl FnMut(&mut Self, &str, &[u8]) -> Result<()>,
    ) -> Result<()> {
        let mut rest = wanted;
        while !rest.is_empty() {
            self.course.go_on()?;
            let now = rest.get(..rest.len().min(500)).unwrap_or(rest);
            let got = self.means.ask(ExportContents { hashes: now.iter().map(|(hash, _)| *hash).collect() })?;
            if got.is_empty() {
                return Err(Error::new(ErrorKind::Damaged, "content-missing"));
            }
            for ((hash, path), bytes) in now.iter().zip(&got) {
                if ContentHash::of(bytes) != *hash {
                    return Err(Error::new(ErrorKind::Damaged, "content-damaged").with("hash", hash));
                }
                take(self, path, bytes)?;
            }
            rest = rest.get(got.len()..).unwrap_or_default();
        }
        Ok(())
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let hash = self.folder.write(path, bytes)?;
        self.manifest.file(path, hash);
        Ok(())
    }

    fn face(&mut self, paper: &Paper, text: &[u8]) -> Result<()> {
        let number = paper.filing.as_ref().map(|it| format!("{}/{}", it.number, it.year));
        let class = paper.filing.as_ref().and_then(|it| self.classes.get(&it.class)).cloned();
        let at = paper.filing.as_ref().map_or(paper.changed, |it| it.at);
        let date = at.to_utc().date_naive().to_string();
        let about: Vec<_> = paper.about.iter().map(ToString::to_string).collect();
        let about = about.join(", ");
        let face = markdown::write(&markdown::Face {
            title: &paper.title,
            number: number.as_deref(),
            date: &date,
            class: class.as_deref(),
            fields: &[("kind", paper.kind.word()), ("about", &about)],
            text: &String::from_utf8_lossy(text),
        });
        self.put(&names::face(paper), face.as_bytes())
    }
}
