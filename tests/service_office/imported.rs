//! What comes from another calendar: changed as it changed there, and told where it overlaps until somebody decides.

use kabinet::api::diary::{ActivityRow, Arrived, DecideActivity, Kept, Reach, ReceiveActivities, Step};
use kabinet::api::history::{Undo, Undoable};
use kabinet::domain::activity::{Activity, ActivityState, Visibility};
use kabinet::domain::ids::ImportId;
use kabinet::domain::moment::{Moment, Zone};
use kabinet::domain::operation::GroupId;
use kabinet::domain::recurrence::Series;

use crate::diary::{day, decide, keep, meeting, starts, wall, window};
use crate::support::House;

#[test]
fn a_calendar_read_again_changes_only_what_changed_there() {
    let house = House::new();
    let import = ImportId::new(house.fresh());
    let group = GroupId(house.fresh());
    let begin = kabinet::api::arrivals::BeginImport {
        id: import,
        group,
        intake: kabinet::domain::arrival::Intake::Inbox,
        sources: vec!["дневник.ics".into()],
    };
    house.bring(begin).unwrap();
    let arrived = |title: &str, from: &str, stands_for: Option<&str>| {
        let mut activity = Activity { uid: "1@x".into(), ..meeting(&house, title, from, 60) };
        if stands_for.is_none() {
            activity.series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=3", day("2026-01-01")));
        }
        Arrived {
            source: format!("{title} {from}").into_bytes(),
            activity,
            stands_for: stands_for.map(|at| Moment { wall: wall(at), zone: Zone::Named("Europe/Belgrade".into()) }),

            before: None,
        }
    };
    let first = vec![
        arrived("Састанак", "2026-11-02 10:00", None),
        arrived("Састанак касније", "2026-11-09 12:00", Some("2026-11-09 10:00")),
    ];
    let bring = |activities| house.bring(ReceiveActivities { import, activities }).unwrap();
    assert_eq!(bring(first.clone()).new, 2);
    let rows = window(&house, "2026-11-01", "2026-12-01");
    assert_eq!(starts(&rows), ["11-02 10:00 Састанак", "11-09 12:00 Састанак касније", "11-16 10:00 Састанак"]);
    assert_eq!(bring(first).known, 2);
    decide(&house, &rows[2], Reach::This, Step::Move { minutes: 15 }).unwrap();
    assert_eq!(bring(vec![arrived("Састанак у сали", "2026-11-02 10:00", None)]).changed, 1);
    assert_eq!(
        starts(&window(&house, "2026-11-01", "2026-12-01")),
        ["11-02 10:00 Састанак у сали", "11-09 12:00 Састанак касније", "11-16 10:15 Састанак"]
    );
}

#[test]
fn what_another_calendar_holds_at_one_time_is_told_until_somebody_decides() {
    let house = House::new();
    let (import, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    let intake = kabinet::domain::arrival::Intake::Inbox;
    house.bring(kabinet::api::arrivals::BeginImport { id: import, group, intake, sources: vec![] }).unwrap();
    let arrived = |title: &str, from: &str, rule: Option<&str>| {
        let series = rule.map(|rule| Series::by_rule(rule, day("2026-01-01")));
        let activity = Activity { uid: title.into(), series, ..meeting(&house, title, from, 60) };
        Arrived { source: title.into(), activity, stands_for: None, before: None }
    };
    let together = vec![
        arrived("Први", "2026-11-25 10:00", None),
        arrived("Други", "2026-11-25 10:30", None),
        arrived("Серија", "2026-11-18 10:45", Some("FREQ=WEEKLY")),
    ];
    let came = house.bring(ReceiveActivities { import, activities: together }).unwrap();
    assert_eq!((came.new, came.clashing), (3, 3));
    let after =
        house.bring(ReceiveActivities { import, activities: vec![arrived("После", "2026-11-25 11:15", None)] });
    assert_eq!(after.unwrap().clashing, 1, "it meets what came before");
    let told = || -> Vec<(String, bool, bool)> {
        let rows = window(&house, "2026-11-25", "2026-11-26").into_iter();
        rows.map(|row| (row.title, row.conflict, row.beside)).collect()
    };
    let all = |conflict: [bool; 4], beside: [bool; 4]| -> Vec<(String, bool, bool)> {
        let titles = ["Први", "Други", "Серија", "После"].map(str::to_owned);
        titles.into_iter().zip(conflict).zip(beside).map(|((title, one), other)| (title, one, other)).collect()
    };
    assert_eq!(told(), all([true; 4], [false; 4]));
    let rows = window(&house, "2026-11-25", "2026-11-26");
    // What says nothing of its time asks nothing.
    decide(&house, &rows[0], Reach::This, Step::Show(Visibility::Busy)).unwrap();
    let shown = decide(&house, &rows[0], Reach::This, Step::State(ActivityState::Held)).unwrap();
    let undo = |kept: Kept| house.ask(Undo { what: Undoable::Operation(kept.done.sequence.unwrap()) });
    undo(shown).unwrap();
    assert_eq!(told(), all([true; 4], [false; 4]));
    // Whoever confirms it is asked, and so is who moves it to where it clashes still.
    let confirm = Step::State(ActivityState::Confirmed);
    for step in [confirm.clone(), Step::Move { minutes: 5 }] {
        let refused = decide(&house, &rows[0], Reach::This, step).unwrap_err();
        assert_eq!((&*refused.id, refused.arg("count")), ("activity-overlaps", Some("2")));
    }
    let away = decide(&house, &rows[0], Reach::This, Step::Move { minutes: -120 }).unwrap();
    assert_eq!(told(), all([false, true, true, true], [false; 4]));
    undo(away).unwrap();
    assert_eq!(told(), all([true; 4], [false; 4]), "it clashes again as it came");
    let beside = vec![rows[1].id, rows[2].id];
    let let_it = DecideActivity { id: rows[0].id, at: None, reach: Reach::This, step: confirm.clone(), beside };
    let agreed = house.ask(let_it).unwrap();
    assert_eq!(told(), all([false, true, true, true], [true, true, true, false]));
    assert_eq!(decide(&house, &rows[0], Reach::This, confirm).unwrap().done.sequence, None, "all is said");
    undo(agreed).unwrap();
    assert_eq!(told(), all([true; 4], [false; 4]));
}

#[test]
fn what_was_agreed_is_asked_again_when_the_other_calendar_moves_it() {
    let house = House::new();
    let (import, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    let intake = kabinet::domain::arrival::Intake::Inbox;
    house.bring(kabinet::api::arrivals::BeginImport { id: import, group, intake, sources: vec![] }).unwrap();
    for from in ["2026-11-25 10:00", "2026-11-26 10:00"] {
        keep(&house, meeting(&house, "Колегијум", from, 60)).unwrap();
    }
    let bring = |from: &str| {
        let activity = Activity { uid: "1@x".into(), ..meeting(&house, "Донето", from, 60) };
        let arrived = Arrived { source: from.into(), activity, stands_for: None, before: None };
        house.bring(ReceiveActivities { import, activities: vec![arrived] }).unwrap()
    };
    assert_eq!(bring("2026-11-25 10:30").clashing, 1);
    let rows = window(&house, "2026-11-25", "2026-11-26");
    let (here, came) = (rows[0].id, rows[1].id);
    let step = Step::State(ActivityState::Confirmed);
    house.ask(DecideActivity { id: came, at: None, reach: Reach::This, step, beside: vec![here] }).unwrap();
    let told = |row: ActivityRow| (row.conflict, row.beside);
    assert!(window(&house, "2026-11-25", "2026-11-26").into_iter().all(|row| told(row) == (false, true)));
    // Back to where it was agreed, after it was elsewhere.
    for (day, next) in [("2026-11-26", "2026-11-27"), ("2026-11-25", "2026-11-26")] {
        assert_eq!(bring(&format!("{day} 10:15")).clashing, 1, "{day}");
        assert!(window(&house, day, next).into_iter().all(|row| told(row) == (true, false)), "{day}");
    }
}
