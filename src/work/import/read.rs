//! Reads one file into letters: whole if it is one letter, piece by piece if it is a mailbox. It decodes nothing.

use std::fs::{File, OpenOptions};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};

use rustix::fs::OFlags;
use rustix::io::Errno;

use crate::base::error::{Error, ErrorKind, Result};
use crate::format::mbox::{self, Entry, LARGEST, Mbox};
use crate::format::sniff::{self, Sort};
use crate::work::import::item::{Item, Raw};
use crate::work::import::walk::Source;
use crate::work::import::{beneath, parts};

/// The most of something unreadable that is kept, bytes.
pub const KEPT: u64 = 16 << 20;

/// How much of a mailbox is looked at to learn its variant.
const MAILBOX_START: u64 = 1 << 20;

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
        Sort::Calendar | Sort::Cards => read_parts(source, &mut file, take),
        Sort::Text if source.in_maildir => read_letter(source, &mut file, take),
        other => {
            let why = other.refusal(&source.path.display().to_string());
            let why = why.unwrap_or_else(|| refused("import-stray-manifest", source));
            let promised = matches!(other, Sort::Binary | Sort::Text | Sort::Empty)
                && (source.in_maildir || is_named_letter(&name));
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

fn read_parts(source: &Source, file: &mut File, take: &mut dyn FnMut(Item) -> bool) -> Result<()> {
    if source.size > LARGEST as u64 {
        take(broken(source, file, refused("import-file-too-large", source).with("most", LARGEST >> 20))?);
        return Ok(());
    }
    let bytes = beginning(source, file, LARGEST as u64)?;
    parts::read(&source.path.display().to_string(), &bytes, source.changed, take);
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

/// Opens a regular file; what became something else since it was found is refused without waiting for it, and so is
/// another file: in a folder that others write into, a letter may be swapped for a link to what is not theirs (T33).
fn open(source: &Source) -> Result<File> {
    let failed = |error: std::io::Error| Error::io(source.path.display(), &error);
    let how = OFlags::NONBLOCK;
    let opened = match &source.root {
        None => OpenOptions::new().read(true).custom_flags(how.bits() as i32).open(&source.path),
        Some(root) => beneath::open(root, &source.path, how | OFlags::RDONLY).map(File::from),
    };
    let file = opened.map_err(|error| match Errno::from_io_error(&error) {
        Some(Errno::LOOP) if source.root.is_some() => refused("import-link", source),
        Some(Errno::NOTDIR) if source.root.is_some() => refused("import-swapped", source),
        _ => failed(error),
    })?;
    let about = file.metadata().map_err(failed)?;
    if !about.is_file() {
        return Err(refused("import-device", source));
    }
    if (about.dev(), about.ino()) != source.file {
        return Err(refused("import-swapped", source));
    }
    Ok(file)
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

/// Whether the name says that letters are in it.
fn is_named_letter(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["eml", "mbox"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

fn too_large(source: &Source) -> Error {
    refused("letter-too-large", source).with("most", LARGEST >> 20)
}

fn refused(id: &'static str, source: &Source) -> Error {
    Error::new(ErrorKind::Invalid, id).with("path", source.path.display())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use super::*;
    use crate::work::import::walk::{Found, Links, walk};

    const LETTER: &[u8] = b"From: a@x.example\nSubject: x\n\nText\n";

    /// What is read at `path` if `swap` comes between finding and reading.
    fn after(path: &Path, links: Links, swap: impl FnOnce(&Path)) -> Vec<Item> {
        let found = walk(&[path.to_owned()], links, || false);
        let [Found::File(source)] = &found[..] else { panic!("{found:?}") };
        swap(&source.path);
        let mut items = Vec::new();
        read(source, &mut |item| {
            items.push(item);
            true
        });
        items
    }

    fn room() -> (tempfile::TempDir, tempfile::TempDir) {
        let (drop, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(drop.path().join("a.eml"), LETTER).unwrap();
        fs::write(other.path().join("secret.eml"), LETTER).unwrap();
        (drop, other)
    }

    #[test]
    fn t33_a_file_swapped_for_a_link_is_not_followed() {
        let (drop, other) = room();
        for (links, id) in [(Links::Passed, "import-link"), (Links::Followed, "import-swapped")] {
            let items = after(drop.path(), links, |path| {
                fs::remove_file(path).unwrap();
                symlink(other.path().join("secret.eml"), path).unwrap();
            });
            assert!(matches!(&items[..], [Item::Passed(why)] if why.id == id), "{items:?}");
            fs::remove_file(drop.path().join("a.eml")).unwrap();
            fs::write(drop.path().join("a.eml"), LETTER).unwrap();
        }
    }

    #[test]
    fn t33_a_folder_swapped_for_a_link_during_the_walk_leads_nowhere() {
        let (drop, other) = room();
        let inner = drop.path().join("inner");
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join("secret.eml"), LETTER).unwrap();
        let steps = std::cell::Cell::new(0);
        let swap = || {
            steps.set(steps.get() + 1);
            // The folder was listed; what lies in it comes next.
            if steps.get() == 4 {
                fs::rename(&inner, drop.path().join("away")).unwrap();
                symlink(other.path(), &inner).unwrap();
            }
            false
        };
        let found = walk(&[drop.path().to_owned()], Links::Passed, swap);
        assert!(
            matches!(&found[..], [Found::File(_), Found::Passed(_, why)] if why.id == "import-swapped"),
            "{found:?}"
        );
    }

    #[test]
    fn t33_another_file_in_its_place_is_not_read() {
        let (drop, other) = room();
        let items = after(drop.path(), Links::Passed, |path| {
            fs::rename(other.path().join("secret.eml"), path).unwrap();
        });
        assert!(matches!(&items[..], [Item::Passed(why)] if why.id == "import-swapped"), "{items:?}");
    }

    #[test]
    fn a_path_that_somebody_names_may_be_a_link() {
        let (drop, other) = room();
        let link = drop.path().join("link.eml");
        symlink(other.path().join("secret.eml"), &link).unwrap();
        let items = after(&link, Links::Passed, |_| ());
        assert!(matches!(&items[..], [Item::Letter(_)]), "{items:?}");
    }
}
