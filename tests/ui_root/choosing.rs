//! Windows in which one of several rows is chosen: where one stands in them.

use kabinet::words::Language::English;

use crate::week;

#[test]
fn a_long_choice_says_where_one_stands_in_it() {
    let mut seat = week(English, 80, 20);
    seat.press("space o c").expect(" 1/13").expect("organisation").expect_not("a new class");
    seat.press("down down").expect(" 3/13").press("up").expect(" 2/13");
    seat.press("pgdn").expect(" 12/13").expect("other").expect_not("organisation");
    seat.press("pgdn").expect(" 13/13").expect("a new class").press("down").expect(" 13/13");
    seat.press("pgup pgup").expect(" 1/13").expect("organisation");
    seat.press("down").type_text("0").expect(" 1/12").type_text("1-").expect("government").expect_not("/2");
}

#[test]
fn a_choice_that_is_shown_whole_counts_nothing() {
    week(English, 80, 24).press("space o c").expect("organisation").expect("a new class").expect_not("/13");
}
