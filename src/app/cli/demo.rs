//! `kabinet demo`: an invented office to look around in, made once and kept.

use std::path::Path;
use std::sync::Arc;

use crate::api::Client;
use crate::api::job::JobId;
use crate::app::office::{self, Office};
use crate::base::clock::{Clock, FixedClock, SystemClock, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::work::course::Course;
use crate::work::demo::{Plan, Stage, build};

/// Marks a directory as the demo's: only such a one is made anew.
const MARK: &str = "demo";

/// Makes the demo office in `dir`, unless it is there. Whether it was made.
///
/// # Errors
/// `not-a-demo` if another office lies there; `store-busy`; `Io`.
pub fn make(dir: &Path, reset: bool, letters: Option<u32>) -> Result<bool> {
    let (marked, filled) = (dir.join(MARK).exists(), dir.join("journal").is_dir());
    if filled && !marked {
        return Err(Error::new(ErrorKind::Invalid, "not-a-demo").with("path", dir.display()));
    }
    if marked && !reset && filled && dir.join(MARK).metadata().is_ok_and(|mark| mark.len() > 0) {
        return Ok(false);
    }
    if marked {
        clear(dir)?;
    }
    office::make(dir)?;
    let mark = dir.join(MARK);
    let fault = |error: std::io::Error| Error::io(mark.display(), &error);
    // Empty until the office is whole: one that was cut off is made anew.
    std::fs::write(&mark, b"").map_err(fault)?;
    let now = SystemClock.now();
    let plan = letters.map_or_else(|| Plan::usual(now), |letters| Plan::sized(letters, now));
    play(dir, &plan)?;
    std::fs::write(&mark, b"whole\n").map_err(fault)?;
    Ok(true)
}

/// Empties a demo's directory, unless somebody works in it.
fn clear(dir: &Path) -> Result<()> {
    match Office::open(dir, "kabinet demo", &mut |_| true) {
        Ok(office) => office.close(),
        Err(error) if error.kind == ErrorKind::Busy => return Err(error),
        // Whatever else is wrong with it goes with it.
        Err(_) => {}
    }
    for entry in std::fs::read_dir(dir).map_err(|error| Error::io(dir.display(), &error))?.flatten() {
        let path = entry.path();
        let gone = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        gone.map_err(|error| Error::io(path.display(), &error))?;
    }
    Ok(())
}

fn play(dir: &Path, plan: &Plan) -> Result<()> {
    let clock = Arc::new(FixedClock::new(Timestamp(0)));
    let office = Office::open_at(dir, "kabinet demo", Arc::<FixedClock>::clone(&clock), &mut |_| true)?;
    let seat = |actor: Actor| -> Result<Arc<dyn Client>> { Ok(Arc::new(office.service.session(actor))) };
    let set = |at: Timestamp| clock.advance((at.0 - clock.now().0).max(0));
    let stage = Stage { seat: &seat, set: &set, ids: &*office.ids, login: &office::login() };
    let course = Course::unseen(JobId(office.request().0), Arc::new(SystemClock));
    let built = build(plan, &stage, &course).map(drop);
    office.close();
    built
}
