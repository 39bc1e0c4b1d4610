//! Finds the files behind the paths that somebody named, in a fixed order. It reads names and sizes, no contents.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File, FileType, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::OFlags;
use rustix::io::Errno;

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind};
use crate::format::export::manifest;
use crate::format::maildir;
use crate::work::import::beneath;

/// Folders nested deeper are not read.
const DEEPEST: usize = 64;

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A file to read.
    File(Source),
    /// An export of this program.
    Export(PathBuf),
    /// Something that is not read, and why.
    Passed(PathBuf, Error),
}

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where.
    pub path: PathBuf,
    /// Its size, bytes.
    pub size: u64,
    /// When it was last changed.
    pub changed: Timestamp,
    /// It lies in a Maildir, where every file is a letter.
    pub in_maildir: bool,
    /// The folder below which no link is followed; none if its path may be a link, because somebody named it or links
    /// are followed.
    pub root: Option<Arc<Path>>,
    /// The very file: its device and its number there.
    pub file: (u64, u64),
}

impl Source {
    /// The file as its metadata tell.
    fn new(step: &Step, about: &Metadata) -> Self {
        let changed = Timestamp(about.mtime().saturating_mul(1_000).saturating_add(about.mtime_nsec() / 1_000_000));
        let Step { path, in_maildir, root, .. } = step.clone();
        Self { path, size: about.len(), changed, in_maildir, root, file: (about.dev(), about.ino()) }
    }
}

/// What is done about symbolic links inside the folders that were named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// They lead to what they name.
    Followed,
    /// They are passed over: a folder that others write into may not lead elsewhere.
    Passed,
}

/// Everything behind `paths`, a folder's names in their order; each folder once, whatever links lead to it.
/// Stops early when `stop` says so.
pub fn walk(paths: &[PathBuf], links: Links, stop: impl Fn() -> bool) -> Vec<Found> {
    let mut walk = Walk { links, found: Vec::new(), seen: HashSet::new(), todo: Vec::new() };
    for path in paths.iter().rev() {
        walk.todo.push(Step { path: path.clone(), depth: 0, in_maildir: false, root: None });
    }
    while let Some(step) = walk.todo.pop() {
        if stop() {
            break;
        }
        walk.look(&step);
    }
    walk.found
}

#[derive(Clone)]
struct Step {
    path: PathBuf,
    depth: usize,
    in_maildir: bool,
    /// The folder below which no link is followed, once inside it.
    root: Option<Arc<Path>>,
}

impl Step {
    fn about(&self) -> io::Result<Metadata> {
        match &self.root {
            Some(root) => File::from(beneath::open(root, &self.path, OFlags::PATH)?).metadata(),
            None => fs::metadata(&self.path),
        }
    }

    fn names(&self) -> io::Result<Vec<OsString>> {
        match &self.root {
            Some(root) => beneath::names(root, &self.path),
            None => fs::read_dir(&self.path)?.map(|entry| entry.map(|entry| entry.file_name())).collect(),
        }
    }
}

struct Walk {
    links: Links,
    found: Vec<Found>,
    seen: HashSet<(u64, u64)>,
    todo: Vec<Step>,
}

impl Walk {
    fn look(&mut self, step: &Step) {
        let about = match step.about() {
            Ok(about) => about,
            Err(error) => return self.pass(&step.path, unreadable(step, &error)),
        };
        let kind = about.file_type();
        if kind.is_dir() {
            if self.seen.insert((about.dev(), about.ino())) {
                self.open(step);
            }
        } else if kind.is_file() {
            self.found.push(Found::File(Source::new(step, &about)));
        } else {
            self.pass(&step.path, special(&step.path, kind));
        }
    }

    fn open(&mut self, step: &Step) {
        if step.depth >= DEEPEST {
            return self.pass(&step.path, refused("import-too-deep", &step.path).with("most", DEEPEST));
        }
        let names = match step.names() {
            Ok(names) => names,
            Err(error) => return self.pass(&step.path, unreadable(step, &error)),
        };
        let root = match self.links {
            Links::Followed => None,
            Links::Passed => Some(step.root.clone().unwrap_or_else(|| step.path.as_path().into())),
        };
        if is_export(&step.path, root.as_deref()) {
            return self.found.push(Found::Export(step.path.clone()));
        }
        let is_maildir = maildir::is_maildir(names.iter().filter_map(|name| name.to_str()));
        let mut names: Vec<_> =
            names.into_iter().filter(|name| wanted(name.to_str(), is_maildir, step.in_maildir)).collect();
        names.sort();
        for name in names.iter().rev() {
            let in_maildir = step.in_maildir || is_maildir && (name == "cur" || name == "new");
            let (path, depth, root) = (step.path.join(name), step.depth + 1, root.clone());
            self.todo.push(Step { path, depth, in_maildir, root });
        }
    }

    fn pass(&mut self, path: &Path, why: Error) {
        self.found.push(Found::Passed(path.to_owned(), why));
    }
}

/// Whether a name is looked at: not what a Maildir is still writing, nor what its programs keep beside the letters.
fn wanted(name: Option<&str>, is_maildir: bool, in_maildir: bool) -> bool {
    match name {
        Some(name) if is_maildir => name != "tmp" && (name.starts_with('.') || name == "cur" || name == "new"),
        Some(name) if in_maildir => maildir::is_letter(name),
        _ => true,
    }
}

/// Whether the folder is an export of this program.
fn is_export(folder: &Path, root: Option<&Path>) -> bool {
    let path = folder.join(manifest::FILE);
    let opened = match root {
        Some(root) => beneath::open(root, &path, OFlags::RDONLY | OFlags::NONBLOCK).map(File::from),
        None if path.is_file() => File::open(&path),
        None => return false,
    };
    let Some(file) = opened.ok().filter(|file| file.metadata().is_ok_and(|about| about.is_file())) else {
        return false;
    };
    let mut start = Vec::new();
    file.take(512).read_to_end(&mut start).is_ok() && manifest::is_manifest(&start)
}

fn unreadable(step: &Step, error: &io::Error) -> Error {
    let id = match Errno::from_io_error(error) {
        Some(Errno::NOTDIR) if step.root.is_some() => "import-swapped",
        Some(Errno::NOENT | Errno::LOOP) if step.path.is_symlink() => "import-dead-link",
        _ => return Error::io(step.path.display(), error),
    };
    refused(id, &step.path)
}

fn special(path: &Path, kind: FileType) -> Error {
    let id = if kind.is_symlink() {
        "import-link"
    } else if kind.is_fifo() {
        "import-fifo"
    } else if kind.is_socket() {
        "import-socket"
    } else {
        "import-device"
    };
    refused(id, path)
}

fn refused(id: &'static str, path: &Path) -> Error {
    Error::new(ErrorKind::Invalid, id).with("path", path.display())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn names(found: &[Found], root: &Path) -> Vec<String> {
        let short = |path: &Path| path.strip_prefix(root).unwrap().display().to_string();
        found
            .iter()
            .map(|it| match it {
                Found::File(source) => short(&source.path),
                Found::Export(path) => format!("export {}", short(path)),
                Found::Passed(path, why) => format!("{} {}", why.id, short(path)),
            })
            .collect()
    }

    #[test]
    fn folders_are_read_in_order_and_loops_end() {
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join(name);
        fs::create_dir_all(at("b/deep")).unwrap();
        for name in ["c.eml", "a.eml", "b/deep/z.eml"] {
            fs::write(at(name), b"x").unwrap();
        }
        symlink(root.path(), at("b/deep/up")).unwrap();
        symlink(at("self"), at("self")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(at("door")).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
        let found = walk(&[root.path().to_owned()], Links::Followed, || false);
        let wanted =
            ["a.eml", "b/deep/z.eml", "c.eml", "import-socket door", "import-fifo pipe", "import-dead-link self"];
        assert_eq!(names(&found, root.path()), wanted);
    }

    #[test]
    fn a_maildir_gives_its_letters_alone() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
            fs::write(root.path().join(folder).join("1.host"), b"x").unwrap();
        }
        fs::write(root.path().join("dovecot.index"), b"x").unwrap();
        let found = walk(&[root.path().to_owned()], Links::Followed, || false);
        assert_eq!(names(&found, root.path()), [".Sent/cur/1.host", ".Sent/new/1.host", "cur/1.host", "new/1.host"]);
        assert!(found.iter().all(|it| matches!(it, Found::File(source) if source.in_maildir)));
    }

    #[test]
    fn t33_links_in_a_watched_folder_lead_nowhere() {
        let root = tempfile::tempdir().unwrap();
        let other = tempfile::tempdir().unwrap();
        fs::write(other.path().join("secret.eml"), b"x").unwrap();
        symlink(other.path(), root.path().join("folder")).unwrap();
        symlink(other.path().join("secret.eml"), root.path().join("letter.eml")).unwrap();
        let found = walk(&[root.path().to_owned()], Links::Passed, || false);
        assert_eq!(names(&found, root.path()), ["import-link folder", "import-link letter.eml"]);
    }

    #[test]
    fn a_path_that_is_not_there_is_said() {
        let found = walk(&[PathBuf::from("/nonexistent/mail")], Links::Followed, || false);
        assert!(matches!(&found[..], [Found::Passed(_, why)] if why.id == "io"));
    }
}
