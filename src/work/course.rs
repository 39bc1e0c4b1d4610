//! The course of one job: how it tells how far it is, and hears that it shall stop. It starts nothing.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, PoisonError};

use crate::api::job::{JobId, Progress};
use crate::base::clock::Clock;
use crate::base::error::{Error, ErrorKind, Result};

/// Time between two reports of progress, milliseconds.
const BETWEEN: i64 = 100;

/// Stops a job from outside; every copy stops the same job.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the job to stop at its next safe place.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

type Sink = dyn Fn(Progress) + Send + Sync;

/// What a job says while it runs.
pub struct Course {
    job: JobId,
    cancel: Cancel,
    clock: Arc<dyn Clock>,
    told: AtomicI64,
    last: std::sync::Mutex<Progress>,
    sink: Box<Sink>,
}

impl Course {
    /// The course of `job`, which tells its progress to `sink` at most ten times a second.
    pub fn new(job: JobId, cancel: Cancel, clock: Arc<dyn Clock>, sink: Box<Sink>) -> Self {
        let last = std::sync::Mutex::new(Progress { job, done: 0, total: 0, count: 0 });
        Self { job, cancel, clock, told: AtomicI64::new(i64::MIN), last, sink }
    }

    /// A course that nobody watches and nobody can stop.
    pub fn unseen(job: JobId, clock: Arc<dyn Clock>) -> Self {
        Self::new(job, Cancel::default(), clock, Box::new(|_| ()))
    }

    /// Tells how far the job is.
    pub fn tell(&self, done: u64, total: u64, count: u64) {
        let progress = Progress { job: self.job, done, total, count };
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = progress.clone();
        let now = self.clock.now().0;
        let told = self.told.load(Ordering::Relaxed);
        if told == i64::MIN || now.saturating_sub(told) >= BETWEEN {
            self.told.store(now, Ordering::Relaxed);
            (self.sink)(progress);
        }
    }

    /// Tells the last step again, whenever it was: the end of a job is always seen.
    pub fn conclude(&self) {
        (self.sink)(self.last.lock().unwrap_or_else(PoisonError::into_inner).clone());
    }

    /// Whether the job was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }

    /// Goes on, unless the job was asked to stop.
    ///
    /// # Errors
    /// `Cancelled`.
    pub fn go_on(&self) -> Result<()> {
        if self.is_cancelled() { Err(Error::new(ErrorKind::Cancelled, "job-cancelled")) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use uuid::Uuid;

    use super::*;
    use crate::base::clock::{FixedClock, Timestamp};

    #[test]
    fn progress_is_told_ten_times_a_second_and_at_the_end() {
        let clock = Arc::new(FixedClock::new(Timestamp(1_000)));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let into = Arc::clone(&seen);
        let sink = Box::new(move |it: Progress| into.lock().unwrap().push(it.done));
        let course = Course::new(JobId(Uuid::nil()), Cancel::default(), Arc::clone(&clock) as Arc<dyn Clock>, sink);
        for done in 0..50 {
            course.tell(done, 50, done);
            clock.advance(10);
        }
        course.conclude();
        assert_eq!(*seen.lock().unwrap(), [0, 10, 20, 30, 40, 49]);
    }

    #[test]
    fn a_cancelled_course_goes_no_further() {
        let cancel = Cancel::default();
        let clock = Arc::new(FixedClock::new(Timestamp(0)));
        let course = Course::new(JobId(Uuid::nil()), cancel.clone(), clock, Box::new(|_| ()));
        assert!(course.go_on().is_ok());
        cancel.cancel();
        assert_eq!(course.go_on().unwrap_err().kind, ErrorKind::Cancelled);
    }
}
