//! `kabinet import` and `export`: a job with its progress on a line of its own, ended cleanly by ctrl-c.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;

use serde_json::{Value, json};
use signal_hook::consts::signal::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::api::job::{Job, JobId, Outcome, Progress};
use crate::app::cli::ask::Asker;
use crate::app::cli::lists::object;
use crate::app::cli::out::Out;
use crate::app::cli::shown::Shown;
use crate::app::office::Door;
use crate::app::principal;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::arrival::Tally;
use crate::ui::root::{outcome, reasons};
use crate::work::course::Cancel;
use crate::work::import::diary;
use crate::work::run::{Report, start};

/// Does a job and says what came of it.
///
/// # Errors
/// What the job met; `Cancelled` `job-cancelled` if it was cut short; `Io` `import-unread` if something could
/// not be read, or nobody said whose it is.
pub fn run(asker: &Asker, out: &Out, job: Job, as_json: bool) -> Result<()> {
    let id = JobId(asker.office.request().0);
    let cancel = cancelled_by_signals()?;
    let (tell, reports) = channel();
    let means = asker.office.means(Arc::<Door>::clone(&asker.door));
    let thread = start(means, id, job, cancel, move |report| {
        let _ = tell.send(report);
    })?;
    let mut shown = Shown::default();
    let mut ended = Err(Error::new(ErrorKind::Internal, "internal"));
    for report in reports {
        match report {
            Report::Progress(progress) if as_json => out.json(&step(&progress))?,
            Report::Progress(progress) => shown.show(progress.done, progress.total, &progress.count.to_string()),
            Report::Ended(_, outcome) => ended = outcome,
        }
    }
    drop(shown);
    let _ = thread.join();
    say(out, id, ended?, as_json)
}

/// Fails if one of these cannot be found: a name that was mistyped is no import that found nothing.
///
/// # Errors
/// `Io`, naming it.
pub fn found(paths: &[PathBuf]) -> Result<()> {
    paths.iter().try_for_each(|path| path.metadata().map(drop).map_err(|error| Error::io(path.display(), &error)))
}

/// The number of the principal whose things they are: the one that was named, else `lane`.
///
/// # Errors
/// `no-principal` for a name or number that nobody here has; `import-whose-diary` if there is a calendar and several
/// principals whose it may be.
pub fn lane(asker: &Asker, paths: &[PathBuf], lane: u16, named: Option<&str>) -> Result<u16> {
    let card = asker.office.card()?;
    let meant = named.map(str::to_owned).or_else(|| (lane > 0).then(|| lane.to_string()));
    // Where an export founds the office, there is nobody yet who could be named.
    if let Some(name) = meant.filter(|_| card.office.is_some()) {
        return principal::one(&card, &name).map(|it| it.lane);
    }
    let is_calendar = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics"));
    if paths.iter().any(is_calendar) {
        diary::choose(&card.principals, lane)?;
    }
    Ok(lane)
}

/// What ctrl-c and SIGTERM cancel: work ends at its next safe place.
///
/// # Errors
/// `Io` if the machine gives no thread.
pub fn cancelled_by_signals() -> Result<Cancel> {
    let fault = |error| Error::io("signals", &error);
    let mut signals = Signals::new([SIGINT, SIGTERM]).map_err(fault)?;
    let cancel = Cancel::default();
    let told = cancel.clone();
    let listen = move || signals.forever().for_each(|_| told.cancel());
    std::thread::Builder::new().name("signals".to_owned()).spawn(listen).map_err(fault)?;
    Ok(cancel)
}

fn step(progress: &Progress) -> serde_json::Value {
    json!({"id": progress.job, "event": "progress", "done": progress.done, "total": progress.total, "count": progress.count})
}

fn say(out: &Out, id: JobId, outcome: Outcome, as_json: bool) -> Result<()> {
    match outcome {
        Outcome::Imported { import, tally, brought, remarks, unread, cancelled, .. } => {
            if as_json {
                remarks.iter().try_for_each(|(source, reason)| remark(out, id, source, reason))?;
                out.json(&json!({
                    "id": id, "event": "imported", "import": import, "cancelled": cancelled, "new": tally.new,
                    "known": tally.known, "quarantined": tally.quarantined, "skipped": tally.skipped, "unread": unread,
                    "activities": brought.activities, "people": brought.people, "changed": brought.changed,
                    "clashing": brought.clashing,
                }))?;
            } else {
                reasons(out, &tally, &remarks)?;
                out.line(&report(out, tally))?;
                outcome::brought(&out.words, &brought).map_or(Ok(()), |text| out.line(&text))?;
            }
            if cancelled {
                return Err(Error::new(ErrorKind::Cancelled, "job-cancelled"));
            }
            if unread > 0 { Err(Error::new(ErrorKind::Io, "import-unread")) } else { Ok(()) }
        }
        Outcome::Adopted { counts, dry_run } if as_json => {
            let mut told = object(&counts);
            if let Value::Object(fields) = &mut told {
                let said = [("id", json!(id)), ("event", json!("adopted")), ("dry_run", json!(dry_run))];
                fields.extend(said.map(|(name, value)| (name.to_owned(), value)));
            }
            out.json(&told)
        }
        Outcome::Adopted { counts, dry_run } => out.line(&outcome::adopted(&out.words, &counts, dry_run)),
        Outcome::Exported { into, records } if as_json => {
            out.json(&json!({"id": id, "event": "exported", "into": into, "records": records}))
        }
        Outcome::Exported { into, records } => {
            let into = into.display().to_string();
            let args = [("records", records.into()), ("into", into.as_str().into())];
            out.line(&out.words.with("export-report", &args))
        }
        // No other job is started from here.
        Outcome::Changed { .. } | Outcome::Dispatched { .. } | Outcome::Enclosed { .. } | Outcome::Saved { .. } => {
            Ok(())
        }
    }
}

fn remark(out: &Out, id: JobId, source: &str, reason: &Error) -> Result<()> {
    let sentence = out.words.error(reason);
    out.json(&json!({"id": id, "event": "remark", "source": source, "reason": reason.id, "text": sentence}))
}

fn reasons(out: &Out, tally: &Tally, remarks: &[(String, Error)]) -> Result<()> {
    for reason in reasons::grouped(remarks) {
        out.line(&reason.sentence(&out.words))?;
        reason.others(&out.words).iter().try_for_each(|line| out.line(&format!("  {line}")))?;
    }
    reasons::untold(&out.words, tally, remarks).map_or(Ok(()), |text| out.line(&text))
}

fn report(out: &Out, tally: Tally) -> String {
    let counts =
        [("new", tally.new), ("known", tally.known), ("quarantined", tally.quarantined), ("skipped", tally.skipped)];
    out.words.with("import-report", &counts.map(|(name, count)| (name, count.into())))
}
