//! Answers that come late: for a letter that is not the chosen one any more.

use kabinet::api::contract::Request;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;

use crate::kit::Seat;
use crate::morning;

/// How many letters are asked for and not there yet.
fn opening(seat: &Seat) -> usize {
    seat.unanswered().filter(|asked| matches!(asked, Request::OpenLetter(_))).count()
}

#[test]
fn a_letter_that_was_passed_before_it_came_is_neither_shown_nor_read() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("j j");
    assert_eq!(opening(&seat), 1, "one at a time, however fast one moves");
    seat.release(1).expect_not("Letter 411").hurry().expect("Letter 410");
    let passed = office.letter(411).id;
    assert!(!office.books.lock().unwrap().seen.contains(&passed));
}

#[test]
fn a_late_letter_does_not_stand_for_the_one_that_was_asked_for_since() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("j").act(vec![Act::Go(Place::Letter(office.letter(406).id))]).release(1);
    seat.expect_not("Letter 411").press("m").expect_not("Remark").hurry().expect("Letter 406");
}

#[test]
fn what_waits_for_a_letter_is_not_done_with_another() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("j m j").hurry().expect("Letter 410");
    assert!(seat.model.overlay.is_none(), "{}", seat.screen());
    assert_eq!(office.letter(410).remark, "");
}

#[test]
fn a_letter_that_could_not_be_opened_leaves_the_one_that_was_asked_for_since() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("j").act(vec![Act::Go(Place::Letter(office.letter(406).id))]);
    seat.fail(1).hurry().expect("Letter 406");
}
