//! The page of another activity than the selected one, to which a link led: what is done is done to what one looks at.

use kabinet::domain::activity::ActivityState;
use kabinet::domain::moment::When;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;

use crate::English;
use crate::week::{HOME, Office, day};

/// A fair of a whole day, and a talk at ten on its margins.
fn fair() -> Office {
    let office = Office::empty();
    let mut fair = office.activity("Сајам", "2026-11-26 00:00", 0, 0);
    fair.when = When::Days { first: day("2026-11-26"), last: day("2026-11-26") };
    let mut talk = office.activity("Разговор", "2026-11-26 10:00", 30, 0);
    talk.parent = Some(fair.id);
    office.keep(fair);
    office.keep(talk);
    office
}

#[test]
fn a_visited_page_moves_by_its_own_step() {
    let office = fair();
    let mut seat = office.seat(English, HOME);
    seat.press("l l l l j");
    assert!(seat.selected().contains("Разговор"), "{}", seat.screen());
    seat.press("i gt");
    assert_eq!(seat.notice(), "Сајам: moved to Fri 27 Nov · all day · u undo");
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("27.11.\n").press("i lt");
    assert_eq!(seat.notice(), "Разговор: moved to Thu 26 Nov · 09:45–10:15 · u undo");
}

#[test]
fn what_is_on_a_visited_page_is_held_once_that_has_begun() {
    let office = Office::week();
    let mut session = office.activity("Седница", "2026-11-22 16:00", 60, 0);
    session.state = ActivityState::Confirmed;
    let mut morning = office.activity("Јутарња припрема", "2026-11-22 09:00", 30, 0);
    morning.parent = Some(session.id);
    office.keep(session);
    office.keep(morning);
    let mut seat = office.seat(English, HOME);
    seat.press("k");
    assert!(seat.selected().contains("Јутарња"), "{}", seat.screen());
    seat.press("i d");
    assert!(seat.notice().starts_with("It is still to come"), "{}", seat.notice());
    seat.press("i d");
    assert!(seat.notice().starts_with("Јутарња припрема"), "{}", seat.notice());
}

#[test]
fn nothing_is_done_to_a_page_that_is_not_there_yet() {
    let office = Office::week();
    let far = office.activity("Далеко", "2029-03-05 10:00", 60, 0);
    let place = Place::Activity(far.id, None);
    office.keep(far);
    let mut seat = office.seat(English, HOME);
    seat.slow = true;
    seat.act(vec![Act::Go(place)]);
    let asked = seat.waiting();
    for keys in ["gt", "lt", "}", "{", "a", "d", "c"] {
        seat.press(keys);
        assert!(seat.notice().contains("is still being opened"), "{keys}: {}", seat.notice());
        assert!(seat.waiting() == asked && seat.model.overlay.is_none(), "{keys}");
    }
    seat.hurry().press("gt");
    assert!(seat.notice().contains("10:15–11:15"), "{}", seat.notice());
}

#[test]
fn where_one_was_led_by_a_link_is_where_the_days_are_come_back_to() {
    let office = fair();
    let mut seat = office.seat(English, HOME);
    seat.press("l l l l i q");
    assert!(seat.selected().contains("Разговор"), "{}", seat.screen());
}
