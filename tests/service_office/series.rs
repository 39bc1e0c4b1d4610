//! What comes again: one time of it and all of them changed, what stands apart, and the nights on which clocks change.

use chrono::TimeDelta;
use kabinet::api::diary::{ActivityRow, DecideActivity, Kept, OpenActivity, Reach, SaveActivity, Step};
use kabinet::api::history::{Undo, Undoable};
use kabinet::base::error::Result;
use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::recurrence::Series;

use crate::diary::{day, decide, keep, meeting, starts, wall, window};
use crate::support::{DAY, House};

fn series(house: &House, rule: &str, from: &str) -> Activity {
    let series = Some(Series::by_rule(rule, day("2026-01-01")));
    Activity { series, ..meeting(house, "Колегијум", from, 60) }
}

/// November of 2026, to its second of December.
fn november(house: &House) -> Vec<ActivityRow> {
    window(house, "2026-11-01", "2026-12-03")
}

fn begins(rows: &[ActivityRow]) -> Vec<String> {
    starts(rows).into_iter().map(|line| line.replace(" Колегијум", "")).collect()
}

fn cancelled(house: &House, row: &ActivityRow) -> Kept {
    decide(house, row, Reach::This, Step::Cancel { reason: "Празник".into(), margins: None }).unwrap()
}

fn move_all(house: &House, row: &ActivityRow, minutes: i64) -> Result<Kept> {
    decide(house, row, Reach::Series, Step::Move { minutes })
}

/// The series as the form sends it when one of its times was written anew.
fn edited(house: &House, row: &ActivityRow, by: i64) -> Kept {
    let activity = house.ask(OpenActivity { id: row.id, at: None }).unwrap().activity;
    let when = activity.when.moved(TimeDelta::minutes(by));
    let activity = Activity { when, ..activity };
    house.ask(SaveActivity { activity, at: row.at, reach: Reach::Series, beside: vec![] }).unwrap()
}

fn take_back(house: &House, kept: &Kept) -> Result<kabinet::api::history::Undone> {
    house.ask(Undo { what: Undoable::Operation(kept.done.sequence.unwrap()) })
}

#[test]
fn a_series_written_to_another_hour_brings_nothing_back_that_was_cancelled_or_left_out() {
    let house = House::new();
    let mut weekly = series(&house, "FREQ=WEEKLY;COUNT=5", "2026-11-02 08:30");
    weekly.series.as_mut().unwrap().left_out = vec![wall("2026-11-30 08:30")];
    keep(&house, weekly).unwrap();
    let rows = november(&house);
    cancelled(&house, &rows[1]);
    decide(&house, &rows[2], Reach::This, Step::Move { minutes: 120 }).unwrap();
    let written = edited(&house, &rows[0], 30);
    assert_eq!(begins(&november(&house)), ["11-02 09:00", "11-16 10:30", "11-23 09:00"]);
    take_back(&house, &written).unwrap();
    assert_eq!(begins(&november(&house)), ["11-02 08:30", "11-16 10:30", "11-23 08:30"]);
}

#[test]
fn a_series_moves_with_its_end_and_its_days() {
    for (rule, by, all) in [
        ("FREQ=WEEKLY;UNTIL=20261116T073000Z", 30, ["11-02 09:00", "11-09 09:00", "11-16 09:00"].as_slice()),
        ("FREQ=WEEKLY;UNTIL=20261116T083000", -30, &["11-02 08:00", "11-09 08:00", "11-16 08:00"]),
        ("FREQ=WEEKLY;UNTIL=20261116", 1_440, &["11-03 08:30", "11-10 08:30", "11-17 08:30"]),
        ("FREQ=WEEKLY;UNTIL=20261116", 1_000, &["11-03 01:10", "11-10 01:10", "11-17 01:10"]),
        ("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4", 1_440, &["11-03 08:30", "11-05 08:30", "11-10 08:30", "11-12 08:30"]),
    ] {
        let house = House::new();
        keep(&house, series(&house, rule, "2026-11-02 08:30")).unwrap();
        let before = november(&house);
        let moved = move_all(&house, &before[0], by).unwrap();
        assert_eq!(begins(&november(&house)), all, "{rule}");
        take_back(&house, &moved).unwrap();
        assert_eq!(begins(&november(&house)), begins(&before), "{rule}");
        edited(&house, &before[0], by);
        assert_eq!(begins(&november(&house)), all, "{rule}");
    }
}

#[test]
fn a_rule_that_names_its_own_days_is_not_moved_off_them() {
    for rule in ["FREQ=MONTHLY;BYDAY=1MO", "FREQ=DAILY;BYHOUR=8,14", "FREQ=MONTHLY;BYMONTHDAY=2"] {
        let house = House::new();
        keep(&house, series(&house, rule, "2026-11-02 08:30")).unwrap();
        let before = november(&house);
        assert_eq!(move_all(&house, &before[0], 1_440 + 60).unwrap_err().id, "series-stays", "{rule}");
        assert_eq!(november(&house), before);
    }
}

#[test]
fn no_time_is_lost_when_what_was_done_before_a_move_of_all_is_taken_back() {
    let house = House::new();
    keep(&house, series(&house, "FREQ=WEEKLY;COUNT=3", "2026-11-02 08:30")).unwrap();
    let rows = november(&house);
    let gone = cancelled(&house, &rows[1]);
    move_all(&house, &rows[0], 60).unwrap();
    assert_eq!(take_back(&house, &gone).unwrap_err().id, "undo-conflict");
    assert_eq!(begins(&november(&house)), ["11-02 09:30", "11-16 09:30"]);
    let part = house.ask(OpenActivity { id: gone.id, at: None }).unwrap().activity.part.unwrap();
    assert_eq!(part.at, wall("2026-11-09 09:30"), "the time of the series that it stands for went with the series");
}

#[test]
fn a_time_that_takes_the_place_of_one_apart_does_not_take_its_record() {
    let house = House::new();
    keep(&house, series(&house, "FREQ=WEEKLY;COUNT=3", "2026-11-02 08:30")).unwrap();
    let rows = november(&house);
    decide(&house, &rows[1], Reach::This, Step::Move { minutes: 120 }).unwrap();
    move_all(&house, &rows[0], 7 * 1_440).unwrap();
    assert_eq!(begins(&november(&house)), ["11-09 08:30", "11-09 10:30", "11-23 08:30"]);
    decide(&house, &november(&house)[0], Reach::This, Step::Move { minutes: 30 }).unwrap();
    assert_eq!(begins(&november(&house)), ["11-09 09:00", "11-09 10:30", "11-23 08:30"]);
}

#[test]
fn whole_days_that_come_again_move_by_days_with_what_was_left_out() {
    let house = House::new();
    let mut weekly = series(&house, "FREQ=WEEKLY;COUNT=3", "2026-11-02 00:00");
    weekly.when = When::day(day("2026-11-02"));
    weekly.series.as_mut().unwrap().left_out = vec![wall("2026-11-09 00:00")];
    keep(&house, weekly).unwrap();
    let rows = november(&house);
    move_all(&house, &rows[0], 15).unwrap();
    assert_eq!(begins(&november(&house)), ["11-02 00:00", "11-16 00:00"]);
    move_all(&house, &rows[0], 1_440 + 15).unwrap();
    assert_eq!(begins(&november(&house)), ["11-03 00:00", "11-17 00:00"]);
}

#[test]
fn of_a_series_this_time_is_never_all_of_them() {
    let house = House::new();
    let id = keep(&house, series(&house, "FREQ=WEEKLY;COUNT=3", "2026-11-02 08:30")).unwrap().id;
    let step = Step::Cancel { reason: "Празник".into(), margins: None };
    house.ask(DecideActivity { id, at: None, reach: Reach::This, step, beside: vec![] }).unwrap();
    assert_eq!(begins(&november(&house)), ["11-09 08:30", "11-16 08:30"]);
}

#[test]
fn a_time_in_the_hour_that_the_clock_jumps_over_is_one_and_can_be_changed() {
    for zone in [Zone::Named("Europe/Belgrade".into()), Zone::Floating] {
        let house = House::new();
        let mut nightly = series(&house, "FREQ=DAILY;COUNT=5", "2027-03-26 02:30");
        nightly.when = When::lasting(wall("2027-03-26 02:30"), TimeDelta::minutes(20), &zone);
        nightly.series.as_mut().unwrap().added = vec![wall("2027-03-28 02:45")];
        keep(&house, nightly).unwrap();
        let night = || window(&house, "2027-03-28", "2027-03-29");
        let rows = night();
        assert_eq!(
            rows.iter().filter_map(|row| row.at).collect::<Vec<_>>(),
            [wall("2027-03-28 02:30"), wall("2027-03-28 02:45")]
        );
        for row in &rows {
            cancelled(&house, row);
        }
        assert!(night().is_empty(), "{:?}", night());
        assert_eq!(window(&house, "2027-03-20", "2027-04-10").len(), 4);
    }
}

#[test]
fn years_later_a_series_is_counted_and_held_against_others_as_on_its_first_day() {
    let house = House::new();
    let mut weekly = series(&house, "FREQ=WEEKLY", "2026-11-02 08:30");
    weekly.state = ActivityState::Tentative;
    let id = keep(&house, weekly).unwrap().id;
    house.clock.advance(5 * 365 * DAY);
    keep(&house, meeting(&house, "Пријем", "2032-03-15 08:45", 30)).unwrap();
    let sheet = house.ask(OpenActivity { id, at: None }).unwrap();
    assert!(sheet.to_come > 100, "{} {}", sheet.times, sheet.to_come);
    let step = Step::State(ActivityState::Confirmed);
    let confirmed = house.ask(DecideActivity { id, at: None, reach: Reach::Series, step, beside: vec![] });
    assert_eq!(confirmed.unwrap_err().id, "activity-overlaps");
}

#[test]
fn what_stands_further_ahead_than_a_series_is_listed_is_not_overlapped_either() {
    let house = House::new();
    keep(&house, meeting(&house, "Јубилеј", "2041-11-14 09:00", 30)).unwrap();
    let (weekly, yearly) = ("FREQ=WEEKLY;BYDAY=TH", "FREQ=YEARLY");
    for (rule, from) in [(weekly, "2026-11-05 08:45"), (yearly, "2026-11-14 08:30")] {
        let refused = keep(&house, series(&house, rule, from)).unwrap_err();
        assert_eq!((&*refused.id, refused.arg("title")), ("activity-overlaps", Some("Јубилеј")), "{rule}");
    }
    keep(&house, series(&house, weekly, "2026-11-05 09:30")).unwrap();
    keep(&house, series(&house, yearly, "2026-11-13 08:30")).unwrap();
}

#[test]
fn t37_a_rule_of_every_second_is_held_against_others_in_bounded_time() {
    let house = House::new();
    let endless = |from| series(&house, "FREQ=SECONDLY", from);
    keep(&house, Activity { state: ActivityState::Tentative, ..endless("2026-11-02 08:30") }).unwrap();
    let id = keep(&house, Activity { state: ActivityState::Tentative, ..endless("2026-11-03 08:30") }).unwrap().id;
    let began = std::time::Instant::now();
    let step = Step::State(ActivityState::Confirmed);
    let confirmed = house.ask(DecideActivity { id, at: None, reach: Reach::Series, step, beside: vec![] });
    let refused = confirmed.unwrap_err();
    assert_eq!((refused.id.as_ref(), refused.arg("title")), ("series-too-often", Some("Колегијум")));
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}
