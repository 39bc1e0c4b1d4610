//! How quick the jobs are on a real store: `KABINET_LETTERS` letters (100,000) made as a demo office, exported, and
//! the same letters imported from one mailbox into another office.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark may stop at once")]
#![allow(missing_docs, reason = "a benchmark has no readers of documentation")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use kabinet::api::job::{Job, JobId, Outcome};
use kabinet::api::{Client, send};
use kabinet::base::clock::{Clock, FixedClock, RandomIds, Timestamp};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::UserId;
use kabinet::domain::operation::RequestId;
use kabinet::format::mbox::append_mboxrd;
use kabinet::service::Service;
use kabinet::store::Memory;
use kabinet::work::course::Course;
use kabinet::work::demo::{self, Plan, Stage};
use kabinet::work::means::Means;
use kabinet::work::run::perform;
use uuid::Uuid;

const NOW: Timestamp = Timestamp(1_795_352_700_000);

fn main() {
    let letters = std::env::var("KABINET_LETTERS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let room = tempfile::tempdir().unwrap();
    let (house, user) = timed("demo office", letters, || {
        let house = House::open(&room.path().join("demo"));
        let user = house.play(&Plan::sized(letters, NOW));
        (house, user)
    });
    let export = room.path().join("export");
    timed("export of all", letters, || house.run(user, Job::ExportAll { into: export.clone() }));
    let mailbox = room.path().join("all.mbox");
    let count = mailbox_of(&export.join("letters"), &mailbox);
    drop(house);
    let other = House::open(&room.path().join("other"));
    let user = other.found();
    let import = |dry_run| Job::Import { paths: vec![mailbox.clone()], intake: Intake::Archive, lane: 0, dry_run };
    timed("dry run", count, || other.run(user, import(true)));
    timed("import", count, || other.run(user, import(false)));
    timed("import again", count, || other.run(user, import(false)));
    let copy = House::open(&room.path().join("copy"));
    let adopt = Job::Import { paths: vec![export], intake: Intake::Archive, lane: 0, dry_run: false };
    timed("adoption", letters, || copy.run(user, adopt));
}

struct House {
    service: Service,
    clock: Arc<FixedClock>,
    ids: Arc<RandomIds>,
}

impl House {
    fn open(dir: &Path) -> Self {
        let clock = Arc::new(FixedClock::new(NOW));
        let ids = Arc::new(RandomIds::default());
        let service = Service::open(dir, "bench", Memory::Ample, clock.clone(), ids.clone(), &mut |_| true).unwrap();
        Self { service, clock, ids }
    }

    fn play(&self, plan: &Plan) -> UserId {
        let seat = |actor| Ok(Arc::new(self.service.session(actor)) as Arc<dyn Client>);
        let set = |at: Timestamp| self.clock.advance(at.0 - self.clock.now().0);
        let stage = Stage { seat: &seat, set: &set, ids: self.ids.as_ref(), login: "bench" };
        demo::build(plan, &stage, &self.course()).unwrap().user.unwrap()
    }

    fn found(&self) -> UserId {
        let founder = self.service.session(Actor::Internal(InternalActor::Founder));
        let request = kabinet::api::office::FoundOffice {
            name: "Office".to_owned(),
            zone: "Europe/Belgrade".to_owned(),
            language: "en".to_owned(),
            address: String::new(),
            principals: vec![("A".to_owned(), "B".to_owned())],
            user: "C".to_owned(),
            login: "c".to_owned(),
            colleagues: Vec::new(),
            classes: Vec::new(),
        };
        send(&founder, RequestId(Uuid::now_v7()), request).unwrap().users.first().unwrap().id
    }

    fn course(&self) -> Course {
        Course::unseen(JobId(Uuid::nil()), self.clock.clone())
    }

    fn run(&self, user: UserId, job: Job) -> Outcome {
        let means = Means {
            seat: Arc::new(self.service.session(Actor::User(user))),
            importer: Arc::new(self.service.session(Actor::Internal(InternalActor::Importer))),
            clock: self.clock.clone(),
            ids: self.ids.clone(),
            outbox: "outbox".into(),
        };
        perform(&means, job, &self.course()).unwrap()
    }
}

fn mailbox_of(folder: &Path, mailbox: &Path) -> u32 {
    let mut out = BufWriter::new(File::create(mailbox).unwrap());
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let mut one = Vec::new();
        append_mboxrd(&mut one, &fs::read(entry.unwrap().path()).unwrap());
        out.write_all(&one).unwrap();
        count += 1;
    }
    out.flush().unwrap();
    count
}

fn timed<T>(what: &str, letters: u32, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let result = work();
    let seconds = begun.elapsed().as_secs_f64();
    println!("{what:<16} {letters:>8} letters {seconds:>8.1} s {:>8.0} letters/s", f64::from(letters) / seconds);
    result
}
