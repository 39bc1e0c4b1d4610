//! What the board in the corridor may know, and what its part of the program may ask.

use kabinet::api::board::{Board, BoardActivities};
use kabinet::api::contract::Request;
use kabinet::api::diary::ListActivities;
use kabinet::api::office::OpenOffice;
use kabinet::api::{Client, Envelope, send};
use kabinet::base::error::ErrorKind;
use kabinet::domain::activity::{Activity, ActivityState, Visibility};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::label::{Confidentiality, Label};
use kabinet::domain::moment::Zone;
use kabinet::domain::record::Record;
use kabinet::domain::role::Role;
use kabinet::service::Session;

use crate::diary::{keep, meeting};
use crate::exchange::{adopted, exported};
use crate::support::House;

fn session(house: &House) -> Session {
    house.service.session(Actor::Internal(InternalActor::Board))
}

fn board(house: &House) -> Board {
    let (from, until) = ("2026-11-24".parse().unwrap(), "2026-11-25".parse().unwrap());
    send(&session(house), house.request(), BoardActivities { principals: vec![], from, until }).unwrap()
}

fn shown(house: &House, title: &str, from: &str, visibility: Visibility) -> Activity {
    Activity { visibility, place: format!("{title} сала"), ..meeting(house, title, from, 30) }
}

#[test]
fn its_answer_holds_no_title_place_or_zone_that_is_not_for_everybody() {
    let house = House::new();
    for (hour, visibility) in Visibility::ALL.into_iter().enumerate() {
        let title = format!("{visibility:?}-title");
        let mut activity = shown(&house, &title, &format!("2026-11-24 {:02}:00", 9 + hour), visibility);
        activity.text = "secret-text".into();
        keep(&house, activity).unwrap();
    }
    let away = shown(&house, "Away-title", "2026-11-24 10:00", Visibility::Internal);
    let mut when = away.when.clone();
    if let kabinet::domain::moment::When::Times { from, until } = &mut when {
        (from.zone, until.zone) = (Zone::Named("America/New_York".into()), Zone::Named("America/New_York".into()));
    }
    keep(&house, Activity { when, ..away }).unwrap();
    let free = shown(&house, "Free-title", "2026-11-24 17:00", Visibility::Internal);
    keep(&house, Activity { free: true, ..free }).unwrap();
    let off = shown(&house, "Off-title", "2026-11-24 18:00", Visibility::Public);
    keep(&house, Activity { state: ActivityState::Cancelled, reason: "x".into(), ..off }).unwrap();
    let answer = board(&house);
    let titles: Vec<_> = answer.rows.iter().map(|row| row.shown.as_ref().map(|it| it.title.as_str())).collect();
    assert_eq!(titles, [Some("Public-title"), Some("Announced-title"), None, None, None]);
    let text = serde_json::to_string(&answer).unwrap();
    for hidden in ["Internal-title", "Busy-title", "Away", "New_York", "Free", "Off-title", "secret"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
}

#[test]
fn a_label_hides_what_was_announced() {
    let before = House::new();
    keep(&before, shown(&before, "Тајна", "2026-11-24 09:00", Visibility::Public)).unwrap();
    let (mut records, contents) = exported(&before);
    for record in &mut records {
        if let Record::Activity(it) = record {
            it.label = Label { level: Confidentiality::Confidential, ..it.label };
        }
    }
    let house = adopted(&kabinet::api::arrivals::AdoptRecords { records, contents });
    let answer = board(&house);
    assert!(answer.rows.len() == 1 && answer.rows[0].shown.is_none(), "{answer:?}");
}

#[test]
fn its_part_of_the_program_may_ask_nothing_else_and_nobody_else_may_ask_it() {
    let house = House::new();
    let days = ("2026-11-24".parse().unwrap(), "2026-11-25".parse().unwrap());
    let others: [Request; 2] = [
        OpenOffice {}.into(),
        ListActivities { principals: vec![], from: days.0, until: days.1, cancelled: false, limit: 9 }.into(),
    ];
    for body in others {
        let envelope = Envelope { request: house.request(), expected: None, body };
        assert_eq!(session(&house).ask(envelope).unwrap_err().kind, ErrorKind::NotFound);
    }
    let ask = BoardActivities { principals: vec![], from: days.0, until: days.1 };
    for role in [Role::Chief, Role::Auditor, Role::Department] {
        house.ask_as(role, ask.clone()).unwrap_err();
    }
}
