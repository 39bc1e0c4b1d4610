//! What is committed, told to every session that may see it, in order, by one thread.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;

use crate::api::client::Feed;
use crate::domain::actor::Actor;
use crate::domain::operation::Operation;
use crate::domain::record::Record;
use crate::service::means::Means;
use crate::service::policy::Reach;
use crate::store::Storage;

/// How many lines wait for one session; one that does not keep up finds a gap and reloads.
const WAITING: usize = 1_024;
/// The most things that one line names.
const NAMED: usize = 100;

/// The sessions that listen.
#[derive(Default)]
pub struct Feeds(Mutex<Vec<(Actor, SyncSender<Feed>)>>);

impl Feeds {
    /// The feeds of a store; they end with it.
    pub fn start(means: &Arc<Means>) -> Arc<Self> {
        let feeds = Arc::new(Self::default());
        let operations = means.store.watch();
        let (told, house) = (Arc::downgrade(&feeds), Arc::downgrade(means));
        let telling = move || {
            for operation in operations {
                let (Some(feeds), Some(means)) = (told.upgrade(), Weak::upgrade(&house)) else { break };
                feeds.tell(&means, &operation);
            }
        };
        // Without the thread there is no news, and everything else works.
        if let Err(error) = thread::Builder::new().name("feeds".to_owned()).spawn(telling) {
            tracing::warn!(%error, "no feed");
        }
        feeds
    }

    /// One more session.
    pub fn add(&self, actor: Actor) -> Receiver<Feed> {
        let (sender, receiver) = sync_channel(WAITING);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((actor, sender));
        receiver
    }

    fn tell(&self, means: &Means, operation: &Operation) {
        let mut sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.retain(|(actor, sender)| {
            let Ok(who) = means.who(*actor) else { return true };
            let Some(feed) = line(operation, &who.reach()) else { return true };
            !matches!(sender.try_send(feed), Err(TrySendError::Disconnected(_)))
        });
    }
}

/// The operation as somebody of this reach hears of it; nothing if they see none of what changed.
fn line(operation: &Operation, reach: &Reach) -> Option<Feed> {
    let mut entities = Vec::new();
    for change in &operation.changes {
        let states = [change.after.as_deref(), change.before.as_deref()];
        let record = states.into_iter().flatten().find_map(|bytes| Record::decode(bytes).ok());
        if record.is_some_and(|record| reach.sees(change.entity.kind, record.label())) {
            entities.push(change.entity);
        }
    }
    if entities.is_empty() {
        return None;
    }
    if entities.len() > NAMED {
        entities.clear();
    }
    Some(Feed {
        sequence: operation.sequence,
        actor: operation.deed.actor,
        verb: operation.deed.verb.clone(),
        group: operation.deed.group,
        entities,
    })
}
