//! The papers' screen by keystroke: lists, reader, filing, correcting, throwing away, links.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod kit;

use std::sync::Arc;

use kabinet::domain::paper::PaperKind;
use kabinet::ui::place::Screen;
use kabinet::ui::root::commands;
use kabinet::words::Language;
use kit::papers::PaperOffice;
use kit::writing::{HOME, SMALL, seated};
use kit::{Seat, cast};

/// A seat in front of the papers.
fn papers(language: Language, size: (u16, u16)) -> (Seat, Arc<PaperOffice>) {
    let (mut seat, office) = seated(language, size);
    seat.press("5");
    (seat, office)
}

#[test]
fn a_paper_is_read_and_left_again() {
    let (mut seat, _) = papers(Language::SerbianCyrillic, SMALL);
    seat.expect("незаведен").expect("88/2026").expect("Izveštaj sa puta u Beč");
    seat.press("j enter");
    seat.expect("Белешка 88/2026").expect("Амбасадор је најавио");
    seat.press("q");
    seat.expect("Izveštaj sa puta u Beč");
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn a_number_with_its_year_opens_the_paper_else_the_letter_of_that_year() {
    let (mut seat, _) = seated(Language::English, HOME);
    seat.press("g 8").type_text("8/2026\n").expect("Note 88/2026").expect("Амбасадор је најавио");
    seat.press("q g 4").type_text("17/2026\n").expect("Letter 417");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("1 g 4").type_text("17/2025\n").expect("417/2025 is not there");
    seat.press("g 4").type_text("x\n").expect("65/2026");
    seat.press(":").type_text("87/2026\n").expect("Minutes 87/2026");
}

#[test]
fn lists_are_chosen_and_narrowed_while_one_types() {
    let (mut seat, _) = papers(Language::English, SMALL);
    seat.press("v down enter");
    seat.expect("not filed 1").expect_not("88/2026");
    seat.press("v down down enter");
    seat.expect("filed 2").expect_not("Izveštaj");
    seat.press("v").type_text("рад каб").press("enter");
    seat.expect("87/2026").expect_not("88/2026");
    seat.press("v enter /").type_text("poseta");
    seat.expect_not("87/2026").expect_not("88/2026");
    seat.press("backspace").type_text("u ministra");
    // Latin finds Cyrillic.
    seat.expect("88/2026").expect_not("87/2026");
    seat.expect("1 of 3");
    seat.press("esc");
    seat.expect("87/2026").expect("88/2026");
    seat.press("/").type_text("nothing has this").press("enter");
    seat.expect("Nothing fits");
    seat.press("esc");
    seat.expect("87/2026");
}

#[test]
fn the_digit_shows_every_paper_whatever_was_narrowed() {
    let (mut seat, _) = papers(Language::English, SMALL);
    let whole = "Papers · all";
    seat.expect(whole).press("j v down down down enter").expect_not(whole).expect("about one thing");
    seat.press("5").expect(whole).expect("87/2026");
}

#[test]
fn an_unfiled_paper_is_written_on_filed_and_then_read_only() {
    let (mut seat, office) = papers(Language::English, HOME);
    seat.press("e ctrl-end").type_text("Kraj.").press("esc");
    assert_eq!(seat.model.screen, Screen::Papers);
    assert_eq!(seat.notice(), "paper saved, not filed · u undo");
    assert!(office.shelf().drafts.is_empty());
    seat.press("g g f").type_text("06").press("enter");
    seat.expect("89/2026");
    seat.type_text("д");
    assert_eq!(seat.notice(), "filed as 89/2026");
    let filing = office.shelf().papers[&cast::paper(3)].0.filing.clone().unwrap();
    assert_eq!(filing.class, cast::class(3));
    seat.press("e");
    assert!(seat.notice().contains("read-only"), "{}", seat.notice());
    seat.press("D");
    assert!(seat.notice().contains("read-only") && seat.model.overlay.is_none());
    seat.press("y");
    assert_eq!(seat.copied, ["89/2026"]);
}

#[test]
fn a_paper_changed_meanwhile_is_not_filed_as_it_was() {
    let (mut seat, office) = papers(Language::English, HOME);
    seat.press("f down enter");
    office.shelf().papers.entry(cast::paper(3)).and_modify(|(paper, _)| paper.revision = paper.revision.next());
    seat.type_text("y");
    assert!(!office.shelf().papers[&cast::paper(3)].0.is_filed());
    assert!(seat.notice().contains("changed since"), "{}", seat.notice());
}

#[test]
fn an_unfiled_paper_is_thrown_away_only_after_yes() {
    let (mut seat, office) = papers(Language::English, SMALL);
    seat.press("D").type_text("n");
    assert!(office.shelf().papers.contains_key(&cast::paper(3)));
    seat.press("D").type_text("y");
    seat.expect_not("Izveštaj");
    assert!(!office.shelf().papers.contains_key(&cast::paper(3)));
    assert_eq!(seat.notice(), "paper thrown away · u undo");
}

#[test]
fn links_lead_to_what_a_paper_is_about() {
    let (mut seat, office) = papers(Language::English, SMALL);
    seat.press("l");
    assert!(seat.notice().contains("nothing in particular"), "{}", seat.notice());
    seat.press("j l");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("5 t enter").type_text("O spisu.").press("esc");
    let shelf = office.shelf();
    let (note, _) = shelf.papers.values().find(|(_, text)| text.contains("O spisu.")).unwrap();
    assert_eq!(note.about, [cast::paper(1).into()], "a note about the selected paper");
}

#[test]
fn a_long_paper_is_read_to_its_end_and_no_further() {
    let (mut seat, office) = seated(Language::SerbianCyrillic, SMALL);
    let text = (1..=200).map(|n| format!("ред {n}")).collect::<Vec<_>>().join("\n");
    office.shelf().add(9, PaperKind::Report, "Дуг", &text, None, 0);
    seat.press("5 enter G");
    seat.expect("ред 200");
    let end = seat.screen();
    seat.press("j pgdn");
    assert_eq!(seat.screen(), end);
    seat.press("k");
    assert_ne!(seat.screen(), end);
    seat.press("g g");
    seat.expect("ред 1\n");
}

#[test]
fn hostile_titles_and_texts_carry_no_codes() {
    let title = "a\u{1b}]0;x\u{7}\u{202e}b\nc";
    for size in [SMALL, HOME] {
        let (mut seat, office) = seated(Language::English, size);
        office.shelf().add(9, PaperKind::Note, title, "x\u{1b}[2J\u{9b}y\r\nz", None, 0);
        seat.press("5 enter");
        assert!(seat.screen().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')));
        seat.press("D");
        assert!(seat.screen().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')));
    }
}

#[test]
fn names_and_titles_are_masked_in_private() {
    let (mut seat, _) = papers(Language::SerbianCyrillic, HOME);
    seat.press("j");
    seat.model.ctx.look.private = true;
    let screen = seat.screen();
    for word in ["Најава", "Весна", "Visit", "Колегијум"] {
        assert!(!screen.contains(word), "{word}: {screen}");
    }
}

#[test]
fn every_verb_has_its_words_and_a_key() {
    let (seat, _) = papers(Language::English, SMALL);
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
            let (mut seat, _) = papers(language, size);
            seat.press("j");
            insta::assert_snapshot!(format!("list_{tag}_{wide}"), seat.screen());
            seat.press("enter");
            insta::assert_snapshot!(format!("reader_{tag}_{wide}"), seat.screen());
            seat.press("q k f down enter");
            insta::assert_snapshot!(format!("filing_{tag}_{wide}"), seat.screen());
            let mut seat = Seat::new(Arc::new(PaperOffice::empty()), language, size);
            seat.press("5");
            insta::assert_snapshot!(format!("empty_{tag}_{wide}"), seat.screen());
        }
    }
}
