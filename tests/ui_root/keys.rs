//! Keys that are the same everywhere: prefixes, layouts, keys without a command, pastes.

use std::sync::Arc;

use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::keymap::file;
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
