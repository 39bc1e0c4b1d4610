//! What begins here: a letter on paper, a reply, a note.

use kabinet::domain::letter::Channel;
use kabinet::ui::place::Screen;

use crate::kit::cast;
use crate::morning;

#[test]
fn a_letter_on_paper_takes_five_fields() {
    let (mut seat, office) = morning();
    seat.press("o").type_text("Милица Јовичин").press("tab").type_text("Захвалница на посети").press("tab tab");
    seat.press("right tab").type_text("лично донела").press("enter").expect("letter 413 entered");
    let entered = office.letter(413);
    assert_eq!((entered.channel, entered.party.person), (Channel::Hand, Some(cast::person(2))));
    seat.expect("Letter 413").expect("by hand").expect("лично донела");
    seat.press("u").expect("taken back").expect_not("  413 ").expect_not("Letter 413");
}

#[test]
fn replies_and_notes_begin_in_the_editor() {
    for keys in ["r", "R", "t enter"] {
        let (mut seat, _) = morning();
        seat.press(keys);
        assert_eq!(seat.model.screen, Screen::Editor, "{keys}");
    }
}
