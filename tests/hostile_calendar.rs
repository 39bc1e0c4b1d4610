//! Calendars and cards that were written to hurt: they cost little, break nothing, and what can be read of them is read.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail"
)]

mod calendar_kit;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use calendar_kit::{parts, rewritten, rewritten_card};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use kabinet::base::clock::Timestamp;
use kabinet::domain::activity::{Activity, Participant};
use kabinet::domain::ids::ActivityId;
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::recurrence::{STEPS, Series};
use kabinet::format::ics::{self, Outgoing, calendar};
use kabinet::format::lines::{Kind, Line};
use kabinet::format::vcf;
use proptest::prelude::*;

/// No test compares speeds; this bound is many times what each is to cost.
const BOUND: Duration = Duration::from_secs(10);

/// Everything that is done with a file of the outside, on all of it.
fn through(bytes: &[u8]) {
    for part in parts(bytes).iter().filter(|part| part.wrong.is_none()) {
        match part.kind {
            Kind::Event => {
                let Ok(event) = ics::read(&part.text) else { continue };
                let text = rewritten(&event, &part.text);
                assert!(text.split("\r\n").all(|line| !line.contains(['\r', '\n']) && line.len() <= 76), "{text}");
                let (from, until) = (wall("2026-01-01T00:00:00"), wall("2027-01-01T00:00:00"));
                assert!(event.activity.times(from, until, Tz::Europe__Belgrade).starts.len() <= STEPS + 2_001);
            }
            Kind::Card => {
                let Ok(read) = vcf::read(&part.text) else { continue };
                rewritten_card(&read, &part.text);
            }
            _ => {}
        }
    }
}

fn wall(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn in_time<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    println!("{:?} {}", begun.elapsed(), what.chars().take(60).collect::<String>());
    assert!(begun.elapsed() < BOUND, "{what}: {:?}", begun.elapsed());
    done
}

fn numbers(range: std::ops::RangeInclusive<u32>) -> String {
    range.map(|n| n.to_string()).collect::<Vec<_>>().join(",")
}

#[test]
fn t37_rules_that_never_end_or_never_begin_cost_little() {
    let all = format!(
        "FREQ=YEARLY;BYMONTH={};BYMONTHDAY={};BYHOUR={};BYMINUTE={};BYSECOND={};COUNT=1",
        numbers(1..=12),
        numbers(1..=31),
        numbers(0..=23),
        numbers(0..=59),
        numbers(0..=59)
    );
    let cases = [
        ("FREQ=SECONDLY", "2026-01-01T00:00:00"),
        ("FREQ=SECONDLY;COUNT=2000000", "2026-01-01T00:00:00"),
        ("FREQ=MINUTELY;UNTIL=20360101T000000Z", "2026-01-01T00:00:00"),
        (all.as_str(), "2026-01-01T00:00:00"),
        ("FREQ=DAILY", "1600-01-01T00:00:00"),
        ("FREQ=YEARLY;COUNT=9000", "8999-01-01T00:00:00"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01T00:00:00"),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01T00:00:00"),
        ("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1", "1600-01-01T00:00:00"),
        ("FREQ=DAILY;UNTIL=19990101T000000Z", "2026-01-01T00:00:00"),
        ("FREQ=DAILY;INTERVAL=0", "2026-01-01T00:00:00"),
        ("FREQ=DAILY;INTERVAL=2147483648", "2026-01-01T00:00:00"),
        ("FREQ=WEEKLY;INTERVAL=65535", "1600-01-01T00:00:00"),
        ("FREQ=YEARLY;BYDAY=MO,53TU;BYSETPOS=-366", "2026-01-01T00:00:00"),
        ("FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO,TU,WE,TH,FR,SA,SU", "1600-01-01T00:00:00"),
        ("FREQ=YEARLY;BYWEEKNO=53;INTERVAL=65535;COUNT=3", "2026-12-31T00:00:00"),
        ("FREQ=WEEKLY;BYDAY=MO,SU;BYSETPOS=9;COUNT=1", "1600-01-01T00:00:00"),
        ("FREQ=YEARLY;BYMONTHDAY=31;BYDAY=53SU", "2026-06-01T00:00:00"),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", "2026-01-01T00:00:00"),
        ("FREQ=DAILY;UNTIL=100000101T000000Z", "9999-12-31T00:00:00"),
    ];
    for (rule, first) in cases {
        in_time(rule, || {
            let when = When::lasting(wall(first), TimeDelta::hours(1), &Zone::Named("Europe/Belgrade".into()));
            let series = Series::by_rule(rule, NaiveDate::MAX);
            let _ = series.check(&when);
            let years = (wall("2026-01-01T00:00:00"), wall("2029-01-01T00:00:00"));
            let found = series.times(&when, years.0, years.1, Tz::Europe__Belgrade);
            assert!(found.starts.len() <= STEPS + 1, "{rule}");
            let _ = series.goes_on(&when, years.1, Tz::Europe__Belgrade);
        });
    }
}

#[test]
fn t37_a_hundred_thousand_single_times_are_refused_alone() {
    let times = "20260101T100000Z,".repeat(100_000);
    let event = |lines: &str| format!("BEGIN:VEVENT\nUID:1\nDTSTART:20260101T100000Z\n{lines}\nEND:VEVENT\n");
    let many: String = (0..100_000).fold(String::new(), |mut text, n| {
        let at = wall("2026-01-01T00:00:00") + TimeDelta::seconds(n);
        let _ = write!(text, "{},", at.format("%Y%m%dT%H%M%SZ"));
        text
    });
    in_time("many", || {
        assert_eq!(ics::read(&event(&format!("RRULE:FREQ=DAILY\nEXDATE:{many}"))).unwrap_err().id, "too-many");
        assert_eq!(ics::read(&event(&format!("RDATE:{many}"))).unwrap_err().id, "too-many");
        through(event(&format!("RRULE:FREQ=DAILY\nRDATE:{times}")).as_bytes());
    });
    let nested = (0..2_000).fold(String::new(), |mut text, n| {
        let _ = write!(
            text,
            "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:2026{:02}01T100000Z\nDTSTART:20260101T100000Z\n",
            n % 12 + 1
        );
        text
    });
    in_time("nested", || assert!(parts(nested.as_bytes()).iter().all(|part| part.wrong.is_some())));
}

#[test]
fn t38_the_rules_crate_is_followed_within_its_limits_only() {
    let source = include_str!("../src/domain/recurrence.rs");
    let code = source.split("#[cfg(test)]").next().unwrap();
    assert_eq!(code.matches("RRuleSet::new").count(), code.matches(".limit()").count());
    assert!(!code.contains("all_unchecked"));
    let parts = ["forward", "normal", "parts", "shift", "sieve"];
    let read = |part| {
        std::fs::read_to_string(format!("{}/src/domain/recurrence/{part}.rs", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    assert!(parts.iter().all(|part| !read(part).contains("RRuleSet")), "sets are followed in one place");
    let when = When::lasting(wall("2026-01-01T00:00:00"), TimeDelta::hours(1), &Zone::Floating);
    let found = Series::by_rule("FREQ=SECONDLY", NaiveDate::MAX).times(
        &when,
        when.starts(),
        wall("2036-01-01T00:00:00"),
        Tz::UTC,
    );
    assert!(found.cut && found.starts.len() <= STEPS);
}

#[test]
fn t39_a_zone_of_ten_thousand_observances_is_known_by_its_name_and_a_wrong_one_is_none() {
    let observance = "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+9900\nTZOFFSETTO:-9900\nEND:STANDARD\n";
    let zone =
        |name: &str, times: usize| format!("BEGIN:VTIMEZONE\nTZID:{name}\n{}END:VTIMEZONE\n", observance.repeat(times));
    let event = |name: &str| format!("BEGIN:VEVENT\nUID:{name}\nDTSTART;TZID=\"{name}\":20260701T100000\nEND:VEVENT\n");
    let names = ["Europe/Belgrade", "Nowhere", "W. Europe Standard Time", "Missing"];
    let text: String =
        [zone(names[0], 10_000), zone(names[1], 1), zone(names[2], 0)].concat() + &names.map(event).concat();
    let text = format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR\n");
    let found = in_time("zones", || parts(text.as_bytes()));
    assert!(found.iter().all(|part| part.text.len() < 64 << 10));
    let zones: Vec<Zone> =
        found.iter().map(|part| ics::read(&part.text).unwrap().activity.when.zone().clone()).collect();
    let named = |name: &str| Zone::Named(name.into());
    assert_eq!(zones, [named("Europe/Belgrade"), Zone::Floating, named("Europe/Berlin"), Zone::Floating]);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1@proba.example\r\n\
    SUMMARY;LANGUAGE=sr:Колегијум\\, са\r\n ла 2\r\nDTSTART;TZID=Mine:20261125T100000\r\nDURATION:PT1H30M\r\nRRULE:FREQ=MONTHLY;BYDAY=MO,2TU;COUNT=9\r\n\
    EXDATE;TZID=Mine:20261201T100000,20261202T100000\r\nATTENDEE;CN=\"Проба; Мира\":mailto:mira@proba.example\r\nBEGIN:VALARM\r\n\
    TRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const CARDS: &str = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D1=80;=\r\n=D0=9C;;;\r\nEMAIL;INTERNET:a@proba.example\r\n\
    PHOTO;BASE64:\r\n AAAA\r\n\r\nAGENT:\r\nBEGIN:VCARD\r\nN:x\r\nEND:VCARD\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Завод\r\nORG:Завод;Одељење\r\n\
    ADR;TYPE=work:;;Улица 1;Београд;;11000;\r\nTEL;VALUE=uri:tel:+381-11-1\r\nEND:VCARD\r\n";

/// A file with some bytes changed, doubled, cut out, or pieces of it moved.
fn mutated(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let change = (0..4_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>());
    prop::collection::vec(change, 1..12).prop_map(move |changes| {
        let mut bytes = text.as_bytes().to_vec();
        for (what, at, other, byte) in changes {
            let (at, other) = (at.index(bytes.len().max(1)), other.index(bytes.len().max(1)));
            let (from, to) = (at.min(other), at.max(other));
            match what {
                _ if bytes.is_empty() => {}
                0 => bytes[at] = byte,
                1 => bytes.insert(at, b"\r\n;:,=\"\\ "[usize::from(byte) % 9]),
                2 => drop(bytes.drain(from..to.min(from + 40))),
                _ => {
                    let piece = bytes[from..to.min(from + 120)].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn t43_t44_a_file_with_changed_bytes_harms_nothing(calendar in mutated(CALENDAR), cards in mutated(CARDS)) {
        through(&calendar);
        through(&cards);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn t40_nothing_that_an_activity_says_writes_a_line_of_its_own(
        texts in prop::collection::vec("(?s)[\\r\\n;,\\\\\"^ :=a-zА-Я大]{0,120}", 6),
    ) {
        let when = When::lasting(wall("2026-11-25T10:00:00"), TimeDelta::hours(1), &Zone::Named("Europe/Belgrade".into()));
        let mut activity = Activity::new(ActivityId::from_bytes([1; 16]), &texts[0], when);
        (activity.place, activity.text) = (texts[1].clone(), texts[2].clone());
        activity.series = Some(Series::by_rule(&format!("FREQ=DAILY{}", texts[3]), NaiveDate::MAX));
        activity.participants = vec![Participant { person: None, name: texts[4].clone(), address: "a@x.example".into() }];
        let out = Outgoing { activity: &activity, uid: &texts[5], stands_for: None, source: None, stamp: Timestamp(0) };
        let text = calendar([out]);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let found = parts(text.as_bytes());
        prop_assert_eq!(found.len(), 1);
        let names: Vec<String> = found[0].text.lines().filter_map(Line::read).map(|line| line.name.to_owned()).collect();
        for name in ["SUMMARY", "LOCATION", "DESCRIPTION", "UID", "ATTENDEE"] {
            prop_assert!(names.iter().filter(|it| *it == name).count() <= 1, "{name} in {text}");
        }
        let ours = ["BEGIN", "END", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "X-LIC-LOCATION", "UID", "DTSTAMP", "X-KABINET-REVISION", "SUMMARY",
            "LOCATION", "DESCRIPTION", "DTSTART", "DTEND", "RRULE", "STATUS", "ATTENDEE"];
        prop_assert!(names.iter().all(|name| ours.contains(&name.as_str())), "{names:?} in {text}");
        let own = found[0].text.lines().all(|line| Line::read(line).is_some());
        prop_assert!(own, "{text}");
    }
}

#[test]
fn t44_a_million_telephones_are_refused_alone_and_lies_about_charsets_are_read() {
    let phones = format!("BEGIN:VCARD\nFN:a\n{}END:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n", "TEL:1\n".repeat(1_000_000));
    let found = in_time("telephones", || parts(phones.as_bytes()));
    assert_eq!(found.iter().map(|part| part.wrong).collect::<Vec<_>>(), [Some("component-too-large"), None]);
    let lie = b"BEGIN:VCARD\rFN;CHARSET=UTF-8:Mira \xe8\rN;CHARSET=nothing-like-it:\xe8\rEND:VCARD\r";
    let found = parts(lie);
    assert!(matches!(vcf::read(&found[0].text).unwrap().card, vcf::Card::Person(it) if it.name.starts_with("Mira")));
    through(lie);
}

/// Who the one card in `lines` is, and whether it goes out as it came.
fn whose(lines: &str) -> (String, bool) {
    let found = parts(format!("BEGIN:VCARD\nVERSION:2.1\n{lines}\nEND:VCARD\n").as_bytes());
    assert_eq!(found.iter().map(|part| part.wrong).collect::<Vec<_>>(), [None], "{lines}");
    let read = vcf::read(&found[0].text).unwrap();
    let back = parts(rewritten_card(&read, &found[0].text).as_bytes());
    let name = match read.card {
        vcf::Card::Person(it) => it.name,
        vcf::Card::Organisation(it) => it.name,
    };
    (name, back.len() == 1 && back[0].text == found[0].text)
}

#[test]
fn t44_a_line_of_base64_or_quoted_printable_that_looks_like_a_name_is_none() {
    for lines in [
        "PHOTO;ENCODING=b:AAAA\n N:Evil;X;;;\nN:Проба;Мира;;;",
        "PHOTO;BASE64:\n  AAAA\n  N:Evil;X;;;\n  BBBB\n\nN:Проба;Мира;;;",
        "PHOTO;ENCODING=BASE64;TYPE=JPEG:AAAA\n\tFN:Evil\nBBBB\n\nFN:Мира Проба",
        "KEY;ENCODING=B:AAAA\nTk==\nTjpFdmls\nN:Проба;Мира;;;",
        "NOTE;ENCODING=QUOTED-PRINTABLE:a=\nN:Evil;X;;;=\nFN:Evil\nFN:Мира Проба",
        "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0AN:Evil;X;;;=0AFN:Evil\nFN:Мира Проба",
    ] {
        assert_eq!(whose(lines), ("Мира Проба".to_owned(), true), "{lines}");
    }
}

#[test]
fn t44_a_name_that_decodes_to_lines_of_its_own_is_one_line() {
    let source = "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:Mira=0D=0AN:Evil=0ATEL:1\nEND:VCARD\n";
    let vcf::Read { card: vcf::Card::Person(mut person), uid } = vcf::read(source).unwrap() else { panic!() };
    assert_eq!(person.name, "Mira N:Evil TEL:1");
    person.remark = "Nova".into();
    let text = rewritten_card(&vcf::Read { card: vcf::Card::Person(person), uid }, source);
    assert!(!text.contains("\r\nN:") && !text.contains("\r\nTEL:"), "{text}");
}

#[test]
fn t46_a_card_that_is_written_over_its_source_keeps_what_nobody_knows() {
    let source = "BEGIN:VCARD\nVERSION:3.0\nN:Проба;Мира;;;\nFN:Мира Проба\nX-SKYPE;X-A=\"b;c\":mira\nitem1.X-ABDATE:2020\nEND:VCARD\n";
    let vcf::Read { card: vcf::Card::Person(mut person), uid } = vcf::read(source).unwrap() else { panic!() };
    (person.name, person.remark) = ("Мира Узорак".into(), "Нова".into());
    person.addresses.push("mira@proba.example".into());
    let card = vcf::Card::Person(person);
    let text = rewritten_card(&vcf::Read { card, uid }, source);
    for line in
        ["X-SKYPE;X-A=\"b;c\":mira", "item1.X-ABDATE:2020", "FN:Мира Узорак", "NOTE:Нова", "EMAIL:mira@proba.example"]
    {
        assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
    }
}
