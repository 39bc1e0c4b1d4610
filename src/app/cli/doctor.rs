//! `kabinet doctor`: where data lies, how it is, and what the terminal can do. It changes nothing.

use std::path::Path;

use crate::app::cli::args::Common;
use crate::app::cli::ask::{Asker, folder};
use crate::app::cli::out::Out;
use crate::app::cli::upkeep::VERIFIED;
use crate::app::config;
use crate::app::terminal::facts;
use crate::base::clock::{SystemClock, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::service::maintenance::{self, Status};
use crate::words::OFFICE_ZONE;

/// Says how things are; a fault of the store is said too, and fails at the end.
///
/// # Errors
/// What is wrong with the store.
pub fn doctor(common: &Common, out: &Out) -> Result<()> {
    let dir = folder(common)?;
    fact(out, "doctor-version", env!("CARGO_PKG_VERSION"))?;
    fact(out, "doctor-data", &dir.display().to_string())?;
    let status = maintenance::status(&dir, "kabinet doctor", &SystemClock);
    for (part, size) in status.iter().flat_map(|status| &status.sizes) {
        out.line(&format!("  {part}: {}", bytes(*size)))?;
    }
    if let Some(folder) = config::folder() {
        fact(out, "doctor-settings", &folder.display().to_string())?;
    }
    terminal(out)?;
    let checked = |zone| {
        let at = modified(&dir.join(VERIFIED));
        at.map_or(Ok(()), |at| fact(out, "doctor-verified", &out.words.moment_full(at, zone)))
    };
    match status {
        Ok(Status { held: Some(error), .. }) => {
            checked(OFFICE_ZONE)?;
            fact(out, "doctor-lock", &config::sentence(&out.words, &error))
        }
        Ok(_) => {
            let asker = Asker::open(common, "doctor")?;
            checked(asker.zone()?)?;
            office(out, &asker)
        }
        Err(error) if error.kind == ErrorKind::NotFound => {
            let none = Error::new(ErrorKind::NotFound, "no-office").with("path", dir.display());
            out.line(&out.words.error(&none))
        }
        Err(error) => Err(error),
    }
}

fn office(out: &Out, asker: &Asker) -> Result<()> {
    fact(out, "doctor-lock", &out.words.text("doctor-free"))?;
    let card = asker.office.card()?;
    let Some(office) = &card.office else { return Ok(()) };
    fact(out, "doctor-office", &office.name)?;
    let sequence = asker.ask(crate::api::letters::ListLetters {
        view: crate::api::letters::LetterView::All,
        filter: String::new(),
        anchor: crate::api::page::Anchor::Start,
        limit: 1,
    })?;
    fact(out, "doctor-sequence", &sequence.sequence.0.to_string())?;
    out.line(&out.words.plural("count-letters", sequence.total as usize))?;
    for folder in &office.watched {
        let id = if Path::new(&folder.path).is_dir() { "doctor-watched" } else { "doctor-watched-missing" };
        fact(out, id, &folder.path)?;
    }
    Ok(())
}

fn terminal(out: &Out) -> Result<()> {
    let value = |name| std::env::var(name).unwrap_or_default();
    let size = facts::size();
    fact(out, "doctor-terminal", &format!("{} {}×{} {}", value("TERM"), size.width, size.height, value("COLORTERM")))?;
    if let Err(error) = facts::fit() {
        out.line(&format!("  {}", out.words.error(&error)))?;
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| format!("{name}={}", value(name))).join(" ");
    fact(out, "doctor-locale", &format!("{locale} → {}", out.words.language()))
}

fn fact(out: &Out, id: &str, text: &str) -> Result<()> {
    out.line(&format!("{}: {text}", out.words.text(id)))
}

fn bytes(count: u64) -> String {
    match count {
        0..10_000 => format!("{count} B"),
        10_000..10_000_000 => format!("{} kB", count / 1_000),
        _ => format!("{} MB", count / 1_000_000),
    }
}

fn modified(path: &Path) -> Option<Timestamp> {
    let at = path.metadata().ok()?.modified().ok()?;
    Some(chrono::DateTime::<chrono::Utc>::from(at).into())
}
