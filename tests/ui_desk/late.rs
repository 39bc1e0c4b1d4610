//! The desk's asks, and answers that come late, out of order or not at all.

use kabinet::words::Language::English;

use crate::house::House;
use crate::kit::Seat;
use crate::week;

/// The desk of an office with three letters of one sender, then one of another.
fn two_senders() -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.crowd(1);
    house.late(3);
    let mut seat = Seat::new(owner, English, (200, 60));
    seat.press("3 1");
    seat
}

#[test]
fn a_verb_asks_again_for_a_letter_that_could_not_be_opened() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    seat.press("j").fail(1).press("m").hurry();
    seat.type_text("urgent\n").expect("│ urgent");
    seat.slow = true;
    seat.press("k m").fail(1);
    assert!(seat.model.overlay.is_none());
    seat.expect("A fault of the program").press("m").hurry().type_text("later\n").expect("│ later");
}

#[test]
fn a_verb_that_found_no_letter_is_not_done_later() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    seat.press("j m").fail(1).hurry().press("k j");
    assert!(seat.model.overlay.is_none(), "{}", seat.screen());
    seat.slow = true;
    seat.press("j m j").hurry();
    assert!(seat.model.overlay.is_none(), "{}", seat.screen());
}

#[test]
fn a_letter_that_was_passed_before_it_came_is_not_shown() {
    let mut seat = week(English, 120, 36);
    let shown = |seat: &Seat| seat.model.desk.sheet.as_ref().map(|sheet| sheet.letter.id);
    let before = shown(&seat);
    seat.slow = true;
    seat.press("j j").release(1);
    assert_eq!(shown(&seat), before);
    seat.hurry();
    assert_eq!(shown(&seat), seat.model.desk.list.selected().map(|row| row.id));
}

#[test]
fn a_letter_that_was_passed_and_did_not_come_keeps_nobody_waiting() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    seat.press("j j m").fail(1).expect_not("A fault of the program").hurry();
    seat.type_text("urgent\n").expect("│ urgent");
}

#[test]
fn what_stands_beside_a_letter_comes_however_fast_one_moves() {
    let mut seat = two_senders();
    seat.press("G");
    assert_eq!(seat.model.desk.letters.len(), 1);
    seat.slow = true;
    seat.press("g g").release(2).press("j").hurry();
    assert_eq!(seat.model.desk.letters.len(), 3, "{}", seat.screen());
    seat.press("G");
    seat.slow = true;
    seat.press("g g").release(2).fail(2).press("j").hurry();
    assert_eq!(seat.model.desk.letters.len(), 3, "{}", seat.screen());
}

#[test]
fn what_comes_late_of_another_sender_stands_beside_no_letter() {
    let mut seat = two_senders();
    seat.press("G");
    let beside =
        |seat: &Seat| (seat.model.desk.card.as_ref().map(|card| card.person.id), seat.model.desk.letters.len());
    let alone = beside(&seat);
    seat.slow = true;
    seat.press("g g").release(1).press("G").turn_round().release(1).turn_round().hurry();
    assert_eq!((beside(&seat), alone.1), (alone, 1), "{}", seat.screen());
}

#[test]
fn a_sender_is_asked_for_once_while_one_goes_through_the_letters() {
    let mut seat = two_senders();
    seat.press("g g");
    let before = seat.asked;
    seat.press("j");
    assert_eq!(seat.asked, before + 1, "the letter alone");
}
