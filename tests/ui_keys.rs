//! What the screens say of keys is what the keymap that is in force makes of them: the default one, vim's, a person's own.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod house;
mod kit;

use std::sync::Arc;

use house::House;
use kabinet::ui::keymap::file::load;
use kabinet::ui::root::commands;
use kabinet::words::Language::{self, English, SerbianCyrillic, SerbianLatin};
use kit::Seat;

/// A seat at an empty office, with these keys over the default ones.
fn keyed(language: Language, keys: &str) -> Seat {
    let mut seat = Seat::new(House::empty().found(), language, (120, 36));
    let keymap = load(&[("mine", keys)], &commands::exists).unwrap_or_else(|error| panic!("{error:?}"));
    seat.model.ctx.keymap = Arc::new(keymap);
    seat
}

#[test]
fn an_empty_list_shows_the_keys_of_ones_own_keymap() {
    let own = "[letter]\n\"A\" = \"\"\n\"F6\" = \"letter.take\"\n[letters]\n\"v o\" = \"\"\n\"v w\" = \"letters.open\"";
    for (language, told) in [
        (English, "F6 takes a letter on oneself; v w"),
        (SerbianCyrillic, "F6 преузима допис; v w приказује"),
        (SerbianLatin, "F6 preuzima dopis; v w prikazuje"),
    ] {
        keyed(language, own).press("3 v m").expect(told);
    }
    keyed(English, "").press("3 v m").expect("A takes a letter on oneself; v o");
}

#[test]
fn a_command_without_keys_is_told_by_its_title() {
    let none = "[global]\n\"t\" = \"\"";
    keyed(English, none).press("5").expect("No papers yet. “note” takes a note");
    keyed(SerbianCyrillic, none).press("5").expect("Списа још нема. „белешка“ почиње белешку");
}

#[test]
fn windows_questions_and_reasons_tell_keys_in_force() {
    let own = "[overlay]\n\"enter\" = \"\"\n\"F4\" = \"overlay.accept\"\n[confirm]\n\"n\" = \"\"\n\"z\" = \"overlay.close\"\n\
               [page]\n\"/\" = \"\"\n\"w\" = \"page.narrow\"\n[global]\n\"?\" = \"\"\n\"F2\" = \"help.open\"";
    keyed(English, own).press("3 o").expect("F4 on the last takes it");
    keyed(English, own).press("q").expect("y yes   z no");
    keyed(SerbianLatin, own).press("q").expect("d da   z ne");
    keyed(English, own).press("F2").expect("Keys here · w narrows");
    keyed(English, own).press("Y").expect("Y does nothing here; F2 shows the keys");
}

#[test]
fn the_title_bar_names_screens_by_their_keys() {
    let own = "[global]\n\"3\" = \"\"\n\"8\" = \"screen.letters\"";
    keyed(English, own).expect("KABINET  1 Desk  2 Diary  8 Letters  4 People").press("8").expect("8 Letters");
}

#[test]
fn a_choice_is_made_by_the_keys_that_the_keymap_gives_its_number() {
    let own = "[option]\n\"2\" = \"\"\n\"3\" = \"\"\n\"9\" = \"option.next\"";
    let choose = "t enter ctrl-t tab";
    keyed(English, "").press(choose).press("2 enter").expect("Minutes · untitled");
    keyed(English, own).press(choose).press("2 3 enter").expect("Note · untitled");
    keyed(English, own).press(choose).press("9 enter").expect("Minutes · untitled");
}
