//! Keys are text here, but for the few that are commands.

use std::sync::Arc;

use kabinet::ui::keymap::file::load;
use kabinet::ui::place::Screen;
use kabinet::ui::root::commands::exists;
use kabinet::words::Language;

use crate::kit::writing::{QUOTED, SMALL, note, reply, replying, seated};

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
