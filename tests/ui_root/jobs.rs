//! Work in the background: seen, stopped, ended, reported.

use kabinet::api::job::{Brought, Job, JobId, Outcome, Progress};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::arrival::Tally;
use kabinet::domain::ids::ImportId;
use kabinet::ui::act::Act;
use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::overlay::state::Overlay;
use kabinet::words::Language::English;
use uuid::Uuid;

use crate::house::House;
use crate::kit::Seat;
use crate::{key, week};

/// Starts an import that does not end by itself.
fn running(seat: &mut Seat) -> JobId {
    seat.slow = true;
    seat.press("space f i").type_text("/mail").press("enter");
    *seat.model.jobs.keys().next_back().unwrap()
}

/// What an import says that met everything there is.
fn imported() -> Outcome {
    Outcome::Imported {
        import: Some(ImportId::new(Uuid::from_u128(7))),
        done: None,
        tally: Tally { new: 1200, known: 34, quarantined: 2, skipped: 1 },
        remarks: vec![(
            "/mail/slika.eml".to_owned(),
            Error::new(ErrorKind::Invalid, "import-binary").with("path", "/mail/slika.eml"),
        )],
        brought: Brought::default(),
        unread: 0,
        cancelled: false,
    }
}

#[test]
fn a_job_is_seen_cancelled_and_reported() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    seat.event(Event::Progress(Progress { job, done: 45, total: 100, count: 12_345 }));
    seat.expect("import 45 % · 12,345");
    seat.press("space j").expect("In the background").press("enter").expect("Stop this: import?");
    assert!(key(&mut seat, "y").contains(&Effect::Cancel(job)));
    seat.event(Event::Ended(job, Box::new(Ok(imported()))));
    seat.expect("Report").expect("1,200").expect("here already").expect("/mail/slika.eml");
    insta::assert_snapshot!("report-120-en", seat.screen());
    seat.slow = false;
    seat.press("esc space f r").expect("The report of which import?").expect("just now").press("enter");
    seat.expect("Report").expect("/mail/slika.eml").press("q space j").expect("ended");
}

/// What an import says that met a calendar and was not told whose diary it goes into.
fn undirected() -> Outcome {
    let why = Error::new(ErrorKind::Invalid, "import-whose-diary").with("names", "1 A, 2 B");
    let Outcome::Imported { import, done, tally, brought, unread, cancelled, .. } = imported() else { panic!() };
    let remarks = vec![("/mail/sednice.ics".to_owned(), why.with("path", "/mail/sednice.ics"))];
    Outcome::Imported { import, done, tally, brought, remarks, unread, cancelled }
}

#[test]
fn an_import_that_met_a_calendar_asks_whose_diary_it_goes_into() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    seat.event(Event::Ended(job, Box::new(Ok(undirected()))));
    seat.expect("Whose diary are the activities in sednice.ics?").expect("Министар");
    seat.press("down enter");
    let started = seat.model.jobs.values().map(|(job, _)| job.clone()).collect::<Vec<_>>();
    let [Job::Import { paths, lane, .. }] = &started[..] else { panic!("{started:?}") };
    assert_eq!((paths[0].to_str(), *lane), (Some("/mail/sednice.ics"), 2));
    // One whose diary is hidden is not proposed.
    let mut seat = week(English, 120, 36);
    let first = seat.model.ctx.office.principals[0].id;
    seat.model.diary.hidden.insert(first);
    let job = running(&mut seat);
    seat.event(Event::Ended(job, Box::new(Ok(undirected())))).press("enter");
    assert!(seat.model.jobs.values().any(|(job, _)| matches!(job, Job::Import { lane: 2, .. })));
}

#[test]
fn a_watched_folder_says_whose_things_come_in_there() {
    let mut seat = week(English, 120, 36);
    seat.press("space o s tab tab tab").type_text("/mail/ulaz; /mail/drugi = 2").press("ctrl-s");
    seat.press("space o s").expect("/mail/ulaz; /mail/drugi = 2");
}

#[test]
fn the_open_list_of_jobs_follows_every_job_that_ends() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let enclose = Job::Enclose { draft: Uuid::from_u128(1), path: "/tmp/nacrt.pdf".into() };
    seat.act(vec![Act::Run(enclose)]);
    let reading = *seat.model.jobs.keys().next().unwrap();
    running(&mut seat);
    seat.press("space j").expect("reads a file").press("down");
    seat.event(Event::Ended(reading, failed()));
    let rows = |seat: &Seat| match &seat.model.overlay {
        Some(Overlay::Choose(choose)) => choose.rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(&seat), 1, "{}", seat.screen());
    seat.press("enter").expect("Stop this: import?").press("n space j");
    let import = *seat.model.jobs.keys().next().unwrap();
    seat.event(Event::Ended(import, failed())).expect("In the background").expect("ended");
}

/// A seat at which a file is read, an export goes on and an import, and their ids in this order.
fn three_jobs() -> (Seat, [JobId; 3]) {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let enclose = Job::Enclose { draft: Uuid::from_u128(1), path: "/tmp/nacrt.pdf".into() };
    seat.act(vec![Act::Run(enclose), Act::Run(Job::ExportAll { into: "/tmp/izvoz".into() })]);
    running(&mut seat);
    let ids: Vec<JobId> = seat.model.jobs.keys().copied().collect();
    (seat, ids.try_into().unwrap())
}

fn failed() -> Box<Result<Outcome, Error>> {
    Box::new(Err(Error::new(ErrorKind::Full, "disk-full").with("path", "/mail")))
}

#[test]
fn the_chosen_job_stays_chosen_while_others_end() {
    for (choose, title) in [("down", "export"), ("down down", "import")] {
        let (mut seat, [reading, ..]) = three_jobs();
        seat.press("space j").press(choose).event(Event::Ended(reading, failed()));
        seat.press("enter").expect(&format!("Stop this: {title}?"));
    }
    let (mut seat, [reading, ..]) = three_jobs();
    seat.press("space j").type_text("imp").event(Event::Ended(reading, failed()));
    seat.press("enter").expect("Stop this: import?");
}

#[test]
fn the_open_list_of_jobs_says_how_far_each_one_is() {
    let (mut seat, [.., import]) = three_jobs();
    seat.press("space j").expect_not("45 %");
    seat.event(Event::Progress(Progress { job: import, done: 45, total: 100, count: 9 })).expect("45 % · 9");
}

#[test]
fn the_open_list_of_jobs_closes_when_nothing_is_left_in_it() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let enclose = |n| Act::Run(Job::Enclose { draft: Uuid::from_u128(n), path: "/tmp/nacrt.pdf".into() });
    seat.act(vec![enclose(1), enclose(2)]);
    let ids: Vec<JobId> = seat.model.jobs.keys().copied().collect();
    seat.press("space j down").event(Event::Ended(ids[1], failed()));
    seat.press("enter").expect("Stop this: reads a file").press("n space j");
    seat.event(Event::Ended(ids[0], failed())).expect_not("In the background");
}

#[test]
fn an_import_that_ends_while_one_writes_does_not_cover_the_text() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    seat.slow = false;
    seat.press("t enter");
    seat.event(Event::Ended(job, Box::new(Ok(imported()))));
    assert!(seat.model.overlay.is_none());
    seat.expect("1,200 new").press("esc");
}

#[test]
fn an_imports_report_is_read_again_by_anybody_later() {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let why = Error::new(ErrorKind::Invalid, "import-no-letter").with("path", "/mail/beleske.txt");
    house.imported(Tally { new: 7, known: 2, quarantined: 0, skipped: 1 }, vec![("/mail/beleske.txt".to_owned(), why)]);
    let mut seat = Seat::new(owner, English, (120, 36));
    seat.press("space f r").expect("/home/vesna/posta").press("enter");
    seat.expect("7  new")
        .expect("2  here already")
        .expect("/mail/beleske.txt")
        .expect("22 Nov 2026")
        .expect("Save the letter itself as");
    // The older one was cut off: it says so instead of counts.
    seat.press("esc space f r down enter").expect("cut off").expect_not("7  new");
}

#[test]
fn a_failed_job_says_why_in_words() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    let error = Error::new(ErrorKind::Full, "disk-full").with("path", "/mail");
    seat.event(Event::Ended(job, Box::new(Err(error)))).expect("The disk is full");
    assert!(seat.model.jobs.is_empty());
}
