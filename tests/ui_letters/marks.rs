//! Marks, and verdicts about all that carry one.

use kabinet::api::job::Job;
use kabinet::ui::place::Screen;
use kabinet::words::Language;

use crate::kit::cast;
use crate::{many, morning, sized};

#[test]
fn marks_tell_their_count_before_anything_is_touched() {
    let (mut seat, office) = morning();
    seat.press("v o x x j j x").expect("3 marked");
    seat.press("A").expect("This will touch 3 letters (assigned to me)").expect("1 of them is");
    seat.press("n").expect("3 marked");
    assert_eq!(office.letter(406).owner, Some(cast::marko()));
    seat.press("A y").expect_not("marked");
    assert_eq!([406, 401].map(|n| office.letter(n).owner), [Some(cast::vesna()); 2]);
    assert!(matches!(&seat.jobs[..], [Job::Decide { letters, .. }] if letters.len() == 3));
    seat.press("u");
    assert_eq!(office.letter(406).owner, Some(cast::marko()));
}

#[test]
fn a_bulk_verdict_touches_what_its_question_counted() {
    let (mut seat, _) = sized(many(1_000).reading(100), Language::English, 120, 36);
    seat.slow = true;
    seat.press("*").type_text("sommer\n").release(3).expect("marking …").press("A").expect("still being marked");
    seat.hurry().press("A").expect("This will touch ");
    let question = seat.screen();
    seat.press("y");
    let touched = seat.jobs.iter().find_map(|job| match job {
        Job::Decide { letters, .. } => Some(letters.len()),
        _ => None,
    });
    assert!(question.contains(&format!("touch {} letters", touched.unwrap())), "{question}");
}

#[test]
fn marks_reach_from_the_last_one_to_here() {
    let (mut seat, _) = morning();
    seat.press("v a x j j X").expect("4 marked").press("esc").expect_not("marked");
}

#[test]
fn marking_by_words_goes_through_the_whole_list_and_can_be_stopped() {
    let (mut seat, _) = sized(many(1_000).reading(100), Language::English, 120, 36);
    seat.press("*").type_text("sommer\n").expect("100 letters marked").expect("100 marked");
    seat.press("esc").expect_not("100 marked");
    seat.slow = true;
    seat.press("*").press("enter").release(3).expect("marking …").expect("300 marked");
    seat.press("esc").hurry().expect("marked").expect_not("marking …").expect_not("1000 marked");
}

#[test]
fn marking_that_found_nothing_says_so_and_no_verdict_is_about_the_cursor_instead() {
    let (mut seat, office) = morning();
    seat.press("*")
        .type_text("nema toga\n")
        .expect("Nothing fits “nema toga”: no letter is marked.")
        .expect("0 marked");
    seat.press("A").expect("Not all was marked");
    for keys in ["e", "d", "h", "f", "l", "m", "a"] {
        seat.press(keys).expect("Not all was marked");
        assert!(seat.model.overlay.is_none(), "{keys}");
    }
    assert_eq!(office.letter(412).owner, None);
    seat.press("r");
    assert_eq!(seat.model.screen, Screen::Editor, "an answer is about the letter that is read");

    let (mut seat, office) = morning();
    seat.press("*")
        .type_text("nema toga\n")
        .press("esc")
        .expect_not("0 marked")
        .press("A")
        .expect("412: assigned to me");
    assert_eq!(office.letter(412).owner, Some(cast::vesna()));
    seat.press("* ctrl-u").type_text("nema toga\n").press("x k x").expect_not("0 marked").press("k A");
    assert_eq!(office.letter(411).owner, Some(cast::vesna()), "a mark that was taken away ends it as well");
    seat.press("x * ctrl-u").type_text("nema toga\n").expect("Nothing fits “nema toga”").expect("1 marked");
}

#[test]
fn no_verdict_is_about_the_cursor_before_the_first_marks_came() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("*").type_text("скупш\n").expect("marking …").press("A").expect("Wait a moment");
    seat.hurry().expect("1 letter marked");
    assert_eq!(office.letter(412).owner, None);
    seat.press("A").expect("This will touch 1 letter");
}

#[test]
fn marking_by_words_marks_only_what_is_seen() {
    let (mut seat, _) = sized(many(1_000), Language::English, 120, 36);
    seat.press("/").type_text("sommer\n").press("*").press("enter").expect("100 letters marked");
    seat.press("A").expect("This will touch 100 letters").press("n");
    seat.press("v a").press("/").type_text("sommer\n").press("*").type_text("1\n");
    let marked = seat.model.letters.marks.len();
    assert!((1..100).contains(&marked), "{marked}");
}
