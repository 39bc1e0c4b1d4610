//! `kabinet demo`: an invented office to look around in, made once and kept.

use std::path::Path;
use std::sync::Arc;

use crate::api::Client;
use crate::api::job::JobId;
use crate::app::office::{self, Office};
use crate::base::clock::{Clock, FixedClock, SystemClock, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::store::Memory;
use crate::work::course::Course;
use crate::work::demo::{Plan, Stage, build};

/// Marks a directory as the demo's: only such a one is made anew.
const MARK: &str = "demo";
/// What stands in the mark until the office is whole: one that was cut off is made anew.
const BEGUN: &[u8] = b"kabinet demo: begun\n";
/// What stands in the mark of a whole one.
const WHOLE: &[u8] = b"kabinet demo: whole\n";
/// The name under which the mark is written.
const UNWRITTEN: &str = ".demo";

/// All that lies in the data directory of an office: next to anything else, nothing is removed.
const OURS: [&str; 16] = [
    MARK,
    UNWRITTEN,
    "journal",
    "journal.repaired",
    "packs",
    "index.sled",
    "drafts",
    "seen",
    "lock",
    "clean",
    "ballast",
    "outbox",
    "damaged",
    "verified",
    "kabinet.log",
    "kabinet.log.1",
];

/// Makes the demo office in `dir`, unless it is there. Whether it was made.
///
/// # Errors
/// `not-a-demo` if anything lies there that is not a demo's; `store-busy`; `Io`.
pub fn make(dir: &Path, reset: bool, letters: Option<u32>) -> Result<bool> {
    match lies_in(dir)? {
        Lies::Nothing => {}
        Lies::Demo { whole: true } if !reset && dir.join("journal").is_dir() => return Ok(false),
        Lies::Demo { .. } => clear(dir)?,
        Lies::Other => return Err(Error::new(ErrorKind::Invalid, "not-a-demo").with("path", dir.display())),
    }
    office::make(dir)?;
    mark(dir, BEGUN)?;
    let now = SystemClock.now();
    let plan = letters.map_or_else(|| Plan::usual(now), |letters| Plan::sized(letters, now));
    play(dir, &plan)?;
    mark(dir, WHOLE)?;
    Ok(true)
}

/// What lies in a directory.
#[derive(Debug, PartialEq, Eq)]
enum Lies {
    Nothing,
    Demo { whole: bool },
    Other,
}

fn lies_in(dir: &Path) -> Result<Lies> {
    let fault = |error: &std::io::Error| Error::io(dir.display(), error);
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries.collect::<std::io::Result<Vec<_>>>().map_err(|error| fault(&error))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Lies::Nothing),
        Err(error) => return Err(fault(&error)),
    };
    if entries.is_empty() {
        return Ok(Lies::Nothing);
    }
    let ours = entries.iter().all(|entry| OURS.iter().any(|name| entry.file_name() == *name));
    Ok(match marked(&dir.join(MARK)) {
        Some(whole) if ours => Lies::Demo { whole },
        _ => Lies::Other,
    })
}

/// Whether the demo with this mark is whole; none if it is no mark of ours.
fn marked(mark: &Path) -> Option<bool> {
    let about = mark.symlink_metadata().ok().filter(|about| about.is_file() && about.len() <= 64);
    let content = about.and_then(|_| std::fs::read(mark).ok())?;
    (content == WHOLE || content == BEGUN).then_some(content == WHOLE)
}

/// Writes the mark as one step, so that it always says something.
fn mark(dir: &Path, content: &[u8]) -> Result<()> {
    let (unwritten, mark) = (dir.join(UNWRITTEN), dir.join(MARK));
    let written = std::fs::write(&unwritten, content).and_then(|()| std::fs::rename(&unwritten, &mark));
    written.map_err(|error| Error::io(mark.display(), &error))
}

/// Empties a demo's directory, unless somebody works in it.
fn clear(dir: &Path) -> Result<()> {
    match Office::open(dir, "kabinet demo", Memory::Modest, &mut |_| true) {
        Ok(office) => office.close(),
        Err(error) if error.kind == ErrorKind::Busy => return Err(error),
        // Whatever else is wrong with it goes with it.
        Err(_) => {}
    }
    mark(dir, BEGUN)?;
    let entries = std::fs::read_dir(dir).map_err(|error| Error::io(dir.display(), &error))?.flatten();
    // The mark stays to the end: cut off, what is left is still known as the demo's.
    for entry in entries.filter(|entry| entry.file_name() != MARK) {
        let path = entry.path();
        let folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let gone = if folder { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        gone.map_err(|error| Error::io(path.display(), &error))?;
    }
    Ok(())
}

fn play(dir: &Path, plan: &Plan) -> Result<()> {
    let clock = Arc::new(FixedClock::new(Timestamp(0)));
    let office = Office::open_at(dir, "kabinet demo", Memory::Ample, Arc::<FixedClock>::clone(&clock), &mut |_| true)?;
    let seat = |actor: Actor| -> Result<Arc<dyn Client>> { Ok(Arc::new(office.service.session(actor))) };
    let set = |at: Timestamp| clock.advance((at.0 - clock.now().0).max(0));
    let stage = Stage { seat: &seat, set: &set, ids: &*office.ids, login: &office::login() };
    let course = Course::unseen(JobId(office.request().0), Arc::new(SystemClock));
    let built = build(plan, &stage, &course).map(drop);
    office.close();
    built
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(dir: &Path) -> bool {
        [false, true].iter().all(|reset| make(dir, *reset, Some(1)).is_err_and(|error| error.id == "not-a-demo"))
    }

    #[test]
    fn a_strangers_directory_stays_as_it_is() {
        let room = tempfile::tempdir().unwrap();
        let at = |name: &str| room.path().join(name);
        std::fs::create_dir(at("demo")).unwrap();
        assert!(refused(room.path()), "a folder is no mark");
        std::fs::write(at("thesis.txt"), b"years of work").unwrap();
        assert!(refused(room.path()));
        std::fs::remove_dir(at("demo")).unwrap();
        assert!(refused(room.path()), "no mark");
        for mark in [&b""[..], b"my own demo", WHOLE] {
            std::fs::write(at("demo"), mark).unwrap();
            assert!(refused(room.path()));
        }
        assert_eq!(std::fs::read(at("thesis.txt")).unwrap(), b"years of work");
        std::fs::rename(at("demo"), at("mark")).unwrap();
        std::fs::remove_file(at("thesis.txt")).unwrap();
        std::os::unix::fs::symlink(at("mark"), at("demo")).unwrap();
        assert!(refused(room.path()), "a link is no mark");
    }

    #[test]
    fn an_office_that_is_no_demo_stays_as_it_is() {
        let room = tempfile::tempdir().unwrap();
        std::fs::create_dir(room.path().join("journal")).unwrap();
        assert!(refused(room.path()));
        assert!(room.path().join("journal").is_dir());
    }

    #[test]
    fn a_demo_is_made_once_and_anew_when_it_was_cut_off_or_is_wanted_so() {
        let room = tempfile::tempdir().unwrap();
        assert!(make(room.path(), false, Some(1)).unwrap());
        assert!(!make(room.path(), false, Some(1)).unwrap());
        assert!(make(room.path(), true, Some(1)).unwrap());
        mark(room.path(), BEGUN).unwrap();
        assert!(make(room.path(), false, Some(1)).unwrap());
        assert_eq!(lies_in(room.path()).unwrap(), Lies::Demo { whole: true });
    }
}
