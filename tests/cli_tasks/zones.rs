//! An office at the other end of the world: each task tells its days, not those of a house in Belgrade.

use kabinet::api::diary::{DecideActivity, Reach, SaveActivity, Step};
use kabinet::api::office::FoundOffice;
use kabinet::api::send;
use kabinet::app::office::Office;
use kabinet::domain::activity::{Activity, ActivityState, Participant};
use kabinet::domain::ids::{ActivityId, PersonId};
use kabinet::domain::moment::{When, Zone};
use kabinet::store::Memory;

use crate::cli_kit::Home;
use crate::lines;

fn founding() -> FoundOffice {
    FoundOffice {
        name: "Made-up office".to_owned(),
        zone: "Pacific/Auckland".to_owned(),
        language: "en".to_owned(),
        address: "kabinet@office.example".to_owned(),
        principals: vec![("Vesna Uzorak".to_owned(), "minister".to_owned())],
        user: "Mira".to_owned(),
        login: "mira".to_owned(),
        colleagues: Vec::new(),
        classes: Vec::new(),
    }
}

fn open(home: &Home) -> Office {
    Office::open(&home.data(), "test", Memory::Modest, &mut |_| true).unwrap()
}

fn found(home: &Home) {
    let office = open(home);
    send(&*office.seat().unwrap(), office.request(), founding()).unwrap();
    office.close();
}

/// An office in Auckland with one letter, which came there on the morning after it left.
fn auckland() -> Home {
    let home = Home::new();
    found(&home);
    let letter = b"From: Ana <ana@example.org>\r\nSubject: From far away\r\nMessage-ID: <1@example.org>\r\n\
        Date: Mon, 2 Mar 2026 20:00:00 +0100\r\n\r\nGood evening.\r\n";
    let path = home.write("a.eml", letter);
    let (status, out, err) = home.told(&["import", &path]);
    assert_eq!(status, 0, "{out} {err}");
    home
}

/// A call from London with this person, late there and on the next day here; cancelled if it is wanted so.
fn call(home: &Home, person: PersonId, title: &str, at: &str, cancelled: bool) {
    let office = open(home);
    let (card, seat) = (office.card().unwrap(), office.seat().unwrap());
    let id = ActivityId::new(office.ids.next(office.clock.now()));
    let zone = Zone::Named("Europe/London".into());
    let activity = Activity {
        principals: vec![card.principals[0].id],
        state: ActivityState::Confirmed,
        participants: vec![Participant { person: Some(person), name: "Ana".into(), address: String::new() }],
        ..Activity::new(id, title, When::lasting(at.parse().unwrap(), chrono::TimeDelta::minutes(60), &zone))
    };
    let save = SaveActivity { activity, at: None, reach: Reach::Series, beside: vec![] };
    send(&*seat, office.request(), save).unwrap();
    if cancelled {
        let step = Step::Cancel { reason: "Nobody came".into(), margins: None };
        let cancel = DecideActivity { id, at: None, reach: Reach::Series, step, beside: vec![] };
        send(&*seat, office.request(), cancel).unwrap();
    }
    office.close();
}

#[test]
fn a_day_is_the_office_s_wherever_it_is_told() {
    let home = auckland();
    let (_, out, err) = home.told(&["letters"]);
    assert!(out.contains("3 Mar 2026"), "{out} {err}");
    let (_, out, _) = home.told(&["show", "1"]);
    assert!(out.contains("received: 3 Mar 2026 08:00"), "{out}");
    let ana = lines(&home.told(&["people", "--filter", "Ana", "--json"]).1).remove(0);
    let ana = ana["id"].as_str().unwrap();
    call(&home, ana.parse().unwrap(), "Late call", "2031-11-22T22:00:00", false);
    call(&home, ana.parse().unwrap(), "Call that fell out", "2031-11-23T22:00:00", true);
    let (status, out, err) = home.told(&["show", &format!("person:{ana}")]);
    assert_eq!((status, err.as_str()), (0, ""));
    let line = |what: &str| out.lines().find(|line| line.contains(what)).unwrap_or_default().trim();
    assert_eq!(line("Late call"), "23 Nov 2031  Late call");
    assert_eq!(line("Call that fell out"), "24 Nov 2031  Call that fell out  (cancelled)");
    assert!(line("From far away").contains("3 Mar 2026"), "{out}");
}

#[test]
fn a_time_by_another_clock_is_told_by_both() {
    let home = auckland();
    let ana = lines(&home.told(&["people", "--json"]).1).remove(0);
    call(&home, ana["id"].as_str().unwrap().parse().unwrap(), "Late call", "2031-11-22T22:30:00", false);
    let (_, out, _) = home.told(&["agenda", "--from", "2031-11-23"]);
    assert!(out.contains("  11:30–12:30 (Sat 22:30 London)  Late call\n"), "{out}");
}
