//! When a letter counts as read by whoever sits here.

use kabinet::api::contract::Request;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;
use kabinet::words::Language;

use crate::kit::office::Office;
use crate::{morning, seat};

/// How often the office was told that the letter with this number was read.
fn told(office: &Office, number: u32) -> usize {
    let letters = [office.letter(number).id];
    let asked = office.asked.lock().unwrap();
    asked.iter().filter(|asked| matches!(asked, Request::MarkSeen(seen) if seen.letters == letters)).count()
}

#[test]
fn opening_reads_and_passing_by_in_a_narrow_list_does_not() {
    let (mut seat, office) = seat(Language::English, 80, 24);
    seat.press("j j");
    assert!(office.books.lock().unwrap().seen.is_empty());
    seat.press("enter").expect("Letter 410").press("J").expect("Letter 409").press("q");
    let seen = office.books.lock().unwrap().seen.len();
    assert_eq!(seen, 2);
    assert!(seat.selected().contains("409"));
}

#[test]
fn a_letter_of_the_list_loses_its_dot_at_once_and_is_told_once() {
    let (mut seat, office) = seat(Language::English, 80, 24);
    seat.press("j").expect("• 411").press("enter q").expect("  411").expect_not("• 411");
    seat.press("j k enter J K").expect("Letter 411");
    assert_eq!([411, 410].map(|number| told(&office, number)), [1, 1]);
}

#[test]
fn a_letter_that_is_not_in_the_list_is_read_when_it_is_visited() {
    let (mut seat, office) = morning();
    let visit = Act::Go(Place::Letter(office.letter(406).id));
    seat.act(vec![visit.clone()]).expect("Letter 406");
    assert_eq!(told(&office, 406), 1);
    seat.press("A").expect("406: assigned to me").act(vec![visit]);
    assert_eq!(told(&office, 406), 1, "it is told once, however often the sheet comes");
    seat.press("q v o").expect("  406 ").expect_not("• 406").expect_not("•  406");
}

#[test]
fn a_letter_that_was_passed_by_is_read_when_tab_opens_it() {
    let (mut seat, office) = seat(Language::English, 80, 24);
    seat.press("j tab").expect("Letter 411");
    assert_eq!(told(&office, 411), 1);
}
