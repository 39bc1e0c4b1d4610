//! Whoever wants to hear of operations, in order, once they are acknowledged.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::operation::Operation;

/// How many operations wait for one listener before it finds a gap.
const WAITING: usize = 1_024;

/// The listeners.
#[derive(Default)]
pub struct Watchers(Mutex<Vec<SyncSender<Arc<Operation>>>>);

impl Watchers {
    /// One more listener.
    pub fn add(&self) -> Receiver<Arc<Operation>> {
        let (sender, receiver) = sync_channel(WAITING);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        receiver
    }

    /// Tells every listener; one that does not keep up misses it, one that is gone is forgotten.
    pub fn publish(&self, operation: Operation) {
        let mut watchers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if watchers.is_empty() {
            return;
        }
        let operation = Arc::new(operation);
        let told = |watcher: &SyncSender<_>| watcher.try_send(Arc::clone(&operation));
        watchers.retain(|watcher| !matches!(told(watcher), Err(TrySendError::Disconnected(_))));
    }
}
