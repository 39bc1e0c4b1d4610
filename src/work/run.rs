//! Runs jobs, each on its own thread, and tells how they go and how they end. What each does stands in its own room.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

use crate::api::job::{Job, JobId, Outcome, Progress};
use crate::base::error::{Error, ErrorKind, Result};
use crate::work::course::{Cancel, Course};
use crate::work::means::Means;
use crate::work::{attachments, bulk, dispatch, enclosures, export, import, paths};

/// What is heard of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// How far it is; at most ten a second.
    Progress(Progress),
    /// How it ended; the last report of a job.
    Ended(JobId, Result<Outcome>),
}

/// Starts `job` on a thread of its own. `tell` hears its progress and, once, how it ended.
///
/// # Errors
/// `Io` if the machine gives no thread; `tell` hears nothing then.
pub fn start(
    means: Means,
    id: JobId,
    job: Job,
    cancel: Cancel,
    tell: impl Fn(Report) + Send + Sync + 'static,
) -> Result<JoinHandle<()>> {
    let tell = Arc::new(tell);
    let sink = Arc::clone(&tell);
    let course =
        Course::new(id, cancel, Arc::clone(&means.clock), Box::new(move |progress| sink(Report::Progress(progress))));
    let work = move || {
        let ended = perform(&means, job, &course);
        course.conclude();
        tell(Report::Ended(id, ended));
    };
    Builder::new().name("job".to_owned()).spawn(work).map_err(|error| Error::io("job", &error))
}

/// Does `job` on this thread.
///
/// # Errors
/// What the job meets; `Internal` if it panics.
pub fn perform(means: &Means, job: Job, course: &Course) -> Result<Outcome> {
    caught(|| match paths::settled(job) {
        Job::Import { paths, intake, lane, dry_run } => {
            import::import(means, &import::order::Order { paths, intake, lane, dry_run }, course)
        }
        Job::ExportAll { into } => export::export_all(means, &into, course),
        Job::Decide { letters, verdict } => bulk::decide(means, &letters, &verdict, course),
        Job::Undo { what } => bulk::undo(means, what, course),
        Job::Dispatch { draft } => dispatch::dispatch(means, &draft),
        Job::Enclose { draft, path } => enclosures::examine(draft, &path),
        Job::SaveAttachments { letter, which, into } => attachments::save(means, letter, &which, &into, course),
    })
}

fn caught(work: impl FnOnce() -> Result<Outcome>) -> Result<Outcome> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let what = panic.downcast_ref::<&str>().map(|&text| text.to_owned());
        let what = what.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(Error::new(ErrorKind::Internal, "internal").with("what", what.as_deref().unwrap_or("job")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_a_job_becomes_an_error() {
        let error = caught(|| panic!("a hole")).unwrap_err();
        assert_eq!((error.kind, error.arg("what")), (ErrorKind::Internal, Some("a hole")));
    }
}
