//! A text is left, or another one opened, only once it is kept or given up.

use kabinet::api::drafts::Draft;
use kabinet::ui::act::Act;
use kabinet::ui::place::{Place, Screen};
use kabinet::words::Language;

use crate::kit::writing::{QUOTED, SMALL, note, reply, replying, seated};

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
fn an_unfinished_paper_is_gone_on_with_instead_of_written_over() {
    let (mut seat, _) = seated(Language::English, SMALL);
    seat.press("5 e ctrl-end").type_text(" Unfinished").wait(1);
    let mut seat = seat.again();
    seat.press("5 e");
    assert!(seat.text().ends_with(" Unfinished"), "{}", seat.text());
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
