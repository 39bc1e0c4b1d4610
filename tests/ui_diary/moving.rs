//! Going through the diary: by what stands there, by days, weeks and dates; and asking nothing that is there.

use chrono::{Datelike, NaiveDate};
use kabinet::ui::pane::diary::state::View;
use kabinet::ui::place::Screen;

use crate::week::{HOME, Office, SMALL, day};
use crate::{English, SerbianCyrillic};

#[test]
fn one_begins_with_what_comes_next_today() {
    let seat = Office::week().seat(English, SMALL);
    assert!(seat.selected().contains("Interview"), "{}", seat.screen());
}

#[test]
fn j_and_k_go_through_what_stands_there() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    for title in ["Колегијум", "Donor", "Амбасадор", "Службено", "司法合作"] {
        seat.press("j");
        assert!(seat.selected().contains(title), "{title}:\n{}", seat.screen());
    }
    seat.press("k k k k k");
    assert!(seat.selected().contains("Interview"), "{}", seat.screen());
}

#[test]
fn every_view_goes_by_days_weeks_and_months() {
    for view in ["v a", "v d", "v w", "v m"] {
        let mut seat = Office::week().seat(English, SMALL);
        let mut at = |keys: &str| seat.press(keys).model.diary.day.unwrap();
        at(view);
        assert_eq!(at("l"), day("2026-11-23"));
        assert_eq!(at("ctrl-d"), day("2026-11-30"));
        assert_eq!(at("left ctrl-u"), day("2026-11-22"));
        assert_eq!(at("ctrl-d g n"), day("2026-11-22"));
    }
}

#[test]
fn a_date_is_gone_to_from_anywhere_and_come_back_from() {
    let mut seat = Office::week().seat(SerbianCyrillic, SMALL);
    seat.press("1 g d").type_text("14.3.\n");
    assert_eq!((seat.model.screen, seat.model.diary.day), (Screen::Diary, Some(day("2027-03-14"))));
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
    seat.press("2 g d").type_text("уторак\n");
    assert_eq!(seat.model.diary.day, Some(day("2026-11-24")));
}

#[test]
fn a_step_asks_nothing_that_is_loaded() {
    let mut seat = Office::week().seat(English, SMALL);
    let before = seat.asked;
    seat.press("v w l l l h j j k ctrl-d ctrl-u v m l l v d h v a j");
    assert_eq!(seat.asked, before);
    seat.press("ctrl-d ctrl-d ctrl-d ctrl-d ctrl-d");
    let fetched = seat.asked - before;
    assert!((1..=3).contains(&fetched), "{fetched} asks for five weeks");
}

#[test]
fn the_list_goes_on_without_end_both_ways() {
    let office = Office::week();
    office.keep(office.activity("Некада давно", "2022-01-05 09:00", 30, 0));
    let mut seat = office.seat(English, SMALL);
    for _ in 0..59 {
        seat.press("pgup");
    }
    seat.press("ctrl-d ctrl-u j j j j j j j j j j j j j j j k");
    assert!(seat.model.diary.day.unwrap() < NaiveDate::from_ymd_opt(2022, 2, 1).unwrap());
    seat.expect("Некада давно");
}

#[test]
fn a_late_answer_finds_one_where_one_is_by_then() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.slow = true;
    seat.press("g d").type_text("2027-05-03\n").press("h h h");
    seat.turn_round().hurry();
    assert_eq!(seat.model.diary.day.unwrap().day(), 30);
    seat.press("g n");
    seat.expect("Interview");
}

#[test]
fn diaries_are_hidden_and_shown() {
    let mut seat = Office::week().seat(English, HOME);
    seat.press("l").expect("Donor coordination").expect("министар + 1 ");
    seat.press("v p down enter").expect_not("Donor coordination").expect_not("министар + 1 ");
    seat.press("z").expect("Donor coordination");
    seat.press("j z").expect("Donor coordination").expect_not("Колегијум");
}

#[test]
fn a_day_of_23_or_25_hours_says_so() {
    let office = Office::week();
    let mut night = office.activity("Ноћ", "2026-10-25 02:30", 30, 0);
    night.state = kabinet::domain::activity::ActivityState::Confirmed;
    office.keep(night);
    let mut seat = office.seat(English, HOME);
    seat.press("v d g d").type_text("25.10.2026\n").expect("25 hours").expect("02:30 Ноћ");
    seat.press("g d").type_text("28.3.2027\n").expect("23 hours");
    seat.press("l").expect_not("hours:");
}

#[test]
fn two_zones_are_shown_where_they_differ() {
    let mut seat = Office::week().seat(English, HOME);
    seat.press("l l l j").expect("14:00–14:30").expect("08:00 New York");
}

#[test]
fn the_views_are_gone_through_both_ways() {
    let mut seat = Office::week().seat(English, SMALL);
    for (key, view) in [
        ("]", View::Day),
        ("]", View::Week),
        ("]", View::Month),
        ("]", View::Agenda),
        ("[", View::Month),
        ("[", View::Week),
    ] {
        seat.press(key);
        assert_eq!(seat.model.diary.view, view, "{key}\n{}", seat.screen());
    }
}
