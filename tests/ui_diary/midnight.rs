//! A program that is left open over midnight: today is today, and one stays where one was.

use kabinet::base::clock::Timestamp;
use kabinet::ui::event::Event;

use crate::English;
use crate::kit::{NOW, Seat};
use crate::week::{HOME, Office, day};

/// Eleven hours go by: it is five past one on Monday.
fn night(seat: &mut Seat) -> &mut Seat {
    seat.event(Event::Tick(Timestamp(NOW.0 + 11 * 3_600_000)))
}

#[test]
fn a_list_left_on_today_follows_into_the_new_day() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    night(&mut seat).expect("today · Mon 23 Nov");
    assert!(seat.selected().contains("Interview"), "{}", seat.screen());
    seat.press("1 2");
    assert!(seat.selected().contains("Interview"), "{}", seat.screen());
}

#[test]
fn what_was_selected_on_another_day_stays_so() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l l j");
    let before = seat.selected();
    night(&mut seat).expect("tomorrow · Tue 24 Nov");
    assert_eq!((seat.selected(), seat.model.diary.day), (before, Some(day("2026-11-24"))));
}

#[test]
fn a_day_left_empty_on_today_is_the_new_day() {
    let office = Office::empty();
    office.keep(office.activity("Јутро", "2026-11-23 09:00", 30, 0));
    for view in ["v a", "v d", "v w", "v m"] {
        let mut seat = office.seat(English, HOME);
        seat.press(view);
        assert_eq!(seat.model.diary.day, Some(day("2026-11-22")), "{view}");
        night(&mut seat);
        assert_eq!(seat.model.diary.day, Some(day("2026-11-23")), "{view}");
        assert!(seat.selected().contains("Јутро") || view == "v w" || view == "v m", "{view} {}", seat.screen());
    }
}

#[test]
fn midnight_on_another_screen_is_midnight_here_too() {
    let office = Office::empty();
    office.keep(office.activity("Јутро", "2026-11-23 09:00", 30, 0));
    let mut seat = office.seat(English, HOME);
    seat.press("3");
    night(&mut seat).press("2");
    assert_eq!(seat.model.diary.day, Some(day("2026-11-23")));
}
