//! Other looks of the same screen: masked, without colours, without signs.

use std::sync::Arc;

use kabinet::ui::theme::{Look, Palette};
use kabinet::words::Language;
use ratatui::style::Modifier;

use crate::kit::office::Office;
use crate::kit::{Seat, cast};
use crate::morning;

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
    let look = Look { palette: Palette::Plain, ascii: true, lean: true, private: false };
    let mut seat = Seat::looking(office, Language::English, (120, 36), look);
    seat.press("3 v o x").expect(">").expect("+").expect_not("▌").expect_not("•").expect_not("│").expect_not("—");
    let late = seat.style_of("-2 d");
    assert!(late.add_modifier.contains(Modifier::UNDERLINED));
}
