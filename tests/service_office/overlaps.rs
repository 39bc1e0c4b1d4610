//! Overlaps are told by instants, and agreed for the times that were agreed.

use std::thread;

use chrono::TimeDelta;
use chrono_tz::Tz;
use kabinet::api::arrivals::BeginImport;
use kabinet::api::diary::{Arrived, DecideActivity, OpenActivity, Reach, ReceiveActivities, SaveActivity, Step};
use kabinet::api::history::{Undo, Undoable};
use kabinet::base::error::Result;
use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::{ActivityId, ImportId, PrincipalId};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::operation::GroupId;
use kabinet::domain::recurrence::Series;
use proptest::prelude::*;

use crate::diary::{day, decide, keep, meeting, wall, window};
use crate::support::House;

const BELGRADE: Tz = Tz::Europe__Belgrade;

/// Half an hour by the clock of a zone.
fn call(house: &House, title: &str, from: &str, zone: &str) -> Activity {
    let when = When::lasting(wall(from), TimeDelta::minutes(30), &Zone::Named(zone.into()));
    Activity { when, ..meeting(house, title, from, 30) }
}

fn move_by(house: &House, id: ActivityId, minutes: i64, beside: Vec<ActivityId>) -> Result<kabinet::api::diary::Kept> {
    house.ask(DecideActivity { id, at: None, reach: Reach::This, step: Step::Move { minutes }, beside })
}

#[test]
fn in_the_night_of_the_double_hour_instants_tell_what_overlaps() {
    let house = House::new();
    // Both at 02:30 on the office's clock, an hour apart.
    keep(&house, call(&house, "Први", "2026-10-25 00:30", "UTC")).unwrap();
    keep(&house, call(&house, "Други", "2026-10-25 01:30", "UTC")).unwrap();
    assert!(window(&house, "2026-10-25", "2026-10-26").iter().all(|row| !row.conflict && !row.beside));
    // From 02:50 to 02:10, which is twenty minutes.
    let across = call(&house, "Преко", "2026-10-25 00:50", "UTC");
    let refused = keep(&house, across.clone()).unwrap_err();
    assert_eq!((refused.id.as_ref(), refused.arg("title")), ("activity-overlaps", Some("Први")));
    let tentative = keep(&house, Activity { state: ActivityState::Tentative, ..across }).unwrap();
    assert_eq!(tentative.overlaps.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["Први"]);
    let rows = window(&house, "2026-10-25", "2026-10-26");
    assert!(rows.iter().all(|row| row.beside == (row.title == "Преко")), "{rows:?}");
}

#[test]
fn what_begins_in_the_hour_that_the_clock_jumps_over_begins_after_it() {
    let house = House::new();
    keep(&house, meeting(&house, "Прескочено", "2027-03-28 02:30", 120)).unwrap();
    keep(&house, call(&house, "Пре", "2027-03-28 01:00", "UTC")).unwrap();
    let refused = keep(&house, call(&house, "После", "2027-03-28 01:30", "UTC")).unwrap_err();
    assert_eq!((refused.id.as_ref(), refused.arg("title")), ("activity-overlaps", Some("Прескочено")));
}

#[test]
fn two_zones_meet_when_they_do() {
    let house = House::new();
    keep(&house, call(&house, "Њујорк", "2026-11-25 09:00", "America/New_York")).unwrap();
    assert_eq!(
        keep(&house, call(&house, "Токио", "2026-11-25 23:15", "Asia/Tokyo")).unwrap_err().id,
        "activity-overlaps"
    );
    keep(&house, call(&house, "Токио", "2026-11-25 23:30", "Asia/Tokyo")).unwrap();
}

#[test]
fn what_was_let_is_asked_again_once_either_has_moved() {
    let house = House::new();
    let first = keep(&house, meeting(&house, "Први", "2026-11-25 08:00", 60)).unwrap().id;
    let second = meeting(&house, "Други", "2026-11-25 08:30", 60);
    let save = SaveActivity { activity: second, at: None, reach: Reach::This, beside: vec![first] };
    let second = house.ask(save).unwrap().id;
    for id in [first, second] {
        move_by(&house, id, 24 * 60, vec![]).unwrap();
        assert_eq!(move_by(&house, id, -24 * 60, vec![]).unwrap_err().id, "activity-overlaps");
        let other = if id == first { second } else { first };
        move_by(&house, id, -24 * 60, vec![other]).unwrap();
    }
    // What is only written anew stands as it was let; a move is taken back with what was let.
    let decided = window(&house, "2026-11-25", "2026-11-26");
    assert!(decided.iter().all(|row| row.beside && !row.conflict), "{decided:?}");
    decide(&house, &decided[0], Reach::This, Step::State(ActivityState::Held)).unwrap();
    let moved = move_by(&house, first, 240, vec![]).unwrap();
    house.ask(Undo { what: Undoable::Operation(moved.done.sequence.unwrap()) }).unwrap();
    assert!(window(&house, "2026-11-25", "2026-11-26").iter().all(|row| row.beside && !row.conflict));
}

#[test]
fn what_moves_while_it_takes_no_time_is_asked_when_it_does() {
    let house = House::new();
    let first = keep(&house, meeting(&house, "Први", "2026-11-25 08:00", 60)).unwrap().id;
    let second = meeting(&house, "Други", "2026-11-25 08:30", 60);
    house.ask(SaveActivity { activity: second, at: None, reach: Reach::This, beside: vec![first] }).unwrap();
    let step = |step| DecideActivity { id: first, at: None, reach: Reach::This, step, beside: vec![] };
    house.ask(step(Step::State(ActivityState::Tentative))).unwrap();
    house.ask(step(Step::Move { minutes: 15 })).unwrap();
    let confirmed = house.ask(step(Step::State(ActivityState::Confirmed)));
    assert_eq!(confirmed.unwrap_err().id, "activity-overlaps");
}

#[test]
fn the_next_free_time_of_the_same_day_is_offered() {
    let house = House::new();
    keep(&house, meeting(&house, "Први", "2026-11-25 08:00", 60)).unwrap();
    keep(&house, meeting(&house, "Други", "2026-11-25 09:20", 30)).unwrap();
    let free = |from: &str, minutes| {
        let refused = keep(&house, meeting(&house, "Трећи", from, minutes)).unwrap_err();
        ["free", "later"].map(|name| refused.arg(name).unwrap_or_default().to_owned())
    };
    assert_eq!(free("2026-11-25 08:30", 15), ["2026-11-25 09:00–09:15", "30"]);
    assert_eq!(free("2026-11-25 08:30", 30), ["2026-11-25 10:00–10:30", "90"], "at a quarter of an hour");
    assert_eq!(free("2026-11-25 08:30", 14 * 60), ["2026-11-25 10:00–00:00", "90"]);
    assert_eq!(free("2026-11-25 08:30", 15 * 60), ["", ""], "not on the next day");
}

/// Every pair of confirmed activities of one principal that overlap, though nobody let them and no import brought one of them.
fn forbidden(house: &House, principal: PrincipalId) -> Vec<(String, String)> {
    let rows = window(house, "2026-10-01", "2027-02-01");
    let sheets: Vec<_> = rows
        .iter()
        .filter(|row| row.principals.contains(&principal))
        .map(|row| (row.when.instants(BELGRADE), house.ask(OpenActivity { id: row.id, at: row.at }).unwrap().activity))
        .filter(|(_, activity)| activity.import.is_none())
        .collect();
    let mut found = Vec::new();
    for (n, (a, one)) in sheets.iter().enumerate() {
        for (b, other) in sheets.iter().skip(n + 1) {
            let overlap = a.0 < b.1 && b.0 < a.1 && one.id != other.id;
            if overlap && one.takes_time() && other.takes_time() && !one.agreed_with(other) {
                found.push((one.title.clone(), other.title.clone()));
            }
        }
    }
    found
}

/// Where a meeting may stand whose time one reads.
const ZONES: [&str; 3] = ["Europe/Belgrade", "UTC", "America/New_York"];

/// What somebody does: what, when in the night, how long, with which row.
type Deed = (u8, i64, i64, usize);

/// Does it at some time of a night; what is refused is not done.
fn act(house: &House, night: &str, (what, slot, length, which): Deed) {
    let from = wall(night) + TimeDelta::minutes(slot * 30);
    let when = When::lasting(from, TimeDelta::minutes(length * 30), &Zone::Named(ZONES[which % 3].into()));
    let new = |title| Activity { when: when.clone(), ..meeting(house, title, night, 30) };
    let last = (from.date() + TimeDelta::days(2)).to_string();
    let rows = window(house, &night[..10], &last);
    let row = rows.get(which % rows.len().max(1));
    match (what, row) {
        (0 | 1, _) | (_, None) => drop(keep(house, new("Састанак"))),
        (2, _) => {
            let series = Some(Series::by_rule("FREQ=DAILY;COUNT=3", day("2026-01-01")));
            drop(keep(house, Activity { series, ..new("Серија") }));
        }
        (3, Some(row)) => drop(decide(house, row, Reach::This, Step::Move { minutes: (slot - 8) * 15 })),
        (4, Some(row)) => {
            let reach = if length % 2 == 0 { Reach::Later } else { Reach::Series };
            drop(decide(house, row, reach, Step::Move { minutes: (slot - 8) * 15 }));
        }
        (5, Some(row)) => {
            let moved = decide(house, row, Reach::This, Step::Move { minutes: 24 * 60 });
            if let Some(sequence) = moved.ok().and_then(|kept| kept.done.sequence) {
                drop(house.ask(Undo { what: Undoable::Operation(sequence) }));
            }
        }
        (6, _) => drop(keep(house, Activity { state: ActivityState::Tentative, ..new("Оквирно") })),
        (7, Some(row)) => drop(decide(house, row, Reach::This, Step::State(ActivityState::Confirmed))),
        (8, Some(row)) => {
            // Another may have taken it back meanwhile.
            let Ok(sheet) = house.ask(OpenActivity { id: row.id, at: row.at }) else { return };
            let reach = if slot % 2 == 0 { Reach::This } else { Reach::Series };
            let activity = Activity { when, ..sheet.activity };
            drop(house.ask(SaveActivity { activity, at: row.at, reach, beside: vec![] }));
        }
        (_, Some(_)) => bring(house, new("Донето"), slot % 3 == 0),
    }
}

/// Brings an activity in, and takes the import back perhaps.
fn bring(house: &House, activity: Activity, back: bool) {
    let (import, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    house.bring(BeginImport { id: import, group, intake: Intake::Inbox, sources: vec![] }).unwrap();
    // A few are one and the same, which is moved.
    let activity = Activity { uid: format!("{}@x", activity.when.starts().format("%M")), ..activity };
    let source = format!("{:?}", activity.when).into_bytes();
    let arrived = Arrived { activity, stands_for: None, before: None, source };
    house.bring(ReceiveActivities { import, activities: vec![arrived] }).unwrap();
    if back {
        drop(house.ask(Undo { what: Undoable::Group(group) }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn confirmed_activities_never_overlap_whoever_acts_at_once(
        deeds in proptest::collection::vec((0_u8..11, 0_i64..16, 1_i64..5, 0_usize..9), 4..30),
        changes in any::<bool>(),
    ) {
        let house = House::new();
        let principal = house.card.principals[0].id;
        let night = if changes { "2026-10-24 22:00" } else { "2026-11-25 08:00" };
        thread::scope(|scope| {
            for some in deeds.chunks(deeds.len().div_ceil(3)) {
                let house = &house;
                scope.spawn(move || some.iter().for_each(|deed| act(house, night, *deed)));
            }
        });
        prop_assert_eq!(forbidden(&house, principal), Vec::new());
    }
}
