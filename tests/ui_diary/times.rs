//! When things are, as every view tells it: what goes on from the day before, what takes days by the clock, hours that come
//! twice, other zones.

use chrono::TimeDelta;
use kabinet::domain::activity::Activity;
use kabinet::domain::moment::{When, Zone};

use crate::week::{HOME, Office, SMALL, wall};
use crate::{English, SerbianCyrillic};

const BELGRADE: &str = "Europe/Belgrade";
const NEW_YORK: &str = "America/New_York";

fn night() -> Office {
    Office::with(|office| office.activity("Ноћни лет", "2026-11-26 22:30", 180, 0))
}

#[test]
fn what_goes_on_from_the_day_before_says_until_when() {
    let mut seat = night().seat(English, HOME);
    seat.press("g d").type_text("27.11.\n");
    seat.press("v d").expect("–01:30 Ноћни лет").expect_not("22:30 Ноћни");
    seat.press("v w").expect("–01:30 Ноћни").expect(":30 Ноћни");
    seat.press("v m").expect("22:30 Ноћни").expect("–01:30 Ноћ");
    seat.press("g d").type_text("26.11.\n").press("v a");
    seat.expect("22:30–01:30  Ноћни лет").expect("–01:30       Ноћни лет");
    let mut seat = night().seat(English, SMALL);
    seat.press("g d").type_text("27.11.\n").press("v m").expect("22 Ноћни").expect("–01 Ноћн");
}

#[test]
fn what_takes_a_day_and_more_by_the_clock_says_when_it_begins_and_ends() {
    let office = Office::with(|office| office.activity("Пут у Измишљено", "2026-11-24 07:00", 61 * 60, 0));
    let mut seat = office.seat(English, HOME);
    seat.expect("07:00–…      Пут").expect("day 2 of 3   Пут").expect("–20:00       Пут");
    seat.press("g d").type_text("24.11.\n").press("v w").expect("07:00–20:00 Пут у Измишљено");
    seat.press("v d").expect("07:00–… Пут");
    seat.press("g d").type_text("25.11.\n").press("v d").expect("▌Пут у Измишљено ─");
    seat.press("g d").type_text("26.11.\n").press("v d").expect("–20:00 Пут");
    seat.press("v m").expect("07:00 Пут").expect("–20:00 Пут");
}

#[test]
fn time_that_is_taken_by_the_clock_is_not_told_as_free() {
    let office = Office::with(|office| office.activity("Пут у Измишљено", "2026-11-24 12:00", 46 * 60, 0));
    let mut seat = office.seat(English, HOME);
    seat.press("v f").expect("08:00–12:00  free").expect("10:00–18:00  free").expect_not("08:00–18:00  free");
    seat.press("g d").type_text("24.11.\n").press("v d").expect("08:00–12:00 free");
    seat.press("g d").type_text("25.11.\n").press("v a v d").expect("08:00–18:00 free");
    let screen = seat.screen();
    // The state secretary's day alone is free.
    assert_eq!(screen.matches("08:00–18:00 free").count(), 1, "{screen}");
    seat.press("g d").type_text("26.11.\n").expect("10:00–18:00 free");
}

#[test]
fn an_hour_that_comes_twice_is_told_from_the_first_one() {
    let double = |from, until| move |office: &Office| office.between("Дежурство", (from, "UTC"), (until, "UTC"));
    for (from, until, english, serbian) in [
        ("2026-10-25 00:30", "2026-10-25 01:30", "02:30–02:30 again", "02:30–02:30 поново"),
        ("2026-10-25 00:50", "2026-10-25 01:10", "02:50–02:10 again", "02:50–02:10 поново"),
        ("2026-10-25 01:15", "2026-10-25 01:45", "02:15 again–02:45 again", "02:15 поново–02:45 поново"),
    ] {
        let office = Office::with(double(from, until));
        for (language, told) in [(English, english), (SerbianCyrillic, serbian)] {
            let mut seat = office.seat(language, HOME);
            seat.press("g d").type_text("25.10.2026\n").press("v a").expect(told).press("enter").expect(told);
        }
    }
    let mut seat = Office::with(double("2026-10-25 00:30", "2026-10-25 01:30")).seat(English, HOME);
    seat.press("g d").type_text("25.10.2026\n").press("v d").expect("02:30 Дежурство").expect("–02:30 again");
}

#[test]
fn a_flight_says_both_clocks_where_it_ends_by_another() {
    let office =
        Office::with(|office| office.between("Лет", ("2026-11-25 10:00", BELGRADE), ("2026-11-25 13:00", NEW_YORK)));
    for size in [SMALL, HOME] {
        let mut seat = office.seat(English, size);
        seat.expect("10:00–19:00  Лет (–13:00 New York)");
        seat.press("g d").type_text("25.11.\n").press("enter").expect("Wed 25 Nov · 10:00–19:00 (–13:00 New York)");
    }
}

#[test]
fn another_day_elsewhere_is_named() {
    let lasting = TimeDelta::minutes(60);
    let office = Office::with(|office| {
        let when = When::lasting(wall("2026-11-26 20:30"), lasting, &Zone::Named(NEW_YORK.to_owned()));
        Activity { when, ..office.activity("Позив", "2026-11-23 00:00", 0, 0) }
    });
    let mut seat = office.seat(English, SMALL);
    seat.press("g d").type_text("27.11.\n").expect("02:30–03:30  Позив (Thu 20:30 New York)");
    seat.press("enter").expect("Fri 27 Nov · 02:30–03:30 (Thu 20:30 New York)");
    let mut seat = office.seat(SerbianCyrillic, SMALL);
    seat.press("g d").type_text("27.11.\n").expect("Позив (чет 20:30 New York)");
}

#[test]
fn from_one_foreign_zone_to_another_both_are_told() {
    let office = Office::with(|office| {
        office.between("Лет", ("2026-11-25 20:00", NEW_YORK), ("2026-11-26 23:30", "Asia/Tokyo"))
    });
    office.seat(English, HOME).press("g d").type_text("26.11.\n").expect("(Wed 20:00 New York–23:30 Tokyo)");
}

#[test]
fn a_long_title_leaves_room_for_the_other_clock() {
    let office = Office::with(|office| {
        let title = "Разговор о свему и свачему са веома дугачким називом који никуда не може да стане";
        let when = When::lasting(wall("2026-11-25 08:00"), TimeDelta::minutes(30), &Zone::Named(NEW_YORK.to_owned()));
        Activity { when, ..office.activity(title, "2026-11-23 00:00", 0, 0) }
    });
    for size in [SMALL, HOME] {
        office.seat(English, size).expect("… (08:00 New York)");
    }
}
