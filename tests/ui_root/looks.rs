//! Looks that change by key, sentences that fit, sizes that break nothing.

use kabinet::ui::theme::Palette;
use kabinet::words::Language::{English, SerbianCyrillic};

use crate::{first_start, week};

#[test]
fn looks_change_by_key() {
    let mut seat = week(English, 120, 36);
    seat.press("space v t").expect("light background");
    assert_eq!(seat.model.ctx.look.palette, Palette::Light);
    seat.press("space v t space v b").expect("slow line");
    assert!(seat.model.ctx.look.lean);
    seat.press("ctrl-p F9").expect("What shall be done?");
    assert!(seat.model.ctx.look.private);
}

#[test]
fn the_status_line_never_overlaps_and_long_sentences_are_whole() {
    let mut seat = week(English, 60, 16);
    let long = "A sentence that is far too long for one line of a narrow terminal, and that says at its very end what to do now.";
    seat.model.notice = Some((long.to_owned(), kabinet::ui::theme::Role::Danger));
    let screen = seat.screen();
    let said: Vec<&str> = screen.lines().rev().take(2).collect();
    assert_eq!(format!("{} {}", said[1].trim(), said[0].trim()), long, "{screen}");
    seat.model.notice = Some(("short".to_owned(), kabinet::ui::theme::Role::Good));
    let screen = seat.screen();
    let last = screen.lines().last().unwrap();
    assert!(last.ends_with("   short") || last.contains("  short"), "{last}");
}

#[test]
fn no_size_panics_whatever_lies_over_the_screen() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    for (columns, rows) in [(0, 0), (1, 1), (20, 5), (60, 16), (80, 24), (65_535, 16)] {
        seat.resize(columns, rows);
        for keys in ["?", "space h", "ctrl-p", ":", "space", "g", "g 4", "space o c", "space o s", "q", "g p"] {
            seat.press(keys);
            let _ = seat.buffer();
            seat.press("esc esc");
        }
    }
    let mut seat = first_start(English, 20, 5);
    for (columns, rows) in [(0, 0), (20, 5), (60, 16), (65_535, 17)] {
        seat.resize(columns, rows).press("tab tab tab");
        let _ = seat.buffer();
    }
}
