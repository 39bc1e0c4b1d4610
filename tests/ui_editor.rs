//! The editor by keystroke: notes, drafts that survive, filing, replies, hostile pastes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod kit;

use std::path::PathBuf;
use std::sync::Arc;

use kabinet::api::contract::Request;
use kabinet::api::drafts::Draft;
use kabinet::api::history::Done;
use kabinet::api::job::{Job, Outcome};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::ids::EntityRef;
use kabinet::ui::act::Act;
use kabinet::ui::event::Event;
use kabinet::ui::keymap::file::load;
use kabinet::ui::place::{Place, Screen};
use kabinet::ui::root::commands::exists;
use kabinet::words::Language;
use kit::cast;
use kit::papers::LETTER;
use kit::writing::{HOME, QUOTED, SMALL, note, reply, replying, seated};
use proptest::prelude::*;

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
fn a_note_is_filed_for_good_and_corrected_only_by_a_new_one() {
    let (mut seat, office) = note(Language::SerbianCyrillic, SMALL);
    seat.type_text("Потврђен термин.").press("ctrl-x f enter");
    seat.expect("89/2026").expect("заувек");
    seat.type_text("н");
    assert!(office.shelf().titled("Visit").is_none());
    seat.press("ctrl-x f enter").type_text("д");
    assert_eq!(seat.notice(), "заведено под 89/2026");
    assert_eq!(seat.model.screen, Screen::Papers);
    assert!(office.shelf().drafts.is_empty());
    seat.expect("Белешка 89/2026").expect("Потврђен термин.");

    seat.press("e");
    assert!(seat.notice().contains("само чита"), "{}", seat.notice());
    seat.press("c");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.expect("Исправка");
    seat.press("ctrl-end").type_text("\nИсправка: у 13 часова.").press("ctrl-x f enter").type_text("y");
    assert_eq!(seat.notice(), "заведено под 90/2026");
    seat.expect("Исправља: 89/2026");
    seat.press("q g g j enter");
    seat.expect("Исправљено у: 90/2026");
}

#[test]
fn a_paper_without_a_title_is_asked_for_one() {
    let (mut seat, office) = seated(Language::English, SMALL);
    seat.press("5 o enter");
    seat.type_text("Something.").press("ctrl-x f").type_text("Kolegijum").press("enter enter");
    seat.expect("File “Kolegijum”?");
    seat.type_text("y");
    assert!(office.shelf().titled("Kolegijum").unwrap().0.is_filed());
}

#[test]
fn a_note_that_was_not_touched_leaves_nothing_behind() {
    let (mut seat, office) = note(Language::English, SMALL);
    let papers = office.shelf().papers.len();
    seat.press("down up esc");
    assert_eq!(seat.model.screen, Screen::Letters);
    let shelf = office.shelf();
    assert_eq!((shelf.papers.len(), shelf.kept), (papers, 0));
}

#[test]
fn every_printable_key_is_text_on_any_layout() {
    let (mut seat, _) = note(Language::SerbianCyrillic, SMALL);
    let typed = "q?:/gtuxјзѕљњџшђчћжŠĐČĆŽ1 .,";
    seat.type_text(typed);
    assert!(seat.text().contains(typed), "{}", seat.text());
    seat.type_text("e\u{301}c\u{30c}");
    assert!(seat.text().contains("éč"));
}

#[test]
fn keys_of_texts_are_bound_anew_in_fields_and_in_the_editor() {
    let mine = "[text]\n\"ctrl-a\" = \"\"\n\"alt-a\" = \"text.line-start\"\n[editor]\n\"alt-g\" = \"editor.bottom\"";
    let keymap = load(&[("mine", mine)], &exists).unwrap();
    let (mut seat, _) = note(Language::English, SMALL);
    seat.model.ctx.keymap = Arc::new(keymap);
    seat.press("alt-g").type_text("\nb").press("ctrl-a");
    assert!(seat.notice().contains("ctrl-a does nothing"), "{}", seat.notice());
    seat.press("alt-a").type_text("a").press("ctrl-f").type_text("b").press("ctrl-a alt-a").type_text("a");
    seat.expect("ab");
    seat.press("enter");
    assert_eq!((seat.notice(), seat.text().lines().last().unwrap()), ("", "ab"));
}

#[test]
fn sentences_name_the_keys_that_one_has() {
    let mine = "[editor]\n\"ctrl-t\" = \"\"\n\"ctrl-x h\" = \"\"\n\"alt-h\" = \"editor.head\"";
    let (mut seat, _) = replying(reply(&[], "", QUOTED), Language::English, SMALL);
    seat.expect("missing: ctrl-t writes it");
    seat.model.ctx.keymap = Arc::new(load(&[("mine", mine)], &exists).unwrap());
    seat.expect("missing: alt-h writes it");
    seat.press("ctrl-x s");
    assert!(seat.notice().ends_with("alt-h writes the head."), "{}", seat.notice());
    seat.type_text("x").press("esc");
    assert_eq!(seat.notice(), "The draft stays: g w goes on with it.");
}

#[test]
fn an_unfinished_sequence_is_cancelled_as_a_window_is() {
    let (mut seat, _) = note(Language::English, SMALL);
    for key in ["esc", "ctrl-g", "ctrl-c"] {
        seat.press("ctrl-x").press(key);
        assert_eq!((seat.model.pending.len(), seat.model.screen), (0, Screen::Editor), "{key}");
        assert!(seat.model.overlay.is_none(), "{key}");
    }
}

#[test]
fn writing_is_nothing_to_repeat() {
    let (mut seat, _) = seated(Language::English, SMALL);
    seat.press("5 o enter").type_text("a").press("enter esc");
    assert_eq!(seat.model.repeat, None);
}

#[test]
fn words_are_taken_back_and_found() {
    let (mut seat, _) = note(Language::English, SMALL);
    let before = seat.text();
    seat.type_text("prva druga").press("alt-u");
    assert!(seat.text().contains("prva ") && !seat.text().contains("druga"));
    seat.press("ctrl-x u");
    assert_eq!(seat.text(), before);
    seat.press("ctrl-r ctrl-r ctrl-f").type_text("TASKS").press("enter");
    assert_eq!(seat.text().lines().nth(seat.model.editor.area.cursor().0 as usize).unwrap(), "## Tasks");
    seat.press("ctrl-x");
    seat.expect("own editor").expect("throw away");
}

#[test]
fn t10_a_paste_presses_nothing() {
    let (mut seat, _) = note(Language::English, SMALL);
    seat.event(Event::Paste("x\u{1b}[201~\u{1b}\u{18}s\u{11}:quit\r\u{1b}]52;c;aGk=\u{7}y".to_owned()));
    assert_eq!(seat.model.screen, Screen::Editor);
    assert!(seat.model.overlay.is_none() && seat.copied.is_empty());
    assert!(seat.text().chars().all(|c| c == '\n' || !c.is_control()), "{:?}", seat.text());
    assert!(seat.text().contains(":quit\n"));
}

#[test]
fn t08_quoted_hostile_mail_carries_no_codes() {
    let text = "Dear,\n\n> a\u{1b}[2J\u{1b}]0;owned\u{7}b\u{9b}31m\n> \u{202e}c\u{0}d\r\n";
    let (seat, _) = replying(reply(&[("Ana", "ana@example.org")], "Re\u{1b}[31m: x", text), Language::English, SMALL);
    assert!(seat.text().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')), "{:?}", seat.text());
    assert!(seat.screen().chars().all(|c| c == '\n' || !c.is_control()));
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
    let done = Done { verb: "letter.send".to_owned(), sequence: None, group: None, changed: 1 };
    let file = PathBuf::from("/data/outbox/2026-418.eml");
    seat.ended(Ok(Outcome::Dispatched { done, letter: cast::letter_id(LETTER), number: 418, file }));
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
fn t09_a_name_cannot_forge_a_second_question() {
    let name = format!("Ana\n\n y yes   n no {}", "A".repeat(10_000));
    let (mut seat, _) = replying(reply(&[(&name, "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x s");
    let screen = seat.screen();
    assert!(screen.contains("<ana@example.org>"), "{screen}");
    assert!(screen.contains("│ <ana@example.org>? It is put"), "{screen}");
    assert_eq!(screen.matches("│ y yes   n no").count(), 1, "{screen}");
}

#[test]
fn a_letter_left_stays_as_a_draft() {
    let (mut seat, office) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.type_text("Half").type_text(" a").press("esc");
    assert_eq!(seat.model.screen, Screen::Letters);
    assert!(office.shelf().drafts.values().next().unwrap().text.contains("Half a"));
    seat.press("g w enter").press("ctrl-x d").type_text("y");
    assert!(office.shelf().drafts.is_empty());
    assert_eq!(seat.model.screen, Screen::Letters);
}

#[test]
fn a_letter_left_while_an_older_draft_is_on_its_way_is_kept_as_it_was_left() {
    let (mut seat, office) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.slow = true;
    seat.type_text("abc").press("esc");
    assert!(seat.one_answer());
    assert_eq!(seat.model.screen, Screen::Editor, "what was typed last is not kept yet");
    while seat.one_answer() {}
    assert_eq!(seat.model.screen, Screen::Letters);
    assert!(office.shelf().drafts.values().next().unwrap().text.contains("abc"));
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

#[test]
fn another_text_opens_only_when_the_one_before_is_kept() {
    let (mut seat, office) = note(Language::English, SMALL);
    seat.type_text("abc");
    let first = seat.text();
    seat.slow = true;
    let other = reply(&[], "Re: y", QUOTED);
    seat.act(vec![Act::Go(Place::Write(Box::new(other.clone())))]);
    assert_eq!(seat.text(), first, "it waits");
    while seat.one_answer() {}
    assert!(seat.text().starts_with("Excellency"), "{}", seat.text());
    assert!(office.shelf().drafts.values().any(|draft| draft.text == first));

    let id = seat.model.editor.draft.as_ref().unwrap().id;
    seat.type_text("new");
    seat.act(vec![Act::Go(Place::Write(Box::new(Draft { id, ..other })))]);
    assert!(seat.text().contains("new"), "an older copy never stands over what is open");
}

#[test]
fn what_could_not_be_kept_is_left_only_by_a_yes() {
    let (mut seat, office) = note(Language::English, SMALL);
    office.shelf().full = true;
    seat.type_text("abc");
    let text = seat.text();
    seat.press("ctrl-c").type_text("y");
    seat.expect("could not be kept");
    assert!(!seat.quit);
    seat.type_text("n");
    assert!(!seat.quit && seat.text() == text);
    seat.type_text("d").press("ctrl-c").type_text("yy");
    assert!(seat.quit);

    let (mut seat, office) = note(Language::English, SMALL);
    seat.type_text("abc");
    seat.slow = true;
    seat.type_text("d").press("ctrl-c").type_text("y");
    assert!(!seat.quit);
    while seat.one_answer() {}
    assert!(seat.quit);
    assert!(office.shelf().drafts.values().next().unwrap().text.contains("abcd"));
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

#[test]
fn the_own_editor_changes_the_text_as_one_step() {
    let (mut seat, _) = note(Language::English, SMALL);
    seat.type_text("one").press("ctrl-x e");
    let text = seat.edited.pop().unwrap();
    seat.event(Event::Edited(None));
    assert_eq!(seat.text(), text);
    assert!(seat.notice().contains("kept as it was"));
    seat.event(Event::Edited(Some(format!("{text}\u{1b}[31mtwo\n"))));
    assert!(seat.text().ends_with("two"));
    seat.press("alt-u");
    assert_eq!(seat.text(), text);
}

#[test]
fn an_unfinished_paper_is_gone_on_with_instead_of_written_over() {
    let (mut seat, _) = seated(Language::English, SMALL);
    seat.press("5 e ctrl-end").type_text(" Unfinished").wait(1);
    let mut seat = seat.again();
    seat.press("5 e");
    assert!(seat.text().ends_with(" Unfinished"), "{}", seat.text());
}

#[test]
fn three_thousand_lines_are_written_in_where_the_cursor_stands() {
    let line = "Ово је ред записника који има отприлике деведесет знакова, тако да се прелама у уском прозору.";
    let text = vec![line; 3_000].join("\n");
    let (mut seat, _) = replying(Draft { cursor: (1_500, 10), ..reply(&[], "", &text) }, Language::English, HOME);
    seat.type_text("бгд").wait(1);
    let written = format!("{}бгд", line.chars().take(10).collect::<String>());
    seat.expect(&written);
}

#[test]
fn the_editor_looks_right() {
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::English, "en")] {
        for (size, wide) in [(SMALL, 80), (HOME, 120)] {
            let (mut seat, _) = note(language, size);
            seat.type_text(
                "Амбасадор је најавио посету савезног министра правде почетком децембра и замолио за пријем.",
            );
            seat.wait(1);
            insta::assert_snapshot!(format!("note_{tag}_{wide}"), seat.screen());
            let to = [("Johann Sommer", "j.sommer@embassy.example")];
            let (mut seat, _) = replying(reply(&to, "Re: Visit of the Federal Minister", QUOTED), language, size);
            seat.type_text("С поштовањем").press("ctrl-x");
            insta::assert_snapshot!(format!("reply_{tag}_{wide}"), seat.screen());
        }
    }
}
