//! The desk's column of today and tomorrow.

use chrono::TimeDelta;
use kabinet::domain::activity::Activity;
use kabinet::ui::event::Event;
use kabinet::ui::place::Screen;

use crate::week::{HOME, Office, SMALL, wall};
use crate::{English, SerbianCyrillic};

#[test]
fn the_desk_tells_today_and_tomorrow_by_lanes() {
    let office = Office::week();
    office.house.week(&*office.owner);
    for language in [English, SerbianCyrillic] {
        for size in [SMALL, HOME, (200, 60)] {
            let mut seat = office.seat(language, size);
            seat.press("1");
            insta::assert_snapshot!(format!("desk-{}-{}", size.0, language.tag()), seat.screen());
        }
    }
}

#[test]
fn the_selection_in_the_column_decides_what_stands_beside() {
    let office = Office::week();
    office.house.week(&*office.owner);
    let mut seat = office.seat(English, HOME);
    seat.press("1 tab tab j").expect("Mon 23 Nov · 08:30–09:30").expect("confirmed");
    seat.press("j j").expect("Donor coordination").expect("09:00–11:00");
    seat.press("enter").expect("Working meeting");
    assert_eq!(seat.model.screen, Screen::Diary);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
    seat.press("t enter").type_text(" ").press("esc");
    seat.press("5").expect("Donor coordination");
}

#[test]
fn an_empty_column_says_where_the_diary_is() {
    let office = Office::empty();
    let mut seat = office.seat(SerbianCyrillic, HOME);
    seat.press("1").expect("За данас и сутра у календару").press("tab tab enter");
    assert_eq!(seat.model.screen, Screen::Diary);
}

#[test]
fn what_several_share_stands_in_the_lane_of_each() {
    let office = Office::empty();
    let principals = office.principals.clone();
    office.keep(Activity { principals, ..office.activity("Joint talk", "2026-11-22 16:00", 60, 0) });
    office.keep(office.activity("Call", "2026-11-22 17:00", 30, 1));
    let mut seat = office.seat(English, HOME);
    seat.press("1");
    let screen = seat.screen();
    let at = |text: &str| screen.match_indices(text).map(|(at, _)| at).collect::<Vec<_>>();
    let (joint, lane) = (at("Joint talk"), at("───── државни секретар"));
    assert!(joint.len() == 2 && lane.len() == 1 && joint[0] < lane[0] && lane[0] < joint[1], "{screen}");
    seat.press("tab tab j").expect("министар + државни секретар");
    assert!(seat.selected().contains("Joint talk"), "{}", seat.screen());
    seat.press("j");
    assert!(seat.selected().contains("Call"), "{}", seat.screen());
}

#[test]
fn the_desk_says_until_when_the_night_goes_on() {
    let office = Office::with(|office| office.activity("Ноћни лет", "2026-11-21 22:30", 17 * 60, 0));
    office.seat(English, HOME).press("1").expect("–15:30 Ноћни лет");
    office.seat(English, SMALL).press("1").expect("–15:30 Ноћни лет").expect_not("22:30");
}

#[test]
fn the_desk_of_that_night_tells_the_hours_apart() {
    let office =
        Office::with(|office| office.between("Дежурство", ("2027-10-31 01:30", "UTC"), ("2027-10-31 02:30", "UTC")));
    let mut seat = office.seat(English, HOME);
    let evening = wall("2027-10-30 18:00").and_utc().into();
    seat.event(Event::Tick(evening)).press("1").expect("02:30 again Дежурство");
}

#[test]
fn a_full_today_does_not_hide_tomorrow_on_the_desk() {
    let office = Office::empty();
    for nth in 0..205 {
        let from = wall("2026-11-22 00:00") + TimeDelta::minutes(5 * nth);
        office.keep(office.activity(&format!("Термин {nth}"), &from.format("%Y-%m-%d %H:%M").to_string(), 5, 0));
    }
    office.keep(office.activity("Сутрашњи разговор", "2026-11-23 09:00", 30, 0));
    let mut seat = office.seat(English, HOME);
    seat.press("1 tab tab G").expect("Tomorrow").expect("Сутрашњи разговор").expect("Термин 199");
    seat.expect("more stands in the diary (2)").expect_not("Термин 200");
    seat.press("ctrl-u");
    assert!(seat.selected().contains("Термин"), "{}", seat.screen());
}

#[test]
fn tomorrow_s_answer_may_come_first() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.slow = true;
    seat.press("1").turn_round().hurry();
    seat.press("tab tab");
    assert!(seat.selected().contains("Interview"), "{}", seat.screen());
}
