//! The letters' screen by keystroke: each job of the office, in both languages and at the sizes it is made for.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

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
    let (mut en, _) = seat(Language::English, 120, 36);
    en.expect("Радио Мрча").expect("Re: Zahvalnica");
    println!("{}", en.screen());
    en.press("v o j j enter");
    println!("{}", en.screen());
    let (mut sr, _) = seat(Language::SerbianCyrillic, 80, 24);
    println!("{}", sr.screen());
    sr.press("v o");
    println!("{}", sr.screen());
    sr.press("j enter");
    println!("{}", sr.screen());
    let (mut sr, _) = seat(Language::SerbianCyrillic, 200, 60);
    sr.press("v a");
    println!("{}", sr.screen());
}
