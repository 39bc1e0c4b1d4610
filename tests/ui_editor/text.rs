//! Changes of the text: taken back, found, made elsewhere, deep in a long one.

use kabinet::api::drafts::Draft;
use kabinet::ui::event::Event;
use kabinet::words::Language;

use crate::kit::writing::{HOME, SMALL, note, reply, replying};

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
fn three_thousand_lines_are_written_in_where_the_cursor_stands() {
    let line = "Ово је ред записника који има отприлике деведесет знакова, тако да се прелама у уском прозору.";
    let text = vec![line; 3_000].join("\n");
    let (mut seat, _) = replying(Draft { cursor: (1_500, 10), ..reply(&[], "", &text) }, Language::English, HOME);
    seat.type_text("бгд").wait(1);
    let written = format!("{}бгд", line.chars().take(10).collect::<String>());
    seat.expect(&written);
}
