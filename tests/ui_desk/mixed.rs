//! Columns stay where they are when names, titles and subjects mix Cyrillic with wide and combining characters.

use kabinet::words::Language;

use super::house::{House, arrival};
use super::kit::Seat;
use super::{SIZES, at_every_size};

/// Letters of plainly invented people whose names are hard to count: an acute on Cyrillic letters, a caron apart from its
/// letter, two marks on one, Chinese.
fn mixed(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.receive(
        [
            ("Јова\u{301}н При\u{301}мерић", "jovan@primer.example", "За\u{301}хтев за разговор 会谈", 2),
            ("東京都 太郎", "taro@tokyo.example", "合作备忘录 и\u{301} програм", 3),
            (
                "Z\u{30c}eljko C\u{30c}\u{301}uric\u{301} Primer",
                "zeljko@primer.example",
                "Mrez\u{30c}a sudova, nacrt",
                4,
            ),
            ("Ана Узорак", "ana@uzorak.example", "Кратко", 5),
        ]
        .map(arrival)
        .to_vec(),
    );
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("3 1");
    seat
}

/// The card of the first of them, who is somebody in a house of such a name.
fn placed(language: Language, columns: u16, rows: u16) -> Seat {
    let mut seat = mixed(language, columns, rows);
    seat.press("4 /").type_text("primeric").press("enter");
    seat.press("p")
        .type_text("Институ\u{301}т 東京 за пробе")
        .press("enter")
        .type_text("саве\u{301}тник 大使")
        .press("ctrl-s enter");
    seat
}

#[test]
fn wide_and_combining_characters_stand_on_the_desk_and_among_people() {
    at_every_size("mixed-desk", mixed, "j", &SIZES);
    at_every_size("mixed-people", mixed, "4 j", &SIZES);
    at_every_size("mixed-person", placed, "", &SIZES);
    at_every_size("mixed-organisations", placed, "esc v o", &SIZES);
    at_every_size("mixed-organisation", placed, "esc v o enter", &SIZES);
}
