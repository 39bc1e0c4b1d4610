//! The jobs tried on an office that lives in memory and does only what they need.

mod demo;
mod enclosures;
mod export;
mod import;
mod office;
mod outbox;
mod watch;

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use crate::api::job::{Job, JobId, Outcome};
use crate::base::clock::{Clock, FixedClock, SeededIds, Timestamp};
use crate::base::error::Result;
use crate::work::course::Course;
use crate::work::means::Means;
use crate::work::run;
use office::FakeOffice;

/// Sunday 22 November 2026, 14:05 in Belgrade.
const NOW: Timestamp = Timestamp(1_795_352_700_000);

struct Bench {
    office: Arc<FakeOffice>,
    clock: Arc<FixedClock>,
    means: Means,
    room: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let room = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::new(NOW));
        let office = Arc::new(FakeOffice::new(Arc::clone(&clock) as Arc<dyn Clock>));
        let means = Means {
            seat: office.clone(),
            importer: office.clone(),
            clock: clock.clone(),
            ids: Arc::new(SeededIds::new(1)),
            outbox: room.path().join("outbox"),
        };
        Self { office, clock, means, room }
    }

    fn path(&self) -> &Path {
        self.room.path()
    }

    fn course(&self) -> Course {
        Course::unseen(JobId(Uuid::nil()), self.clock.clone())
    }

    fn run(&self, job: Job) -> Result<Outcome> {
        run::perform(&self.means, job, &self.course())
    }
}

fn letter(n: usize) -> Vec<u8> {
    format!(
        "From: Ana <ana{n}@x.example>\r\nTo: office@o.example\r\nSubject: Letter {n}\r\nMessage-ID: <{n}@x.example>\r\n\
         Date: Tue, 10 Nov 2026 09:00:00 +0100\r\n\r\nText {n}\r\n"
    )
    .into_bytes()
}
