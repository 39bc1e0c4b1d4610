//! A schema of the kind that the service has, with records small enough to think about.

use std::sync::Arc;

use kabinet::base::clock::Timestamp;
use kabinet::base::error::{Error, ErrorKind, Result};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::ids::{EntityKind, EntityRef};
use kabinet::domain::label::{Confidentiality, Label};
use kabinet::domain::operation::{Change, Deed, RequestId};
use kabinet::store::{Proposal, Schema, Storage, ViewEntry, ViewId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub const ALL: ViewId = ViewId(1);
pub const BY_PERSON: ViewId = ViewId(2);
pub const BY_RANK: ViewId = ViewId(3);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub lane: u16,
    pub rank: u32,
    pub person: u8,
    pub text: String,
}

pub struct Toy(pub u32);

impl Schema for Toy {
    fn entries(&self, entity: EntityRef, record: &[u8], out: &mut Vec<ViewEntry>) -> Result<()> {
        let item = Item::of(record).ok_or_else(|| Error::new(ErrorKind::Invalid, "toy"))?;
        let entry = |view, partition: Vec<u8>, counted| ViewEntry {
            view,
            label: label(item.lane),
            partition,
            sort: item.rank.to_be_bytes().to_vec(),
            id: entity.id.into_bytes(),
            counted,
        };
        out.push(entry(ALL, Vec::new(), true));
        if item.person > 0 {
            out.push(entry(BY_PERSON, vec![item.person], true));
        }
        out.push(entry(BY_RANK, item.rank.to_be_bytes().to_vec(), false));
        Ok(())
    }

    fn version(&self) -> u32 {
        self.0
    }
}

pub fn toy() -> Arc<dyn Schema> {
    Arc::new(Toy(1))
}

impl Item {
    pub fn new(lane: u16, rank: u32, person: u8) -> Self {
        Self { lane, rank, person, text: format!("допис {rank}") }
    }

    pub fn record(&self) -> Vec<u8> {
        postcard::to_extend(self, vec![1, 1]).unwrap()
    }

    pub fn of(record: &[u8]) -> Option<Self> {
        postcard::from_bytes(record.get(2..)?).ok()
    }
}

pub fn label(lane: u16) -> Label {
    Label { lane, level: Confidentiality::Internal, group: 0 }
}

pub fn letter(n: u32) -> EntityRef {
    EntityRef { kind: EntityKind::Letter, id: Uuid::from_u128(u128::from(n) + (7 << 76)) }
}

pub fn request(n: u32) -> RequestId {
    RequestId(Uuid::from_u128(u128::from(n) + (9 << 76)))
}

pub fn deed(n: u32) -> Deed {
    Deed {
        at: Timestamp(1_700_000_000_000 + i64::from(n)),
        actor: Actor::Internal(InternalActor::Founder),
        on_behalf: None,
        verb: "toy.put".to_owned(),
        request: request(n),
        group: None,
        undoes: None,
    }
}

pub fn change(entity: EntityRef, before: Option<&Item>, after: Option<&Item>) -> Change {
    Change { entity, before: before.map(Item::record), after: after.map(Item::record) }
}

pub fn proposal(n: u32, changes: Vec<Change>) -> Proposal {
    Proposal { deed: deed(n), changes, preconditions: Vec::new() }
}

/// A proposal that puts `item` in place of whatever is there.
pub fn put(store: &dyn Storage, n: u32, entity: EntityRef, item: Option<&Item>) -> Proposal {
    let before = store.record(entity).unwrap();
    proposal(n, vec![Change { entity, before, after: item.map(Item::record) }])
}
