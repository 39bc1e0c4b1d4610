//! Several records of one person become one, by keystroke.

use kabinet::api::client::send;
use kabinet::api::people::EditPerson;
use kabinet::domain::ids::PersonId;
use kabinet::domain::person::Person;
use kabinet::words::Language::{self, English, SerbianCyrillic};

use super::house::{House, arrival};
use super::kit::Seat;
use super::{SIZES, at_every_size};

/// Two records of one person, with a letter from each, and somebody else.
fn twice(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.receive(vec![
        arrival(("Мила Пример", "mila@sud.example", "Први допис", 1)),
        arrival(("Mila Primer-Uzorak", "mila@zavod.example", "Drugi dopis", 2)),
    ]);
    let other = Person {
        phones: vec!["+381 11 1".into()],
        ..Person::named(PersonId::new(uuid::Uuid::nil()), "Ђуро Сам")
    };
    send(&*owner, house.request(), EditPerson { person: other, organisations: false }).unwrap();
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("4");
    seat
}

#[test]
fn t46_what_comes_of_it_is_shown_at_every_size() {
    at_every_size("merge", twice, "g g j x x m", &SIZES);
}

#[test]
fn t46_marked_records_become_one_and_u_brings_both_back() {
    let mut seat = twice(English, 120, 36);
    seat.press("/").type_text("mila").press("enter g g x x").expect("2 marked");
    seat.press("m").expect("Merge").expect("1 letter").expect("mila@sud.example, mila@zavod.example");
    seat.press("enter").expect("merged into one").expect_not("marked");
    seat.press("esc esc G enter").expect("2 letters");
    seat.press("u").expect("3 people");
    seat.press("esc /").type_text("primer-uzorak").press("enter").expect("mila@zavod.example");
}

#[test]
fn t46_the_other_record_is_found_by_its_name() {
    let mut seat = twice(SerbianCyrillic, 120, 36);
    seat.press("/")
        .type_text("мила пример")
        .press("enter g g m")
        .expect("С ким спојити")
        .type_text("uzorak")
        .press("enter");
    seat.expect("Остаје").expect("споји").press("enter").expect("спојено у једно лице");
}

#[test]
fn t46_of_two_of_one_name_it_is_told_which_stays_and_that_one_is_selected() {
    let house = House::empty();
    let owner = house.found();
    house.receive(vec![
        arrival(("Мила Пример", "mila@sud.example", "Први допис", 1)),
        arrival(("Мила Пример", "mila@zavod.example", "Други допис", 2)),
        arrival(("Ана Узорак", "ana@sud.example", "Трећи допис", 3)),
    ]);
    let mut seat = Seat::new(owner, English, (120, 36));
    seat.press("4 g g j j x k x g g m").expect("Merge mila@sud.example into Мила Пример (mila@zavod.example)");
    seat.press("enter").expect("merged into one");
    assert!(seat.selected().contains("Мила Пример"), "{}", seat.screen());
}

#[test]
fn esc_takes_the_marks_away_and_nothing_is_merged() {
    let mut seat = twice(English, 120, 36);
    seat.press("g g x x m").expect("Merge").press("esc").expect("2 marked").press("esc").expect_not("marked");
}

#[test]
fn merging_is_found_by_what_it_is_for() {
    for (language, words) in [(Language::English, ["merge", "double"]), (Language::SerbianCyrillic, ["spoji", "дупли"])]
    {
        for word in words {
            let title = if language == Language::English { "merge records" } else { "споји записе" };
            let mut seat = twice(language, 80, 24);
            seat.press("ctrl-p").type_text(word).expect(&format!("▌ {title}"));
        }
    }
}
