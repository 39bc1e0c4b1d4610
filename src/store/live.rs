//! A store in use: the contract over journal, packs and index.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ContentHash, EntityRef, UserId};
use crate::domain::label::Label;
use crate::domain::operation::{GroupId, Operation, RequestId, Sequence};
use crate::store::catch_up::{Progress, Report, place, spot};
use crate::store::clean::CleanEnd;
use crate::store::committer::Committer;
use crate::store::drafts::Drafts;
use crate::store::engine::{Engine, stopped};
use crate::store::index::derive::number;
use crate::store::index::home::Memory;
use crate::store::index::key;
use crate::store::index::live::{Index, damaged};
use crate::store::index::views;
use crate::store::lock::Holder;
use crate::store::open::Opening;
use crate::store::packs::lost;
use crate::store::schema::{Schema, ViewId};
use crate::store::seen::Seen;
use crate::store::segment::tail::AppendError;
use crate::store::storage::{Page, Proposal, Receipt, Storage, Window};

/// The most rows, operations or parts that one answer holds.
const MOST: usize = 10_000;

/// An open store. Dropping it closes it.
pub struct Store {
    engine: Arc<Engine>,
    committer: RwLock<Option<Committer>>,
    drafts: Drafts,
    seen: Mutex<BTreeMap<UserId, Arc<Seen>>>,
    closed: Mutex<bool>,
}

impl Store {
    /// Opens the store in a directory, or makes one there. `report` hears of a rebuild; see [`Opening::open`].
    pub fn open(
        path: &Path,
        schema: Arc<dyn Schema>,
        holder: Holder,
        memory: Memory,
        report: &mut Report<'_>,
    ) -> Result<Self> {
        Self::start(Opening::directory(path, schema, holder, memory)?, report)
    }

    /// Opens a store anywhere.
    pub fn start(opening: Opening, report: &mut Report<'_>) -> Result<Self> {
        let engine = opening.open(report)?;
        let committer = Committer::start(&engine)?;
        let drafts = Drafts::new(Arc::clone(&engine.disk));
        let committer = RwLock::new(Some(committer));
        Ok(Self { engine, committer, drafts, seen: Mutex::default(), closed: Mutex::new(false) })
    }

    /// Waits for what is being written, brings the index to the disk and notes the clean end.
    pub fn close(&self) -> Result<()> {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut *closed, true) {
            return Ok(());
        }
        drop(self.committer.write().unwrap_or_else(PoisonError::into_inner).take());
        self.engine.finish_rebuilds(true);
        self.engine.writable()?;
        for seen in self.seen.lock().unwrap_or_else(PoisonError::into_inner).values() {
            seen.sync()?;
        }
        let flushed = self.engine.index().and_then(|index| index.table().flush());
        // An index that cannot be flushed is found damaged or behind when it is opened next, and heals.
        if flushed.is_ok() {
            let end = self.engine.journal.position();
            CleanEnd { sequence: end.sequence, link: end.link }.write(&*self.engine.disk)?;
        }
        self.engine.stop();
        Ok(())
    }

    /// Reads the whole index and compares it with its sum; rebuilds it if they differ. For a thread of its own,
    /// some time after the first screen. `go_on` hears how many pairs were read; false ends it.
    pub fn scrub(&self, go_on: impl FnMut(u64) -> bool) -> Result<()> {
        self.engine.read(|index| index.scrub(go_on))
    }

    /// Whether a scrub was begun since the store was opened, as it is by itself after an unclean end.
    pub fn was_scrubbed(&self) -> bool {
        self.engine.index().is_ok_and(|index| index.was_scrubbed())
    }

    /// How far a rebuild of the index has come; none if none goes on.
    pub fn rebuilding(&self) -> Option<Progress> {
        self.engine.progress()
    }

    /// Sets the index aside, rebuilds it and waits for that, as long as the disk refuses it.
    pub fn rebuild(&self) -> Result<()> {
        let index = self.engine.index()?;
        self.engine.heal(&index, damaged("asked for"));
        drop(index);
        self.engine.finish_rebuilds(false);
        self.engine.index().map(|_| ())
    }

    /// What people are writing.
    pub fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// What a user has seen.
    pub fn seen(&self, user: UserId) -> Result<Arc<Seen>> {
        let mut open = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seen) = open.get(&user) {
            return Ok(Arc::clone(seen));
        }
        let seen = Arc::new(Seen::open(&*self.engine.disk, user)?);
        open.insert(user, Arc::clone(&seen));
        Ok(seen)
    }

    /// The parts it is made of, for backup and check.
    pub fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    fn read_operation(&self, index: &Index, sequence: Sequence) -> Result<Operation> {
        let value = index.table().get(&key::operation(sequence))?;
        match value {
            Some(value) => Ok(self.engine.journal.read(spot(&value)?, sequence)?.operation),
            None if sequence.0 == 0 || sequence > index.sequence() => Err(Error::not_found(sequence.0)),
            // A repair leaves a gap where operations are lost.
            None => Err(Error::new(ErrorKind::NotFound, "operation-lost").with("sequence", sequence.0)),
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Err(error) = self.close() {
            tracing::warn!(%error, "the store did not close cleanly");
        }
    }
}

impl Storage for Store {
    fn record(&self, entity: EntityRef) -> Result<Option<Vec<u8>>> {
        self.engine.read(|index| index.table().get(&key::record(entity)))
    }

    fn records(&self, entities: &[EntityRef]) -> Result<Vec<Option<Vec<u8>>>> {
        self.engine.read(|index| entities.iter().map(|entity| index.table().get(&key::record(*entity))).collect())
    }

    fn page(&self, window: &Window<'_>) -> Result<Page> {
        self.engine.read(|index| {
            let sequence = index.sequence();
            let window = Window { limit: window.limit.min(MOST), ..window.clone() };
            let (rows, more) = views::page(index.table(), &window)?;
            Ok(Page { rows, more, sequence })
        })
    }

    fn count(&self, view: ViewId, labels: &[Label], partition: &[u8]) -> Result<u64> {
        self.engine.read(|index| views::count(index.table(), view, labels, partition))
    }

    fn labels_of(&self, view: ViewId, partition: &[u8]) -> Result<Vec<Label>> {
        self.engine.read(|index| views::labels_now(index.table(), view, partition))
    }

    fn partitions(
        &self,
        view: ViewId,
        labels: &[Label],
        after: Option<&[u8]>,
        limit: usize,
    ) -> Result<Vec<(Vec<u8>, u64)>> {
        self.engine.read(|index| views::partitions(index.table(), view, labels, after, limit.min(MOST)))
    }

    fn guard(&self, guard: &[u8]) -> Result<u64> {
        self.engine.read(|index| index.table().get(&key::guard(guard))?.as_deref().map_or(Ok(0), number))
    }

    fn commit(&self, proposal: Proposal) -> Result<Receipt> {
        let committer = self.committer.read().unwrap_or_else(PoisonError::into_inner);
        committer.as_ref().ok_or_else(stopped)?.commit(proposal)
    }

    fn answered(&self, request: RequestId) -> Result<Option<Sequence>> {
        self.engine.read(|index| {
            let value = index.table().get(&key::request(request))?;
            value.as_deref().map(number).transpose().map(|found| found.map(Sequence))
        })
    }

    fn operation(&self, sequence: Sequence) -> Result<Operation> {
        self.engine.read(|index| self.read_operation(index, sequence))
    }

    fn operations_after(&self, sequence: Sequence, limit: usize) -> Result<Vec<Operation>> {
        self.engine.read(|index| {
            let (from, to) =
                (key::operation(Sequence(sequence.0.saturating_add(1))), key::operation(Sequence(u64::MAX)));
            let (from, to) = (std::ops::Bound::Included(from), std::ops::Bound::Included(to));
            let mut operations = Vec::new();
            for pair in index.table().scan(from, to, false).take(limit.min(MOST)) {
                let (key, value) = pair?;
                let sequence = key::sequence(&key).ok_or_else(|| damaged("a key without a sequence"))?;
                operations.push(self.engine.journal.read(spot(&value)?, sequence)?.operation);
            }
            Ok(operations)
        })
    }

    fn operations_of(&self, group: GroupId) -> Result<Vec<Sequence>> {
        self.engine.read(|index| views::sequences(index.table(), &key::group(group), false, usize::MAX))
    }

    fn history(&self, entity: EntityRef, before: Option<Sequence>, limit: usize) -> Result<Vec<Sequence>> {
        self.engine.read(|index| {
            let prefix = key::history(entity);
            views::sequences_before(index.table(), &prefix, before, limit.min(MOST))
        })
    }

    fn watch(&self) -> Receiver<Arc<Operation>> {
        self.engine.watchers.add()
    }

    fn sequence(&self) -> Sequence {
        self.engine.index().map_or_else(|_| Sequence(self.engine.journal.position().sequence), |index| index.sequence())
    }

    fn put_many(&self, contents: &[&[u8]]) -> Result<Vec<ContentHash>> {
        let hashes: Vec<ContentHash> = contents.iter().map(|content| ContentHash::of(content)).collect();
        let mut writer = self.engine.packs.writer();
        self.engine.writable()?;
        let index = self.engine.index()?;
        let mut fresh = BTreeMap::new();
        for (hash, content) in hashes.iter().zip(contents) {
            let known = index.table().get(&key::content(*hash)).map_err(|error| self.engine.heal(&index, error))?;
            // What is there but cannot be read is put again: the later place counts.
            let whole = |value: Vec<u8>| Ok::<_, Error>(self.engine.packs.read(spot(&value)?, *hash).is_ok());
            if !fresh.contains_key(hash) && !known.map_or(Ok(false), whole)? {
                fresh.entry(*hash).or_insert(*content);
            }
        }
        if fresh.is_empty() {
            return Ok(hashes);
        }
        self.engine.room.admit(fresh.values().map(|content| content.len()).sum())?;
        let fresh: Vec<(ContentHash, &[u8])> = fresh.into_iter().collect();
        let spots = writer.append(&fresh).map_err(|error| self.put_failed(error))?;
        let placed = fresh.iter().map(|(hash, _)| *hash).zip(spots).collect();
        if let Err(error) = place(&index, placed) {
            // They are kept all the same, and found again by the rebuild.
            self.engine.heal(&index, error);
        }
        Ok(hashes)
    }

    fn content(&self, hash: ContentHash) -> Result<Vec<u8>> {
        self.engine.read(|index| {
            let value = index.table().get(&key::content(hash))?.ok_or_else(|| lost(hash))?;
            self.engine.packs.read(spot(&value)?, hash)
        })
    }

    fn has_content(&self, hash: ContentHash) -> Result<bool> {
        self.engine.read(|index| Ok(index.table().get(&key::content(hash))?.is_some()))
    }
}

impl Store {
    fn put_failed(&self, error: AppendError) -> Error {
        match &error {
            AppendError::Refused(cause) if cause.kind == ErrorKind::Full => self.engine.room.ran_out(),
            AppendError::Refused(_) => {}
            AppendError::Stopped(_) => self.engine.stop(),
        }
        error.into_error()
    }
}
