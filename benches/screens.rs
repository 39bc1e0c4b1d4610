//! How long a key takes from its event to the drawn cells, the office's answer included: `j`, a page down and a letter
//! opened, in a list of 2,000 letters, and the same among 2,000 tasks before a real office in memory. The terminal's own part is not in it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a measurement may fail loudly")]

#[path = "../tests/house/mod.rs"]
mod house;
#[path = "../tests/kit/mod.rs"]
mod kit;

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use house::House;
use kabinet::api::client::send;
use kabinet::api::letters::{LetterView, ListLetters};
use kabinet::api::page::Anchor;
use kabinet::api::tasks::SaveTask;
use kabinet::domain::ids::TaskId;
use kabinet::words::Language;
use kit::Seat;

/// Letters in the office.
const LETTERS: u32 = 2_000;

/// So often keys are pressed before the list is begun anew.
const ROUND: u32 = 50;

fn main() {
    divan::main();
}

/// A seat before the list of new letters.
fn seat(size: (u16, u16)) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.crowd(LETTERS);
    let mut seat = Seat::new(owner, Language::SerbianCyrillic, size);
    seat.press("3");
    seat
}

/// A seat before the list of open tasks, each second of them from a letter.
fn tasks(size: (u16, u16)) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.crowd(1);
    let list = ListLetters { view: LetterView::All, filter: String::new(), anchor: Anchor::Start, limit: 1 };
    let letter = send(&*owner, house.request(), list).unwrap().rows[0].1.id;
    for n in 0..LETTERS {
        let id = TaskId::new(house.fresh());
        let due = NaiveDate::from_ymd_opt(2026, 11, 1 + n % 30);
        let (text, origin) = (format!("Задужење {n}"), (n % 2 == 0).then(|| letter.into()));
        let task = SaveTask { id, text, owner: None, due, origin, reason: String::new() };
        send(&*owner, house.request(), task).unwrap();
    }
    let mut seat = Seat::new(owner, Language::SerbianCyrillic, size);
    seat.press("6");
    seat
}

/// Presses `before` once, then `keys` again and again, from the first row on in every round.
fn keys(bencher: Bencher, size: (u16, u16), before: &str, keys: &str) {
    pressed(bencher, seat(size), before, keys);
}

fn pressed(bencher: Bencher, mut seat: Seat, before: &str, keys: &str) {
    seat.press(before);
    let mut pressed = 0;
    bencher.bench_local(|| {
        pressed += 1;
        seat.press(if pressed % ROUND == 0 { "g g" } else { keys });
        black_box(seat.buffer())
    });
}

#[divan::bench]
fn j_in_the_list(bencher: Bencher) {
    keys(bencher, (120, 36), "z", "j");
}

#[divan::bench]
fn j_beside_the_reader(bencher: Bencher) {
    keys(bencher, (120, 36), "", "j");
}

#[divan::bench]
fn page_down(bencher: Bencher) {
    keys(bencher, (120, 36), "z", "pgdn");
}

#[divan::bench]
fn open_a_letter_and_come_back(bencher: Bencher) {
    keys(bencher, (80, 24), "", "j enter q");
}

#[divan::bench]
fn draw_the_letters(bencher: Bencher) {
    let seat = seat((120, 36));
    bencher.bench_local(|| black_box(seat.buffer()));
}

#[divan::bench]
fn j_in_the_tasks(bencher: Bencher) {
    pressed(bencher, tasks((120, 36)), "", "j");
}

#[divan::bench]
fn open_a_task_and_come_back(bencher: Bencher) {
    pressed(bencher, tasks((80, 24)), "", "j enter q");
}
