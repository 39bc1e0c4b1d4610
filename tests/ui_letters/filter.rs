//! Words that narrow a list.

use kabinet::api::contract::Request;
use kabinet::words::Language;

use crate::kit::office::Office;
use crate::{many, morning, sized};

#[test]
fn words_narrow_the_list_while_they_are_typed() {
    let (mut seat, _) = morning();
    seat.press("/").type_text("скупш").expect("1 of 9").expect("Народна скуп");
    seat.press("enter").expect("/скупш").expect_not("Милица");
    seat.press("esc").expect("9 letters").expect("Милица");
    seat.press("/").type_text("nema toga").press("enter").expect("Nothing fits");
    seat.press("/ esc").expect("9 letters");
}

#[test]
fn one_ask_for_rows_is_on_its_way_while_somebody_types() {
    let (mut seat, office) = morning();
    let lists = |office: &Office| {
        office.asked.lock().unwrap().iter().filter(|asked| matches!(asked, Request::ListLetters(_))).count()
    };
    let before = lists(&office);
    seat.slow = true;
    seat.press("/").type_text("zahvalnica");
    assert_eq!(seat.waiting(), 1);
    seat.hurry().expect("1 of 9");
    assert_eq!(lists(&office), before + 2, "the first letter, then all of them");
}

#[test]
fn a_filter_goes_on_by_itself_and_can_be_stopped() {
    let (mut seat, _) = sized(many(2_000).reading(50), Language::English, 80, 24);
    seat.press("/").type_text("1999").expect("1 of 2,000");
    seat.press("esc");
    seat.slow = true;
    seat.press("/").type_text("акт 7").press("enter").release(4).expect("read …");
    seat.press("esc").hurry().expect_not("read …");
}
