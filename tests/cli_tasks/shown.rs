//! An activity shown by its id: all that the diary's page says of it.

use std::path::Path;

use kabinet::api::diary::{DecideActivity, Reach, SaveActivity, Step};
use kabinet::api::send;
use kabinet::app::office::Office;
use kabinet::domain::activity::{Activity, Participant};
use kabinet::domain::ids::{ActivityId, EntityKind, EntityRef};
use kabinet::domain::moment::{When, Zone};
use kabinet::store::Memory;
use serde_json::Value;

use crate::cli_kit::Home;
use crate::lines;

/// A call from London about this letter, cancelled for a reason; its id.
fn cancelled_call(data: &Path, letter: &Value) -> ActivityId {
    let office = Office::open(data, "test", Memory::Modest, &mut |_| true).unwrap();
    let (card, seat) = (office.card().unwrap(), office.seat().unwrap());
    let id = ActivityId::new(office.ids.next(office.clock.now()));
    let from = "2031-11-22T08:00:00".parse().unwrap();
    let when = When::lasting(from, chrono::TimeDelta::minutes(30), &Zone::Named("Europe/London".into()));
    let guest = |name: &str| Participant { person: None, name: name.into(), address: String::new() };
    let activity = Activity {
        place: "room 2".into(),
        text: "Numbers first.\nThen dates.".into(),
        principals: vec![card.principals[1].id],
        participants: vec![guest("Ana Uzorak"), guest("Pera Probić")],
        about: vec![EntityRef { kind: EntityKind::Letter, id: letter["id"].as_str().unwrap().parse().unwrap() }],
        ..Activity::new(id, "Call of the donors", when)
    };
    let save = SaveActivity { activity, at: None, reach: Reach::Series, beside: vec![] };
    send(&*seat, office.request(), save).unwrap();
    let step = Step::Cancel { reason: "The line is down".into(), margins: None };
    let cancel = DecideActivity { id, at: None, reach: Reach::Series, step, beside: vec![] };
    send(&*seat, office.request(), cancel).unwrap();
    office.close();
    id
}

#[test]
fn each_activity_of_the_agenda_is_shown_by_its_id() {
    let home = Home::with_usual_demo();
    let rows = lines(&home.told(&["agenda", "--to", "+13", "--json"]).1);
    assert!(rows.len() > 20);
    for row in rows.iter().take(8) {
        let id = row["id"].as_str().unwrap();
        let (status, out, err) = home.told(&["show", &format!("activity:{id}"), "--json"]);
        assert_eq!((status, err.as_str()), (0, ""));
        let shown = lines(&out).remove(0);
        assert_eq!((&shown["kind"], &shown["id"]), (&"activity".into(), &row["id"]));
        assert_eq!((&shown["activity"]["title"], &shown["status"]), (&row["title"], &row["state"]));
        if row["recurring"] == false {
            assert_eq!((&shown["begins"], &shown["ends"]), (&row["begins"], &row["ends"]));
        }
        assert_eq!(home.told(&["show", id]), home.told(&["show", &format!("activity:{id}")]));
    }
}

#[test]
fn an_activity_says_when_whose_where_with_whom_why_not_and_what_about() {
    let home = Home::with_demo();
    let letter = lines(&home.told(&["letters", "--limit", "1", "--json"]).1).remove(0);
    let id = cancelled_call(&home.data(), &letter);
    let (status, out, err) = home.told(&["show", &format!("activity:{id}")]);
    assert_eq!((status, err.as_str()), (0, ""));
    let said: Vec<&str> = out.lines().collect();
    assert_eq!(said[0], "Call of the donors");
    for line in [
        "when: Sat 22 Nov 2031 · 09:00–09:30 (08:00 London)",
        "where: room 2",
        "status: cancelled",
        "whose: државни секретар",
        "Reason: The line is down",
        "who: Ana Uzorak",
        "who: Pera Probić",
    ] {
        assert!(said.contains(&line), "{line} in\n{out}");
    }
    let about = said.iter().find(|line| line.starts_with("letter: ")).unwrap_or_else(|| panic!("{out}"));
    assert!(about.contains(letter["subject"].as_str().unwrap().trim()), "{out}");
    assert!(out.ends_with("\n\nNumbers first.\nThen dates.\n"), "{out}");
    let (_, out, _) = home.told(&["show", &id.to_string(), "--lang", "sr"]);
    assert!(out.contains("Разлог: The line is down") && out.contains("отказано"), "{out}");
}
