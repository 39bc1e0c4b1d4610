//! The lists, narrowing, the page beside them.

use kabinet::ui::place::Screen;
use kabinet::words::Language;

use crate::{HOME, SMALL, day};

#[test]
fn each_list_has_its_tasks_and_its_count() {
    let mut seat = day(Language::English, HOME);
    seat.expect("Mine 2  Open 4  Overdue 1  Nobody's 1  Done 1");
    seat.press("v l").expect("Нацрт програма").expect_not("Prikupiti").expect("Tasks · Overdue · 1");
    seat.press("v n").expect("北京市司法局").expect_not("Нацрт");
    seat.press("v m").expect("Book the small hall").expect_not("Нацрт");
    seat.press("v p").type_text("марко").press("enter").expect("Tasks · Марко Здравац · 1").expect("Нацрт");
    seat.press("v d").expect("Послати захвалницу").press("]").expect("Tasks · Mine · 2").press("[");
    seat.expect("Послати захвалницу").press("v v").expect("Overdue").press("down enter").expect("Tasks · Open · 4");
}

#[test]
fn the_list_narrows_while_one_types_and_esc_widens_it() {
    let mut seat = day(Language::SerbianCyrillic, SMALL);
    seat.press("/").type_text("nacrt").expect("Нацрт програма").expect_not("Book").expect("1 од 4");
    seat.press("ctrl-u").type_text("весна").expect("Book").expect_not("Нацрт").press("enter");
    seat.press("esc")
        .expect("Нацрт")
        .press("/")
        .type_text("ничега")
        .press("enter")
        .expect("Ништа у овом списку (укупно 4) не одговара");
}

#[test]
fn a_task_is_read_and_left_again() {
    let mut seat = day(Language::English, SMALL);
    seat.press("j enter").expect("Task T-2 · to be done").expect("By: Tue").expect("What was done");
    seat.expect("Весна Илић: task given").press("J").expect("Task T-3").press("K").expect("Task T-2");
    seat.press("enter").expect("came from nothing in particular");
    seat.press("q").expect("Нацрт програма").press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn midnight_makes_a_task_overdue() {
    let mut seat = day(Language::English, HOME);
    seat.press("j j").expect("due Fri");
    seat.event(kabinet::ui::event::Event::Tick(kabinet::base::clock::Timestamp(crate::kit::NOW.0 + 6 * 86_400_000)));
    seat.expect("−1 d").expect("−4 d");
}
