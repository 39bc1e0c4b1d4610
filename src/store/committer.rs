//! The one thread that changes anything: check, journal several together, sync once, apply in order, answer, publish.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::{self, JoinHandle};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::operation::{Operation, Sequence};
use crate::store::catch_up::located;
use crate::store::engine::{Engine, stopped};
use crate::store::index::derive::{Layered, Overlay, Step, derive, number};
use crate::store::index::key;
use crate::store::index::live::{Index, Write, damaged};
use crate::store::index::views::labels_of;
use crate::store::journal::codec::{self, Encoded};
use crate::store::segment::frame::Link;
use crate::store::segment::tail::{AppendError, Spot};
use crate::store::storage::{Precondition, Proposal, Receipt};

/// How many changes share one sync at most.
const TOGETHER: usize = 64;
/// The largest record, bytes: larger texts belong into the packs.
const LARGEST_RECORD: usize = 256 * 1024;

type Answer = SyncSender<Result<Receipt>>;

struct Waiting {
    proposal: Proposal,
    answer: Answer,
}

/// The thread, and the way to it.
pub struct Committer {
    sender: Option<Sender<Waiting>>,
    thread: Option<JoinHandle<()>>,
}

impl Committer {
    /// Starts the thread.
    pub fn start(engine: &Arc<Engine>) -> Result<Self> {
        let (sender, receiver) = channel();
        let engine = Arc::clone(engine);
        let work = move || run(&engine, &receiver);
        let spawned = thread::Builder::new().name("committer".to_owned()).spawn(work);
        let thread = spawned.map_err(|e| Error::io("committer", &e))?;
        Ok(Self { sender: Some(sender), thread: Some(thread) })
    }

    /// Makes a change and waits until it is acknowledged or refused.
    pub fn commit(&self, proposal: Proposal) -> Result<Receipt> {
        let (answer, answered) = sync_channel(1);
        let sender = self.sender.as_ref().ok_or_else(stopped)?;
        sender.send(Waiting { proposal, answer }).map_err(|_| stopped())?;
        answered.recv().map_err(|_| stopped())?
    }
}

impl Drop for Committer {
    /// Waits until all that was asked for is answered.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // If it panicked, those who waited have heard `store-stopped`.
            let _ = thread.join();
        }
    }
}

fn run(engine: &Arc<Engine>, receiver: &Receiver<Waiting>) {
    while let Ok(first) = receiver.recv() {
        let mut group = vec![first];
        group.extend(receiver.try_iter().take(TOGETHER - 1));
        let writing = engine.writing();
        match engine.writable().and_then(|()| engine.index()) {
            Ok(index) => Group::new(engine, &index).commit(group),
            Err(error) => refuse(group.into_iter().map(|waiting| waiting.answer), &error),
        }
        drop(writing);
    }
}

/// A change that is checked and will be journaled.
struct Prepared {
    operation: Operation,
    encoded: Encoded,
    writes: Vec<Write>,
    answer: Answer,
}

/// Changes that share one sync.
struct Group<'a> {
    engine: &'a Arc<Engine>,
    index: &'a Arc<Index>,
    overlay: Overlay,
    prepared: Vec<Prepared>,
    /// Repeats of requests of this same group: answered when it is synced.
    repeats: Vec<(Answer, Sequence)>,
    next: Sequence,
}

/// What checking a proposal said.
enum Checked {
    New { encoded: Encoded, writes: Vec<Write> },
    Repeat(Sequence),
}

impl<'a> Group<'a> {
    fn new(engine: &'a Arc<Engine>, index: &'a Arc<Index>) -> Self {
        let next = Sequence(engine.journal.position().sequence + 1);
        Self { engine, index, overlay: Overlay::new(), prepared: Vec::new(), repeats: Vec::new(), next }
    }

    fn commit(mut self, group: Vec<Waiting>) {
        let last = group.len() - 1;
        for (number, waiting) in group.into_iter().enumerate() {
            self.prepare(waiting, number == last);
        }
        if self.prepared.is_empty() {
            return;
        }
        let encoded: Vec<&Encoded> = self.prepared.iter().map(|prepared| &prepared.encoded).collect();
        match self.engine.journal.append(&encoded) {
            Ok(places) => self.apply(places),
            Err(error) => self.failed(error),
        }
    }

    fn prepare(&mut self, waiting: Waiting, last: bool) {
        let Waiting { proposal, answer } = waiting;
        match self.check(&proposal) {
            Ok(Checked::Repeat(sequence)) if sequence >= self.first() => self.repeats.push((answer, sequence)),
            Ok(Checked::Repeat(sequence)) => tell(&answer, Ok(Receipt { sequence, repeated: true })),
            Ok(Checked::New { encoded, writes }) => {
                if !last {
                    self.overlay.extend(writes.iter().map(|write| (write.key.clone(), write.value.clone())));
                }
                let Proposal { deed, changes, .. } = proposal;
                let operation = Operation { sequence: self.next, deed, changes };
                self.prepared.push(Prepared { operation, encoded, writes, answer });
                self.next = Sequence(self.next.0 + 1);
            }
            Err(error) => tell(&answer, Err(self.engine.heal(self.index, error))),
        }
    }

    /// The first sequence of this group.
    fn first(&self) -> Sequence {
        Sequence(self.next.0 - self.prepared.len() as u64)
    }

    fn check(&self, proposal: &Proposal) -> Result<Checked> {
        let now = Layered { table: self.index.table(), overlay: &self.overlay };
        if let Some(value) = now.get(&key::request(proposal.deed.request))? {
            return Ok(Checked::Repeat(Sequence(number(&value)?)));
        }
        for change in &proposal.changes {
            if let Some(after) = change.after.as_ref().filter(|after| after.len() > LARGEST_RECORD) {
                let error = Error::new(ErrorKind::Invalid, "record-too-large");
                return Err(error.with("entity", change.entity).with("bytes", after.len()));
            }
        }
        let mut guards = Vec::new();
        for precondition in &proposal.preconditions {
            check(precondition, &now)?;
            if let Precondition::Guard(key, _) = precondition {
                guards.push(key.clone());
            }
        }
        let encoded = codec::encode(&proposal.deed, &proposal.changes, &guards)?;
        self.engine.room.admit(encoded.length())?;
        let step = Step { sequence: self.next, deed: &proposal.deed, changes: &proposal.changes, guards: &guards };
        let writes = derive(&step, &now, &*self.engine.schema)?;
        Ok(Checked::New { encoded, writes })
    }

    /// All of it is synced: whatever happens now, it is done.
    fn apply(self, places: Vec<(Spot, Link)>) {
        let mut healthy = true;
        for (prepared, (spot, link)) in self.prepared.into_iter().zip(places) {
            let Prepared { operation, mut writes, answer, .. } = prepared;
            let sequence = operation.sequence;
            if healthy {
                let applied = located(sequence, spot).and_then(|write| {
                    writes.push(write);
                    self.index.apply(writes, |mark| (mark.sequence, mark.spot, mark.link) = (sequence, spot, link))
                });
                if let Err(error) = applied {
                    self.engine.heal(self.index, unfit(error));
                    healthy = false;
                }
            }
            tell(&answer, Ok(Receipt { sequence, repeated: false }));
            self.engine.watchers.publish(operation);
        }
        for (answer, sequence) in self.repeats {
            tell(&answer, Ok(Receipt { sequence, repeated: true }));
        }
    }

    fn failed(self, error: AppendError) {
        match &error {
            AppendError::Refused(cause) if cause.kind == ErrorKind::Full => self.engine.room.ran_out(),
            AppendError::Refused(_) => {}
            AppendError::Stopped(_) => self.engine.stop(),
        }
        let answers = self.prepared.into_iter().map(|prepared| prepared.answer);
        refuse(answers.chain(self.repeats.into_iter().map(|(answer, _)| answer)), &error.into_error());
    }
}

fn check(precondition: &Precondition, now: &Layered<'_>) -> Result<()> {
    match precondition {
        Precondition::Revision(entity, record) if now.get(&key::record(*entity))? != *record => {
            Err(Error::new(ErrorKind::Conflict, "conflict").with("entity", entity))
        }
        Precondition::Absent(view, partition) if !labels_of(now, *view, partition)?.is_empty() => {
            Err(Error::new(ErrorKind::Conflict, "not-absent").with("view", view.0))
        }
        Precondition::Guard(guard, version) => {
            let present = now.get(&key::guard(guard))?.as_deref().map_or(Ok(0), number)?;
            let moved = Error::new(ErrorKind::Conflict, "guard-moved").with("sequence", present);
            if present == *version { Ok(()) } else { Err(moved) }
        }
        _ => Ok(()),
    }
}

/// Whatever kept the index from taking an operation that is journaled: it must be brought in order.
fn unfit(error: Error) -> Error {
    if error.id == "index-full" { error } else { damaged(&error.to_string()) }
}

fn refuse(answers: impl Iterator<Item = Answer>, error: &Error) {
    for answer in answers {
        tell(&answer, Err(error.clone()));
    }
}

fn tell(answer: &Answer, outcome: Result<Receipt>) {
    // Whoever asked may have gone; what is done is done.
    let _ = answer.send(outcome);
}
