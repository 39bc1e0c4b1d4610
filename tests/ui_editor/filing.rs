//! Papers that are filed and corrected.

use kabinet::domain::paper::PaperKind;
use kabinet::ui::place::Screen;
use kabinet::words::Language;

use crate::kit::writing::{HOME, SMALL, note, seated};

#[test]
fn a_note_is_filed_for_good_and_corrected_only_by_a_new_one() {
    let (mut seat, office) = note(Language::SerbianCyrillic, SMALL);
    seat.type_text("Потврђен термин.").press("ctrl-x f down enter");
    seat.expect("89/2026").expect("заувек");
    seat.type_text("н");
    assert!(office.shelf().titled("Visit").is_none());
    seat.press("ctrl-x f down enter").type_text("д");
    assert_eq!(seat.notice(), "заведено под 89/2026");
    assert_eq!(seat.model.screen, Screen::Papers);
    assert!(office.shelf().drafts.is_empty());
    seat.expect("Белешка 89/2026").expect("Потврђен термин.");

    seat.press("e");
    assert!(seat.notice().contains("само чита"), "{}", seat.notice());
    seat.press("c");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.expect("Исправка");
    seat.press("ctrl-end").type_text("\nИсправка: у 13 часова.").press("ctrl-x f down enter").type_text("y");
    assert_eq!(seat.notice(), "заведено под 90/2026");
    seat.expect("Исправља: 89/2026");
    seat.press("q g g j enter");
    seat.expect("Исправљено у: 90/2026");
}

#[test]
fn a_paper_without_a_title_is_asked_for_one() {
    let (mut seat, office) = seated(Language::English, SMALL);
    seat.press("5 o enter");
    seat.type_text("Something.").press("ctrl-x f").type_text("Kolegijum").press("enter down enter");
    seat.expect("File “Kolegijum”?");
    seat.type_text("y");
    assert!(office.shelf().titled("Kolegijum").unwrap().0.is_filed());
}

#[test]
fn what_nobody_filled_in_of_the_template_is_told_before_a_note_is_filed() {
    let (mut seat, office) = note(Language::SerbianCyrillic, HOME);
    seat.type_text("Потврђен термин.").press("ctrl-x f down enter");
    seat.expect("Није попуњено: Присутни, Закључци, Задужења.").expect("89/2026").press("esc");
    assert!(office.shelf().titled("Visit").is_none());
    assert_eq!(seat.model.screen, Screen::Editor, "back to the text");
    seat.press("ctrl-end").type_text("\n- Марко, одговор, петак").press("ctrl-x f enter");
    seat.expect("Није попуњено: Присутни, Закључци, ко, шта, до када.").type_text("д");
    assert!(office.shelf().titled("Visit").unwrap().0.is_filed(), "nobody is forced");
}

#[test]
fn nothing_of_the_template_is_missed_in_a_text_of_ones_own() {
    let (mut seat, office) = seated(Language::English, HOME);
    office.shelf().add(4, PaperKind::Note, "Beleška", "24. 11. 2026.\n\nPrisutni:\n\n## Zaključci\n", None, 0);
    office.shelf().add(5, PaperKind::Note, "Own", "A text.\n\n## Of my own\n", None, 0);
    seat.press("5 /")
        .type_text("bele\n")
        .press("f down enter")
        .expect("Not filled in: Prisutni, Zaključci.")
        .press("esc");
    seat.press("/ ctrl-u").type_text("own\n").press("f down enter").expect("File “Own”?").expect_not("Not filled in");
}

#[test]
fn no_class_looks_chosen_before_one_is() {
    let (mut seat, _) = note(Language::English, HOME);
    seat.type_text("Text.").press("ctrl-x f").expect("Which one?").expect_not("▌").press("enter");
    seat.expect("Nothing is chosen yet: move or type to choose.");
    seat.press("down").expect_not("Nothing is chosen yet");
    seat.expect("▌ 01").expect_not("Which one?").press("enter").expect("File “");
}

#[test]
fn a_filed_note_is_left_to_where_it_was_begun() {
    let (mut seat, _) = seated(Language::English, HOME);
    for (keys, screen) in [("1", Screen::Desk), ("3", Screen::Letters), ("5", Screen::Papers)] {
        seat.press(keys).press("t enter");
        seat.press("ctrl-end").type_text("Text.").press("ctrl-x f down enter").type_text("y");
        assert_eq!(seat.model.screen, Screen::Papers, "{}", seat.screen());
        seat.expect("filed as").press("q");
        assert_eq!(seat.model.screen, screen, "{}", seat.screen());
    }
    seat.expect("Papers · all");
}
