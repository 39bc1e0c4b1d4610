//! Calendars and cards come into a real office by its own import, change there, and go out again.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../export_kit/mod.rs"]
mod export_kit;

mod again;
mod calendars;
mod cards;
mod merging;
mod out_and_in;
mod rights;
mod series;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use kabinet::api::arrivals::{ExportRecords, ListQuarantined};
use kabinet::api::history::{Undo, Undoable};
use kabinet::api::job::{Brought, Job, JobId, Outcome};
use kabinet::api::office::{FoundOffice, OfficeCard};
use kabinet::api::{Anchor, Ask, send};
use kabinet::base::clock::{FixedClock, IdSource, RandomIds, Timestamp};
use kabinet::base::error::Result;
use kabinet::domain::activity::Activity;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::{Intake, Quarantined, Tally};
use kabinet::domain::ids::EntityKind;
use kabinet::domain::operation::RequestId;
use kabinet::domain::person::Person;
use kabinet::domain::record::{Entity, Record};
use kabinet::domain::role::Role;
use kabinet::service::Service;
use kabinet::work::course::Course;
use kabinet::work::means::Means;
use kabinet::work::run::perform;
use tempfile::TempDir;
use uuid::Uuid;

/// Sunday 22 November 2026, 14:05 in Belgrade.
const NOW: Timestamp = Timestamp(1_795_352_700_000);

struct House {
    service: Service,
    clock: Arc<FixedClock>,
    ids: Arc<dyn IdSource>,
    room: TempDir,
    card: OfficeCard,
}

/// What an import came to.
#[derive(Debug)]
struct Came {
    tally: Tally,
    brought: Brought,
    undo: Option<Undoable>,
    remarks: Vec<String>,
}

impl House {
    fn new() -> Self {
        let clock = Arc::new(FixedClock::new(NOW));
        let ids: Arc<dyn IdSource> = Arc::new(RandomIds::default());
        let service = Service::memory(clock.clone(), Arc::clone(&ids)).unwrap();
        let founder = service.session(Actor::Internal(InternalActor::Founder));
        let card = send(&founder, RequestId(ids.next(NOW)), founding()).unwrap();
        Self { service, clock, ids, room: tempfile::tempdir().unwrap(), card }
    }

    fn actor(&self, role: Role) -> Actor {
        self.card.users.iter().find(|user| user.role == role).unwrap().actor()
    }

    fn ask_as<R: Ask>(&self, actor: Actor, request: R) -> Result<R::Answer> {
        send(&self.service.session(actor), RequestId(self.ids.next(NOW)), request)
    }

    fn ask<R: Ask>(&self, request: R) -> R::Answer {
        self.ask_as(self.actor(Role::Owner), request).unwrap()
    }

    fn run(&self, job: Job) -> Outcome {
        let means = Means {
            seat: Arc::new(self.service.session(self.actor(Role::Owner))),
            importer: Arc::new(self.service.session(Actor::Internal(InternalActor::Importer))),
            clock: self.clock.clone(),
            ids: Arc::clone(&self.ids),
            outbox: self.room.path().join("outbox"),
        };
        perform(&means, job, &Course::unseen(JobId(Uuid::nil()), self.clock.clone())).unwrap()
    }

    /// Brings in a file of this name and text.
    fn import(&self, name: &str, text: &str) -> Came {
        self.bring(name, text, false)
    }

    fn bring(&self, name: &str, text: &str, dry_run: bool) -> Came {
        let path = self.room.path().join(name);
        fs::write(&path, text).unwrap();
        self.bring_path(path, dry_run)
    }

    fn bring_path(&self, path: PathBuf, dry_run: bool) -> Came {
        let outcome = self.run(Job::Import { paths: vec![path], intake: Intake::Archive, lane: 0, dry_run });
        let Outcome::Imported { tally, brought, done, remarks, .. } = outcome else { panic!("{outcome:?}") };
        let undo = done.and_then(|done| done.group).map(Undoable::Group);
        Came { tally, brought, undo, remarks: remarks.into_iter().map(|(_, why)| why.id.into_owned()).collect() }
    }

    fn undo(&self, what: Undoable) {
        while self.ask(Undo { what }).more {}
    }

    fn all<E: Entity + TryFrom<Record>>(&self, kind: EntityKind) -> Vec<E> {
        let records = self.ask(ExportRecords { kind, after: None, limit: 500 });
        records.into_iter().filter_map(|record| E::try_from(record).ok()).collect()
    }

    fn people(&self) -> Vec<Person> {
        self.all(EntityKind::Person)
    }

    fn activities(&self) -> Vec<Activity> {
        self.all(EntityKind::Activity)
    }

    fn quarantined(&self) -> Vec<Quarantined> {
        let page = self.ask(ListQuarantined { anchor: Anchor::Start, limit: 500 });
        page.rows.into_iter().map(|(_, item)| item).collect()
    }
}

/// The office with somebody in each role.
fn founding() -> FoundOffice {
    let colleagues = Role::ALL.into_iter().filter(|role| *role != Role::Owner);
    let colleagues = colleagues.map(|role| (format!("{role:?}"), role)).collect();
    FoundOffice { colleagues, ..export_kit::founding() }
}
