//! Records, contents and desks that go out of one office and into another.

use super::State;
use crate::api::arrivals::{AdoptRecords, Desk, ExportRecords};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{EntityKind, EntityRef, UserId};
use crate::domain::record::Record;

impl State {
    pub(super) fn records_after(&self, it: &ExportRecords) -> Vec<Record> {
        let after = it.after.unwrap_or_default();
        let of_kind = self.records.range(EntityRef { kind: it.kind, id: after }..);
        let wanted = of_kind.filter(|(at, _)| at.kind == it.kind && Some(at.id) != it.after);
        wanted.map(|(_, record)| record.clone()).take(it.limit.into()).collect()
    }

    pub(super) fn adopt(&mut self, it: AdoptRecords) -> Result<Vec<EntityRef>> {
        if self.records.keys().any(|at| at.kind == EntityKind::Office) {
            return Err(Error::new(ErrorKind::Invalid, "store-not-empty"));
        }
        self.writes += 1;
        for bytes in it.contents {
            self.content(bytes);
        }
        let refs = it.records.iter().map(Record::entity).collect();
        self.records.extend(it.records.into_iter().map(|record| (record.entity(), record)));
        Ok(refs)
    }

    pub(super) fn desk(&self, user: UserId) -> Desk {
        let empty = Desk { user, seen: Vec::new(), drafts: Vec::new() };
        self.desks.get(&user).cloned().unwrap_or(empty)
    }
}
