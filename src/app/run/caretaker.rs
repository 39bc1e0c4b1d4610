//! What an office needs by itself: letters that had begun to leave, the folders it watches, a look over the index.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use crate::api::Client;
use crate::api::job::JobId;
use crate::app::office::Office;
use crate::base::error::{Error, ErrorKind, Result};
use crate::work::course::{Cancel, Course};
use crate::work::dispatch::finish_outbox;
use crate::work::watch::Watch;

/// Time between two rounds through the watched folders.
const ROUND: Duration = Duration::from_mins(1);
/// Time until the first screens have surely been drawn.
const SETTLED: Duration = Duration::from_secs(2);

/// The thread that takes care; it stops when this is dropped.
#[derive(Debug)]
pub struct Caretaker {
    stop: Option<Sender<()>>,
    cancel: Cancel,
    thread: Option<JoinHandle<()>>,
}

impl Caretaker {
    /// Starts taking care of `office` for whoever sits at `seat`.
    pub fn start(office: &Office, seat: Arc<dyn Client>) -> Self {
        let (stop, stopped) = channel();
        let cancel = Cancel::default();
        let (office, own) = (office.clone(), cancel.clone());
        let care = move || take_care(&office, &seat, &stopped, &own);
        let thread = Builder::new().name("caretaker".to_owned()).spawn(care);
        if let Err(error) = &thread {
            tracing::warn!(%error, "nobody reads the watched folders");
        }
        Self { stop: Some(stop), cancel, thread: thread.ok() }
    }
}

impl Drop for Caretaker {
    fn drop(&mut self) {
        self.cancel.cancel();
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn take_care(office: &Office, seat: &Arc<dyn Client>, stop: &Receiver<()>, cancel: &Cancel) {
    let goes_on = |time| matches!(stop.recv_timeout(time), Err(RecvTimeoutError::Timeout));
    if !goes_on(SETTLED) {
        return;
    }
    log("outbox", guarded(|| finish_outbox(&office.means(Arc::clone(seat)))));
    let means = office.watcher(Arc::clone(seat));
    let mut watch = Watch::new();
    let mut first = true;
    loop {
        let course = Course::new(JobId(means.fresh()), cancel.clone(), Arc::clone(&office.clock), Box::new(|_| ()));
        log("watched folders", guarded(|| watch.round(&means, &course)));
        if std::mem::take(&mut first) && !office.service.was_scrubbed() {
            log("index", guarded(|| office.service.scrub(|_| !cancel.is_cancelled())));
        }
        if !goes_on(ROUND) {
            return;
        }
    }
}

fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Error::new(ErrorKind::Internal, "internal")))
}

fn log<T>(what: &str, result: Result<T>) {
    if let Err(error) = result
        && error.kind != ErrorKind::Cancelled
    {
        tracing::warn!(%error, what, "not done");
    }
}
