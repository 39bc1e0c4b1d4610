//! The editor by keystroke: notes, drafts that survive, filing, replies, hostile pastes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod papers_desk;

use std::path::PathBuf;
use std::sync::Arc;

use kabinet::api::drafts::Draft;
use kabinet::api::history::Done;
use kabinet::api::job::{Job, Outcome};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::ids::EntityRef;
use kabinet::ui::act::Act;
use kabinet::ui::event::Event;
use kabinet::ui::keymap::file::load;
use kabinet::ui::place::{Place, Screen};
use kabinet::ui::root::acts;
use kabinet::ui::root::commands::exists;
use kabinet::words::Language;
use papers_desk::office::LETTER;
use papers_desk::writing::{HOME, QUOTED, SMALL, note, reply, replying};
use papers_desk::{Seat, office};
use proptest::prelude::*;

#[test]
fn a_note_about_a_letter_survives_the_end_of_the_program() {
    let mut seat = note(Language::SerbianCyrillic, SMALL);
    seat.write("Министар прихвата.\nТермин до петка").wait(1);
    seat.press("left left left");
    seat.write("-").wait(1);
    let (cursor, text, at) = (seat.cursor(), seat.text(), seat.office.clone());
    drop(seat);

    let mut seat = Seat::new(&at, Language::SerbianCyrillic, SMALL);
    assert!(seat.notice().contains("1 нацрт"), "{}", seat.notice());
    seat.press("g w enter");
    assert_eq!((seat.text(), seat.cursor()), (text, cursor));
    seat.write("!").press("esc");
    let kept = at.borrow();
    let (paper, text) = kept.titled("Visit").unwrap();
    assert!(text.contains("до пе-!тка"), "{text}");
    assert_eq!(paper.about, [EntityRef::from(LETTER)]);
    assert!(!paper.is_filed() && kept.drafts.is_empty());
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn the_first_key_is_safe_at_once_and_the_rest_within_a_second() {
    let mut seat = note(Language::English, SMALL);
    assert!(!seat.model.editor.wants_tick() && seat.office.borrow().drafts.is_empty());
    seat.write("a");
    assert_eq!(seat.office.borrow().kept, 1);
    seat.write("bc");
    assert!(seat.model.editor.wants_tick());
    assert_eq!(seat.office.borrow().kept, 1);
    seat.wait(1);
    assert!(!seat.model.editor.wants_tick());
    let kept = seat.office.borrow().drafts.values().next().unwrap().text.clone();
    assert!(kept.contains("abc"), "{kept}");
    assert!(seat.shows("draft kept 14:05:01"), "{}", seat.screen());
}

#[test]
fn what_cannot_be_kept_is_loud_until_it_can() {
    let mut seat = note(Language::English, SMALL);
    seat.office.borrow_mut().full = true;
    seat.write("важно").wait(2);
    assert!(seat.shows("NOT KEPT"), "{}", seat.screen());
    seat.press("left");
    assert!(seat.shows("NOT KEPT"));
    seat.office.borrow_mut().full = false;
    seat.wait(1);
    assert!(seat.shows("draft kept"), "{}", seat.screen());
}

#[test]
fn only_one_draft_is_on_its_way_and_none_comes_after_it_was_dropped() {
    let mut seat = note(Language::English, SMALL);
    seat.slow = Some(vec![]);
    seat.write("ab").wait(3).press("esc");
    assert_eq!(
        seat.slow.as_ref().unwrap().iter().filter(|effect| format!("{effect:?}").contains("KeepDraft")).count(),
        1
    );
    seat.release();
    assert!(seat.office.borrow().drafts.is_empty());
    assert!(seat.office.borrow().titled("Visit").unwrap().1.contains("ab"));
}

#[test]
fn a_note_is_filed_for_good_and_corrected_only_by_a_new_one() {
    let mut seat = note(Language::SerbianCyrillic, SMALL);
    seat.write("Потврђен термин.").press("ctrl-x f enter");
    assert!(seat.shows("89/2026") && seat.shows("заувек"), "{}", seat.screen());
    seat.write("н");
    assert!(seat.office.borrow().titled("Visit").is_none());
    seat.press("ctrl-x f enter").write("д");
    assert_eq!(seat.notice(), "заведено под 89/2026");
    assert_eq!(seat.model.screen, Screen::Papers);
    assert!(seat.office.borrow().drafts.is_empty());
    assert!(seat.shows("Белешка 89/2026") && seat.shows("Потврђен термин."), "{}", seat.screen());

    seat.press("e");
    assert!(seat.notice().contains("само чита"), "{}", seat.notice());
    seat.press("c");
    assert_eq!(seat.model.screen, Screen::Editor);
    assert!(seat.shows("Исправка"), "{}", seat.screen());
    seat.press("ctrl-end").write("\nИсправка: у 13 часова.").press("ctrl-x f enter").write("y");
    assert_eq!(seat.notice(), "заведено под 90/2026");
    assert!(seat.shows("Исправља: 89/2026"), "{}", seat.screen());
    seat.press("q g g j enter");
    assert!(seat.shows("Исправљено у: 90/2026"), "{}", seat.screen());
}

#[test]
fn a_paper_without_a_title_is_asked_for_one() {
    let mut seat = Seat::new(&office(), Language::English, SMALL);
    seat.press("5 o enter");
    seat.write("Something.").press("ctrl-x f").write("Kolegijum").press("enter enter");
    assert!(seat.shows("File “Kolegijum”?"), "{}", seat.screen());
    seat.write("y");
    assert!(seat.office.borrow().titled("Kolegijum").unwrap().0.is_filed());
}

#[test]
fn a_note_that_was_not_touched_leaves_nothing_behind() {
    let mut seat = note(Language::English, SMALL);
    let papers = seat.office.borrow().papers.len();
    seat.press("down up esc");
    assert_eq!(seat.model.screen, Screen::Letters);
    assert_eq!((seat.office.borrow().papers.len(), seat.office.borrow().kept), (papers, 0));
}

#[test]
fn every_printable_key_is_text_on_any_layout() {
    let mut seat = note(Language::SerbianCyrillic, SMALL);
    let typed = "q?:/gtuxјзѕљњџшђчћжŠĐČĆŽ1 .,";
    seat.write(typed);
    assert!(seat.text().contains(typed), "{}", seat.text());
    seat.write("e\u{301}c\u{30c}");
    assert!(seat.text().contains("éč"));
}

#[test]
fn keys_of_texts_are_bound_anew_in_fields_and_in_the_editor() {
    let mine = "[text]\n\"ctrl-a\" = \"\"\n\"alt-a\" = \"text.line-start\"\n[editor]\n\"alt-g\" = \"editor.bottom\"";
    let keymap = load(&[("mine", mine)], &exists).unwrap();
    let mut seat = note(Language::English, SMALL);
    seat.model.ctx.keymap = Arc::new(keymap);
    seat.press("alt-g").write("\nb").press("ctrl-a");
    assert!(seat.notice().contains("ctrl-a does nothing"), "{}", seat.notice());
    seat.press("alt-a").write("a").press("ctrl-f").write("b").press("ctrl-a alt-a").write("a");
    assert!(seat.shows("ab"), "{}", seat.screen());
    seat.press("enter");
    assert_eq!((seat.notice(), seat.text().lines().last().unwrap()), ("", "ab"));
}

#[test]
fn sentences_name_the_keys_that_one_has() {
    let mine = "[editor]\n\"ctrl-t\" = \"\"\n\"ctrl-x h\" = \"\"\n\"alt-h\" = \"editor.head\"";
    let mut seat = replying(reply(&[], "", QUOTED), Language::English, SMALL);
    assert!(seat.shows("missing: ctrl-t writes it"), "{}", seat.screen());
    seat.model.ctx.keymap = Arc::new(load(&[("mine", mine)], &exists).unwrap());
    assert!(seat.shows("missing: alt-h writes it"), "{}", seat.screen());
    seat.press("ctrl-x s");
    assert!(seat.notice().ends_with("alt-h writes the head."), "{}", seat.notice());
    seat.write("x").press("esc");
    assert_eq!(seat.notice(), "The draft stays: g w goes on with it.");
}

#[test]
fn an_unfinished_sequence_is_cancelled_as_a_window_is() {
    let mut seat = note(Language::English, SMALL);
    for key in ["esc", "ctrl-g", "ctrl-c"] {
        seat.press("ctrl-x").press(key);
        assert_eq!((seat.model.pending.len(), seat.model.screen), (0, Screen::Editor), "{key}");
        assert!(seat.model.overlay.is_none(), "{key}");
    }
}

#[test]
fn writing_is_nothing_to_repeat() {
    let mut seat = Seat::new(&office(), Language::English, SMALL);
    seat.press("5 o enter").write("a").press("enter esc");
    assert_eq!(seat.model.repeat, None);
}

#[test]
fn words_are_taken_back_and_found() {
    let mut seat = note(Language::English, SMALL);
    let before = seat.text();
    seat.write("prva druga").press("alt-u");
    assert!(seat.text().contains("prva ") && !seat.text().contains("druga"));
    seat.press("ctrl-x u");
    assert_eq!(seat.text(), before);
    seat.press("ctrl-r ctrl-r ctrl-f").write("TASKS").press("enter");
    assert_eq!(seat.text().lines().nth(seat.model.editor.area.cursor().0 as usize).unwrap(), "## Tasks");
    seat.press("ctrl-x");
    assert!(seat.shows("own editor") && seat.shows("throw away"), "{}", seat.screen());
}

#[test]
fn t10_a_paste_presses_nothing() {
    let mut seat = note(Language::English, SMALL);
    seat.event(Event::Paste("x\u{1b}[201~\u{1b}\u{18}s\u{11}:quit\r\u{1b}]52;c;aGk=\u{7}y".to_owned()));
    assert_eq!(seat.model.screen, Screen::Editor);
    assert!(seat.model.overlay.is_none() && seat.copied.is_empty());
    assert!(seat.text().chars().all(|c| c == '\n' || !c.is_control()), "{:?}", seat.text());
    assert!(seat.text().contains(":quit\n"));
}

#[test]
fn t08_quoted_hostile_mail_carries_no_codes() {
    let text = "Dear,\n\n> a\u{1b}[2J\u{1b}]0;owned\u{7}b\u{9b}31m\n> \u{202e}c\u{0}d\r\n";
    let seat = replying(reply(&[("Ana", "ana@example.org")], "Re\u{1b}[31m: x", text), Language::English, SMALL);
    assert!(seat.text().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')), "{:?}", seat.text());
    assert!(seat.screen().chars().all(|c| c == '\n' || !c.is_control()));
}

#[test]
fn a_reply_is_sent_after_it_names_whom_it_goes_to() {
    let mut seat = replying(
        reply(&[("Johann Sommer", "j.sommer@embassy.example")], "Re: Visit", QUOTED),
        Language::English,
        SMALL,
    );
    seat.write("We thank you.").press("ctrl-x s");
    assert!(seat.shows("Johann Sommer <j.sommer@embassy.example>"), "{}", seat.screen());
    seat.write("y");
    assert!(seat.shows("sending"), "{}", seat.screen());
    let Some((_, Job::Dispatch { draft })) = seat.jobs.last().cloned() else { panic!("{:?}", seat.jobs) };
    assert!(draft.text.contains("We thank you.\n\nJohann Sommer wrote"), "{}", draft.text);
    seat.write("z");
    assert!(!seat.text().contains('z'));

    let (id, job) = seat.jobs.last().cloned().unwrap();
    seat.ended(Err(Error::new(ErrorKind::Full, "disk-full").with("path", "outbox")));
    assert_eq!(seat.model.screen, Screen::Editor);
    assert!(seat.text().contains("We thank you."));
    seat.press("ctrl-x s").write("y");
    assert_ne!(seat.jobs.last().cloned().unwrap(), (id, job), "a new run");
    let done = Done { verb: "letter.send".to_owned(), sequence: None, group: None, changed: 1 };
    let file = PathBuf::from("/data/outbox/2026-418.eml");
    seat.ended(Ok(Outcome::Dispatched { done, letter: LETTER, number: 418, file }));
    assert_eq!(seat.model.screen, Screen::Letters);
    assert!(seat.notice().contains("2026-418.eml"), "{}", seat.notice());
}

#[test]
fn a_letter_that_is_not_ready_is_refused_in_plain_words() {
    let mut seat = replying(reply(&[], "", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x s");
    assert!(seat.notice().contains("no recipient"), "{}", seat.notice());
    seat.press("ctrl-t").write("Ana <ana@example.org>, nobody").press("ctrl-s ctrl-x s");
    assert!(seat.notice().contains("nobody"), "{}", seat.notice());
    seat.press("ctrl-t ctrl-u").write("Ana <ana@example.org>").press("ctrl-s ctrl-x s");
    assert!(seat.notice().contains("no subject"), "{}", seat.notice());
    seat.press("ctrl-t tab tab").write("tajna@example.org").press("tab").write("Re: Visit").press("enter ctrl-x s");
    assert!(seat.shows("2 recipients") || seat.shows("tajna@example.org"), "{}", seat.screen());
}

#[test]
fn t09_a_name_cannot_forge_a_second_question() {
    let name = format!("Ana\n\n y yes   n no {}", "A".repeat(10_000));
    let mut seat = replying(reply(&[(&name, "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x s");
    let screen = seat.screen();
    assert!(screen.contains("<ana@example.org>"), "{screen}");
    assert!(screen.contains("AA…\n   <ana@example.org>? It is put"), "{screen}");
    assert_eq!(screen.lines().filter(|line| line.trim_start().starts_with("y yes")).count(), 1, "{screen}");
}

#[test]
fn a_letter_left_stays_as_a_draft() {
    let mut seat = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.write("Half").write(" a").press("esc");
    assert_eq!(seat.model.screen, Screen::Letters);
    let at = seat.office.clone();
    assert!(at.borrow().drafts.values().next().unwrap().text.contains("Half a"));
    seat.press("g w enter").press("ctrl-x d").write("y");
    assert!(at.borrow().drafts.is_empty());
    assert_eq!(seat.model.screen, Screen::Letters);
}

#[test]
fn a_letter_left_while_an_older_draft_is_on_its_way_is_kept_as_it_was_left() {
    let mut seat = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.slow = Some(vec![]);
    seat.write("abc").press("esc");
    assert!(seat.one_answer());
    assert_eq!(seat.model.screen, Screen::Editor, "what was typed last is not kept yet");
    while seat.one_answer() {}
    assert_eq!(seat.model.screen, Screen::Letters);
    assert!(seat.office.borrow().drafts.values().next().unwrap().text.contains("abc"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whenever answers come, the draft of a letter that was left is what stood in the editor.
    #[test]
    fn whatever_was_typed_is_kept_however_slow_the_answers(steps in proptest::collection::vec(0..4_u8, 1..24)) {
        let mut seat = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
        seat.slow = Some(vec![]);
        seat.write("#");
        for (at, step) in steps.iter().enumerate() {
            match step {
                0 => {
                    seat.wait(1);
                }
                1 => {
                    seat.one_answer();
                }
                _ => {
                    seat.write(["a", "б", "c"][at % 3]);
                }
            }
        }
        let text = seat.text();
        seat.press("esc");
        while seat.one_answer() {}
        prop_assert_eq!(seat.model.screen, Screen::Letters);
        let kept = seat.office.borrow().drafts.values().next().unwrap().text.clone();
        prop_assert_eq!(kept, text);
    }
}

#[test]
fn at_an_end_nobody_asked_for_the_newest_goes_after_what_is_on_its_way() {
    let mut seat = note(Language::English, SMALL);
    seat.slow = Some(vec![]);
    seat.write("ab");
    let text = seat.text();
    seat.event(Event::Ending);
    while seat.one_answer() {}
    assert_eq!(seat.office.borrow().drafts.values().next().unwrap().text, text);
    assert!(seat.model.editor.is_safe());
    seat.event(Event::Ending);
    assert!(!seat.one_answer(), "what is kept is not sent again");

    let mut seat = note(Language::English, SMALL);
    seat.slow = Some(vec![]);
    seat.write("ab").press("ctrl-x d").write("y");
    seat.event(Event::Ending);
    while seat.one_answer() {}
    assert!(seat.office.borrow().drafts.is_empty(), "what was thrown away does not come back");
}

#[test]
fn another_text_opens_only_when_the_one_before_is_kept() {
    let mut seat = note(Language::English, SMALL);
    seat.write("abc");
    let first = seat.text();
    seat.slow = Some(vec![]);
    let other = reply(&[], "Re: y", QUOTED);
    let effects = acts::carry_out(&mut seat.model, vec![Act::Go(Place::Write(Box::new(other.clone())))]);
    assert_eq!(seat.text(), first, "it waits");
    seat.slow.as_mut().unwrap().extend(effects);
    while seat.one_answer() {}
    assert!(seat.text().starts_with("Excellency"), "{}", seat.text());
    assert!(seat.office.borrow().drafts.values().any(|draft| draft.text == first));

    let id = seat.model.editor.draft.as_ref().unwrap().id;
    seat.write("new");
    acts::carry_out(&mut seat.model, vec![Act::Go(Place::Write(Box::new(Draft { id, ..other })))]);
    assert!(seat.text().contains("new"), "an older copy never stands over what is open");
}

#[test]
fn what_could_not_be_kept_is_left_only_by_a_yes() {
    let mut seat = note(Language::English, SMALL);
    seat.office.borrow_mut().full = true;
    seat.write("abc");
    let text = seat.text();
    seat.press("ctrl-c").write("y");
    assert!(!seat.left && seat.shows("could not be kept"), "{}", seat.screen());
    seat.write("n");
    assert!(!seat.left && seat.text() == text);
    seat.write("d").press("ctrl-c").write("yy");
    assert!(seat.left);

    let mut seat = note(Language::English, SMALL);
    seat.write("abc");
    seat.slow = Some(vec![]);
    seat.write("d").press("ctrl-c").write("y");
    assert!(!seat.left);
    while seat.one_answer() {}
    assert!(seat.left);
    assert!(seat.office.borrow().drafts.values().next().unwrap().text.contains("abcd"));
}

#[test]
fn a_letter_is_said_to_be_kept_only_once_it_is() {
    let mut seat = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.slow = Some(vec![]);
    seat.write("ab").press("ctrl-s");
    assert!(!seat.notice().contains("kept"), "{}", seat.notice());
    seat.one_answer();
    assert!(!seat.notice().contains("kept"), "the newest is still on its way");
    seat.one_answer();
    assert_eq!(seat.notice(), "draft kept");
}

#[test]
fn the_own_editor_changes_the_text_as_one_step() {
    let mut seat = note(Language::English, SMALL);
    seat.write("one").press("ctrl-x e");
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
    let mut seat = Seat::new(&office(), Language::English, SMALL);
    seat.press("5 e ctrl-end").write(" Unfinished").wait(1);
    let at = seat.office.clone();
    drop(seat);
    let mut seat = Seat::new(&at, Language::English, SMALL);
    seat.press("5 e");
    assert!(seat.text().ends_with(" Unfinished"), "{}", seat.text());
}

#[test]
fn three_thousand_lines_are_written_in_where_the_cursor_stands() {
    let line = "Ово је ред записника који има отприлике деведесет знакова, тако да се прелама у уском прозору.";
    let text = vec![line; 3_000].join("\n");
    let mut seat = replying(Draft { cursor: (1_500, 10), ..reply(&[], "", &text) }, Language::English, HOME);
    seat.write("бгд").wait(1);
    let written = format!("{}бгд", line.chars().take(10).collect::<String>());
    assert!(seat.screen().contains(&written), "{}", seat.screen());
}

#[test]
fn the_editor_looks_right() {
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::English, "en")] {
        for (size, wide) in [(SMALL, 80), (HOME, 120)] {
            let mut seat = note(language, size);
            seat.write("Амбасадор је најавио посету савезног министра правде почетком децембра и замолио за пријем.");
            seat.wait(1);
            insta::assert_snapshot!(format!("note_{tag}_{wide}"), seat.screen());
            let to = [("Johann Sommer", "j.sommer@embassy.example")];
            let mut seat = replying(reply(&to, "Re: Visit of the Federal Minister", QUOTED), language, size);
            seat.write("С поштовањем").press("ctrl-x");
            insta::assert_snapshot!(format!("reply_{tag}_{wide}"), seat.screen());
        }
    }
}
