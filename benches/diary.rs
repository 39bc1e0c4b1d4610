//! How fast the diary answers, on a real directory: 100,000 activities over ten years, 2,000 of them series. One run each,
//! told in plain lines: `cargo bench --bench diary`, with `KABINET_BENCH_ACTIVITIES` for another size.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a measurement may fail loudly")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use kabinet::api::arrivals::BeginImport;
use kabinet::api::diary::{
    AGENDA_LIMIT, Arrived, DecideActivity, ListActivities, OpenActivity, Reach, ReceiveActivities, Step,
};
use kabinet::api::office::FoundOffice;
use kabinet::api::{Ask, send};
use kabinet::base::clock::{IdSource, RandomIds, SystemClock, Timestamp};
use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::{ActivityId, ImportId, PrincipalId};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::operation::{GroupId, RequestId};
use kabinet::domain::recurrence::Series;
use kabinet::service::{Service, Session};
use kabinet::store::Memory;

const YEARS: u64 = 10;

fn main() {
    let trial = std::env::args().any(|arg| arg == "--test") || !std::env::args().any(|arg| arg == "--bench");
    let asked = std::env::var("KABINET_BENCH_ACTIVITIES").ok().and_then(|text| text.parse().ok());
    let size: usize = if trial { 1_000 } else { asked.unwrap_or(100_000) };
    let dir = tempfile::tempdir().unwrap();
    let ids = Arc::new(RandomIds::default());
    let service =
        Service::open(dir.path(), "bench", Memory::Ample, Arc::new(SystemClock), ids.clone(), &mut |_| true).unwrap();
    let bench = Bench::found(&service, ids);
    bench.receive(size);
    bench.reads();
    bench.writes();
}

struct Bench {
    ids: Arc<RandomIds>,
    owner: Session,
    importer: Session,
    principals: Vec<PrincipalId>,
}

impl Bench {
    fn found(service: &Service, ids: Arc<RandomIds>) -> Self {
        let principals = ["Министар", "Први секретар", "Други секретар"];
        let request = FoundOffice {
            name: "Кабинет".to_owned(),
            zone: "Europe/Belgrade".to_owned(),
            language: "sr".to_owned(),
            address: String::new(),
            principals: principals.map(|name| (name.to_owned(), "функционер".to_owned())).to_vec(),
            user: "Власник".to_owned(),
            login: "owner".to_owned(),
            colleagues: Vec::new(),
            classes: Vec::new(),
        };
        let founder = service.session(Actor::Internal(InternalActor::Founder));
        let card = send(&founder, RequestId(ids.next(Timestamp(0))), request).unwrap();
        let owner = service.session(card.users[0].actor());
        let importer = service.session(Actor::Internal(InternalActor::Importer));
        Self { ids, owner, importer, principals: card.principals.iter().map(|it| it.id).collect() }
    }

    fn request(&self) -> RequestId {
        RequestId(self.ids.next(Timestamp(1_795_345_200_000)))
    }

    fn ask<R: Ask>(&self, request: R) -> R::Answer {
        send(&self.owner, self.request(), request).unwrap()
    }

    fn receive(&self, size: usize) {
        let (import, group) = (ImportId::new(self.request().0), GroupId(self.request().0));
        let begin = BeginImport { id: import, group, intake: Intake::Archive, sources: Vec::new() };
        send(&self.importer, self.request(), begin).unwrap();
        let mut spent = Duration::ZERO;
        for piece in (0..size).collect::<Vec<_>>().chunks(500) {
            let activities = piece.iter().map(|n| self.arrived(*n)).collect();
            let begun = Instant::now();
            send(&self.importer, self.request(), ReceiveActivities { import, activities }).unwrap();
            spent += begun.elapsed();
        }
        let rate = size as f64 / spent.as_secs_f64();
        println!("received {size} activities in {:.2} s, {rate:.0}/s", spent.as_secs_f64());
    }

    /// The `n`th activity: spread over the years, one in fifty a series, one in forty some days long.
    fn arrived(&self, n: usize) -> Arrived {
        let spread = (n as u64).wrapping_mul(2_654_435_761) % (YEARS * 365);
        let day = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + Days::new(spread);
        let from = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(480 + (n as i64 * 37) % 600);
        let zone = Zone::Named("Europe/Belgrade".into());
        let when = match n % 40 {
            7 => When::Days { first: day, last: day + Days::new(n as u64 % 5) },
            _ => When::lasting(from, TimeDelta::minutes(30 + (n as i64 % 4) * 15), &zone),
        };
        let rules = ["FREQ=WEEKLY;COUNT=26", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=DAILY;COUNT=30"];
        let series = (n % 50 == 3).then(|| Series::by_rule(rules[n / 50 % rules.len()], NaiveDate::MIN));
        let activity = Activity {
            uid: format!("{n}@example.org"),
            principals: vec![self.principals[n % 3]],
            place: format!("сала {}", n % 9),
            state: if n.is_multiple_of(3) { ActivityState::Confirmed } else { ActivityState::Tentative },
            series,
            ..Activity::new(ActivityId::new(self.request().0), &format!("Састанак број {n}"), when)
        };
        Arrived { activity, stands_for: None, source: format!("UID:{n}@example.org").into_bytes(), before: None }
    }

    fn window(&self, from: NaiveDate, days: u64) -> usize {
        let request = ListActivities {
            principals: Vec::new(),
            from,
            until: from + Days::new(days),
            cancelled: false,
            limit: AGENDA_LIMIT,
        };
        self.ask(request).rows.len()
    }

    fn reads(&self) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (what, days) in [("a day", 1), ("a week", 7), ("a month's grid", 42)] {
            let rows = self.window(today, days);
            // As somebody goes on from day to day, within the days that the index lists.
            timed(&format!("{what}, {rows} rows"), 100, |n| {
                self.window(today + Days::new(n as u64 * days % 600), days);
            });
        }
        let year = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let rows = self.window(year, 365);
        timed(&format!("a year, {rows} rows"), 10, |_| {
            self.window(year, 365);
        });
        let far = NaiveDate::from_ymd_opt(2035, 3, 5).unwrap();
        for (what, days) in [("a week", 7), ("a month's grid", 42)] {
            timed(&format!("{what} that is worked out, far ahead"), 20, |_| {
                self.window(far, days);
            });
        }
    }

    fn writes(&self) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let request = ListActivities {
            principals: Vec::new(),
            from: today,
            until: today + Days::new(7),
            cancelled: false,
            limit: 100,
        };
        let rows = self.ask(request).rows;
        timed("OpenActivity", 100, |n| {
            let row = &rows[n % rows.len()];
            drop(self.ask(OpenActivity { id: row.id, at: row.at }));
        });
        let single = rows.iter().find(|row| !row.recurring).unwrap();
        timed("an activity moved", 50, |n| {
            let step = Step::Move { minutes: if n % 2 == 0 { 15 } else { -15 } };
            let (id, at, reach) = (single.id, None, Reach::This);
            let beside = rows.iter().map(|row| row.id).filter(|other| *other != id).take(40).collect();
            drop(self.ask(DecideActivity { id, at, reach, step, beside }));
        });
    }
}

fn timed(what: &str, times: usize, mut run: impl FnMut(usize)) {
    let mut spent: Vec<Duration> = (0..times)
        .map(|n| {
            let begun = Instant::now();
            run(n);
            begun.elapsed()
        })
        .collect();
    spent.sort_unstable();
    let at = |part: usize| spent[(spent.len() * part / 100).min(spent.len() - 1)].as_secs_f64() * 1_000.0;
    println!("{what}: median {:.2} ms, p95 {:.2} ms", at(50), at(95));
}
