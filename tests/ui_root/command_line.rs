//! Commands by their names: the line and the palette.

use kabinet::api::job::Job;
use kabinet::domain::arrival::Intake;
use kabinet::ui::overlay::input::fitting;
use kabinet::ui::overlay::state::{Overlay, Picked};
use kabinet::ui::place::Screen;
use kabinet::ui::root::{commands, help};
use kabinet::words::Language::{self, English, SerbianCyrillic, SerbianLatin};

use crate::week;

#[test]
fn the_command_line_takes_names_words_numbers_and_arguments() {
    let mut seat = week(English, 120, 36);
    seat.press(":").type_text("person").press("enter").expect("Go to whom?").press("esc");
    seat.press(":").type_text("lang sr-Latn").press("enter").expect("KABINET").expect("Sto");
    assert_eq!(seat.model.ctx.words.language(), SerbianLatin);
    seat.press(":").type_text("lang en").press("enter");
    seat.press(":").type_text("screen.papers").press("enter");
    assert_eq!(seat.model.screen, Screen::Papers);
    seat.press(":").type_text("5").press("enter");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press(":").type_text("set").press("tab enter").expect("days to reply").press("esc");
    seat.press(":").type_text("zzzz").press("enter").expect("no command “zzzz”");
    seat.press(":").type_text("q").press("enter").expect("Leave Kabinet?");
}

#[test]
fn the_command_line_starts_imports() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    seat.press(":").type_text("inbox '/a b/c' d.mbox").press("enter");
    let paths = vec!["/a b/c".into(), "d.mbox".into()];
    let wanted = Job::Import { paths, intake: Intake::Inbox, lane: 0, dry_run: false };
    assert!(seat.model.jobs.values().any(|(job, _)| *job == wanted));
}

#[test]
fn the_palette_finds_by_letters_in_order_in_either_script() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    seat.press("ctrl-p").type_text("podesa").press("enter").expect("дана за одговор").press("esc");
    seat.press("ctrl-p").type_text("подеша").press("enter").expect("дана за одговор");
}

#[test]
fn a_command_is_found_by_the_word_of_the_status_line_wherever_one_looks() {
    for language in Language::ALL {
        let mut seat = week(language, 120, 36);
        for screen in ["1", "3"] {
            seat.press(screen);
            for name in commands::hints(&seat.model).to_vec() {
                if !matches!(commands::needs(&seat.model, name), Some(Ok(()))) {
                    continue;
                }
                let word = help::title_of(&seat.model, name);
                for keys in [":", "ctrl-p"] {
                    seat.press(keys).type_text(&word);
                    let Some(Overlay::Choose(choose)) = &seat.model.overlay else { panic!("{keys}") };
                    let first = fitting(choose).first().map(|row| row.value.clone());
                    assert_eq!(first, Some(Picked::Command(name.to_owned())), "{keys} {word}");
                    seat.press("esc");
                }
                seat.press("? /").type_text(&word);
                let sentence = help::help_of(&seat.model, name);
                let begin: String = sentence.chars().take(20).collect();
                seat.expect(&begin).press("esc esc");
            }
        }
    }
}
