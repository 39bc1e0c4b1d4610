//! The diary's views as they look, in both languages, at home and in the smallest full terminal.

use crate::week::{HOME, Office, SMALL};
use crate::{English, SerbianCyrillic};

fn at_every_size(name: &str, office: &Office, keys: &str) {
    for language in [English, SerbianCyrillic] {
        for size in [SMALL, HOME] {
            let mut seat = office.seat(language, size);
            seat.press(keys);
            insta::assert_snapshot!(format!("{name}-{}-{}", size.0, language.tag()), seat.screen());
        }
    }
}

#[test]
fn the_list_at_every_size() {
    at_every_size("list", &Office::week(), "j j");
}

#[test]
fn free_time_in_the_list() {
    at_every_size("free", &Office::week(), "v f j j");
}

#[test]
fn the_day_at_every_size() {
    at_every_size("day", &Office::week(), "l v d");
}

#[test]
fn the_week_at_every_size() {
    at_every_size("week", &Office::week(), "l v w j j j j");
}

#[test]
fn the_month_at_every_size() {
    at_every_size("month", &Office::week(), "v m l l");
}

#[test]
fn the_page_at_every_size() {
    at_every_size("page", &Office::week(), "l l l j enter");
}

#[test]
fn an_empty_diary_teaches() {
    at_every_size("empty", &Office::empty(), "");
}

#[test]
fn what_was_understood_stands_under_the_line() {
    for language in [English, SerbianCyrillic] {
        let mut seat = Office::week().seat(language, SMALL);
        seat.press("o").type_text("уто 15-16 Амбасадор Аустрије, сала 2");
        insta::assert_snapshot!(format!("quick-80-{}", language.tag()), seat.screen());
    }
}

#[test]
fn the_form_shows_all_that_can_be_said() {
    at_every_size("form", &Office::week(), "l e");
}

#[test]
fn wide_and_combining_characters_stand_on_a_page_and_in_a_form() {
    at_every_size("page-wide", &Office::week(), "l l j enter");
    at_every_size("form-combining", &Office::week(), "l l j j e");
}

#[test]
fn wide_and_combining_characters_stand_in_every_view() {
    for (view, keys) in
        [("list", "v a"), ("day", "v d"), ("week", "v w"), ("month", "v m"), ("page", "enter"), ("desk", "1")]
    {
        at_every_size(&format!("mixed-{view}"), &Office::mixed(), &format!("l j {keys}"));
    }
}

#[test]
fn what_stands_at_the_same_time_is_told_at_every_size() {
    for language in [English, SerbianCyrillic] {
        for size in [SMALL, HOME] {
            let mut seat = Office::week().seat(language, size);
            seat.press("o").type_text("пон 8:30-10:30 Позив");
            insta::assert_snapshot!(format!("standing-{}-{}", size.0, language.tag()), seat.screen());
            seat.press("enter a");
            insta::assert_snapshot!(format!("overlap-{}-{}", size.0, language.tag()), seat.screen());
        }
    }
}

#[test]
fn what_shall_come_again_is_asked_at_every_size() {
    at_every_size("again", &Office::week(), "l e tab tab tab tab tab tab tab 2 ctrl-s");
}
