//! The letters' screen by keystroke: each job of the office, in both languages and at the sizes it is made for.

mod kit;

use std::sync::Arc;

use kabinet::words::Language;
use kit::Seat;
use kit::office::Office;

/// A seat before the letters of an ordinary morning.
fn seat(language: Language, columns: u16, rows: u16) -> (Seat, Arc<Office>) {
    let office = Arc::new(Office::new(kit::cast::morning()));
    let mut seat = Seat::new(office.clone(), language, (columns, rows));
    seat.press("3");
    (seat, office)
}

#[test]
fn the_list_comes_with_the_first_letter_beside_it() {
    let (mut seat, _) = seat(Language::English, 120, 36);
    seat.expect("Радио Мрча").expect("Re: Zahvalnica");
}
