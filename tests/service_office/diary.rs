//! The diary: windows of days, what comes again, and no two confirmed activities of one principal at one time.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use kabinet::api::diary::{ActivityRow, DecideActivity, Kept, ListActivities, OpenActivity, Reach, SaveActivity, Step};
use kabinet::api::history::{Undo, Undoable};
use kabinet::base::clock::Clock;
use kabinet::base::error::{ErrorKind, Result};
use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::ids::{ActivityId, Revision};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::recurrence::Series;
use proptest::prelude::*;

use crate::support::House;

const BELGRADE: Tz = Tz::Europe__Belgrade;

pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn meeting(house: &House, title: &str, from: &str, minutes: i64) -> Activity {
    let zone = Zone::Named("Europe/Belgrade".into());
    Activity {
        principals: vec![house.card.principals[0].id],
        state: ActivityState::Confirmed,
        ..Activity::new(
            ActivityId::new(house.fresh()),
            title,
            When::lasting(wall(from), TimeDelta::minutes(minutes), &zone),
        )
    }
}

pub fn keep(house: &House, activity: Activity) -> Result<Kept> {
    house.ask(SaveActivity { activity, at: None, reach: Reach::Series, beside: Vec::new() })
}

pub fn decide(house: &House, row: &ActivityRow, reach: Reach, step: Step) -> Result<Kept> {
    house.ask(DecideActivity { id: row.id, at: row.at, reach, step, beside: Vec::new() })
}

pub fn window(house: &House, from: &str, until: &str) -> Vec<ActivityRow> {
    let list =
        ListActivities { principals: Vec::new(), from: day(from), until: day(until), cancelled: false, limit: 500 };
    house.ask(list).unwrap().rows
}

pub fn starts(rows: &[ActivityRow]) -> Vec<String> {
    rows.iter().map(|row| format!("{} {}", row.when.here(BELGRADE).0.format("%m-%d %H:%M"), row.title)).collect()
}

#[test]
fn a_day_holds_what_falls_on_it_whole_days_and_long_journeys_too() {
    let house = House::new();
    keep(&house, meeting(&house, "Колегијум", "2026-11-25 08:30", 60)).unwrap();
    keep(&house, meeting(&house, "Синоћ", "2026-11-24 22:00", 120)).unwrap();
    keep(&house, meeting(&house, "Преко поноћи", "2026-11-25 23:00", 120)).unwrap();
    let days = When::Days { first: day("2026-11-20"), last: day("2026-12-09") };
    keep(&house, Activity { when: days, ..meeting(&house, "Пут", "2026-11-20 00:00", 0) }).unwrap();
    let tentative = ActivityState::Tentative;
    keep(&house, Activity { state: tentative, ..meeting(&house, "Дежурство", "2026-11-10 08:00", 60 * 24 * 20) })
        .unwrap();
    assert_eq!(
        starts(&window(&house, "2026-11-25", "2026-11-26")),
        ["11-10 08:00 Дежурство", "11-20 00:00 Пут", "11-25 08:30 Колегијум", "11-25 23:00 Преко поноћи"]
    );
    assert_eq!(starts(&window(&house, "2026-12-09", "2026-12-10")), ["11-20 00:00 Пут"]);
    assert!(window(&house, "2026-12-10", "2026-12-11").is_empty());
}

#[test]
fn other_zones_stand_on_the_office_s_day() {
    let house = House::new();
    let mut call = meeting(&house, "Позив", "2026-11-25 20:00", 30);
    call.when =
        When::lasting(wall("2026-11-25 20:00"), TimeDelta::minutes(30), &Zone::Named("America/New_York".into()));
    keep(&house, call).unwrap();
    assert!(window(&house, "2026-11-25", "2026-11-26").is_empty());
    assert_eq!(starts(&window(&house, "2026-11-26", "2026-11-27")), ["11-26 02:00 Позив"]);
}

#[test]
fn a_series_is_listed_far_back_far_ahead_and_across_the_change_of_clocks() {
    let house = House::new();
    let mut weekly = meeting(&house, "Колегијум", "2005-01-03 08:30", 60);
    weekly.series = Some(Series::by_rule("FREQ=WEEKLY", day("2000-01-01")));
    keep(&house, weekly).unwrap();
    for (from, until, first) in [
        ("2005-01-01", "2005-02-01", "01-03 08:30 Колегијум"),
        ("2016-03-21", "2016-04-05", "03-21 08:30 Колегијум"),
        ("2026-10-19", "2026-11-03", "10-19 08:30 Колегијум"),
        ("2028-12-25", "2029-01-09", "12-25 08:30 Колегијум"),
        ("2055-01-04", "2055-01-19", "01-04 08:30 Колегијум"),
    ] {
        let rows = window(&house, from, until);
        assert_eq!(starts(&rows)[0], first);
        assert!(rows.len() >= 3 || from == "2005-01-01" && rows.len() == 5, "{rows:?}");
        assert!(rows.iter().all(|row| row.at.is_some() && row.recurring));
    }
}

#[test]
fn one_time_of_a_series_is_moved_alone_and_back() {
    let house = House::new();
    let mut weekly = meeting(&house, "Колегијум", "2026-11-02 08:30", 60);
    weekly.series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=4", day("2026-01-01")));
    let series = keep(&house, weekly).unwrap().id;
    let rows = window(&house, "2026-11-01", "2026-12-01");
    let moved = decide(&house, &rows[1], Reach::This, Step::Move { minutes: 30 }).unwrap();
    let again = decide(&house, &rows[2], Reach::This, Step::Move { minutes: -30 }).unwrap();
    let now = window(&house, "2026-11-01", "2026-12-01");
    let all = ["11-02 08:30 Колегијум", "11-09 09:00 Колегијум", "11-16 08:00 Колегијум", "11-23 08:30 Колегијум"];
    assert_eq!(starts(&now), all);
    assert!(now[1].id != series && now[1].at.is_none() && now[1].recurring);
    // The first of the two goes back, though the series went on since.
    house.ask(Undo { what: Undoable::Operation(moved.done.sequence.unwrap()) }).unwrap();
    assert_eq!(starts(&window(&house, "2026-11-01", "2026-12-01"))[1], "11-09 08:30 Колегијум");
    house.ask(Undo { what: Undoable::Operation(again.done.sequence.unwrap()) }).unwrap();
    assert_eq!(starts(&window(&house, "2026-11-01", "2026-12-01")), starts(&rows));
}

#[test]
fn the_whole_series_moves_with_what_stands_apart_staying_put() {
    let house = House::new();
    let mut weekly = meeting(&house, "Колегијум", "2026-11-02 08:30", 60);
    weekly.series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=3", day("2026-01-01")));
    keep(&house, weekly).unwrap();
    let rows = window(&house, "2026-11-01", "2026-12-01");
    let why = Step::Cancel { reason: "Празник".into(), margins: None };
    decide(&house, &rows[1], Reach::This, why).unwrap();
    assert_eq!(window(&house, "2026-11-01", "2026-12-01").len(), 2);
    decide(&house, &rows[0], Reach::Series, Step::Move { minutes: 60 }).unwrap();
    assert_eq!(starts(&window(&house, "2026-11-01", "2026-12-01")), ["11-02 09:30 Колегијум", "11-16 09:30 Колегијум"]);
    let sheet = house.ask(OpenActivity { id: rows[0].id, at: rows[0].at }).unwrap();
    assert_eq!((sheet.times, sheet.to_come), (2, 0));
}

#[test]
fn an_overlap_is_refused_by_name_and_may_be_let() {
    let house = House::new();
    let first = keep(&house, meeting(&house, "Колегијум", "2026-11-25 08:30", 60)).unwrap().id;
    let second = meeting(&house, "Пријем", "2026-11-25 09:00", 60);
    let refused = keep(&house, second.clone()).unwrap_err();
    assert_eq!((refused.kind, &*refused.id), (ErrorKind::Conflict, "activity-overlaps"));
    assert_eq!(refused.arg("title"), Some("Колегијум"));
    assert_eq!(refused.arg("others"), Some(first.to_string().as_str()));
    let beside = SaveActivity { activity: second, at: None, reach: Reach::This, beside: vec![first] };
    house.ask(beside).unwrap();
    assert!(window(&house, "2026-11-25", "2026-11-26").iter().all(|row| !row.conflict));
    // Another principal, a tentative one, a whole day, and what only touches: none of them is an overlap.
    let other = vec![house.card.principals[1].id];
    keep(&house, Activity { principals: other, ..meeting(&house, "Донатори", "2026-11-25 09:00", 60) }).unwrap();
    let tentative = ActivityState::Tentative;
    keep(&house, Activity { state: tentative, ..meeting(&house, "Можда", "2026-11-25 09:00", 60) }).unwrap();
    let whole = When::day(day("2026-11-25"));
    keep(&house, Activity { when: whole, ..meeting(&house, "Пут", "2026-11-25 09:00", 60) }).unwrap();
    keep(&house, meeting(&house, "После", "2026-11-25 10:00", 60)).unwrap();
    let rows = window(&house, "2026-11-25", "2026-11-26");
    let maybe = rows.iter().find(|row| row.title == "Можда").unwrap();
    let confirmed = decide(&house, maybe, Reach::This, Step::State(ActivityState::Confirmed));
    assert_eq!(confirmed.unwrap_err().id, "activity-overlaps");
}

#[test]
fn a_receipt_says_when_it_is_now_and_what_wants_the_same_time() {
    let house = House::new();
    let series = Some(Series::by_rule("FREQ=WEEKLY", day("2026-01-01")));
    keep(&house, Activity { series, ..meeting(&house, "Одбор", "2026-11-03 10:00", 60) }).unwrap();
    let tentative =
        Activity { state: ActivityState::Tentative, ..meeting(&house, "Позив", "2026-11-24 10:30", 60) };
    let kept = keep(&house, tentative).unwrap();
    assert_eq!(starts(&kept.overlaps), ["11-24 10:00 Одбор"]);
    let flags = |rows: &[ActivityRow]| rows.iter().map(|row| (row.conflict, row.beside)).collect::<Vec<_>>();
    let rows = window(&house, "2026-11-24", "2026-11-25");
    assert_eq!(flags(&rows), [(false, false), (false, true)], "only the tentative one has to give way");
    let moved = decide(&house, &rows[0], Reach::Series, Step::Move { minutes: 120 }).unwrap();
    assert_eq!((moved.when.here(BELGRADE).0, moved.overlaps.len()), (wall("2026-11-24 12:00"), 0));
    let rows = window(&house, "2026-11-24", "2026-11-25");
    assert_eq!(flags(&rows), [(false, false), (false, false)]);
    let back = decide(&house, &rows[1], Reach::This, Step::Move { minutes: -90 }).unwrap();
    assert_eq!((back.when.here(BELGRADE).0, back.overlaps.len()), (wall("2026-11-24 10:30"), 1));
}

#[test]
fn a_series_is_opened_at_its_next_time_or_at_its_last() {
    let house = House::new();
    let opened = |rule: &str, first: &str| {
        let series = Some(Series::by_rule(rule, day("2026-01-01")));
        let kept = keep(&house, Activity { series, ..meeting(&house, "Одбор", first, 60) }).unwrap();
        house.ask(OpenActivity { id: kept.id, at: None }).unwrap().when.starts()
    };
    let today = kabinet::words::dates::local(house.clock.now(), BELGRADE).naive_local();
    assert!(opened("FREQ=DAILY", "2020-11-03 10:00") >= today);
    assert_eq!(opened("FREQ=DAILY;COUNT=3", "2020-11-03 12:00"), wall("2020-11-05 12:00"));
}

#[test]
fn a_move_that_would_make_an_undo_overlap_stops_the_undo() {
    let house = House::new();
    keep(&house, meeting(&house, "Први", "2026-11-25 08:00", 60)).unwrap();
    let row = window(&house, "2026-11-25", "2026-11-26").remove(0);
    let moved = decide(&house, &row, Reach::This, Step::Move { minutes: 120 }).unwrap();
    keep(&house, meeting(&house, "Други", "2026-11-25 08:30", 30)).unwrap();
    let undo = Undo { what: Undoable::Operation(moved.done.sequence.unwrap()) };
    assert_eq!(house.ask(undo).unwrap_err().id, "activity-overlaps");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn what_was_done_to_activities_can_all_be_taken_back(
        steps in proptest::collection::vec((0_u8..5, 0_i64..16, 0_usize..9), 1..14)
    ) {
        let house = House::new();
        keep(&house, meeting(&house, "Први", "2026-11-25 08:00", 60)).unwrap();
        let mut daily = meeting(&house, "Серија", "2026-11-24 11:00", 30);
        daily.series = Some(Series::by_rule("FREQ=DAILY;COUNT=5", day("2026-01-01")));
        keep(&house, daily).unwrap();
        let before = window(&house, "2026-11-01", "2026-12-20");
        let mut done = Vec::new();
        for (what, slot, which) in steps {
            let rows = window(&house, "2026-11-01", "2026-12-20");
            if rows.is_empty() {
                break;
            }
            let row = &rows[which % rows.len()];
            let reach = if slot % 2 == 0 { Reach::This } else { Reach::Series };
            let step = match what {
                0 => Step::Move { minutes: (slot - 8) * 15 },
                1 => Step::State(ActivityState::Held),
                2 => Step::State(ActivityState::Tentative),
                3 => Step::Cancel { reason: "Разлог".into(), margins: None },
                _ => Step::Show(kabinet::domain::activity::Visibility::Public),
            };
            done.extend(decide(&house, row, reach, step).ok().and_then(|kept| kept.done.sequence));
        }
        while let Some(sequence) = done.pop() {
            house.ask(Undo { what: Undoable::Operation(sequence) }).unwrap();
        }
        let bare = |rows: Vec<ActivityRow>| -> Vec<ActivityRow> {
            rows.into_iter().map(|row| ActivityRow { revision: Revision::default(), ..row }).collect()
        };
        prop_assert_eq!(bare(window(&house, "2026-11-01", "2026-12-20")), bare(before));
    }
}
