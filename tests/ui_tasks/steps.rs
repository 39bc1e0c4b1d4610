//! What is done with one task: assigned, put off, done, not to be done, reopened, reworded, repeated, taken back.

use kabinet::words::Language;

use crate::{HOME, SMALL, day, office};

#[test]
fn it_is_done_with_a_word_only() {
    let mut seat = day(Language::English, SMALL);
    seat.press("e enter")
        .expect("Something has to stand here")
        .type_text("sent by post")
        .press("enter")
        .expect("T-1: done · u undo");
    seat.expect_not("Нацрт програма");
    seat.press("v d").expect("Нацрт програма").press("enter").expect("sent by post").expect("Done 22 Nov 2026");
    seat.press("e").expect("no longer open; E opens it again");
    seat.press("E").expect("T-1: open again").press("esc v o").expect("Нацрт програма");
    seat.press("u").expect("taken back: open again");
}

#[test]
fn a_day_is_put_off_for_a_reason_and_brought_forward_without_one() {
    let mut seat = day(Language::SerbianCyrillic, HOME);
    seat.press("j d").type_text("30.11.").press("enter").expect("Зашто се одлаже?");
    seat.type_text("чека се суд").press("enter").expect("Зад-2: рок 30.11.");
    seat.press("v m j").expect("Prikupiti").press("enter").expect("Одложено: чека се суд");
    seat.press("d").type_text("23.11.").press("enter").expect("Зад-2: рок 23.11.");
    seat.press("d enter").expect("Зашто се одлаже?").press("esc");
    seat.press("u").expect("поништено");
}

#[test]
fn it_is_assigned_taken_dropped_and_reworded() {
    let mut seat = day(Language::English, HOME);
    seat.press("A").expect("T-1: assigned to me").press("a").type_text("марко").press("enter");
    seat.expect("assigned to Марко Здравац");
    seat.press("m").press("ctrl-u").type_text("Nacrt").press("enter").expect("T-1: text changed").expect("Nacrt");
    seat.press("D enter").type_text("the visit is off").press("enter").expect("T-1: not to be done");
    seat.press("v d enter").expect("not to be done").expect("the visit is off").expect("Весна Илић: text changed");
    seat.press("q D").expect("no longer open");
}

#[test]
fn the_same_again_is_one_key() {
    let mut seat = day(Language::English, HOME);
    seat.press(".").expect("Nothing was done yet");
    seat.press("e").type_text("by telephone").press("enter .").expect("T-2: done");
    seat.press("v d").expect("Done · 3");
}

#[test]
fn a_step_is_about_the_task_that_was_meant_when_it_was_asked() {
    let mut seat = day(Language::English, HOME);
    seat.slow = true;
    seat.press("e").type_text("x");
    seat.model.tasks.list.step(1);
    seat.press("enter").hurry().expect("T-1: done");
}

#[test]
fn a_reworded_task_keeps_its_owner_though_its_row_is_no_longer_loaded() {
    let mut seat = day(Language::English, HOME);
    seat.expect("Здравац").press("m").press("ctrl-u").type_text("Nacrt");
    seat.model.tasks.list = seat.model.tasks.list.emptied();
    seat.model.tasks.sheet = None;
    seat.press("enter").expect("T-1: text changed").expect("Nacrt").expect("Здравац");
}

#[test]
fn hostile_texts_carry_no_codes_and_privacy_masks_them() {
    let mut seat = day(Language::English, HOME);
    seat.press("m").press("ctrl-u").type_text("a\u{202e}b\u{9b}c").press("enter enter");
    assert!(seat.screen().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')));
    seat.press("q").press("F9");
    for word in ["Prikupiti", "Book the small", "Здравац"] {
        assert!(!seat.screen().contains(word), "{word}: {}", seat.screen());
    }
}

#[test]
fn a_text_that_another_seat_overtook_is_asked_for_again_as_it_was_typed() {
    let mut office = office(Language::English, HOME);
    let first = office.seat.model.tasks.list.rows().next().map(|row| row.id).unwrap();
    office.seat.press("m ctrl-u").type_text("Мој текст");
    office.reword(first, "Туђ текст");
    office.seat.press("enter").expect("Мој текст").expect("Туђ текст").press("esc").expect("Туђ текст");
    office.seat.press("m ctrl-u").type_text("Мој текст");
    office.reword(first, "Опет туђ");
    office.seat.press("enter").expect("Опет туђ").press("enter").expect("T-1: text changed").expect("Мој текст");
}

#[test]
fn what_is_taken_back_is_selected() {
    let mut seat = day(Language::English, HOME);
    seat.press("j e").type_text("sent\n").press("k u");
    assert!(seat.selected().contains("T-2"), "{}", seat.screen());
}
