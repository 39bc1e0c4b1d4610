//! Files that go with a letter of ours: looked at when they are named, read when the letter leaves. A draft keeps where a
//! file lies and the hash of its bytes, never the bytes: nothing stands on the disk twice, and a draft stays small enough
//! to be kept with every pause in typing. A file that is gone or another one by then holds the letter back.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::fs::OFlags;
use rustix::io::Errno;
use uuid::Uuid;

use crate::api::drafts::{ENCLOSED_LIMIT, Enclosed};
use crate::api::job::Outcome;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;
use crate::format::{eml, filename};

/// The error of a path where nothing is.
const NONE: &str = "enclosure-none";
/// Bytes of a megabyte, as people count them.
const MEGABYTE: u64 = 1_000_000;

/// Looks at the file at `path`, which shall go with the letter of `draft`.
///
/// # Errors
/// `enclosure-none`, `enclosure-link`, `enclosure-not-a-file`, `enclosure-empty`, `enclosures-too-large`, `enclosure-odd-path`; `Io`.
pub fn examine(draft: Uuid, path: &Path) -> Result<Outcome> {
    let path = std::path::absolute(path).map_err(|error| Error::io(path.display(), &error))?;
    if path.to_str().is_none() {
        return Err(refused("enclosure-odd-path", &path));
    }
    let bytes = read(&path, ENCLOSED_LIMIT)?;
    if bytes.is_empty() {
        return Err(refused("enclosure-empty", &path));
    }
    let name = filename::plain(path.file_name().and_then(|name| name.to_str()).unwrap_or_default());
    let file = Enclosed { name, size: bytes.len() as u64, hash: ContentHash::of(&bytes), path };
    Ok(Outcome::Enclosed { draft, file })
}

/// The files of a letter as they go with it, in their order, no two under one name.
///
/// # Errors
/// `enclosure-missing` and `enclosure-changed` name the file; what [`examine`] refuses.
pub fn collect(enclosed: &[Enclosed]) -> Result<Vec<eml::Enclosure>> {
    let mut files: Vec<eml::Enclosure> = Vec::with_capacity(enclosed.len());
    let mut room = ENCLOSED_LIMIT;
    for one in enclosed {
        let bytes = read(&one.path, room).map_err(|error| match error.id.as_ref() {
            NONE => refused("enclosure-missing", &one.path),
            _ => error,
        })?;
        if ContentHash::of(&bytes) != one.hash {
            return Err(refused("enclosure-changed", &one.path));
        }
        room -= bytes.len() as u64;
        let name = filename::safe(&one.name, |name| files.iter().any(|other| other.name == name));
        files.push(eml::Enclosure { content_type: eml::content_type(&name).to_owned(), name, bytes });
    }
    Ok(files)
}

/// The bytes of a regular file; what stands there instead of one is neither followed nor waited for.
fn read(path: &Path, most: u64) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| Error::io(path.display(), &error);
    let file = open(path)?;
    let about = file.metadata().map_err(failed)?;
    if !about.is_file() {
        return Err(refused("enclosure-not-a-file", path));
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(refused("enclosures-too-large", path).with("most", ENCLOSED_LIMIT / MEGABYTE));
    }
    Ok(bytes)
}

fn open(path: &Path) -> Result<File> {
    let how = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32;
    let opened = OpenOptions::new().read(true).custom_flags(how).open(path);
    opened.map_err(|error| match (error.kind(), error.raw_os_error()) {
        (std::io::ErrorKind::NotFound, _) => refused(NONE, path),
        (_, Some(code)) if code == Errno::LOOP.raw_os_error() => refused("enclosure-link", path),
        _ => Error::io(path.display(), &error),
    })
}

fn refused(id: &'static str, path: &Path) -> Error {
    Error::new(ErrorKind::Invalid, id).with("path", path.display())
}
