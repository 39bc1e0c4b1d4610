//! Papers that are filed and corrected.

use kabinet::ui::place::Screen;
use kabinet::words::Language;

use crate::kit::writing::{SMALL, note, seated};

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
