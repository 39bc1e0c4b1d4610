//! The only way to the records: a scope needs a permit, shows only what its asker may see, and gathers the
//! changes of one request into one operation.

mod commit;
mod list;
mod page;

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use uuid::Uuid;

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::domain::ids::{ContentHash, EntityRef, Revision, UserId};
use crate::domain::label::Label;
use crate::domain::office::Office;
use crate::domain::operation::{GroupId, Operation, RequestId, Sequence};
use crate::domain::record::{Entity, Record};
use crate::service::means::Means;
use crate::service::policy::Permit;
use crate::service::schema::View;
use crate::store::Storage;

pub use commit::{Deal, REPEATED, nothing};
pub use list::{Entry, Place, Span};
pub use page::{Reading, cursor, paged};

/// One request's view of the office and its staged changes.
pub struct Scope<'a> {
    permit: Permit,
    means: &'a Means,
    request: RequestId,
    expected: Option<Revision>,
    at: Timestamp,
    loaded: HashMap<EntityRef, Loaded>,
    staged: Vec<EntityRef>,
    relied: Vec<EntityRef>,
    contents: Vec<(ContentHash, Vec<u8>)>,
    labels: HashMap<(View, Vec<u8>), Vec<Label>>,
}

/// A record as the store has it, and as it shall be.
struct Loaded {
    bytes: Option<Vec<u8>>,
    revision: Option<Revision>,
    now: Option<Record>,
    staged: bool,
}

impl<'a> Scope<'a> {
    /// A scope for one request of whom `permit` names.
    pub fn new(permit: Permit, means: &'a Means, request: RequestId, expected: Option<Revision>) -> Self {
        Self {
            permit,
            means,
            request,
            expected,
            at: means.clock.now(),
            loaded: HashMap::new(),
            staged: Vec::new(),
            relied: Vec::new(),
            contents: Vec::new(),
            labels: HashMap::new(),
        }
    }

    /// The permit.
    pub const fn permit(&self) -> &Permit {
        &self.permit
    }

    /// Who acts.
    pub const fn actor(&self) -> Actor {
        self.permit.actor()
    }

    /// The user who acts; none for a part of the program.
    pub const fn user(&self) -> Option<UserId> {
        self.permit.user()
    }

    /// The user who acts.
    ///
    /// # Errors
    /// `Denied` to a part of the program.
    pub fn need_user(&self) -> Result<UserId> {
        self.user().ok_or_else(|| Error::new(ErrorKind::Denied, "denied"))
    }

    /// When the request was asked.
    pub const fn now(&self) -> Timestamp {
        self.at
    }

    /// A new id.
    pub fn fresh(&self) -> Uuid {
        self.means.ids.next(self.at)
    }

    /// The office; none in an empty store.
    ///
    /// # Errors
    /// Of the store.
    pub fn office(&mut self) -> Result<Option<Office>> {
        let entries = self.entries(&Span::whole(View::Office), None, true, 1)?;
        entries.first().map_or(Ok(None), |entry| {
            self.find(EntityRef { kind: crate::domain::ids::EntityKind::Office, id: entry.id })
        })
    }

    /// The zone the office lives in; UTC before it is founded.
    ///
    /// # Errors
    /// Of the store.
    pub fn zone(&mut self) -> Result<Tz> {
        Ok(self.office()?.and_then(|office| office.zone.parse().ok()).unwrap_or(Tz::UTC))
    }

    /// Today's date where the office lives.
    ///
    /// # Errors
    /// Of the store.
    pub fn today(&mut self) -> Result<NaiveDate> {
        Ok(self.at.to_utc().with_timezone(&self.zone()?).date_naive())
    }

    /// A record that the asker may see, as it is or as this request has it so far.
    ///
    /// # Errors
    /// Of the store, or `Damaged`.
    pub fn find<E: Entity + TryFrom<Record, Error = Error>>(&mut self, id: impl Into<EntityRef>) -> Result<Option<E>> {
        self.record(id.into())?.map(E::try_from).transpose()
    }

    /// The same, which must be there.
    ///
    /// # Errors
    /// `NotFound`, alike for what does not exist and what may not be seen.
    pub fn need<E: Entity + TryFrom<Record, Error = Error>>(&mut self, id: impl Into<EntityRef>) -> Result<E> {
        let entity = id.into();
        self.find(entity)?.ok_or_else(|| Error::not_found(entity))
    }

    /// A record of any kind that the asker may see.
    ///
    /// # Errors
    /// Of the store, or `Damaged`.
    pub fn record(&mut self, entity: EntityRef) -> Result<Option<Record>> {
        let found = self.load(entity)?.now.clone();
        Ok(found.filter(|record| self.sees(record)))
    }

    /// Whether something stands under this id, seen or not.
    ///
    /// # Errors
    /// Of the store.
    pub fn taken(&mut self, entity: EntityRef) -> Result<bool> {
        Ok(self.load(entity)?.now.is_some())
    }

    /// Whether the asker may see this record.
    pub fn sees(&self, record: &Record) -> bool {
        self.permit.reach().sees(record.entity().kind, record.label())
    }

    /// A content of the packs; the caller has seen the record that names it.
    ///
    /// # Errors
    /// `Damaged` if it is lost.
    pub fn content(&self, hash: ContentHash) -> Result<Vec<u8>> {
        if let Some((_, bytes)) = self.contents.iter().find(|(staged, _)| *staged == hash) {
            return Ok(bytes.clone());
        }
        self.means.store.content(hash)
    }

    /// Whether the packs, or this request, hold a content.
    ///
    /// # Errors
    /// Of the store.
    pub fn has_content(&self, hash: ContentHash) -> Result<bool> {
        Ok(self.contents.iter().any(|(staged, _)| *staged == hash) || self.means.store.has_content(hash)?)
    }

    /// The last operation of the journal.
    pub fn sequence(&self) -> Sequence {
        self.means.store.sequence()
    }

    /// An operation, whoever may see it: the caller looks at what it changed.
    ///
    /// # Errors
    /// Of the store.
    pub fn operation(&self, sequence: Sequence) -> Result<Operation> {
        self.means.store.operation(sequence)
    }

    /// The operations of a group, oldest first.
    ///
    /// # Errors
    /// Of the store.
    pub fn operations_of(&self, group: GroupId) -> Result<Vec<Sequence>> {
        self.means.store.operations_of(group)
    }

    /// The operations that changed a thing, newest first.
    ///
    /// # Errors
    /// Of the store.
    pub fn history(&self, entity: EntityRef, before: Option<Sequence>, limit: usize) -> Result<Vec<Sequence>> {
        self.means.store.history(entity, before, limit)
    }

    /// Which of these the user has seen.
    ///
    /// # Errors
    /// Of the store.
    pub fn seen(&self, ids: &[Uuid]) -> Result<Vec<bool>> {
        match self.user() {
            Some(user) => self.means.desks.seen(user, ids),
            None => Ok(vec![false; ids.len()]),
        }
    }

    /// The user has seen these.
    ///
    /// # Errors
    /// Of the store.
    pub fn mark_seen(&self, ids: &[Uuid]) -> Result<()> {
        self.means.desks.mark(self.need_user()?, ids)
    }

    /// All that a user has seen, by id.
    ///
    /// # Errors
    /// Of the store.
    pub fn seen_by(&self, user: UserId) -> Result<Vec<[u8; 16]>> {
        self.means.desks.all_seen(user)
    }

    /// A user has seen these elsewhere.
    ///
    /// # Errors
    /// Of the store.
    pub fn mark_seen_by(&self, user: UserId, ids: &[Uuid]) -> Result<()> {
        self.means.desks.mark(user, ids)
    }

    /// Keeps a draft of the user.
    ///
    /// # Errors
    /// Of the store.
    pub fn keep_draft(&self, id: Uuid, bytes: &[u8]) -> Result<()> {
        self.keep_draft_of(self.need_user()?, id, bytes)
    }

    /// Keeps a draft that a user wrote elsewhere.
    ///
    /// # Errors
    /// Of the store.
    pub fn keep_draft_of(&self, user: UserId, id: Uuid, bytes: &[u8]) -> Result<()> {
        self.means.desks.drafts().save(user, id, bytes)
    }

    /// Throws a draft of the user away.
    ///
    /// # Errors
    /// Of the store.
    pub fn drop_draft(&self, id: Uuid) -> Result<()> {
        self.means.desks.drafts().remove(self.need_user()?, id)
    }

    /// A draft of the user.
    ///
    /// # Errors
    /// Of the store.
    pub fn draft(&self, id: Uuid) -> Result<Option<Vec<u8>>> {
        self.means.desks.drafts().load(self.need_user()?, id)
    }

    /// The user's drafts.
    ///
    /// # Errors
    /// Of the store.
    pub fn drafts(&self) -> Result<Vec<Vec<u8>>> {
        self.means.desks.all_drafts(self.need_user()?)
    }

    fn load(&mut self, entity: EntityRef) -> Result<&mut Loaded> {
        if !self.loaded.contains_key(&entity) {
            let bytes = self.means.store.record(entity)?;
            let now = bytes.as_deref().map(Record::decode).transpose()?;
            let revision = now.as_ref().map(Record::revision);
            self.loaded.insert(entity, Loaded { bytes, revision, now, staged: false });
        }
        self.loaded.get_mut(&entity).ok_or_else(|| Error::new(ErrorKind::Internal, "internal").with("what", "scope"))
    }
}
