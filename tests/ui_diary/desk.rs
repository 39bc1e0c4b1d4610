//! The desk's column of today and tomorrow.

use kabinet::ui::place::Screen;

use crate::week::{HOME, Office, SMALL};
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
