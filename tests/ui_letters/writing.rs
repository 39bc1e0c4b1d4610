//! What begins here: a letter on paper, a reply, a note.

use kabinet::api::job::Job;
use kabinet::domain::letter::Channel;
use kabinet::ui::event::Event;
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

#[test]
fn paths_are_completed_by_tab_wherever_one_is_asked_for() {
    let (mut seat, office) = morning();
    seat.files = vec!["~/Pošta/", "~/Poslato 2026/", "~/Predmeti/"];
    seat.press("v o j s enter ctrl-u").type_text("~/P").press("tab").expect("Pošta/  Poslato 2026/  Predmeti/");
    seat.type_text("os").press("tab").expect("~/Poslato 2026/").expect_not("Predmeti/").press("enter");
    let letter = office.letter(401).id;
    assert_eq!(seat.jobs, [Job::SaveAttachments { letter, which: vec![], into: "~/Poslato 2026/".into() }]);
    seat.press(":").type_text("inbox\n").type_text("a.mbox ~/Pos").press("tab enter");
    let Some(Job::Import { paths, .. }) = seat.jobs.last() else { panic!("{:?}", seat.jobs) };
    assert_eq!(paths[..], ["a.mbox", "~/Poslato 2026/"].map(std::path::PathBuf::from));
    seat.press(":").type_text("inbox\n").type_text("~/x").press("tab").expect("Nothing there begins so").type_text("y");
    seat.expect_not("Nothing there begins so").expect("~/xy");
}

#[test]
fn ways_that_do_not_fit_are_counted_and_give_way_to_what_is_wrong() {
    let (mut seat, _) = morning();
    seat.files = vec!["Dopisi 2024/", "Dopisi 2025/", "Dopisi 2026/", "Odluke 2024/", "Odluke 2025/", "Odluke 2026/"];
    seat.press("space f i ctrl-u tab").expect("Dopisi 2024/  Dopisi 2025/").expect("+1").expect_not("Odluke 2026/");
    seat.press("enter").expect("Something has to stand here").expect_not("Dopisi 2024/");
    seat.press("tab").expect("Dopisi 2024/");
    seat.event(Event::Paste("Odluke".to_owned())).expect_not("Dopisi 2024/").press("ctrl-u enter");
    seat.expect("Something has to stand here").event(Event::Paste("Odluke".to_owned()));
    seat.expect_not("Something has to stand here");
}
