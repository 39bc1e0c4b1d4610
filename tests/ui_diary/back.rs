//! What is taken back is selected where it stands again; and what stands far away is gone to.

use crate::English;
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
