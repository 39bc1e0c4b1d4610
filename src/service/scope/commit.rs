//! Staging changes and committing them as one operation.

use super::{Loaded, Scope};
use crate::api::history::Done;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::domain::ids::{ContentHash, EntityRef, Revision};
use crate::domain::office::User;
use crate::domain::operation::{Change, Deed, GroupId, Sequence};
use crate::domain::record::Record;
use crate::store::{Precondition, Proposal, Storage};

/// The id of the error by which a commit says that the same request was done meanwhile. It never leaves the
/// service: the session answers from the journal.
pub const REPEATED: &str = "request-repeated";

/// What a commit is called and counts as.
#[derive(Debug, Clone, Default)]
pub struct Deal {
    /// The verb, as commands are named.
    pub verb: &'static str,
    /// The group it belongs to.
    pub group: Option<GroupId>,
    /// The operation it takes back.
    pub undoes: Option<Sequence>,
    /// How many of the named things change; none for all that is staged.
    pub changed: Option<u32>,
}

impl Deal {
    /// A plain commit of one thing.
    pub fn one(verb: &'static str) -> Self {
        Self { verb, changed: Some(1), ..Self::default() }
    }
}

impl Scope<'_> {
    /// Stages a record: new, or the next revision of what stands there.
    ///
    /// # Errors
    /// Of the store; `Denied` for a record that the asker could not see afterwards.
    pub fn put(&mut self, record: impl Into<Record>) -> Result<()> {
        let record = record.into();
        if !self.permit.reach().label(record.label()) {
            return Err(Error::new(ErrorKind::Denied, "denied"));
        }
        let loaded = self.load(record.entity())?;
        let revision = loaded.revision.map_or(Revision::FIRST, Revision::next);
        self.stage(record.entity(), Some(record.at_revision(revision)))
    }

    /// Stages a record under an id that was made in this request, so that nothing can stand there yet.
    ///
    /// # Errors
    /// `Denied` for a record that the asker could not see afterwards.
    pub fn add(&mut self, record: impl Into<Record>) -> Result<()> {
        let record = record.into();
        if !self.permit.reach().label(record.label()) {
            return Err(Error::new(ErrorKind::Denied, "denied"));
        }
        let entity = record.entity();
        let now = Some(record.at_revision(Revision::FIRST));
        self.loaded.insert(entity, Loaded { bytes: None, revision: None, now, staged: true });
        self.staged.push(entity);
        Ok(())
    }

    /// Stages a record with the revision it has: what comes back after a removal, what is adopted.
    ///
    /// # Errors
    /// Of the store.
    pub fn put_as_is(&mut self, record: Record) -> Result<()> {
        self.stage(record.entity(), Some(record))
    }

    /// Stages that a record goes away.
    ///
    /// # Errors
    /// Of the store.
    pub fn remove(&mut self, entity: EntityRef) -> Result<()> {
        self.stage(entity, None)
    }

    /// The request relies on this record being as it was read, though it does not change it.
    pub fn rely_on(&mut self, entity: impl Into<EntityRef>) {
        self.relied.push(entity.into());
    }

    /// Stages a content for the packs and gives its name.
    pub fn keep(&mut self, bytes: Vec<u8>) -> ContentHash {
        let hash = ContentHash::of(&bytes);
        self.keep_named(hash, bytes);
        hash
    }

    /// The same for bytes whose hash is known already.
    pub fn keep_named(&mut self, hash: ContentHash, bytes: Vec<u8>) {
        self.contents.push((hash, bytes));
    }

    /// Refuses if the asker saw another revision of the thing than the one that stands there.
    ///
    /// # Errors
    /// `Conflict`, naming who changed it and when.
    pub fn expect(&mut self, entity: EntityRef) -> Result<()> {
        let Some(expected) = self.expected else { return Ok(()) };
        if self.load(entity)?.revision.is_none_or(|found| found == expected) {
            return Ok(());
        }
        Err(self.naming_last(Error::new(ErrorKind::Conflict, "changed-since"), entity)?)
    }

    /// The error with the thing, who last changed it and when, by the office's clock.
    ///
    /// # Errors
    /// Of the store.
    pub fn naming_last(&mut self, error: Error, entity: EntityRef) -> Result<Error> {
        let error = error.with("what", entity);
        let Some(last) = self.history(entity, None, 1)?.first().copied() else { return Ok(error) };
        let deed = self.operation(last)?.deed;
        let who = match deed.actor {
            Actor::User(id) => self.find::<User>(id)?.map(|user| user.name).unwrap_or_default(),
            Actor::Internal(part) => format!("{part:?}").to_lowercase(),
        };
        let when = deed.at.to_utc().with_timezone(&self.zone()?).format("%Y-%m-%d %H:%M").to_string();
        Ok(error.with("who", who).with("when", when))
    }

    /// Keeps the staged contents and commits the staged records as one operation; no record staged is nothing done.
    ///
    /// # Errors
    /// Of the store; a lost race is tried again by the session.
    pub fn commit(&mut self, deal: &Deal) -> Result<Done> {
        let (changes, preconditions) = self.proposal()?;
        let mut done = nothing(deal.verb, deal.group);
        let contents: Vec<&[u8]> = self.contents.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        if !contents.is_empty() {
            self.means.store.put_many(&contents)?;
        }
        if changes.is_empty() {
            return Ok(done);
        }
        done.changed = deal.changed.unwrap_or(changes.len() as u32);
        let deed = Deed {
            at: self.at,
            actor: self.actor(),
            on_behalf: None,
            verb: deal.verb.to_owned(),
            request: self.request,
            group: deal.group,
            undoes: deal.undoes,
        };
        let receipt = self.means.store.commit(Proposal { deed, changes, preconditions })?;
        // What was read of the lists before holds no longer.
        self.labels.clear();
        if receipt.repeated {
            return Err(Error::new(ErrorKind::Conflict, REPEATED));
        }
        done.sequence = Some(receipt.sequence);
        Ok(done)
    }

    fn stage(&mut self, entity: EntityRef, record: Option<Record>) -> Result<()> {
        let loaded = self.load(entity)?;
        loaded.now = record;
        if !std::mem::replace(&mut loaded.staged, true) {
            self.staged.push(entity);
        }
        Ok(())
    }

    fn proposal(&mut self) -> Result<(Vec<Change>, Vec<Precondition>)> {
        let mut changes = Vec::with_capacity(self.staged.len());
        let mut preconditions = Vec::with_capacity(self.relied.len());
        for entity in &self.staged {
            let Some(loaded) = self.loaded.get(entity) else { continue };
            let after = loaded.now.as_ref().map(Record::encode).transpose()?;
            if after == loaded.bytes {
                continue;
            }
            changes.push(Change { entity: *entity, before: loaded.bytes.clone(), after });
        }
        for entity in &self.relied {
            if let Some(loaded) = self.loaded.get(entity) {
                preconditions.push(Precondition::Revision(*entity, loaded.bytes.clone()));
            }
        }
        Ok((changes, preconditions))
    }
}

/// The receipt of a request that changed nothing.
pub fn nothing(verb: &str, group: Option<GroupId>) -> Done {
    Done { verb: verb.to_owned(), sequence: None, group, changed: 0 }
}
