//! A screen that nobody looks at shows nothing but the time.

use kabinet::base::clock::Timestamp;
use kabinet::ui::event::Event;
use kabinet::words::Language::{English, SerbianCyrillic};

use crate::kit::NOW;
use crate::week;

const MINUTE: i64 = 60_000;

fn words(screen: &str) -> Vec<&str> {
    screen.split_whitespace().collect()
}

#[test]
fn a_key_that_wakes_the_screen_does_nothing_else() {
    let mut seat = week(English, 120, 36);
    let before = seat.screen();
    seat.press("space v d");
    assert_eq!(words(&seat.screen()), ["14:05", "a", "key", "comes", "back"]);
    seat.press("3");
    assert_eq!(seat.screen(), before);
    seat.press("space v d ctrl-c");
    assert!(!seat.quit);
    seat.press("space v d").event(Event::Paste("text".into()));
    assert_eq!(seat.screen(), before);
    seat.press("3");
    assert_ne!(seat.screen(), before);
}

#[test]
fn it_goes_blank_after_its_minutes_and_only_the_clock_moves() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    seat.model.idle.after = 10;
    seat.model.idle.wakes(NOW);
    let mut at = |minutes: i64| {
        seat.event(Event::Tick(Timestamp(NOW.0 + minutes * MINUTE)));
        seat.screen()
    };
    assert!(at(10).contains("КАБИНЕТ"));
    assert_eq!(words(&at(11)), ["14:16", "тастер", "враћа"]);
    assert_eq!(words(&at(12)), ["14:17", "тастер", "враћа"]);
    seat.press("j").expect("КАБИНЕТ");
    seat.event(Event::Tick(Timestamp(NOW.0 + 20 * MINUTE))).expect("КАБИНЕТ");
}

#[test]
fn it_never_goes_blank_by_itself_where_none_is_set() {
    let mut seat = week(English, 120, 36);
    seat.event(Event::Tick(Timestamp(NOW.0 + 9_999 * MINUTE))).expect("KABINET");
}
