//! Keys that are the same everywhere: prefixes, layouts, keys without a command, pastes.

use std::sync::Arc;

use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::keymap::file;
use kabinet::ui::keymap::trie::Meaning;
use kabinet::ui::root::commands;
use kabinet::words::Language::{English, SerbianCyrillic, SerbianLatin};

use crate::{first_start, key, week};

#[test]
fn prefixes_show_what_may_follow_under_their_names() {
    let mut seat = week(English, 120, 36);
    seat.press("space").expect("in and out").expect("the office").press("v").expect("mask names");
    seat.press("esc").expect_not("mask names");
    seat.press("g").expect("0–9").expect("go to number");
}

/// Keys that close what lies over the screen may also end a longer way, as emacs's `ctrl-x ctrl-c` does.
#[test]
fn every_way_of_an_overlays_keys_is_gone_to_its_end() {
    for overlay in file::OVERLAYS {
        let keymap = Arc::new(file::load(&[overlay], &commands::exists).unwrap());
        for screen in ["1", "2", "3", "4", "5", "6"] {
            let mut seat = week(English, 120, 36);
            seat.model.ctx.keymap = Arc::clone(&keymap);
            seat.press(screen);
            for (_, keys, command) in keymap.bindings().into_iter().filter(|(_, keys, _)| keys.len() > 1) {
                if keymap.resolve(seat.model.screen.contexts(), &keys) != Meaning::Command(command.to_owned()) {
                    continue;
                }
                let (last, begun) = keys.split_last().unwrap();
                for key in begun {
                    seat.press(&key.to_string());
                }
                assert_eq!(seat.model.pending, begun, "{}", file::show(&keys));
                seat.model.pressed.clear();
                seat.press(&last.to_string());
                assert_eq!(seat.model.pressed, keys, "{} {}: {}", overlay.0, file::show(&keys), seat.screen());
                seat.model.overlay = None;
                seat.press(screen);
            }
        }
    }
}

#[test]
fn emacs_leaves_the_program_from_the_editor_too() {
    let mut seat = week(English, 120, 36);
    seat.model.ctx.keymap = Arc::new(file::load(&[file::OVERLAYS[1]], &commands::exists).unwrap());
    seat.press("3 r").type_text("Thanks").press("ctrl-x ctrl-c").expect("Leave");
}

#[test]
fn a_serbian_layout_presses_the_same_caps() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    let before = seat.selected();
    seat.press("ј");
    assert_ne!(seat.selected(), before);
    seat.press("љ").expect("Напустити Кабинет?").press("н").expect_not("Напустити");
    seat.press("љ д");
    assert!(seat.quit);
}

#[test]
fn an_unbound_key_says_where_the_keys_are() {
    let mut seat = week(English, 120, 36);
    seat.press("Y").expect("Y does nothing here; ? shows the keys").press("esc").expect_not("does nothing");
}

#[test]
fn redraw_and_suspend_are_asked_of_the_app() {
    let mut seat = week(English, 120, 36);
    assert!(key(&mut seat, "ctrl-l").contains(&Effect::Redraw));
    assert!(key(&mut seat, "ctrl-z").contains(&Effect::Suspend));
}

#[test]
fn a_paste_goes_where_text_is_written() {
    let mut seat = week(English, 120, 36);
    seat.event(Event::Paste("q\ny".to_owned())).expect("Text can be pasted where text is written.");
    assert!(!seat.quit);
    let mut seat = first_start(English, 100, 30);
    seat.event(Event::Paste("Кабинет\u{1b}[201~\nминистра".to_owned())).expect("Кабинет министра");
}

#[test]
fn a_question_tells_the_key_that_begins_its_answer_in_every_script() {
    let own = [("own.toml", "[confirm]\n\"a\" = \"confirm.yes\"\n")];
    for (language, told) in [(English, "y yes"), (SerbianCyrillic, "d да"), (SerbianLatin, "d da")] {
        let mut seat = week(language, 120, 36);
        seat.model.ctx.keymap = Arc::new(file::load(&own, &commands::exists).unwrap());
        seat.press("space q").expect(told);
    }
}
