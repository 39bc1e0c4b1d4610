//! Calendars of others: each activity by itself, as its calendar has it now.

use std::fmt::Write as _;

use kabinet::api::diary::{Reach, SaveActivity};
use kabinet::domain::activity::{Activity, ActivityState, Participant, Visibility};

use crate::House;

fn event(uid: &str, lines: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20261125T100000Z\r\n{lines}\r\nEND:VEVENT\r\n")
}

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

fn titles(house: &House) -> Vec<String> {
    let mut titles: Vec<String> = house.activities().into_iter().map(|it| it.title).collect();
    titles.sort_unstable();
    titles
}

#[test]
fn an_activity_is_one_however_often_it_comes_and_goes_with_its_import() {
    let house = House::new();
    let first = calendar(&(event("1@x", "SUMMARY:Састанак") + &event("2@x", "SUMMARY:Ручак")));
    let first = house.import("a.ics", &first);
    assert_eq!((first.brought.activities, first.tally.new), (2, 2));
    let second = calendar(&(event("1@x", "SUMMARY:Састанак, сала 2") + &event("2@x", "SUMMARY:Ручак")));
    let tried = house.bring("a.ics", &second, true);
    let second = house.import("a.ics", &second);
    assert_eq!((second.brought.activities, second.brought.changed, second.tally.known), (0, 1, 1));
    assert_eq!((tried.brought, tried.tally), (second.brought, second.tally));
    assert_eq!(titles(&house), ["Ручак", "Састанак, сала 2"]);
    house.undo(second.undo.unwrap());
    assert_eq!(titles(&house), ["Ручак", "Састанак"]);
    house.undo(first.undo.unwrap());
    assert!(titles(&house).is_empty());
}

#[test]
fn the_same_uid_twice_in_one_file_is_one_activity() {
    let house = House::new();
    let file = calendar(&(event("1@x", "SUMMARY:Састанак") + &event("1@x", "SUMMARY:Састанак касније")));
    let tried = house.bring("a.ics", &file, true);
    let came = house.import("a.ics", &file);
    assert_eq!((came.brought, came.tally), (tried.brought, tried.tally));
    assert_eq!(titles(&house), ["Састанак касније"]);
}

#[test]
fn an_import_says_how_many_of_its_activities_clash() {
    let house = House::new();
    let hour = |uid, state| event(uid, &format!("DURATION:PT1H\r\nSTATUS:{state}\r\nSUMMARY:Састанак"));
    let first = calendar(&(hour("1@x", "CONFIRMED") + &hour("2@x", "CONFIRMED") + &hour("3@x", "TENTATIVE")));
    assert_eq!(house.import("a.ics", &first).brought.clashing, 2);
    assert_eq!(house.import("a.ics", &first).brought.clashing, 0, "nothing came");
    assert_eq!(house.import("b.ics", &calendar(&hour("4@x", "CONFIRMED"))).brought.clashing, 1);
    assert!(house.activities().iter().all(|it| it.beside.is_empty()), "nobody let them");
}

#[test]
fn t43_one_bad_activity_among_a_thousand() {
    let house = House::new();
    let mut events = String::new();
    for n in 0..1_000 {
        let wrong = if n == 500 { "RRULE:FREQ=NEVER" } else { "SUMMARY:Састанак" };
        let _ = write!(events, "{}", event(&format!("{n}@x"), wrong));
    }
    let came = house.import("a.ics", &calendar(&events));
    assert_eq!((came.brought.activities, came.tally.new, came.tally.quarantined), (999, 999, 1));
    assert_eq!(house.quarantined()[0].reason.id, "bad-rule");
}

#[test]
fn a_message_about_an_activity_is_no_activity_and_says_what_it_is() {
    let house = House::new();
    house.import("a.ics", &calendar(&event("1@x", "SUMMARY:Састанак")));
    let before = house.activities();
    for (method, id) in [
        ("CANCEL", "event-cancellation"),
        ("reply", "event-reply"),
        ("COUNTER", "event-counter"),
        ("DECLINECOUNTER", "event-counter-declined"),
        ("REFRESH", "event-refresh"),
        ("ADD", "event-added-time"),
    ] {
        let message = calendar(&event("1@x", &format!("SUMMARY:Састанак\r\nX-M:{method}\r\nSTATUS:CANCELLED")));
        let message = message.replace("VERSION:2.0", &format!("VERSION:2.0\r\nMETHOD:{method}"));
        let came = house.import("m.ics", &message);
        assert_eq!((came.tally.new, came.tally.quarantined), (0, 1), "{method}");
        let reason = house.quarantined().into_iter().map(|it| it.reason).find(|reason| reason.id == id).unwrap();
        assert_eq!(reason.arg("title"), Some("Састанак"));
        assert_eq!(house.activities(), before);
    }
    for method in ["PUBLISH", "REQUEST", "X-OTHER"] {
        let file = calendar(&event(method, "SUMMARY:Нови")).replace("VERSION", &format!("METHOD:{method}\r\nVERSION"));
        assert_eq!(house.import("r.ics", &file).brought.activities, 1, "{method}");
    }
}

#[test]
fn what_the_office_wrote_stays_when_a_newer_calendar_comes() {
    let house = House::new();
    let guest = |name: &str| format!("ATTENDEE;CN={name}:mailto:{name}@proba.example\r\n");
    let lines = format!("{}{}STATUS:TENTATIVE\r\nLOCATION:Сала 1\r\nSUMMARY:", guest("prvi"), guest("drugi"));
    house.import("1.ics", &calendar(&event("1@x", &format!("{lines}Састанак"))));
    let came = house.activities().remove(0);
    let mut by_hand = Activity {
        text: "понети нацрт".into(),
        state: ActivityState::Cancelled,
        reason: "болест".into(),
        visibility: Visibility::Announced,
        place: "Сала 2".into(),
        ..came
    };
    by_hand.participants.push(Participant { person: None, name: "Трећи".into(), address: String::new() });
    house.ask(SaveActivity { activity: by_hand, at: None, reach: Reach::Series, beside: Vec::new() });
    let newer = lines.replace(&guest("drugi"), &guest("novi"));
    let second = house.import("2.ics", &calendar(&event("1@x", &format!("{newer}Састанак касније"))));
    assert_eq!(second.brought.changed, 1);
    let both = house.activities().remove(0);
    assert_eq!((both.title.as_str(), both.place.as_str()), ("Састанак касније", "Сала 2"));
    assert_eq!((both.text.as_str(), both.reason.as_str()), ("понети нацрт", "болест"));
    assert_eq!((both.state, both.visibility), (ActivityState::Cancelled, Visibility::Announced));
    let names: Vec<_> = both.participants.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["prvi", "Трећи", "novi"]);
    let firm = newer.replace("TENTATIVE", "CONFIRMED");
    house.import("3.ics", &calendar(&event("1@x", &format!("{firm}Састанак касније"))));
    let firm = house.activities().remove(0);
    assert_eq!((firm.state, firm.reason.as_str()), (ActivityState::Confirmed, ""), "the outside changed it since");
}
