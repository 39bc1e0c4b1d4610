//! Files that go with a letter, by keystroke.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod kit;

use std::path::PathBuf;

use kabinet::api::drafts::{ENCLOSED_LIMIT, Enclosed, Purpose};
use kabinet::api::job::{Job, Outcome};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::ids::ContentHash;
use kabinet::ui::place::Screen;
use kabinet::words::Language;
use kit::Seat;
use kit::papers::PaperOffice;
use kit::writing::{QUOTED, SMALL, note, reply, replying};

/// A file was looked at; the last job is the one that did it.
fn looked_at(seat: &mut Seat, name: &str, size: u64) {
    let Some((_, Job::Enclose { draft, path, .. })) = seat.running.last().cloned() else {
        panic!("{:?}", seat.running)
    };
    let file = Enclosed { path, name: name.to_owned(), size, hash: ContentHash([7; 32]) };
    seat.ended(Ok(Outcome::Enclosed { draft, file }));
}

/// The names of what goes with the only draft.
fn attached(office: &PaperOffice) -> Vec<String> {
    let drafts = office.shelf().drafts.clone();
    let Purpose::Letter { enclosed, .. } = &drafts.values().next().unwrap().purpose else { panic!() };
    enclosed.iter().map(|file| file.name.clone()).collect()
}

#[test]
fn files_are_attached_by_their_paths_kept_with_the_draft_and_taken_off() {
    let (mut seat, office) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x a").type_text("~/Moji dokumenti/nacrt.pdf").press("enter");
    let Some(Job::Enclose { path, .. }) = seat.jobs.last().cloned() else { panic!("{:?}", seat.jobs) };
    assert_eq!(path, PathBuf::from("~/Moji dokumenti/nacrt.pdf"));
    seat.press("ctrl-x s");
    assert!(seat.notice().contains("still being read"), "{}", seat.notice());
    looked_at(&mut seat, "nacrt.pdf", 1_234_567);
    seat.expect("Attached  1  nacrt.pdf  1.2 MB");
    assert_eq!(attached(&office), ["nacrt.pdf"]);

    seat.press("ctrl-x a").type_text("b.png").press("enter");
    let Some(Job::Enclose { path, .. }) = seat.jobs.last().cloned() else { panic!("{:?}", seat.jobs) };
    assert_eq!(path, PathBuf::from("~/Moji dokumenti/b.png"), "the same folder");
    looked_at(&mut seat, "b.png", 2_000);
    seat.type_text("x").press("ctrl-x s");
    seat.expect("2 files go with it (1.2 MB).");
    seat.type_text("n").press("ctrl-x r enter").wait(1);
    assert_eq!((seat.notice(), attached(&office)), ("taken off: nacrt.pdf", vec!["b.png".to_owned()]));
    let mut seat = seat.again();
    seat.press("g w enter");
    seat.expect("1  b.png  2.0 kB");
    seat.press("ctrl-x r");
    seat.expect_not("b.png  2.0");
    seat.press("ctrl-x r");
    assert!(seat.notice().contains("No file goes"), "{}", seat.notice());
}

#[test]
fn a_file_that_is_still_read_holds_the_letter_back_after_coming_back_to_it_as_well() {
    let (mut seat, _) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.type_text("x").press("ctrl-x a").type_text("/tmp/nacrt.pdf").press("enter esc");
    assert_ne!(seat.model.screen, Screen::Editor);
    seat.press("g w enter ctrl-x s");
    assert!(seat.notice().contains("still being read"), "{}", seat.screen());
    looked_at(&mut seat, "nacrt.pdf", 1_000);
    seat.press("ctrl-x s");
    seat.expect("1 file goes with it");
}

#[test]
fn a_file_that_cannot_go_is_told_and_the_letter_stays_as_it_was() {
    let (mut seat, office) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x a").type_text("/nowhere").press("enter");
    seat.ended(Err(Error::new(ErrorKind::Invalid, "enclosure-none").with("path", "/nowhere")));
    assert!(seat.notice().contains("There is no file /nowhere"), "{}", seat.notice());
    seat.press("ctrl-x a ctrl-u").type_text("'a b' c").press("enter");
    assert_eq!(seat.running.len(), 2, "quotes part several paths");
    looked_at(&mut seat, "c", ENCLOSED_LIMIT);
    looked_at(&mut seat, "a b", 1);
    assert!(seat.notice().contains("25 MB"), "{}", seat.notice());
    assert_eq!(attached(&office), ["c"]);
    seat.press("ctrl-x a ctrl-u").type_text("c").press("enter");
    looked_at(&mut seat, "c", ENCLOSED_LIMIT - 1);
    assert!(seat.notice().starts_with("attached: c"), "the same file again takes its own place: {}", seat.notice());
    let (mut seat, _) = note(Language::English, SMALL);
    seat.press("ctrl-x a");
    assert!(seat.notice().contains("only with a letter"), "{}", seat.notice());
}

#[test]
fn a_draft_that_calls_its_files_huge_is_opened_and_asked_about_all_the_same() {
    let (mut seat, office) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    for name in ["a.pdf", "b.pdf"] {
        seat.press("ctrl-x a ctrl-u").type_text(&format!("/tmp/{name}")).press("enter");
        looked_at(&mut seat, name, 1);
    }
    seat.type_text("x").wait(1);
    for draft in office.shelf().drafts.values_mut() {
        let Purpose::Letter { enclosed, .. } = &mut draft.purpose else { panic!() };
        for file in enclosed {
            file.size = u64::MAX;
        }
    }
    let mut seat = seat.again();
    seat.press("g w enter").press("ctrl-x a ctrl-u").type_text("/tmp/c.pdf").press("enter");
    looked_at(&mut seat, "c.pdf", 1);
    seat.press("ctrl-x s");
    seat.expect("2 files go with it");
}

#[test]
fn a_text_that_speaks_of_an_attachment_without_one_is_asked_about_once() {
    let (mut seat, _) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.type_text("У прилогу Вам достављамо нацрт.").press("ctrl-x s");
    seat.expect("no file is attached");
    seat.type_text("n");
    assert!(seat.model.overlay.is_none() && seat.jobs.is_empty());
    seat.press("ctrl-x s").type_text("y");
    seat.expect("Send to Ana");
    seat.type_text("y");
    assert!(matches!(seat.jobs.last(), Some(Job::Dispatch { .. })), "{:?}", seat.jobs);
}

#[test]
fn many_files_leave_room_for_the_text() {
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::English, "en")] {
        let (mut seat, _) = replying(reply(&[("Ana", "ana@example.org")], "Re: x", QUOTED), language, SMALL);
        for n in 0..6 {
            seat.press("ctrl-x a ctrl-u").type_text(&format!("/tmp/{n}")).press("enter");
            looked_at(
                &mut seat,
                &format!("Прилог број {n} са врло дугачким називом који не може да стане у ред.pdf"),
                12_345,
            );
        }
        insta::assert_snapshot!(format!("many_files_{tag}_80"), seat.screen());
    }
}
