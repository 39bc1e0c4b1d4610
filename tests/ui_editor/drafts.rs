//! What was typed is safe, whenever the program ends and however slow the answers are.

use kabinet::api::contract::Request;
use kabinet::domain::ids::EntityRef;
use kabinet::ui::event::Event;
use kabinet::ui::place::Screen;
use kabinet::words::Language;
use proptest::prelude::*;

use crate::kit::cast;
use crate::kit::papers::LETTER;
use crate::kit::writing::{QUOTED, SMALL, note, reply, replying};

#[test]
fn a_note_about_a_letter_survives_the_end_of_the_program() {
    let (mut seat, office) = note(Language::SerbianCyrillic, SMALL);
    seat.type_text("Министар прихвата.\nТермин до петка").wait(1);
    seat.press("left left left");
    seat.type_text("-").wait(1);
    let (cursor, text) = (seat.cursor(), seat.text());

    let mut seat = seat.again();
    assert!(seat.notice().contains("1 нацрт"), "{}", seat.notice());
    seat.press("g w enter");
    assert_eq!((seat.text(), seat.cursor()), (text, cursor));
    seat.type_text("!").press("esc");
    let kept = office.shelf();
    let (paper, text) = kept.titled("Visit").unwrap();
    assert!(text.contains("до пе-!тка"), "{text}");
    assert_eq!(paper.about, [EntityRef::from(cast::letter_id(LETTER))]);
    assert!(!paper.is_filed() && kept.drafts.is_empty());
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn the_first_key_is_safe_at_once_and_the_rest_within_a_second() {
    let (mut seat, office) = note(Language::English, SMALL);
    assert!(!seat.model.editor.wants_tick() && office.shelf().drafts.is_empty());
    seat.type_text("a");
    assert_eq!(office.shelf().kept, 1);
    seat.type_text("bc");
    assert!(seat.model.editor.wants_tick());
    assert_eq!(office.shelf().kept, 1);
    seat.wait(1);
    assert!(!seat.model.editor.wants_tick());
    let kept = office.shelf().drafts.values().next().unwrap().text.clone();
    assert!(kept.contains("abc"), "{kept}");
    seat.expect("draft kept 14:05:01");
}

#[test]
fn what_cannot_be_kept_is_loud_until_it_can() {
    let (mut seat, office) = note(Language::English, SMALL);
    office.shelf().full = true;
    seat.type_text("важно").wait(2);
    seat.expect("NOT KEPT");
    seat.press("left");
    seat.expect("NOT KEPT");
    office.shelf().full = false;
    seat.wait(1);
    seat.expect("draft kept");
}

#[test]
fn only_one_draft_is_on_its_way_and_none_comes_after_it_was_dropped() {
    let (mut seat, office) = note(Language::English, SMALL);
    seat.slow = true;
    seat.type_text("ab").wait(3).press("esc");
    assert_eq!(seat.unanswered().filter(|asked| matches!(asked, Request::KeepDraft(_))).count(), 1);
    seat.hurry();
    assert!(office.shelf().drafts.is_empty());
    assert!(office.shelf().titled("Visit").unwrap().1.contains("ab"));
}

#[test]
fn a_letter_is_said_to_be_kept_only_once_it_is() {
    let (mut seat, _) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.slow = true;
    seat.type_text("ab").press("ctrl-s");
    assert!(!seat.notice().contains("kept"), "{}", seat.notice());
    seat.one_answer();
    assert!(!seat.notice().contains("kept"), "the newest is still on its way");
    seat.one_answer();
    assert_eq!(seat.notice(), "draft kept");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whenever answers come, the draft of a letter that was left is what stood in the editor.
    #[test]
    fn whatever_was_typed_is_kept_however_slow_the_answers(steps in proptest::collection::vec(0..4_u8, 1..24)) {
        let (mut seat, office) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
        seat.slow = true;
        seat.type_text("#");
        for (at, step) in steps.iter().enumerate() {
            match step {
                0 => {
                    seat.wait(1);
                }
                1 => {
                    seat.one_answer();
                }
                _ => {
                    seat.type_text(["a", "б", "c"][at % 3]);
                }
            }
        }
        let text = seat.text();
        seat.press("esc");
        while seat.one_answer() {}
        prop_assert_eq!(seat.model.screen, Screen::Letters);
        let kept = office.shelf().drafts.values().next().unwrap().text.clone();
        prop_assert_eq!(kept, text);
    }
}

#[test]
fn at_an_end_nobody_asked_for_the_newest_goes_after_what_is_on_its_way() {
    let (mut seat, office) = note(Language::English, SMALL);
    seat.slow = true;
    seat.type_text("ab");
    let text = seat.text();
    seat.event(Event::Ending);
    while seat.one_answer() {}
    assert_eq!(office.shelf().drafts.values().next().unwrap().text, text);
    assert!(seat.model.editor.is_safe());
    seat.event(Event::Ending);
    assert!(!seat.one_answer(), "what is kept is not sent again");

    let (mut seat, office) = note(Language::English, SMALL);
    seat.slow = true;
    seat.type_text("ab").press("ctrl-x d").type_text("y");
    seat.event(Event::Ending);
    while seat.one_answer() {}
    assert!(office.shelf().drafts.is_empty(), "what was thrown away does not come back");
}
