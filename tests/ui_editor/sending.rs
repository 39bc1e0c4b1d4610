//! A letter goes out once it is whole and its recipients are confirmed.

use std::path::PathBuf;

use kabinet::api::history::Done;
use kabinet::api::job::{Job, Outcome};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::letter::Stage;
use kabinet::ui::place::Screen;
use kabinet::words::Language;

use crate::kit::Seat;
use crate::kit::cast;
use crate::kit::papers::LETTER;
use crate::kit::writing::{QUOTED, SMALL, reply, replying, seated};

/// How it ends when a letter of ours leaves.
fn left(number: u32) -> Outcome {
    let done = Done { verb: "letter.send".to_owned(), sequence: None, group: None, changed: 1 };
    let file = PathBuf::from(format!("/data/outbox/2026-{number}.eml"));
    Outcome::Dispatched { done, letter: cast::letter_id(number), number, file }
}

#[test]
fn a_reply_is_sent_after_it_names_whom_it_goes_to() {
    let (mut seat, _) = replying(
        reply(&[("Johann Sommer", "j.sommer@embassy.example")], "Re: Visit", QUOTED),
        Language::English,
        SMALL,
    );
    seat.type_text("We thank you.").press("ctrl-x s");
    seat.expect("Johann Sommer <j.sommer@embassy.example>");
    seat.type_text("y");
    seat.expect("sending");
    let Some(Job::Dispatch { draft }) = seat.jobs.last().cloned() else { panic!("{:?}", seat.jobs) };
    assert!(draft.text.contains("We thank you.\n\nJohann Sommer wrote"), "{}", draft.text);
    seat.type_text("z");
    assert!(!seat.text().contains('z'));

    let first = seat.running.last().cloned().unwrap();
    seat.ended(Err(Error::new(ErrorKind::Full, "disk-full").with("path", "outbox")));
    assert_eq!(seat.model.screen, Screen::Editor);
    assert!(seat.text().contains("We thank you."));
    seat.press("ctrl-x s").type_text("y");
    assert_ne!(seat.running, [first], "a new run");
    seat.ended(Ok(left(418)));
    assert_eq!(seat.model.screen, Screen::Letters);
    assert!(seat.notice().contains("2026-418.eml"), "{}", seat.notice());
}

#[test]
fn a_letter_that_is_not_ready_is_refused_in_plain_words() {
    let (mut seat, _) = replying(reply(&[], "", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x s");
    assert!(seat.notice().contains("no recipient"), "{}", seat.notice());
    seat.press("ctrl-t").type_text("Ana <ana@example.org>, nobody").press("ctrl-s ctrl-x s");
    assert!(seat.notice().contains("nobody"), "{}", seat.notice());
    seat.press("ctrl-t ctrl-u").type_text("Ana <ana@example.org>").press("ctrl-s ctrl-x s");
    assert!(seat.notice().contains("no subject"), "{}", seat.notice());
    seat.press("ctrl-t tab tab")
        .type_text("tajna@example.org")
        .press("tab")
        .type_text("Re: Visit")
        .press("enter ctrl-x s");
    let screen = seat.screen();
    assert!(screen.contains("2 recipients") || screen.contains("tajna@example.org"), "{screen}");
}

#[test]
fn a_letter_that_was_answered_is_offered_to_be_done() {
    let (mut seat, office) = seated(Language::English, SMALL);
    let sent = |seat: &mut Seat| {
        seat.press("3 r").type_text("We thank you.").press("ctrl-x s").type_text("y").ended(Ok(left(418)));
    };
    sent(&mut seat);
    seat.expect("418 left as 2026-418.eml").expect("417 is answered. Done, a/a under");
    seat.press("esc");
    assert_eq!(office.letter(LETTER).stage, Stage::New, "nobody is forced");
    sent(&mut seat);
    seat.type_text("06").press("enter").expect("417: a/a, class 06-1 · u undo");
    assert_eq!(office.letter(LETTER).stage, Stage::Done);
    seat.press("u");
    assert_eq!(office.letter(LETTER).stage, Stage::New);
}

#[test]
fn nobody_who_does_something_else_is_asked_about_the_letter_that_was_answered() {
    let (mut seat, office) = seated(Language::English, SMALL);
    seat.press("3 r").type_text("We thank you.").press("ctrl-x s").type_text("y").press("ctrl-p").ended(Ok(left(418)));
    seat.press("esc").expect("417 is still open: :417 goes to it, e");
    assert_eq!(office.letter(LETTER).stage, Stage::New);
}

#[test]
fn a_letter_in_which_nobody_wrote_says_so_before_it_leaves() {
    let (mut seat, _) = seated(Language::English, SMALL);
    seat.press("3 r ctrl-x s").expect("Nothing of your own is written").press("esc").type_text("We thank you.");
    seat.press("ctrl-x s").expect_not("Nothing of your own");
}

#[test]
fn an_answer_that_was_begun_before_is_gone_on_with() {
    let (mut seat, _) = seated(Language::English, SMALL);
    seat.press("3 r").type_text("We thank you").wait(1);
    let mut seat = seat.again();
    seat.press("3 r").expect("We thank you").expect("An unfinished answer to this letter goes on.");
    seat.press("ctrl-x s").expect_not("Nothing of your own");
}

#[test]
fn whoever_went_on_is_not_asked_but_told() {
    let (mut seat, office) = seated(Language::English, SMALL);
    seat.press("3 r").type_text("We thank you.").press("ctrl-x s").type_text("y");
    seat.slow = true;
    seat.ended(Ok(left(418)));
    seat.press("j");
    seat.slow = false;
    seat.release(9).expect("417 is still open");
    assert_eq!(office.letter(LETTER).stage, Stage::New);
}

#[test]
fn a_question_that_was_asked_before_is_covered_and_takes_no_answer() {
    let draft = reply(&[("Johann Sommer", "j.sommer@embassy.example")], "Re: Visit", QUOTED);
    let (mut seat, _) = replying(draft, Language::English, SMALL);
    seat.type_text("We thank you.").press("ctrl-x s").expect("Send to Johann Sommer");
    seat.press("F9").expect("Masked").expect("F9 shows").expect_not("Sommer").expect_not("Re: Visit");
    seat.press("y").expect("Masked");
    seat.press("F9").expect("Send to Johann Sommer");
    seat.press("F9 esc").expect_not("Masked").expect("We thank you.");
}

#[test]
fn the_question_before_sending_masks_names_and_subject_while_one_is_watched() {
    let draft = reply(&[("Johann Sommer", "j.sommer@embassy.example")], "Re: Visit", QUOTED);
    let (mut seat, _) = replying(draft, Language::English, SMALL);
    seat.type_text("We thank you.").press("F9 ctrl-x s");
    seat.expect("Send to •").expect_not("Sommer").expect_not("embassy.example").expect_not("Re: Visit");
}
