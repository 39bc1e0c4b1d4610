//! Records of every older version stay readable for ever: one golden line per kind and version.
//!
//! A line is `kind version hex`. Lines are only ever added; `KABINET_GOLDEN=write` adds missing ones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use chrono::{NaiveDate, TimeDelta};
use kabinet::base::clock::Timestamp;
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::activity::{Activity, ActivityKind, ActivityState, Part, Participant, Visibility};
use kabinet::domain::arrival::{ImportRun, Intake, Quarantined, Tally};
use kabinet::domain::ids::{ContentHash, EntityKind, EntityRef, Id, Revision};
use kabinet::domain::label::{Confidentiality, Label};
use kabinet::domain::letter::{Channel, Closing, Direction, Endorsement, Hold, Letter, MessageKeys, Party, Stage};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::office::{Book, BookKind, Class, Office, Principal, User, Watched};
use kabinet::domain::operation::GroupId;
use kabinet::domain::organisation::{Organisation, OrganisationKind};
use kabinet::domain::paper::{Filing, Paper, PaperKind};
use kabinet::domain::person::{KeptCard, Person, Position};
use kabinet::domain::record::{Record, version};
use kabinet::domain::recurrence::Series;
use kabinet::domain::rendition::Dated;
use kabinet::domain::role::Role;
use kabinet::domain::task::{Outcome, Task};
use kabinet::domain::thread::Thread;
use uuid::Uuid;

#[test]
fn records_are_read_and_written_as_ever() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/records.txt");
    let mut golden = fs::read_to_string(&path).unwrap_or_default();
    for record in samples() {
        let bytes = record.encode().unwrap();
        let kind = record.entity().kind;
        let line = format!("{} {} {}\n", kind.word(), version(kind), hex(&bytes));
        if std::env::var_os("KABINET_GOLDEN").is_some() && !golden.contains(&line) {
            golden.push_str(&line);
            fs::write(&path, &golden).unwrap();
        }
        assert!(
            golden.contains(&line),
            "the form on disk of {} changed: give it a new version",
            record.entity().kind.word()
        );
    }
    for line in golden.lines() {
        let [kind, _, bytes] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let record = Record::decode(&unhex(bytes)).unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert!(samples().contains(&record), "{kind} reads otherwise");
    }
    let kinds: Vec<EntityKind> = samples().iter().map(|record| record.entity().kind).collect();
    assert!(EntityKind::ALL.iter().all(|kind| kinds.contains(kind)), "a kind has no sample");
}

#[test]
fn anything_else_is_damage_not_a_panic() {
    for bytes in [&[][..], &[1], &[1, 1], &[1, 99, 0], &[200, 1, 0, 0], &[9, 1, 255, 255, 255, 255]] {
        assert_eq!(Record::decode(bytes).unwrap_err().kind, ErrorKind::Damaged);
    }
}

fn id<T>(n: u128) -> Id<T> {
    Id::new(Uuid::from_u128(n))
}

fn label() -> Label {
    Label { lane: 2, level: Confidentiality::Restricted, group: 3 }
}

fn samples() -> Vec<Record> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut samples = vec![letter(day).into(), paper().into()];
    samples.extend(correspondents());
    samples.extend(office());
    samples.extend(arrivals());
    samples.extend(diary());
    samples
}

fn letter(day: NaiveDate) -> Letter {
    Letter {
        id: id(1),
        revision: Revision(4),
        label: label(),
        number: 417,
        direction: Direction::Incoming,
        channel: Channel::Email,
        stage: Stage::Held,
        received: Timestamp(1_764_000_000_000),
        dated: Some(Dated { at: Timestamp(1_763_999_000_000), offset: 60 }),
        party: Party { person: Some(id(3)), name: "Ђорђе Пример".into(), address: "dj@example.org".into() },
        correspondents: vec![id(3), id(4)],
        linked: vec![id(5)],
        subject: "Посета".into(),
        gist: "Поштовани,".into(),
        thread: id(2),
        message: Some(MessageKeys { own: Some([7; 16]), references: vec![[8; 16]] }),
        raw: Some(ContentHash([9; 32])),
        rendition: Some(ContentHash([10; 32])),
        attachments: 2,
        owner: Some(id(7)),
        deadline: Some(day),
        hold: Some(Hold { until: day, reason: "чека се".into() }),
        class: Some(id(5)),
        closing: Some(Closing { endorsement: Endorsement::Referred, at: Timestamp(5), by: Some(id(7)) }),
        remark: "хитно".into(),
        answers: Some(id(11)),
        twin: Some(id(12)),
        import: Some(id(13)),
    }
}

fn paper() -> Paper {
    Paper {
        id: id(21),
        revision: Revision(2),
        label: label(),
        kind: PaperKind::Minutes,
        title: "Записник".into(),
        text: ContentHash([1; 32]),
        gist: "Присутни".into(),
        author: Some(id(7)),
        begun: Timestamp(1),
        changed: Timestamp(2),
        filing: Some(Filing { year: 2026, number: 88, class: id(5), at: Timestamp(3), by: Some(id(7)) }),
        about: vec![EntityRef { kind: EntityKind::Letter, id: Uuid::from_u128(1) }],
        corrects: Some(id(20)),
    }
}

fn correspondents() -> [Record; 5] {
    let thread = Thread {
        id: id(2),
        revision: Revision(3),
        label: label(),
        subject: "Посета".into(),
        last: Timestamp(9),
        letters: 5,
        joined: Some(id(22)),
    };
    let person = Person {
        id: id(3),
        revision: Revision(1),
        label: label(),
        contact: true,
        name: "Ђорђе Пример".into(),
        addresses: vec!["dj@example.org".into()],
        organisation: "Пример".into(),
        position: "директор".into(),
        salutation: "Поштовани господине Пример,".into(),
        language: "sr".into(),
        remark: "зна немачки".into(),
        ..Person::named(id(3), "Ђорђе Пример")
    };
    let position = Position {
        organisation: Some(id(50)),
        body: "Амбасада".into(),
        title: "амбасадор".into(),
        from: NaiveDate::from_ymd_opt(2024, 3, 1),
        until: NaiveDate::from_ymd_opt(2026, 3, 1),
    };
    let contact = Person {
        other_name: "Đorđe Primer".into(),
        phones: vec!["+381 11 000 000".into()],
        positions: vec![position],
        source: Some(ContentHash([4; 32])),
        ..person.clone()
    };
    let merged = Person {
        uid: "3@example.org".into(),
        cards: vec![KeptCard { uid: "4@example.org".into(), source: ContentHash([7; 32]) }],
        merged: vec![id(5)],
        into: Some(id(6)),
        ..contact.clone()
    };
    let organisation = Organisation {
        id: id(50),
        revision: Revision(1),
        label: label(),
        name: "Амбасада Примерије".into(),
        other_name: "Embassy of Exampleland".into(),
        short: "АП".into(),
        kind: OrganisationKind::Embassy,
        parent: Some(id(51)),
        country: "XE".into(),
        addresses: vec!["info@example.org".into()],
        phones: vec!["011".into()],
        place: "Примерова 1".into(),
        remark: "звати после 10".into(),
        source: Some(ContentHash([5; 32])),
    };
    [thread.into(), person.into(), contact.into(), merged.into(), organisation.into()]
}

fn diary() -> [Record; 4] {
    let wall = NaiveDate::from_ymd_opt(2026, 11, 25).and_then(|day| day.and_hms_opt(10, 0, 0)).unwrap();
    let when = When::lasting(wall, TimeDelta::minutes(45), &Zone::Named("Europe/Belgrade".into()));
    let series = Series {
        rules: vec!["FREQ=WEEKLY".into()],
        added: vec![wall],
        left_out: vec![wall],
        listed_until: wall.date(),
    };
    let activity = Activity {
        revision: Revision(2),
        label: label(),
        uid: "1@example.org".into(),
        principals: vec![id(31)],
        place: "сала 2".into(),
        text: "Дневни ред".into(),
        kind: ActivityKind::Bilateral,
        state: ActivityState::Confirmed,
        visibility: Visibility::Announced,
        free: true,
        series: Some(series),
        apart: vec![wall],
        parent: Some(id(61)),
        participants: vec![Participant {
            person: Some(id(3)), name: "Ђорђе".into(), address: "dj@example.org".into()
        }],
        about: vec![EntityRef { kind: EntityKind::Letter, id: Uuid::from_u128(1) }],
        owner: Some(id(7)),
        beside: vec![id(62)],
        reason: "договорено".into(),
        source: Some(ContentHash([6; 32])),
        import: Some(id(13)),
        ..Activity::new(id(60), "Састанак", when)
    };
    let part = Activity {
        part: Some(Part { series: id(60), at: wall }),
        ..Activity::new(id(63), "Састанак касније", When::day(wall.date()))
    };
    let task = Task {
        id: id(70),
        revision: Revision(1),
        label: label(),
        number: 12,
        text: "Послати програм".into(),
        owner: Some(id(7)),
        due: Some(wall.date()),
        origin: Some(EntityRef { kind: EntityKind::Activity, id: Uuid::from_u128(60) }),
        given: Timestamp(8),
        by: Some(id(7)),
        outcome: Some(Outcome { done: true, evidence: "послато".into(), at: Timestamp(9), by: Some(id(7)) }),
        reason: String::new(),
    };
    let put_off = Task { reason: "чека се одговор".into(), outcome: None, ..task.clone() };
    [activity.into(), part.into(), task.into(), put_off.into()]
}

fn office() -> [Record; 5] {
    let office = Office {
        id: id(30),
        revision: Revision(1),
        name: "Кабинет".into(),
        zone: "Europe/Belgrade".into(),
        language: "sr".into(),
        address: "kabinet@example.org".into(),
        reply_days: 15,
        watched: vec![Watched { path: "/var/mail/office".into(), lane: 1 }],
    };
    let principal =
        Principal {
            id: id(31), revision: Revision(1), name: "Мила Пример".into(), office: "министар".into(), lane: 1
        };
    let user = User {
        id: id(7),
        revision: Revision(1),
        name: "Ана Пример".into(),
        login: "ana".into(),
        role: Role::Chief,
        active: true,
    };
    let class = Class {
        id: id(5),
        revision: Revision(1),
        code: "06-1".into(),
        title: "Посете".into(),
        years: Some(10),
        closed: false,
    };
    let book = Book { id: id(33), revision: Revision(9), kind: BookKind::Papers, year: 2026, next: 89 };
    [office.into(), principal.into(), user.into(), class.into(), book.into()]
}

fn arrivals() -> [Record; 3] {
    let quarantined = Quarantined {
        id: id(40),
        revision: Revision(1),
        label: label(),
        at: Timestamp(4),
        source: "broken.eml".into(),
        offset: 12,
        reason: Error::new(ErrorKind::Invalid, "not-a-letter").with("what", "zip"),
        raw: ContentHash([2; 32]),
        size: 99,
        import: Some(id(13)),
    };
    let run = ImportRun {
        id: id(13),
        revision: Revision(2),
        begun: Timestamp(1),
        ended: Some(Timestamp(2)),
        intake: Intake::Inbox,
        sources: vec!["inbox.mbox".into()],
        group: GroupId(Uuid::from_u128(41)),
        tally: Tally { new: 1, known: 2, quarantined: 3, skipped: 4 },
        remarks: Vec::new(),
    };
    let why = Error::new(ErrorKind::Invalid, "import-no-letter").with("path", "a.txt");
    let told = ImportRun { remarks: vec![("a.txt".into(), why)], ..run.clone() };
    [quarantined.into(), run.into(), told.into()]
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}
