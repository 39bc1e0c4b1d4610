//! When a letter counts as read by whoever sits here.

use kabinet::api::contract::Request;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;
use kabinet::words::Language;

use crate::kit::cast;
use crate::kit::office::Office;
use crate::{morning, seat};

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
fn a_letter_that_is_not_in_the_list_is_read_when_it_is_visited() {
    let (mut seat, office) = morning();
    let told = |office: &Office| {
        let asked = office.asked.lock().unwrap();
        let letter = cast::letter(406, "", "").0.id;
        asked.iter().filter(|asked| matches!(asked, Request::MarkSeen(seen) if seen.letters == [letter])).count()
    };
    seat.act(vec![Act::Go(Place::Letter(office.letter(406).id))]).expect("Letter 406");
    assert_eq!(told(&office), 1);
    seat.press("A").expect("406: assigned to me");
    assert_eq!(told(&office), 1, "it is told once, however often the sheet comes");
    seat.press("q v o").expect("  406 ").expect_not("• 406").expect_not("•  406");
}

#[test]
fn a_letter_that_was_passed_by_is_read_when_tab_opens_it() {
    let (mut seat, office) = seat(Language::English, 80, 24);
    seat.press("j tab").expect("Letter 411");
    let letter = office.letter(411).id;
    assert!(office.books.lock().unwrap().seen.contains(&letter));
}
