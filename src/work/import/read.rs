//! Reads one file into letters: whole if it is one letter, piece by piece if it is a mailbox. It decodes nothing.

use std::fs::{File, OpenOptions};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::format::mbox::{self, Entry, LARGEST, Mbox};
use crate::format::sniff::{self, Sort};
use crate::work::import::walk::Source;

/// The most of something unreadable that is kept, bytes.
pub const KEPT: u64 = 16 << 20;

/// How much of a mailbox is looked at to learn its variant.
const MAILBOX_START: u64 = 1 << 20;

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A letter.
    Letter(Raw),
    /// Something that should have been a letter, with the first of its bytes.
    Broken(Raw, Error),
    /// The file is passed over.
    Passed(Error),
}

/// Bytes, and where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Where they begin in the file.
    pub offset: u64,
    /// Their whole size, of which `bytes` may be the beginning.
    pub size: u64,
    /// When the file was last changed.
    pub changed: Timestamp,
}

/// Gives everything in the file to `take`, in order, until that says to stop (with false).
pub fn read(source: &Source, take: &mut dyn FnMut(Item) -> bool) {
    if let Err(error) = read_file(source, take) {
        take(Item::Passed(error));
    }
}

fn read_file(source: &Source, take: &mut dyn FnMut(Item) -> bool) -> Result<()> {
    let mut file = open(source)?;
    let start = beginning(source, &mut file, sniff::ENOUGH as u64)?;
    let name = source.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    match sniff::sniff(&name, &start) {
        Sort::Mbox => read_mailbox(source, file, take),
        Sort::Letter => read_letter(source, &mut file, take),
        Sort::Text if source.in_maildir => read_letter(source, &mut file, take),
        other => {
            let why = other.refusal(&source.path.display().to_string());
            let why = why.unwrap_or_else(|| refused("import-stray-manifest", source));
            let promised = matches!(other, Sort::Binary | Sort::Text) && (source.in_maildir || is_named_letter(&name));
            take(if promised { broken(source, &mut file, why)? } else { Item::Passed(why) });
            Ok(())
        }
    }
}

fn read_letter(source: &Source, file: &mut File, take: &mut dyn FnMut(Item) -> bool) -> Result<()> {
    if source.size > LARGEST as u64 {
        take(broken(source, file, too_large(source))?);
        return Ok(());
    }
    let bytes = beginning(source, file, LARGEST as u64)?;
    let size = bytes.len() as u64;
    take(Item::Letter(Raw { bytes, offset: 0, size, changed: source.changed }));
    Ok(())
}

fn read_mailbox(source: &Source, mut file: File, take: &mut dyn FnMut(Item) -> bool) -> Result<()> {
    let failed = |error: std::io::Error| Error::io(source.path.display(), &error);
    let variant = mbox::detect(&beginning(source, &mut file, MAILBOX_START)?);
    file.rewind().map_err(failed)?;
    for entry in Mbox::new(BufReader::with_capacity(1 << 18, file), variant) {
        let item = match entry.map_err(failed)? {
            Entry::Letter { offset, raw } => {
                let size = raw.len() as u64;
                Item::Letter(Raw { bytes: raw, offset, size, changed: source.changed })
            }
            Entry::TooLarge { offset, size } => {
                let mut bytes = Vec::new();
                let mut again = open(source)?;
                again.seek(SeekFrom::Start(offset)).map_err(failed)?;
                again.take(KEPT.min(size)).read_to_end(&mut bytes).map_err(failed)?;
                Item::Broken(Raw { bytes, offset, size, changed: source.changed }, too_large(source))
            }
        };
        if !take(item) {
            break;
        }
    }
    Ok(())
}

/// Opens a regular file; what became something else since it was found is refused without waiting for it.
fn open(source: &Source) -> Result<File> {
    let failed = |error: std::io::Error| Error::io(source.path.display(), &error);
    let at_once = rustix::fs::OFlags::NONBLOCK.bits() as i32;
    let file = OpenOptions::new().read(true).custom_flags(at_once).open(&source.path).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_file() { Ok(file) } else { Err(refused("import-device", source)) }
}

fn broken(source: &Source, file: &mut File, why: Error) -> Result<Item> {
    let bytes = beginning(source, file, KEPT)?;
    Ok(Item::Broken(Raw { bytes, offset: 0, size: source.size, changed: source.changed }, why))
}

fn beginning(source: &Source, file: &mut File, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = file.rewind().and_then(|()| file.by_ref().take(most).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| Error::io(source.path.display(), &error))
}

fn is_named_letter(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("eml"))
}

fn too_large(source: &Source) -> Error {
    refused("letter-too-large", source).with("most", LARGEST >> 20)
}

fn refused(id: &'static str, source: &Source) -> Error {
    Error::new(ErrorKind::Invalid, id).with("path", source.path.display())
}
