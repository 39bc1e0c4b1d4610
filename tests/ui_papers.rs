//! The papers' screen by keystroke: lists, reader, filing, correcting, throwing away, links.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod papers_desk;

use std::cell::RefCell;
use std::rc::Rc;

use kabinet::ui::place::Screen;
use kabinet::ui::root::commands;
use kabinet::words::Language;
use papers_desk::office::{Office, paper_id};
use papers_desk::{Seat, office};

const SMALL: (u16, u16) = (80, 24);
const HOME: (u16, u16) = (120, 36);

fn papers(language: Language, size: (u16, u16)) -> Seat {
    let mut seat = Seat::new(&office(), language, size);
    seat.press("5");
    seat
}

#[test]
fn a_paper_is_read_and_left_again() {
    let mut seat = papers(Language::SerbianCyrillic, SMALL);
    assert!(
        seat.shows("незаведен") && seat.shows("88/2026") && seat.shows("Izveštaj sa puta u Beč"),
        "{}",
        seat.screen()
    );
    seat.press("j enter");
    assert!(seat.shows("Белешка 88/2026") && seat.shows("Амбасадор је најавио"), "{}", seat.screen());
    seat.press("q");
    assert!(seat.shows("Izveštaj sa puta u Beč"));
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn lists_are_chosen_and_narrowed_while_one_types() {
    let mut seat = papers(Language::English, SMALL);
    seat.press("v down enter");
    assert!(seat.shows("not filed 1") && !seat.shows("88/2026"), "{}", seat.screen());
    seat.press("v down down enter");
    assert!(seat.shows("filed 2") && !seat.shows("Izveštaj"), "{}", seat.screen());
    seat.press("v").write("рад каб").press("enter");
    assert!(seat.shows("87/2026") && !seat.shows("88/2026"), "{}", seat.screen());
    seat.press("v enter /").write("poseta");
    assert!(!seat.shows("87/2026") && !seat.shows("88/2026"), "{}", seat.screen());
    seat.press("backspace").write("u ministra");
    assert!(seat.shows("88/2026") && !seat.shows("87/2026"), "Latin finds Cyrillic: {}", seat.screen());
    assert!(seat.shows("1 of 3"), "{}", seat.screen());
    seat.press("esc");
    assert!(seat.shows("87/2026") && seat.shows("88/2026"));
    seat.press("/").write("nothing has this").press("enter");
    assert!(seat.shows("Nothing fits"), "{}", seat.screen());
    seat.press("esc");
    assert!(seat.shows("87/2026"));
}

#[test]
fn an_unfiled_paper_is_written_on_filed_and_then_read_only() {
    let mut seat = papers(Language::English, HOME);
    seat.press("e ctrl-end").write("Kraj.").press("esc");
    assert_eq!(seat.model.screen, Screen::Papers);
    assert_eq!(seat.notice(), "paper saved, not filed · u undo");
    assert!(seat.office.borrow().drafts.is_empty());
    seat.press("g g f").write("06").press("enter");
    assert!(seat.shows("89/2026"), "{}", seat.screen());
    seat.write("д");
    assert_eq!(seat.notice(), "filed as 89/2026");
    let filing = seat.office.borrow().papers[&paper_id(3)].0.filing.clone().unwrap();
    assert_eq!(filing.class, papers_desk::office::class(3));
    seat.press("e");
    assert!(seat.notice().contains("read-only"), "{}", seat.notice());
    seat.press("D");
    assert!(seat.notice().contains("read-only") && seat.model.overlay.is_none());
    seat.press("y");
    assert_eq!(seat.copied, ["89/2026"]);
}

#[test]
fn a_paper_changed_meanwhile_is_not_filed_as_it_was() {
    let mut seat = papers(Language::English, HOME);
    seat.press("f enter");
    seat.office.borrow_mut().papers.entry(paper_id(3)).and_modify(|(paper, _)| paper.revision = paper.revision.next());
    seat.write("y");
    assert!(!seat.office.borrow().papers[&paper_id(3)].0.is_filed());
    assert!(seat.notice().contains("changed since"), "{}", seat.notice());
}

#[test]
fn an_unfiled_paper_is_thrown_away_only_after_yes() {
    let mut seat = papers(Language::English, SMALL);
    seat.press("D").write("n");
    assert!(seat.office.borrow().papers.contains_key(&paper_id(3)));
    seat.press("D").write("y");
    assert!(!seat.office.borrow().papers.contains_key(&paper_id(3)) && !seat.shows("Izveštaj"));
    assert_eq!(seat.notice(), "paper thrown away · u undo");
}

#[test]
fn links_lead_to_what_a_paper_is_about() {
    let mut seat = papers(Language::English, SMALL);
    seat.press("l");
    assert!(seat.notice().contains("nothing in particular"), "{}", seat.notice());
    seat.press("j l");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("5 t enter").write("O spisu.").press("esc");
    let office = seat.office.borrow();
    let (note, _) = office.papers.values().find(|(_, text)| text.contains("O spisu.")).unwrap();
    assert_eq!(note.about, [paper_id(1).into()], "a note about the selected paper");
}

#[test]
fn a_long_paper_is_read_to_its_end_and_no_further() {
    let place = office();
    let text = (1..=200).map(|n| format!("ред {n}")).collect::<Vec<_>>().join("\n");
    place.borrow_mut().add(9, kabinet::domain::paper::PaperKind::Report, "Дуг", &text, None, 0);
    let mut seat = Seat::new(&place, Language::SerbianCyrillic, SMALL);
    seat.press("5 enter G");
    assert!(seat.shows("ред 200"), "{}", seat.screen());
    let end = seat.screen();
    seat.press("j pgdn");
    assert_eq!(seat.screen(), end);
    seat.press("k");
    assert_ne!(seat.screen(), end);
    seat.press("g g");
    assert!(seat.shows("ред 1\n"), "{}", seat.screen());
}

#[test]
fn hostile_titles_and_texts_carry_no_codes() {
    let place = office();
    let title = "a\u{1b}]0;x\u{7}\u{202e}b\nc";
    place.borrow_mut().add(9, kabinet::domain::paper::PaperKind::Note, title, "x\u{1b}[2J\u{9b}y\r\nz", None, 0);
    for size in [SMALL, HOME] {
        let mut seat = Seat::new(&place, Language::English, size);
        seat.press("5 enter");
        assert!(seat.screen().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')));
        seat.press("D");
        assert!(seat.screen().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')));
    }
}

#[test]
fn names_and_titles_are_masked_in_private() {
    let mut seat = papers(Language::SerbianCyrillic, HOME);
    seat.press("j");
    seat.model.ctx.look.private = true;
    let screen = seat.screen();
    for word in ["Најава", "Весна", "Visit", "Колегијум"] {
        assert!(!screen.contains(word), "{word}: {screen}");
    }
}

#[test]
fn every_verb_has_its_words_and_a_key() {
    let seat = papers(Language::English, SMALL);
    for language in [Language::English, Language::SerbianCyrillic] {
        let words = kabinet::words::Words::new(language);
        for known in commands::all().iter().filter(|known| ["papers", "editor"].contains(&known.context)) {
            let id = known.name.replace('.', "-");
            assert!(words.has(&format!("cmd-{id}")) && words.has(&format!("help-{id}")), "{id}");
            let contexts = [known.context, "list", "global"];
            assert!(seat.model.ctx.keymap.keys_of(&contexts, known.name).is_some(), "{id} has no key");
        }
    }
}

#[test]
fn the_papers_look_right() {
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::English, "en")] {
        for (size, wide) in [(SMALL, 80), (HOME, 120)] {
            let mut seat = papers(language, size);
            seat.press("j");
            insta::assert_snapshot!(format!("list_{tag}_{wide}"), seat.screen());
            seat.press("enter");
            insta::assert_snapshot!(format!("reader_{tag}_{wide}"), seat.screen());
            seat.press("q k f enter");
            insta::assert_snapshot!(format!("filing_{tag}_{wide}"), seat.screen());
            let mut seat = Seat::new(&Rc::new(RefCell::new(Office::empty())), language, size);
            seat.press("5");
            insta::assert_snapshot!(format!("empty_{tag}_{wide}"), seat.screen());
        }
    }
}
