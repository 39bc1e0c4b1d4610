//! What `u` brings back, and what it leaves as it is.

use kabinet::domain::letter::Stage;

use crate::kit::cast;
use crate::morning;

#[test]
fn taking_a_letter_brings_the_next_one_up_and_u_brings_letter_and_cursor_back() {
    let (mut seat, office) = morning();
    seat.press("j j").expect("Letter 410");
    seat.press("A").expect("410: assigned to me · u undo");
    assert_eq!(office.letter(410).owner, Some(cast::vesna()));
    seat.expect("Letter 409").expect_not("  410 ");
    seat.press("j j u").expect("410: taken back: assigned").expect("Letter 410");
    assert!(seat.selected().contains("410"), "{}", seat.screen());
    assert_eq!(office.letter(410).stage, Stage::New);
    seat.press("ctrl-r").expect_not("  410 ");
    assert_eq!(office.letter(410).owner, Some(cast::vesna()));
}

#[test]
fn u_comes_back_to_the_filter_and_leaves_the_marks() {
    let (mut seat, office) = morning();
    seat.press("v a /").type_text("re").press("enter").expect("/re");
    seat.press("A").expect("assigned to me").press("x").expect("1 marked");
    seat.press("u").expect("taken back").expect("/re").expect("1 marked");
    seat.press("ctrl-r").expect("done again").press("esc esc v n u").expect("taken back").expect("/re");
    assert_eq!(office.letter(412).owner, None);
}
