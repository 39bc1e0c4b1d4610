//! Tasks given from their screen, from a letter, a paper and a person, and the way back.

use kabinet::ui::event::Event;
use kabinet::ui::overlay::state::Overlay;
use kabinet::ui::place::Screen;
use kabinet::ui::theme::Role;
use kabinet::words::Language;

use crate::kit::Seat;
use crate::{HOME, SMALL, day, seat};

#[test]
fn the_empty_list_teaches_the_first_key_and_that_key_works() {
    let mut seat = seat(Language::SerbianCyrillic, SMALL);
    seat.expect("Нема отворених задужења").expect("o задаје ново");
    seat.press("o").type_text("Резервисати салу").press("enter enter").type_text("pet").press("enter");
    seat.expect("задато Зад-1 · u").expect("Резервисати салу").expect("ја");
    seat.press("u").expect("Нема отворених задужења").press("ctrl-r").expect("Резервисати салу");
}

#[test]
fn nothing_typed_is_lost_when_a_task_is_refused() {
    let mut seat = seat(Language::English, SMALL);
    seat.press("o").type_text(&"x".repeat(600)).press("enter enter enter").expect("longer than 500 characters");
    seat.expect("A task").press("ctrl-u").type_text("short").press("enter enter enter").expect("task T-1 given");
}

#[test]
fn a_letter_gives_a_task_that_leads_back_to_it() {
    let mut seat = seat(Language::English, HOME);
    seat.press("3 j T").expect("A task").expect("Zahvalnica za posetu").expect("28 Nov 2026");
    seat.press("enter enter enter").expect("task T-1 given · u undo");
    assert_eq!(seat.model.screen, Screen::Letters, "one stays with the letter");
    seat.expect("T-1 Zahvalnica");
    seat.press("u").expect_not("T-1 Zahvalnica");
    seat.press("ctrl-r").expect("T-1 Zahvalnica");
    seat.press("g t").expect("From: Zahvalnica").expect("letter 5");
    seat.press("enter").expect("From: letter 5 Zahvalnica");
    seat.press("enter");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.expect("Letter 5");
    seat.press("q q");
    assert_eq!(seat.model.screen, Screen::Tasks, "and back");
    seat.press("6 l");
    assert_eq!(seat.model.screen, Screen::Letters, "one key from the list as well");
}

#[test]
fn what_is_proposed_is_replaced_by_typing_and_kept_by_moving() {
    for (first, typed, text) in [
        ("", "Call them", "Call them"),
        ("end", ", soon", "Zahvalnica, soon"),
        ("home", "O: ", "O: Zahvalnica"),
        ("backspace", "", ""),
        ("tab tab tab", "Ново", "Ново"),
    ] {
        let mut seat = seat(Language::English, HOME);
        seat.press("3 o").type_text("Ana").press("tab").type_text("Zahvalnica").press("ctrl-s T");
        seat.expect("typing replaces").press(first).type_text(typed);
        seat.expect_not("typing replaces");
        assert_eq!(written(&seat, 0), text, "{first}, {typed}");
    }
}

#[test]
fn a_proposed_day_is_replaced_too_and_pasting_is_typing() {
    let mut seat = seat(Language::English, HOME);
    seat.press("3 j T").event(Event::Paste("Call them".to_owned()));
    assert_eq!(written(&seat, 0), "Call them");
    seat.press("tab tab").type_text("27.11.");
    assert_eq!(written(&seat, 2), "27.11.");
}

#[test]
fn what_is_proposed_is_dim_and_what_was_told_already_is_not_replaced() {
    let mut seat = seat(Language::English, HOME);
    seat.press("3 j T");
    let dim = seat.model.ctx.look.style(Role::Dim);
    let is_dim = |seat: &Seat| {
        let at = seat.cursor();
        let style = seat.buffer()[(at.x - 1, at.y)].style();
        style.fg == dim.fg && style.add_modifier.contains(dim.add_modifier)
    };
    assert!(is_dim(&seat), "proposed");
    seat.press("end");
    assert!(!is_dim(&seat), "kept");
    seat.type_text(&"x".repeat(600)).press("enter enter enter").expect("longer than 500 characters").type_text("y");
    assert!(written(&seat, 0).len() > 500, "nothing told is lost");
}

/// What stands in a field of the form.
fn written(seat: &Seat, field: usize) -> &str {
    let Some(Overlay::Form(form)) = &seat.model.overlay else { panic!("no form:\n{}", seat.screen()) };
    form.fields[field].field.text()
}

#[test]
fn the_desk_tells_the_tasks_of_the_letter_beside_it() {
    let mut seat = seat(Language::SerbianCyrillic, HOME);
    seat.press("1 T")
        .press("end")
        .type_text(" – нацрт")
        .press("enter enter")
        .press("ctrl-u")
        .type_text("sutra")
        .press("enter");
    seat.expect("задато Зад-1").expect("Задужења").expect("Зад-1 ");
}

#[test]
fn a_paper_and_a_person_give_tasks_too() {
    let mut seat = seat(Language::English, HOME);
    seat.press("4 T").expect("A task").press("enter enter enter").expect("task T-1 given");
    seat.press("5 o enter").type_text("Belešku poslati.").press("ctrl-t").type_text("Beleška").press("ctrl-s esc");
    seat.press("T").expect("Beleška").press("enter enter enter").expect("task T-2 given").expect("T-2 Beleška");
    seat.press("l").expect("Task T-2");
    seat.press("enter");
    assert_eq!(seat.model.screen, Screen::Papers);
    seat.press("6 v o").expect("person ").expect("paper Beleška");
}

#[test]
fn without_a_selection_a_task_is_still_given_but_none_is_shown() {
    let mut seat = seat(Language::English, SMALL);
    seat.press("5 g t").expect("Nothing is selected here");
    seat.press("T").type_text("Free").press("enter enter enter").expect("task T-1 given");
    seat.press("6").expect("Free");
}

#[test]
fn a_number_opens_its_task_in_either_script() {
    let mut seat = day(Language::English, SMALL);
    seat.press("1 :").type_text("z-2\n").expect("Task T-2").expect("Prikupiti");
    seat.press("1 :").type_text("з-3\n").expect("Task T-3");
    seat.press("1 :").type_text("Зад-1\n").expect("Task T-1").press("1 :").type_text("t3\n").expect("Task T-3");
    seat.press("1 :").type_text("z-99\n").expect("no task T-99");
}

#[test]
fn who_does_it_is_found_by_typing_a_name_in_either_script() {
    let mut seat = seat(Language::English, HOME);
    seat.press("o").type_text("Call the court").press("enter").expect("Весна Илић");
    seat.type_text("zdra").expect("Марко Здравац").expect_not("Весна Илић").press("enter enter");
    seat.expect("task T-1 given");
    assert!(seat.screen().lines().any(|line| line.contains("Call the court") && line.contains("Марко Здравац")));
    seat.press("o").type_text("Nobody yet").press("enter backspace").expect("Весна Илић").expect("nobody");
    seat.press("up up").type_text("no").press("enter enter").expect("task T-2 given");
    seat.press("v n").expect("Nobody yet");
}

#[test]
fn a_name_that_nobody_in_the_office_has_is_not_taken_for_anybody() {
    let mut seat = seat(Language::English, HOME);
    seat.press("o").type_text("Call").press("enter").type_text("xyz").press("enter enter");
    seat.expect("Nobody in the office is called so").expect("A task");
    seat.press("ctrl-u").type_text("mar").press("enter enter").expect("task T-1 given");
}

#[test]
fn a_bare_number_is_a_task_among_the_tasks_and_a_letter_everywhere_else() {
    let mut seat = day(Language::English, SMALL);
    seat.press("g 2 enter").expect("Task T-2").press("1 g 2 enter").expect("Letter 2");
    seat.press("6 g 9 enter").expect("Letter 9");
}

#[test]
fn the_digit_shows_the_whole_screen_whatever_was_narrowed() {
    let mut seat = day(Language::English, SMALL);
    seat.press("3 g t").expect("From:");
    seat.press("6").expect_not("From:").expect("Tasks · Open");
    seat.press("3 g t 1 6").expect_not("From:");
}
