//! What is taken back is selected where it stands again; and what stands far away is gone to.

use kabinet::domain::recurrence::Series;

use crate::English;
use crate::kit::Seat;
use crate::week::{HOME, Office, day};

#[test]
fn what_comes_back_is_selected() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l c").type_text("Ill\n").expect_not("08:30–09:30");
    assert!(seat.selected().contains("Donor"), "{}", seat.screen());
    seat.press("u");
    assert!(seat.selected().contains("Колегијум"), "{}", seat.screen());
    seat.press("c").type_text("Ill\n").press("l l").press("u");
    assert!(seat.selected().contains("Колегијум"), "{}", seat.screen());
    seat.press("}").press("l l l u");
    assert!(seat.selected().contains("Колегијум"), "{}", seat.screen());
    assert_eq!(seat.model.diary.day, Some(day("2026-11-23")));
}

#[test]
fn what_was_added_and_goes_again_leaves_one_where_one_is() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l o").type_text("tue 18:00 Call\n").press("u").expect_not("Call");
    let (stood, screen) = (seat.selected(), seat.screen());
    assert!(!stood.is_empty(), "{screen}");
    seat.press("ctrl-r");
    assert!(seat.selected().contains("Call"), "{}", seat.screen());
}

#[test]
fn what_is_added_or_put_far_away_is_gone_to() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("o").type_text("5.3.2029 10:00 Jubilee\n");
    assert!(seat.selected().contains("Jubilee"), "{}", seat.screen());
    assert_eq!(seat.model.diary.day, Some(day("2029-03-05")));
    seat.press("e tab ctrl-u").type_text("6.3.2031 10:00").press("ctrl-s");
    assert_eq!(seat.model.diary.day, Some(day("2031-03-06")));
}

/// A seat at a time of a meeting that comes each week.
fn weekly(date: &str) -> Seat {
    let office = Office::empty();
    let mut weekly = office.activity("Одбор", "2026-11-24 12:00", 60, 0);
    weekly.series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=8", day("2026-01-01")));
    office.keep(weekly);
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text(date).press("enter");
    seat
}

/// One stands on this day, on the meeting, which begins then.
fn stands(seat: &Seat, date: &str, begins: &str) {
    assert_eq!(seat.model.diary.day, Some(day(date)), "{}", seat.screen());
    let selected = seat.selected();
    assert!(selected.contains("Одбор") && selected.contains(begins), "{selected}\n{}", seat.screen());
}

#[test]
fn a_time_of_a_series_that_comes_back_with_all_later_ones_is_selected_and_so_again() {
    let mut seat = weekly("15.12.");
    seat.press(">").press("down down enter");
    stands(&seat, "2026-12-15", "12:15");
    seat.press("u");
    stands(&seat, "2026-12-15", "12:00");
    seat.press("ctrl-r");
    stands(&seat, "2026-12-15", "12:15");
    seat.press("g d").type_text("1.3.2027\n").press("u");
    stands(&seat, "2026-12-15", "12:00");
}

#[test]
fn the_page_of_a_time_that_comes_back_with_all_later_ones_is_shown_again() {
    let mut seat = weekly("15.12.");
    seat.press("enter").press(">").press("down down enter").expect("12:15–13:15").press("u");
    assert!(!seat.notice().contains("not there"), "{}", seat.notice());
    assert_eq!(seat.model.diary.day, Some(day("2026-12-15")), "{}", seat.screen());
    seat.expect("Tue 15 Dec · 12:00–13:00").press("ctrl-r").expect("Tue 15 Dec · 12:15–13:15");
    seat.press("q");
    stands(&seat, "2026-12-15", "12:15");
}

#[test]
fn one_time_of_a_series_that_comes_back_is_selected_and_so_again() {
    let mut seat = weekly("8.12.");
    seat.press("c enter").type_text("Ill\n");
    assert_eq!(seat.model.diary.day, Some(day("2026-12-15")), "{}", seat.screen());
    seat.press("u");
    stands(&seat, "2026-12-08", "12:00");
    seat.press("ctrl-d ctrl-d ctrl-r");
    assert_eq!(seat.model.diary.day, Some(day("2026-12-15")), "{}", seat.screen());
    seat.press("u").press(">").press("enter");
    stands(&seat, "2026-12-08", "12:15");
    seat.press("ctrl-d u");
    stands(&seat, "2026-12-08", "12:00");
    seat.press("ctrl-d ctrl-r");
    stands(&seat, "2026-12-08", "12:15");
}

#[test]
fn a_series_that_is_taken_back_as_a_whole_leaves_one_at_its_time() {
    let mut seat = weekly("8.12.");
    seat.press(">").press("down enter");
    stands(&seat, "2026-12-08", "12:15");
    seat.press("ctrl-d u");
    stands(&seat, "2026-12-08", "12:00");
}
