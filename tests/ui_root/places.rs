//! From one screen to another and back.

use kabinet::ui::place::Screen;
use kabinet::words::Language::English;

use crate::week;

#[test]
fn digits_choose_screens_and_q_comes_back_and_at_last_asks() {
    let mut seat = week(English, 120, 36);
    for (digit, screen) in [("3", Screen::Letters), ("4", Screen::People), ("5", Screen::Papers), ("1", Screen::Desk)] {
        seat.press(digit);
        assert_eq!(seat.model.screen, screen);
    }
    seat.press("4 space f q");
    assert_eq!(seat.model.screen, Screen::Quarantine);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::People);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
    seat.press("q").expect("Leave Kabinet?").press("n");
    assert!(!seat.quit);
    seat.press("q y");
    assert!(seat.quit);
}

#[test]
fn walking_in_a_circle_does_not_lengthen_the_way_out() {
    let mut seat = week(English, 120, 36);
    for _ in 0..40 {
        seat.press("3 4 1");
    }
    seat.press("q").expect("Leave Kabinet?");
}

#[test]
fn the_editor_is_come_back_to() {
    let mut seat = week(English, 120, 36);
    seat.press("t enter");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.type_text("q stays text").expect("q stays text");
    seat.press("ctrl-p").type_text("people").press("enter");
    assert_eq!(seat.model.screen, Screen::People);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.expect("q stays text");
}

#[test]
fn a_number_after_g_goes_to_its_letter() {
    let mut seat = week(English, 120, 36);
    seat.press("g 3")
        .expect("Letter (266), paper (65/2026) or task (T-12) with the number")
        .press("enter")
        .expect("Trial monitoring report");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("g 9 9 9 enter").expect("is not there");
}
