use std::fs;
use std::io::Write;
use std::path::PathBuf;

use super::{Bench, NOW, letter};
use crate::api::job::{Job, Outcome};
use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind};
use crate::domain::arrival::{Intake, Tally};
use crate::domain::ids::EntityKind;
use crate::domain::letter::Stage;
use crate::format::mbox;
use crate::work::course::{Cancel, Course};
use crate::work::run::Report;

fn job(path: PathBuf) -> Job {
    Job::Import { paths: vec![path], intake: Intake::Archive, lane: 0, dry_run: false }
}

fn result(outcome: Outcome) -> (Tally, Vec<(String, Error)>) {
    let Outcome::Imported { tally, remarks, .. } = outcome else { panic!("not an import") };
    (tally, remarks)
}

fn mailbox(letters: usize) -> Vec<u8> {
    let mut all = Vec::new();
    (0..letters).for_each(|n| mbox::append_mboxrd(&mut all, &letter(n)));
    all
}

#[test]
fn letters_come_in_once_and_the_second_time_changes_nothing() {
    let bench = Bench::new();
    let mail = bench.path().join("mail");
    for folder in ["cur", "new", "tmp"] {
        fs::create_dir_all(mail.join("box").join(folder)).unwrap();
    }
    fs::write(mail.join("box/cur/1.h:2,S"), letter(2_000)).unwrap();
    fs::write(mail.join("box/tmp/2.h"), letter(2_001)).unwrap();
    fs::write(mail.join("a.eml"), letter(2_000)).unwrap();
    fs::write(mail.join("all.mbox"), mailbox(1_200)).unwrap();
    let (tally, remarks) = result(bench.run(job(mail.clone())).unwrap());
    assert_eq!((tally.new, tally.known, tally.quarantined, tally.skipped), (1_201, 1, 0, 0));
    assert!(remarks.is_empty());
    let letters = bench.office.letters();
    assert!(letters.iter().all(|it| it.stage == Stage::Archived && it.received == Timestamp(1_794_297_600_000)));
    let writes = bench.office.state.lock().unwrap().writes;
    let again = bench.run(job(mail)).unwrap();
    assert!(matches!(again, Outcome::Imported { import: None, done: None, .. }));
    assert_eq!(result(again).0, Tally { known: 1_202, ..Tally::default() });
    assert_eq!(bench.office.state.lock().unwrap().writes, writes);
    assert_eq!(bench.office.count(EntityKind::ImportRun), 1);
}

#[test]
fn a_dry_run_tells_the_same_and_changes_nothing() {
    let bench = Bench::new();
    let mail = bench.path().join("all.mbox");
    fs::write(&mail, mailbox(700)).unwrap();
    let dry = Job::Import { paths: vec![mail.clone(), mail.clone()], intake: Intake::Inbox, lane: 0, dry_run: true };
    let (tally, _) = result(bench.run(dry).unwrap());
    assert_eq!((tally.new, tally.known), (700, 700));
    assert_eq!(bench.office.state.lock().unwrap().writes, 0);
}

#[test]
fn what_is_no_letter_is_said_and_what_should_have_been_one_is_kept() {
    let bench = Bench::new();
    let mail = bench.path().join("mail");
    fs::create_dir(&mail).unwrap();
    fs::write(mail.join("a.eml"), letter(1)).unwrap();
    fs::write(mail.join("broken.eml"), b"\x7fELF\0\0\0\0\0\0").unwrap();
    fs::write(mail.join("days.ics"), b"BEGIN:VCALENDAR\r\n").unwrap();
    fs::write(mail.join("people.vcf"), b"BEGIN:VCARD\r\n").unwrap();
    fs::write(mail.join("words.eml"), b"Milk, bread.\n").unwrap();
    fs::write(mail.join("empty.eml"), b"").unwrap();
    fs::write(mail.join("Old.MBOX"), b"\0\x01\x02\x03\x04\x05").unwrap();
    fs::write(mail.join("notes.txt"), b"Nothing but a note.\n").unwrap();
    std::os::unix::fs::symlink("nowhere", mail.join("dangling")).unwrap();
    std::os::unix::fs::symlink("itself", mail.join("itself")).unwrap();
    fs::write(mail.join("photo.jpg"), b"\xff\xd8\xff\xe0").unwrap();
    assert!(std::process::Command::new("mkfifo").arg(mail.join("pipe")).status().unwrap().success());
    std::os::unix::fs::symlink(&mail, mail.join("loop")).unwrap();
    for _ in 0..2 {
        let (tally, remarks) = result(bench.run(job(mail.clone())).unwrap());
        assert_eq!((tally.new + tally.known + tally.quarantined, tally.skipped), (6, 6));
        let ids: Vec<_> = remarks.iter().map(|(_, why)| why.id.to_string()).collect();
        let told = ["nothing-in-it", "binary", "fifo", "no-letter", "dead-link"];
        for id in told.map(|it| format!("import-{it}")) {
            assert!(ids.contains(&id), "{id} in {ids:?}");
        }
        for name in ["days.ics", "photo.jpg", "notes.txt", "pipe", "dangling", "itself"] {
            assert!(remarks.iter().any(|(source, _)| source.ends_with(name)), "{name} in {remarks:?}");
        }
        assert_eq!(bench.office.count(EntityKind::Letter), 1);
        assert_eq!(bench.office.count(EntityKind::Quarantined), 5);
    }
}

#[test]
fn t43_a_calendar_comes_into_the_diary_and_what_is_wrong_with_one_event_stays_with_it() {
    let bench = Bench::new();
    let file = bench.path().join("days.ics");
    let event = |n: usize| match n {
        7 => "BEGIN:VEVENT\r\nUID:7\r\nDTSTART:never\r\nEND:VEVENT\r\n".to_owned(),
        n => format!("BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:x\r\nDTSTART:20261125T100000Z\r\nEND:VEVENT\r\n"),
    };
    let events: String = (0..1_000).map(event).collect();
    let task = "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n";
    fs::write(&file, format!("BEGIN:VCALENDAR\r\n{events}{task}END:VCALENDAR\r\n")).unwrap();
    let outcome = bench.run(job(file.clone())).unwrap();
    assert!(matches!(&outcome, Outcome::Imported { brought, .. } if brought.activities == 999), "{outcome:?}");
    let (tally, remarks) = result(outcome);
    assert_eq!((tally.new, tally.quarantined, tally.skipped), (999, 1, 1));
    let ids: Vec<_> = remarks.iter().map(|(_, why)| why.id.as_ref()).collect();
    assert_eq!(ids, ["event-bad-time", "import-calendar-rest"]);
    assert_eq!(bench.office.count(EntityKind::Activity), 999);
    let (again, _) = result(bench.run(job(file)).unwrap());
    assert_eq!((again.new, again.known, again.quarantined), (0, 999, 1), "it is in the quarantine still");
    assert_eq!(bench.office.count(EntityKind::Quarantined), 1);
}

#[test]
fn what_could_not_be_read_is_told_whatever_was_left_out_before_it() {
    let bench = Bench::new();
    let mail = bench.path().join("mail");
    fs::create_dir(&mail).unwrap();
    (0..150).for_each(|n| fs::write(mail.join(format!("{n}.txt")), b"Nothing but a note.\n").unwrap());
    let paths = vec![mail, bench.path().join("gone")];
    let outcome = bench.run(Job::Import { paths, intake: Intake::Archive, lane: 0, dry_run: false }).unwrap();
    assert!(matches!(outcome, Outcome::Imported { unread: 1, .. }), "{outcome:?}");
    let (tally, remarks) = result(outcome);
    assert_eq!((tally.skipped, remarks.len()), (151, 100));
    assert!(remarks[0].0.ends_with("gone") && remarks[0].1.kind == ErrorKind::Io, "{remarks:?}");
}

#[test]
fn a_file_of_a_terabyte_is_not_read_whole() {
    let bench = Bench::new();
    let big = bench.path().join("big.eml");
    let mut file = fs::File::create(&big).unwrap();
    file.write_all(&[letter(1), b"More text.\r\n".repeat(1_000)].concat()).unwrap();
    // Nothing but a hole after them: it takes no room, and nobody who reads it whole comes to its end.
    file.set_len(1 << 40).unwrap();
    let (tally, remarks) = result(bench.run(job(big)).unwrap());
    assert_eq!((tally.quarantined, remarks[0].1.id.as_ref()), (1, "letter-too-large"));
    let kept = bench.office.state.lock().unwrap().contents.values().map(Vec::len).max();
    assert_eq!(kept, Some(16 << 20));
}

#[test]
fn cancelled_it_keeps_the_batches_that_are_in() {
    let bench = Bench::new();
    let mail = bench.path().join("all.mbox");
    fs::write(&mail, mailbox(5_000)).unwrap();
    let cancel = Cancel::default();
    let stop = cancel.clone();
    let mut receipts = 0;
    bench.office.state.lock().unwrap().before = Some(Box::new(move |request| {
        if matches!(request, crate::api::Request::ReceiveLetters(_)) {
            receipts += 1;
            if receipts == 2 {
                stop.cancel();
            }
        }
    }));
    let course = Course::new(crate::api::job::JobId(uuid::Uuid::nil()), cancel, bench.clock.clone(), Box::new(|_| ()));
    let outcome = crate::work::run::perform(&bench.means, job(mail.clone()), &course).unwrap();
    assert!(matches!(outcome, Outcome::Imported { cancelled: true, import: Some(_), .. }), "{outcome:?}");
    assert_eq!(result(outcome).0.new, 1_000);
    assert_eq!(bench.office.count(EntityKind::Letter), 1_000);
    bench.office.state.lock().unwrap().before = None;
    assert_eq!(result(bench.run(job(mail)).unwrap()).0, Tally { new: 4_000, known: 1_000, ..Tally::default() });
}

#[test]
fn a_full_disk_stops_the_import_and_the_rest_comes_later() {
    let bench = Bench::new();
    let mail = bench.path().join("all.mbox");
    fs::write(&mail, mailbox(1_700)).unwrap();
    bench.office.state.lock().unwrap().refuse = Some(("ReceiveLetters", 1));
    assert_eq!(bench.run(job(mail.clone())).unwrap_err().id, "disk-full");
    assert_eq!(bench.office.count(EntityKind::Letter), 500);
    bench.office.state.lock().unwrap().refuse = None;
    assert_eq!(result(bench.run(job(mail)).unwrap()).0.new, 1_200);
}

#[test]
fn a_letter_that_the_office_refuses_keeps_no_other_out() {
    let bench = Bench::new();
    let mail = bench.path().join("all.mbox");
    fs::write(&mail, mailbox(700)).unwrap();
    let too_large = Error::new(ErrorKind::Invalid, "record-too-large");
    // 40 to 49, and 400 to 499: more than one request to the quarantine holds.
    bench.office.state.lock().unwrap().unwelcome = Some(("Subject: Letter 4", too_large));
    let (tally, remarks) = result(bench.run(job(mail.clone())).unwrap());
    assert_eq!((tally.new, tally.quarantined), (700 - 111, 111));
    assert_eq!((remarks.len(), remarks[0].1.id.as_ref()), (100, "record-too-large"));
    assert_eq!((bench.office.letters().len(), bench.office.count(EntityKind::Quarantined)), (589, 111));
    let again = result(bench.run(job(mail.clone())).unwrap()).0;
    assert_eq!(again, Tally { known: 589, quarantined: 111, ..Tally::default() });
    assert_eq!(bench.office.count(EntityKind::Quarantined), 111);
    let no_lane = Error::new(ErrorKind::Invalid, "no-such-lane");
    bench.office.state.lock().unwrap().unwelcome = Some(("Subject: Letter 4", no_lane));
    assert_eq!(bench.run(job(mail)).unwrap_err().id, "no-such-lane");
}

#[test]
fn inbox_letters_count_from_their_receipt() {
    let bench = Bench::new();
    let mail = bench.path().join("a.eml");
    fs::write(&mail, letter(1)).unwrap();
    let job = Job::Import { paths: vec![mail], intake: Intake::Inbox, lane: 2, dry_run: false };
    bench.run(job).unwrap();
    let letter = &bench.office.letters()[0];
    assert_eq!((letter.stage, letter.received < NOW), (Stage::New, true));
}

#[test]
fn t22_names_of_folders_and_files_lead_nowhere_else() {
    let bench = Bench::new();
    let mail = bench.path().join("mail/`touch x`;$(id)/..b");
    fs::create_dir_all(&mail).unwrap();
    fs::write(mail.join("-rf\n.eml"), letter(1)).unwrap();
    assert_eq!(result(bench.run(job(bench.path().join("mail"))).unwrap()).0.new, 1);
    assert!(!bench.path().join("x").exists());
}

#[test]
fn a_job_on_its_thread_tells_how_it_goes_and_once_how_it_ended() {
    let bench = Bench::new();
    let mail = bench.path().join("all.mbox");
    fs::write(&mail, mailbox(1_100)).unwrap();
    let size = fs::metadata(&mail).unwrap().len();
    let (sender, heard) = std::sync::mpsc::channel();
    let id = crate::api::job::JobId(uuid::Uuid::from_u128(5));
    let tell = move |report| drop(sender.send(report));
    crate::work::run::start(bench.means.clone(), id, job(mail), Cancel::default(), tell).unwrap().join().unwrap();
    let reports: Vec<_> = heard.iter().collect();
    let (ended, before) = reports.split_last().unwrap();
    assert!(matches!(ended, Report::Ended(it, Ok(Outcome::Imported { .. })) if *it == id));
    let last = before.last().unwrap();
    assert!(matches!(last, Report::Progress(it) if (it.done, it.total, it.count) == (size, size, 1_100)), "{last:?}");
    assert!(before.iter().all(|it| matches!(it, Report::Progress(_))));
}
