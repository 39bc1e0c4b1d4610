//! The jobs of one seat: how to stop them, and waiting for their end.

use std::collections::BTreeMap;
use std::thread::JoinHandle;

use crate::api::job::JobId;
use crate::work::course::Cancel;

/// The jobs that run.
#[derive(Debug, Default)]
pub struct Jobs(BTreeMap<JobId, (Cancel, JoinHandle<()>)>);

impl Jobs {
    /// One more; those that have ended are let go.
    pub fn add(&mut self, id: JobId, cancel: Cancel, thread: JoinHandle<()>) {
        self.0.retain(|_, (_, thread)| !thread.is_finished());
        self.0.insert(id, (cancel, thread));
    }

    /// Stops one at its next safe place.
    pub fn cancel(&self, id: JobId) {
        if let Some((cancel, _)) = self.0.get(&id) {
            cancel.cancel();
        }
    }

    /// Stops all of them at their next safe place, and waits for that.
    pub fn cancel_all(&mut self) {
        for (cancel, _) in self.0.values() {
            cancel.cancel();
        }
        for (_, thread) in std::mem::take(&mut self.0).into_values() {
            // A job that panicked has said so.
            let _ = thread.join();
        }
    }
}
