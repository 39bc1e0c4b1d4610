//! A letter that is gone to from elsewhere, wherever the list stands.

use kabinet::api::contract::Request;
use kabinet::api::letters::DecideLetters;
use kabinet::domain::actor::Actor;
use kabinet::domain::verdict::Verdict;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;

use crate::kit::cast;
use crate::morning;

#[test]
fn a_number_is_visited_wherever_the_list_stands() {
    let (mut seat, office) = morning();
    let letter = office.letter(406).id;
    seat.press("j j").act(vec![Act::Go(Place::Letter(letter))]).expect("Letter 406").press("A");
    assert_eq!(office.letter(406).owner, Some(cast::vesna()), "the verdict is about the visited letter");
    assert_eq!(office.letter(410).owner, None);
    seat.press("q").expect("New · 9 letters").expect("Letter 410");
}

#[test]
fn a_letter_that_was_gone_to_is_alone_and_the_list_never_hides_it() {
    let (mut seat, office) = morning();
    seat.press("g 4 0 6 enter").expect("Letter 406").expect_not("▌");
    seat.press("z").expect_not("Letter 406").expect("▌");
    let row = seat.model.letters.list.selected().unwrap().id;
    seat.press("A");
    let asked = office.asked.lock().unwrap().clone();
    let Some(Request::DecideLetters(DecideLetters { letters, .. })) =
        asked.iter().rev().find(|request| matches!(request, Request::DecideLetters(_)))
    else {
        unreachable!("nothing was decided")
    };
    assert_eq!(letters, &[row]);
}

#[test]
fn a_visited_letter_shows_what_was_decided_and_takes_the_next_verdict() {
    let (mut seat, office) = morning();
    let letter = office.letter(406).id;
    seat.act(vec![Act::Go(Place::Letter(letter))]).expect("Letter 406").expect_not("me · in");
    seat.press("A").expect("406: assigned to me").press("m").type_text("hitno\n").expect("│ hitno");
    assert_eq!(office.letter(406).remark, "hitno");
    let decide = DecideLetters { letters: vec![letter], verdict: Verdict::Remark("čeka se".to_owned()), group: None };
    office.decide(&decide, Actor::User(cast::marko()), None).unwrap();
    seat.listen().expect("│ čeka se").expect_not("│ hitno");
}

#[test]
fn the_digit_shows_the_whole_screen_whatever_was_narrowed() {
    let (mut seat, _) = morning();
    let whole = "New · 9 letters";
    seat.expect(whole).press("G w").expect_not(whole).press("3").expect(whole);
    seat.press("G w 1 3").expect(whole);
    seat.press("v o g g w c 3").expect("Open · ").expect_not("with:");
}
