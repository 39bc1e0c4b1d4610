//! Other looks of the same screen: masked, without colours, without signs.

use std::sync::Arc;

use kabinet::domain::letter::Party;
use kabinet::ui::theme::{Look, Palette};
use kabinet::words::Language;
use ratatui::style::Modifier;

use crate::kit::office::Office;
use crate::kit::{Seat, cast};
use crate::{morning, seat, sized};

#[test]
fn names_and_subjects_are_masked_while_one_is_watched() {
    let (mut seat, _) = morning();
    seat.model.ctx.look.private = true;
    seat.expect_not("Žabar").expect_not("Zahvalnica").expect_not("Hvala").expect_not("posta.example");
    seat.press("v o j enter").expect_not("Sommer").expect_not("Embassy").expect_not("honour");
}

#[test]
fn other_looks_keep_every_sign() {
    let office = Arc::new(Office::new(cast::morning()));
    let look = Look { palette: Palette::Plain, ascii: true, lean: true, ..Look::default() };
    let mut seat = Seat::looking(office, Language::English, (120, 36), look);
    seat.press("3 v o x").expect(">").expect("+").expect_not("▌").expect_not("•").expect_not("│").expect_not("—");
    let late = seat.style_of("-2 d");
    assert!(late.add_modifier.contains(Modifier::UNDERLINED));
}

#[test]
fn a_letter_without_sender_or_subject_says_so_wherever_it_is_shown() {
    let mut nameless = cast::letter(7, "", "");
    nameless.0.party = Party::default();
    for (language, sender, subject) in [
        (Language::English, "(no sender)", "(no subject)"),
        (Language::SerbianCyrillic, "(без пошиљаоца)", "(без предмета)"),
    ] {
        let (mut seat, _) = sized(Office::new(vec![nameless.clone()]), language, 200, 36);
        seat.press("v a");
        assert_eq!(seat.screen().matches(sender).count(), 2, "list and reader:\n{}", seat.screen());
        assert_eq!(seat.screen().matches(subject).count(), 2, "list and reader:\n{}", seat.screen());
        seat.press("A 1").expect(sender).expect(subject);
        assert_eq!(seat.screen().matches(sender).count(), 2, "desk and beside it:\n{}", seat.screen());
    }
}

#[test]
fn a_deadline_is_not_taken_for_the_day_received() {
    for (columns, received) in [(120, false), (200, true)] {
        let (mut seat, _) = seat(Language::English, columns, 36);
        seat.press("v a d").type_text("22.11.2026").press("enter");
        let row = seat.screen().lines().find(|line| line.contains("due today")).unwrap().to_owned();
        assert_eq!(row.contains(" 13 Nov  due today "), received, "{row}");
    }
}

#[test]
fn the_subjects_of_a_list_end_in_one_column() {
    let letter = |n| cast::letter(n, "Johann Sommer", &"Веома дуг предмет ".repeat(9));
    let (mut seat, _) = sized(Office::new((1..9).map(letter).collect()), Language::English, 80, 24);
    seat.press("v a A j d").type_text("22.11.2026").press("enter h").type_text("+3").press("enter");
    let ends: std::collections::BTreeSet<usize> =
        seat.screen().lines().filter_map(|line| Some(line[..line.find('…')?].chars().count())).collect();
    assert_eq!(ends.len(), 1, "{}", seat.screen());
}

#[test]
fn a_sender_who_fills_the_line_is_cut_once() {
    let long = "Савет за борбу против свега што је предугачко ";
    for extra in 0..12 {
        let mut letter = cast::letter(7, &format!("{}{}", "x".repeat(extra), long.repeat(3)), "Акт");
        letter.0.party.address = "savet@dugo.example".to_owned();
        let (mut seat, _) = sized(Office::new(vec![letter]), Language::English, 80, 24);
        seat.press("v a enter").expect("…").expect_not("……");
    }
}

#[test]
fn choosers_and_owners_are_masked_while_one_is_watched() {
    let (mut seat, _) = sized(Office::new(cast::morning()), Language::English, 200, 36);
    seat.press("v a j A").expect("me").press("j l").type_text("mil").press("enter").expect("linked");
    seat.press("L").expect("Милица").press("F9").expect_not("Милица").press("esc");
    let owned = |seat: &Seat| seat.screen().lines().filter(|line| line.contains(" me │")).count();
    assert_eq!(owned(&seat), 0, "{}", seat.screen());
    seat.press("a").expect_not("Vesna").expect_not("Весна");
}
