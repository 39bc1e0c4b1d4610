//! The manifest of an export: what it is, which version, how many records of each kind, and the hash of each file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;

/// The name that marks an export.
pub const FORMAT: &str = "kabinet-export";
/// The version this program writes; it reads this and older ones.
pub const VERSION: u32 = 1;
/// The manifest's file name in an export's directory.
pub const FILE: &str = "manifest.json";

/// What an export consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always [`FORMAT`]; it stands first, so that the first bytes tell what the file is.
    pub format: String,
    /// [`VERSION`] of the program that wrote it.
    pub version: u32,
    /// When it was written.
    pub written: Timestamp,
    /// Records of each kind, by their word (`letter`, `paper`).
    pub counts: BTreeMap<String, u64>,
    /// SHA-256 in hexadecimal of each file, by its path inside the export, `/` between folders.
    pub files: BTreeMap<String, String>,
}

impl Manifest {
    /// An empty manifest.
    pub fn new(written: Timestamp) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, written, counts: BTreeMap::new(), files: BTreeMap::new() }
    }

    /// Counts one more record of a kind.
    pub fn count(&mut self, kind: &str) {
        *self.counts.entry(kind.to_owned()).or_default() += 1;
    }

    /// Notes a file.
    pub fn file(&mut self, path: &str, hash: ContentHash) {
        self.files.insert(path.to_owned(), hash.to_string());
    }

    /// Whether `hash` is what the manifest says of the file at `path`.
    pub fn agrees(&self, path: &str, hash: ContentHash) -> bool {
        self.files.get(path).is_some_and(|known| *known == hash.to_string())
    }

    /// The manifest as JSON, indented, `\n` at the end.
    ///
    /// # Errors
    /// `export-encode`, which cannot happen to these types.
    pub fn to_json(&self) -> Result<Vec<u8>> {
        let mut json = serde_json::to_vec_pretty(self)
            .map_err(|cause| Error::new(ErrorKind::Internal, "export-encode").with("cause", cause))?;
        json.push(b'\n');
        Ok(json)
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// `export-manifest-damaged`; `export-too-new` when a newer program wrote it; `export-bad-path` when a file lies
    /// outside the export.
    pub fn from_json(json: &[u8]) -> Result<Self> {
        let damaged = |cause: String| Error::new(ErrorKind::Damaged, "export-manifest-damaged").with("cause", cause);
        let manifest: Self = serde_json::from_slice(json).map_err(|cause| damaged(cause.to_string()))?;
        if manifest.format != FORMAT {
            return Err(damaged(manifest.format));
        }
        if manifest.version > VERSION {
            return Err(Error::new(ErrorKind::Invalid, "export-too-new").with("version", manifest.version));
        }
        match manifest.files.keys().find(|path| !is_inside(path)) {
            Some(path) => Err(Error::new(ErrorKind::Invalid, "export-bad-path").with("path", path)),
            None => Ok(manifest),
        }
    }
}

/// Whether these are the first bytes of a manifest.
pub fn is_manifest(start: &[u8]) -> bool {
    let head: Vec<u8> = start.iter().copied().filter(|b| !b.is_ascii_whitespace()).take(64).collect();
    head.starts_with(b"{\"format\":\"kabinet-export\"")
}

/// A relative path without `..`, empty steps, backslashes or controls.
fn is_inside(path: &str) -> bool {
    !path.contains(['\\', ':'])
        && !path.chars().any(char::is_control)
        && path.split('/').all(|s| !matches!(s, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Manifest {
        let mut manifest = Manifest::new(Timestamp(1_795_000_000_000));
        manifest.count("letter");
        manifest.count("letter");
        manifest.file("letters.jsonl", ContentHash::of(b"x"));
        manifest
    }

    #[test]
    fn it_comes_back_and_is_known_by_its_start() {
        let json = sample().to_json().unwrap();
        assert!(is_manifest(&json));
        assert_eq!(Manifest::from_json(&json).unwrap(), sample());
        assert!(sample().agrees("letters.jsonl", ContentHash::of(b"x")));
        assert!(!sample().agrees("letters.jsonl", ContentHash::of(b"y")));
    }

    #[test]
    fn t22_paths_that_leave_the_export_are_refused() {
        for path in ["../x", "/etc/passwd", "a//b", "a/../b", "c:\\x", "a\nb"] {
            let mut manifest = sample();
            manifest.file(path, ContentHash::of(b""));
            let error = Manifest::from_json(&manifest.to_json().unwrap()).unwrap_err();
            assert_eq!(error.id, "export-bad-path", "{path:?}");
        }
    }

    #[test]
    fn a_newer_version_is_refused_in_words() {
        let mut manifest = sample();
        manifest.version = VERSION + 1;
        assert_eq!(Manifest::from_json(&manifest.to_json().unwrap()).unwrap_err().id, "export-too-new");
        assert_eq!(Manifest::from_json(b"[]").unwrap_err().id, "export-manifest-damaged");
    }
}
