//! Verdicts about the letter under the cursor, and when they are refused.

use kabinet::api::letters::DecideLetters;
use kabinet::domain::actor::Actor;
use kabinet::domain::letter::{Endorsement, Stage};
use kabinet::domain::verdict::Verdict;
use kabinet::words::Language;

use crate::kit::cast;
use crate::kit::office::Office;
use crate::{many, morning, sized};

#[test]
fn a_verdict_in_a_list_that_keeps_the_letter_moves_on_as_well() {
    let (mut seat, office) = morning();
    seat.press("v a j a").type_text("марко\n").expect("411: assigned to Марко Здравац · u undo");
    assert_eq!(office.letter(411).owner, Some(cast::marko()));
    assert!(seat.selected().contains("410"), "{}", seat.screen());
    seat.press(". .");
    assert_eq!([410, 409].map(|n| office.letter(n).owner), [Some(cast::marko()); 2]);
    seat.press("u u u").expect("Letter 411");
    assert_eq!(office.letter(411).owner, None);
}

#[test]
fn deadline_hold_resume_file_remark_and_link() {
    let (mut seat, office) = morning();
    seat.press("v a d").type_text("+3\n").expect("412: deadline 25 Nov · u undo");
    assert_eq!(office.letter(412).deadline.unwrap().to_string(), "2026-11-25");
    seat.press("k h")
        .type_text("1.12.\n")
        .expect("Its deadline is 25 Nov. Why does it wait beyond it?")
        .type_text("чека се мишљење\n")
        .expect("412: held until 1 Dec · u undo");
    assert_eq!(office.letter(412).hold.unwrap().reason, "чека се мишљење");
    seat.press("k").expect("Held until").press("H").expect("412: resumed");
    assert_eq!(office.letter(412).stage, Stage::Open);
    seat.press("f").type_text("представке\n").expect("412: filed, class 06-1");
    assert_eq!(office.letter(412).class, Some(cast::class(2)));
    seat.press("k m").type_text("хитно\n").expect("│ хитно");
    seat.press("l").type_text("jovi").press("enter").expect("412: person linked");
    assert_eq!(office.letter(412).linked, [cast::person(2)]);
    seat.press("L").expect("Take away the link").press("enter").expect("412: link taken away");
    assert!(office.letter(412).linked.is_empty());
}

#[test]
fn done_is_a_key_and_enter_and_remembers_the_class_of_the_sender() {
    let (mut seat, office) = morning();
    seat.press("v a e").type_text("07").press("enter").expect("412: a/a, class 07 · u");
    let closed = office.letter(412);
    assert_eq!((closed.stage, closed.class), (Stage::Done, Some(cast::class(3))));
    assert_eq!(closed.closing.unwrap().endorsement, Endorsement::AdActa);
    seat.press("e enter");
    assert_eq!(office.letter(411).class, Some(cast::class(3)), "another sender: the class given last");
    seat.press("v d enter").expect("Letter").press("E").expect("411: reopened");
}

#[test]
fn a_verdict_that_does_not_fit_is_refused_in_plain_words() {
    let (mut seat, _) = morning();
    seat.press("H").expect_not("resumed").expect_not("error-");
    seat.press(".").expect_not("did-");
}

#[test]
fn a_day_that_is_over_is_refused_before_a_reason_is_asked() {
    let (mut seat, _) = morning();
    seat.press("h").type_text("yesterday").press("enter").expect("That day is over.");
    seat.press("ctrl-u").type_text("tomorrow").press("enter").expect_not("That day is over.");
}

#[test]
fn somebody_else_was_quicker() {
    let (mut seat, office) = morning();
    let decide = DecideLetters {
        letters: vec![office.letter(412).id],
        verdict: Verdict::Assign(Some(cast::marko())),
        group: None,
    };
    office.decide(&decide, Actor::User(cast::marko()), None).unwrap();
    seat.press("A").expect("changed since you read it");
    assert_eq!(office.letter(412).owner, Some(cast::marko()));
    seat.expect_not("▌    412");
}

#[test]
fn a_question_is_about_the_letter_it_was_asked_for() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("A e").expect("Letter 412");
    seat.slow = false;
    seat.release(9).expect("Letter 411").press("down enter");
    assert_eq!([412, 411].map(|n| office.letter(n).stage), [Stage::Done, Stage::New]);
    assert_eq!(office.letter(412).owner, Some(cast::vesna()));

    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("A d").type_text("+3\n");
    seat.hurry().expect("changed since you read it");
    assert_eq!(office.letter(411).deadline, None);
}

#[test]
fn a_verdict_that_nobody_gave_is_not_repeated() {
    let (mut seat, office) = morning();
    seat.press("x x A n esc .");
    assert!([412, 411, 410].iter().all(|n| office.letter(*n).owner.is_none()));
}

#[test]
fn a_class_is_proposed_only_where_one_is_known() {
    let (mut seat, office) = morning();
    seat.press("v a e").expect("Which one?").press("enter").expect("Nothing is chosen yet").press("esc");
    assert_eq!(office.letter(412).stage, Stage::New);
    let party = office.letter(401).party;
    office.books.lock().unwrap().letters.get_mut(&cast::letter_id(411)).unwrap().party = party;
    office.books.lock().unwrap().letters.get_mut(&cast::letter_id(401)).unwrap().class = Some(cast::class(2));
    seat.press("j e").expect_not("Which one?").press("enter").expect("411: a/a, class 06-1");
    seat.press("x x e").expect_not("Which one?").press("enter").expect("This will touch 2 letters");
}

#[test]
fn the_desk_and_the_letters_remember_the_same() {
    let (mut seat, office) = morning();
    seat.press("v a e").type_text("07").press("enter");
    seat.press("s ctrl-u").type_text("/tmp/x\n").press("1 . ");
    let closed = |office: &Office| {
        office.books.lock().unwrap().letters.values().filter(|letter| letter.class == Some(cast::class(3))).count()
    };
    assert_eq!(closed(&office), 2, "{}", seat.screen());
    seat.press("e").expect_not("Which one?").press("enter");
    assert_eq!(closed(&office), 3);
    seat.press("s");
    assert!(seat.screen().contains("/tmp/x") || seat.notice().contains("no attachments"), "{}", seat.screen());
}

#[test]
fn a_day_that_is_typed_is_told_as_people_call_it() {
    for (language, typed, told) in [
        (Language::English, "+6", "28 November 2026 (Saturday)"),
        (Language::SerbianCyrillic, "+6", "28. новембар 2026. (субота)"),
        (Language::SerbianLatin, "sutra", "23. novembar 2026. (sutra)"),
        (Language::English, "+12", "4 December 2026 (Friday)"),
    ] {
        let (mut seat, _) = sized(many(3), language, 120, 36);
        seat.press("d").type_text(typed).expect(told);
    }
}

#[test]
fn what_a_key_accepts_does_not_depend_on_how_fast_it_is_pressed() {
    let (mut seat, office) = morning();
    seat.press("v a e").type_text("07").press("enter");
    seat.slow = true;
    seat.press("j e").expect("Which one?").press("enter");
    seat.slow = false;
    seat.release(9).press("esc");
    assert_eq!(office.letter(410).stage, Stage::New, "{}", seat.screen());
}

#[test]
fn what_was_taken_back_is_neither_proposed_nor_repeated() {
    let (mut seat, _) = morning();
    seat.press("v a e").type_text("07").press("enter u");
    seat.press("e").expect("Which one?").press("esc .").expect("Nothing was decided yet");
}

#[test]
fn a_hold_beyond_the_deadline_says_so() {
    let (mut seat, _) = morning();
    seat.press("v a d")
        .type_text("+2")
        .press("enter k h")
        .type_text("+5")
        .press("enter")
        .expect("Its deadline is 24 Nov");
    seat.press("esc h").type_text("+1").press("enter").expect_not("Its deadline");
}

#[test]
fn a_person_whose_name_begins_so_comes_before_one_who_only_holds_the_letters() {
    let (mut seat, _) = morning();
    seat.press("v a a");
    let all = seat.screen();
    assert!(all.contains("Весна Липовац"));
    // Letters within a name fit as well, but after those that begin one.
    seat.type_text("лип").expect("Весна Липовац").press("esc");
}

#[test]
fn the_status_line_offers_what_takes_a_letter_up_again_only_where_it_waits() {
    let (mut seat, _) = morning();
    seat.press("v a").expect_not("H resume").press("H").expect("The letter is not held.");
    seat.press("h").type_text("+3").press("enter").type_text("чека се").press("enter v h");
    let last = seat.screen().lines().last().unwrap().to_owned();
    assert!(last.contains("H "), "{last}");
}
