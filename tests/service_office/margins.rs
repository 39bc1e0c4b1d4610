//! What takes place on the margins of a visit that is cancelled is cancelled with it or let go, and never forgotten.

use kabinet::api::diary::{Margins, OpenActivity, Reach, Step};
use kabinet::api::history::{Undo, Undoable};
use kabinet::domain::activity::ActivityState;
use kabinet::domain::ids::ActivityId;

use crate::diary::{decide, keep, meeting, window};
use crate::support::House;

/// A visit with a meeting on its margins that stands, and one that is cancelled.
fn visit(house: &House) -> (ActivityId, ActivityId) {
    let visit = keep(house, meeting(house, "Посета", "2026-11-25 08:00", 600)).unwrap().id;
    let mut sides = ["Сусрет", "Ручак"].map(|title| meeting(house, title, "2026-11-25 12:00", 30));
    sides[1].state = ActivityState::Cancelled;
    let stands = sides[0].id;
    for mut side in sides {
        side.parent = Some(visit);
        keep(house, side).unwrap();
    }
    (visit, stands)
}

fn cancel(margins: Option<Margins>) -> Step {
    Step::Cancel { reason: "Гост не долази".into(), margins }
}

#[test]
fn a_visit_is_not_cancelled_before_it_is_said_what_becomes_of_its_margins() {
    for (margins, state, has_parent) in
        [(Margins::Cancel, ActivityState::Cancelled, true), (Margins::Keep, ActivityState::Confirmed, false)]
    {
        let house = House::new();
        let (visit, stands) = visit(&house);
        let row = window(&house, "2026-11-25", "2026-11-26").into_iter().find(|row| row.id == visit).unwrap();
        let refused = decide(&house, &row, Reach::This, cancel(None)).unwrap_err();
        assert_eq!((&*refused.id, refused.arg("count")), ("activity-has-margins", Some("1")));
        let done = decide(&house, &row, Reach::This, cancel(Some(margins))).unwrap().done;
        let side = || house.ask(OpenActivity { id: stands, at: None }).unwrap().activity;
        assert_eq!((side().state, side().parent.is_some()), (state, has_parent));
        assert_eq!(side().reason == "Гост не долази", margins == Margins::Cancel);
        house.ask(Undo { what: Undoable::Operation(done.sequence.unwrap()) }).unwrap();
        assert_eq!((side().state, side().parent), (ActivityState::Confirmed, Some(visit)));
    }
}

#[test]
fn what_has_no_margins_is_cancelled_at_once() {
    let house = House::new();
    keep(&house, meeting(&house, "Колегијум", "2026-11-25 08:30", 60)).unwrap();
    let row = window(&house, "2026-11-25", "2026-11-26").remove(0);
    decide(&house, &row, Reach::This, cancel(None)).unwrap();
    assert!(window(&house, "2026-11-25", "2026-11-26").is_empty());
}
