//! Making activities: one line, the form, a copy.

use kabinet::domain::activity::{ActivityKind, ActivityState};

use crate::week::{HOME, Office, SMALL};
use crate::{English, SerbianCyrillic};

#[test]
fn one_line_adds_an_activity_in_either_language() {
    for (language, line, title) in [
        (English, "tue 15:00-16:00 Ambassador of Austria, room 2", "Ambassador of Austria"),
        (SerbianCyrillic, "уто 15-16 Амбасадор Аустрије, сала 2", "Амбасадор Аустрије"),
    ] {
        let office = Office::empty();
        let mut seat = office.seat(language, SMALL);
        seat.press("o").type_text(line).expect("15:00–16:00").type_text("\n");
        assert!(seat.selected().contains(title), "{}", seat.screen());
        seat.expect("15:00–16:00");
        assert!(seat.notice().contains(title), "{}", seat.notice());
        seat.press("u").expect_not("15:00–16:00");
        seat.press("ctrl-r").expect("15:00–16:00");
    }
}

#[test]
fn what_a_line_says_stands_apart_before_it_is_entered() {
    for (language, line, parts, with) in [
        (
            English,
            "tue 15-16 Talks in room 2, Ana Primerić",
            ["what   Talks", "where  room 2", "with   Ana Primerić"],
            "With (1)",
        ),
        (
            SerbianCyrillic,
            "уто 15-16 Разговор у сали 2, Ана Примерић",
            ["шта       Разговор", "где       сала 2", "учесници  Ана Примерић"],
            "Учесници (1)",
        ),
    ] {
        let mut seat = Office::empty().seat(language, HOME);
        seat.press("o").type_text(line);
        for part in parts {
            seat.expect(part);
        }
        seat.type_text("\n").press("enter").expect(with);
    }
}

#[test]
fn a_line_that_is_not_understood_says_what_to_write() {
    let mut seat = Office::empty().seat(English, SMALL);
    seat.press("o").type_text("tue 15:00\n").expect("Write ");
    seat.press("esc").expect("Nothing stands in the diary yet");
}

#[test]
fn one_line_begins_with_the_day_where_one_is() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("l l l l o").type_text("9:00 Stroll\n").expect("Stroll");
    assert_eq!(seat.model.diary.day.unwrap().to_string(), "2026-11-26");
}

#[test]
fn the_form_keeps_what_it_is_told() {
    let office = Office::empty();
    let mut seat = office.seat(English, HOME);
    seat.press("O").type_text("Conference").press("tab ctrl-u");
    seat.type_text("27.11. 14:00-15:30").press("tab").type_text("Hall").press("tab right tab 4 tab 2 tab tab 2 tab");
    seat.type_text("24.12.2026")
        .press("tab")
        .type_text("Ana Primerić, Петар Узорак")
        .press("tab")
        .type_text("Remark")
        .press("enter");
    assert!(seat.selected().contains("14:00–15:30"), "{}", seat.screen());
    let sheet = seat.model.diary.sheet().unwrap().clone();
    let it = sheet.activity;
    assert_eq!((it.kind, it.state, it.text.as_str()), (ActivityKind::Conference, ActivityState::Confirmed, "Remark"));
    assert_eq!((it.participants.len(), it.principals), (2, vec![office.principals[1]]));
    assert_eq!((sheet.times, it.series.unwrap().rules), (4, vec!["FREQ=WEEKLY;UNTIL=20261224".to_owned()]));
    seat.expect("each week").expect("4 in all");
}

#[test]
fn the_form_changes_one_time_or_the_series() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("27.11.\n").press("G");
    assert!(seat.selected().contains("Преглед недеље"), "{}", seat.screen());
    seat.press("e").type_text(" II").press("ctrl-s").expect("this one").expect("10 in all");
    seat.press("enter").expect("Преглед недеље II");
    seat.press("ctrl-d").expect_not("Преглед недеље II, ");
    assert!(!seat.selected().contains("II"), "{}", seat.screen());
    seat.press("e").type_text(" III").press("ctrl-s down enter");
    seat.press("ctrl-d").expect("Преглед недеље III");
}

#[test]
fn a_copy_stands_on_another_day() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l y").type_text("2026-12-01\n");
    assert_eq!(seat.model.diary.day.unwrap().to_string(), "2026-12-01");
    assert!(seat.selected().contains("Колегијум") && seat.selected().contains("tentative"), "{}", seat.screen());
}

#[test]
fn somebody_is_added_who_takes_part() {
    let office = Office::week();
    office.house.week(&*office.owner);
    let mut seat = office.seat(English, HOME);
    seat.press("l P").type_text("Embassy").expect("and more follow").press("enter");
    seat.expect("With (1)");
    seat.press("p");
    assert_eq!(seat.model.screen, kabinet::ui::place::Screen::People);
    seat.press("q").expect("With (1)");
}

#[test]
fn several_are_added_at_once_and_a_comma_is_not_doubled() {
    let office = Office::week();
    office.house.week(&*office.owner);
    let mut seat = office.seat(English, HOME);
    seat.press("l P").press("enter").expect("Something has to stand here");
    seat.type_text("Embassy").press("tab").expect("Embassy of Austria, ");
    seat.type_text(", Ana Primerić,, OSCE").expect("Embassy of Austria, Ana Primerić, OSCE").press("enter");
    seat.expect("With (3)").expect("Embassy of Austria").expect("Ana Primerić").expect("OSCE Mission");
    seat.press("u").expect_not("With (");
}

#[test]
fn who_takes_part_is_offered_in_the_form_while_one_types() {
    let office = Office::week();
    office.house.week(&*office.owner);
    let mut seat = office.seat(English, HOME);
    seat.press("O").type_text("Lunch").press("tab tab tab tab tab tab tab tab tab");
    seat.type_text("Ana Primerić, Emba").expect("Embassy of Austria").press("enter").expect("Ana Primerić, Embassy");
    seat.press("ctrl-s").expect("With (2)");
    let people = seat.model.diary.sheet().unwrap().activity.participants.clone();
    assert!(people[0].person.is_none() && people[1].person.is_some(), "{people:?}");
    seat.press("e").type_text(" II").press("ctrl-s").expect("With (2)");
    assert_eq!(seat.model.diary.sheet().unwrap().activity.participants, people);
}
