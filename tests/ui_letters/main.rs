//! The letters' screen by keystroke: each job of the office, in both languages and at the sizes it is made for.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../kit/mod.rs"]
mod kit;

mod filter;
mod hostile;
mod late;
mod lists;
mod looks;
mod marks;
mod pictures;
mod reader;
mod seen;
mod undo;
mod verdicts;
mod visits;
mod writing;

use std::sync::Arc;

use kabinet::words::Language;
use kit::office::Office;
use kit::{Seat, cast};

/// A seat before the letters of an ordinary morning, in English.
fn morning() -> (Seat, Arc<Office>) {
    seat(Language::English, 120, 36)
}

fn seat(language: Language, columns: u16, rows: u16) -> (Seat, Arc<Office>) {
    sized(Office::new(cast::morning()), language, columns, rows)
}

fn sized(office: Office, language: Language, columns: u16, rows: u16) -> (Seat, Arc<Office>) {
    let office = Arc::new(office);
    let mut seat = Seat::new(office.clone(), language, (columns, rows));
    seat.press("3");
    (seat, office)
}

/// An office with so many letters, every tenth from the post.
fn many(count: u32) -> Office {
    let letter = |n| cast::letter(n, if n % 10 == 0 { "Johann Sommer" } else { "Удружење" }, &format!("Акт {n}"));
    Office::new((1..=count).map(letter).collect())
}
