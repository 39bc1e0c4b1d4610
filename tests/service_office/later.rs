//! One time of a series and all later ones changed at one stroke.

use chrono::TimeDelta;
use kabinet::api::diary::{ActivityRow, Kept, OpenActivity, Reach, SaveActivity, Step};
use kabinet::api::history::{Undo, Undoable};
use kabinet::base::error::Result;
use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::recurrence::Series;

use crate::diary::{day, decide, keep, meeting, starts, wall, window};
use crate::support::House;

fn kept(house: &House, rule: &str) -> Vec<ActivityRow> {
    let series = Some(Series::by_rule(rule, day("2026-01-01")));
    keep(house, Activity { series, ..meeting(house, "Колегијум", "2026-11-02 08:30", 60) }).unwrap();
    winter(house)
}

/// From November to the end of January.
fn winter(house: &House) -> Vec<ActivityRow> {
    window(house, "2026-11-01", "2027-02-01")
}

fn begins(house: &House) -> Vec<String> {
    starts(&winter(house)).into_iter().map(|line| line.replace(" Колегијум", "")).collect()
}

fn later(house: &House, row: &ActivityRow, minutes: i64) -> Result<Kept> {
    decide(house, row, Reach::Later, Step::Move { minutes })
}

fn take_back(house: &House, kept: &Kept) {
    house.ask(Undo { what: Undoable::Operation(kept.done.sequence.unwrap()) }).unwrap();
}

#[test]
fn what_comes_before_stays_and_one_undo_makes_it_one_series_again() {
    for rule in ["FREQ=WEEKLY;COUNT=5", "FREQ=WEEKLY;UNTIL=20261130T073000Z", "FREQ=WEEKLY;UNTIL=20261130"] {
        let house = House::new();
        let rows = kept(&house, rule);
        let before = begins(&house);
        let moved = later(&house, &rows[2], 30).unwrap();
        assert_eq!(
            begins(&house),
            ["11-02 08:30", "11-09 08:30", "11-16 09:00", "11-23 09:00", "11-30 09:00"],
            "{rule}"
        );
        assert_eq!(moved.when.starts(), wall("2026-11-16 09:00"));
        // Each half goes its own way now.
        let rows = winter(&house);
        let first = decide(&house, &rows[0], Reach::Series, Step::Move { minutes: -60 }).unwrap();
        assert_eq!(begins(&house)[..3], ["11-02 07:30", "11-09 07:30", "11-16 09:00"]);
        take_back(&house, &first);
        take_back(&house, &moved);
        assert_eq!(begins(&house), before, "{rule}");
        let all = decide(&house, &winter(&house)[4], Reach::Series, Step::Move { minutes: 15 }).unwrap();
        assert_eq!((begins(&house)[0].as_str(), all.done.changed), ("11-02 08:45", 1));
    }
}

#[test]
fn a_series_that_leaps_over_weeks_leaps_on_and_one_without_end_has_none() {
    let house = House::new();
    let rows = kept(&house, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE");
    later(&house, &rows[3], 1_440).unwrap();
    assert_eq!(
        begins(&house)[..7],
        ["11-02", "11-04", "11-16", "11-19", "12-01", "12-03", "12-15"].map(|day| format!("{day} 08:30"))
    );
    let second = house.ask(OpenActivity { id: winter(&house)[3].id, at: None }).unwrap().activity;
    assert!(second.series.unwrap().is_endless());
}

#[test]
fn of_the_first_time_the_whole_series_is_meant() {
    let house = House::new();
    let rows = kept(&house, "FREQ=WEEKLY;COUNT=3");
    let moved = later(&house, &rows[0], 30).unwrap();
    assert_eq!(
        (begins(&house), moved.id),
        (vec!["11-02 09:00".into(), "11-09 09:00".into(), "11-16 09:00".into()], rows[0].id)
    );
}

#[test]
fn what_stands_apart_goes_with_its_half() {
    let house = House::new();
    let rows = kept(&house, "FREQ=WEEKLY;COUNT=5");
    decide(&house, &rows[1], Reach::This, Step::Move { minutes: 120 }).unwrap();
    let alone = decide(&house, &rows[3], Reach::This, Step::Move { minutes: 240 }).unwrap();
    later(&house, &rows[2], 60).unwrap();
    assert_eq!(begins(&house), ["11-02 08:30", "11-09 10:30", "11-16 09:30", "11-23 12:30", "11-30 09:30"]);
    let part = house.ask(OpenActivity { id: alone.id, at: None }).unwrap().activity.part.unwrap();
    assert_eq!((part.series, part.at), (winter(&house)[2].id, wall("2026-11-23 09:30")));
}

#[test]
fn the_rest_is_cancelled_with_its_reason_and_what_is_on_its_margins_is_asked_about() {
    let house = House::new();
    let rows = kept(&house, "FREQ=WEEKLY;COUNT=4");
    for (title, on) in [("Пре", "2026-11-02 12:00"), ("После", "2026-11-16 12:00")] {
        keep(&house, Activity { parent: Some(rows[0].id), ..meeting(&house, title, on, 30) }).unwrap();
    }
    let cancel =
        |margins| decide(&house, &rows[2], Reach::Later, Step::Cancel { reason: "Расписани избори".into(), margins });
    assert_eq!(cancel(None).unwrap_err().id, "activity-has-margins");
    cancel(Some(kabinet::api::diary::Margins::Cancel)).unwrap();
    let left: Vec<String> = winter(&house)
        .iter()
        .filter(|row| row.state != ActivityState::Cancelled)
        .map(|row| row.title.clone())
        .collect();
    assert_eq!(left, ["Колегијум", "Пре", "Колегијум"]);
}

#[test]
fn a_form_changes_the_later_ones_alone() {
    let house = House::new();
    let rows = kept(&house, "FREQ=WEEKLY;COUNT=5");
    let whole = house.ask(OpenActivity { id: rows[0].id, at: rows[2].at }).unwrap().activity;
    let when = rows[2].when.moved(TimeDelta::minutes(30));
    let activity = Activity { when, place: "сала 7".into(), ..whole };
    house.ask(SaveActivity { activity, at: rows[2].at, reach: Reach::Later, beside: vec![] }).unwrap();
    let told: Vec<(String, String)> =
        begins(&house).into_iter().zip(winter(&house)).map(|(at, row)| (at, row.place)).collect();
    let expected = [
        ("11-02 08:30", false),
        ("11-09 08:30", false),
        ("11-16 09:00", true),
        ("11-23 09:00", true),
        ("11-30 09:00", true),
    ];
    for ((at, place), (expected, is_new)) in told.iter().zip(expected) {
        assert_eq!((at.as_str(), place == "сала 7"), (expected, is_new));
    }
    assert_eq!(told.len(), 5);
}

#[test]
fn the_halves_do_not_stand_in_each_others_way_but_others_do() {
    let house = House::new();
    let rows = kept(&house, "FREQ=DAILY;COUNT=20");
    let other = keep(&house, meeting(&house, "Посета", "2026-11-12 10:00", 60)).unwrap();
    let error = later(&house, &rows[5], 60).unwrap_err();
    assert_eq!((error.id, winter(&house).len()), ("activity-overlaps".into(), 21));
    let moved = later(&house, &rows[5], 20).unwrap();
    assert!(moved.overlaps.is_empty() && moved.id != rows[5].id && other.overlaps.is_empty());
}

#[test]
fn what_would_fall_on_other_days_is_not_divided() {
    let house = House::new();
    let series = Series {
        added: vec![wall("2026-11-10 08:30")],
        ..Series::by_rule("FREQ=WEEKLY;INTERVAL=2;COUNT=5", day("2026-01-01"))
    };
    keep(&house, Activity { series: Some(series), ..meeting(&house, "Колегијум", "2026-11-02 08:30", 60) }).unwrap();
    let rows = winter(&house);
    assert_eq!(later(&house, &rows[1], 30).unwrap_err().id, "series-undivided");
    later(&house, &rows[2], 30).unwrap();
    assert_eq!(begins(&house)[..4], ["11-02 08:30", "11-10 08:30", "11-16 09:00", "11-30 09:00"]);
}

#[test]
fn the_part_before_ends_with_its_last_time_and_what_is_tied_to_it_is_one_step_away() {
    let house = House::new();
    let rows = kept(&house, "FREQ=WEEKLY");
    let moved = later(&house, &rows[2], 30).unwrap();
    let before = house.ask(OpenActivity { id: rows[0].id, at: None }).unwrap().activity;
    assert_eq!(before.series.unwrap().rules, ["FREQ=WEEKLY;UNTIL=20261109T073000Z"]);
    let sheet = house.ask(OpenActivity { id: moved.id, at: None }).unwrap();
    assert_eq!(sheet.about, [(rows[0].id.into(), "Колегијум".to_owned())]);
}

#[test]
fn a_series_that_another_calendar_goes_on_to_tell_is_not_divided() {
    let house = House::new();
    let series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=3", day("2026-01-01")));
    keep(&house, Activity { uid: "1@x".into(), series, ..meeting(&house, "Туђи", "2026-11-02 08:30", 60) }).unwrap();
    let rows = winter(&house);
    assert_eq!(later(&house, &rows[1], 30).unwrap_err().id, "series-from-outside");
}
