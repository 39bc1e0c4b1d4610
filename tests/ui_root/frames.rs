//! What lies over the screen: its frame, whole at every size and as large as what it holds.

use kabinet::base::width;
use kabinet::ui::overlay::frame::frame;
use kabinet::ui::overlay::state::Overlay;
use kabinet::ui::theme::Palette;
use kabinet::words::Language::{English, SerbianCyrillic};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::kit::Seat;
use crate::week;

#[test]
fn whatever_lies_over_the_screen_has_its_frame_whole() {
    for (columns, rows) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        for keys in ["?", "space h", "ctrl-p", ":", "space", "g", "g p", "space o c", "g 4", "space q"] {
            let mut seat = week(SerbianCyrillic, columns, rows);
            seat.press(keys);
            let screen = seat.screen();
            let top = screen.lines().position(|line| line.contains('┌')).unwrap_or_else(|| panic!("{keys}: no frame"));
            let under = screen.lines().position(|line| line.contains('└')).unwrap();
            let columns_of = |line: &str, side: char| {
                line.match_indices(side).map(|(at, _)| width::width(&line[..at])).collect::<Vec<_>>()
            };
            let lines: Vec<&str> = screen.lines().collect();
            let (left, right) = (columns_of(lines[top], '┌')[0], columns_of(lines[top], '┐')[0]);
            for line in &lines[top + 1..under] {
                let sides = columns_of(line, '│');
                assert!(sides.contains(&left) && sides.contains(&right), "{keys} at {columns}:\n{screen}");
            }
        }
    }
}

#[test]
fn keys_that_wait_for_an_overlay_are_not_offered_meanwhile() {
    let mut seat = week(English, 120, 36);
    seat.expect("a assign").press("space q").expect_not("a assign").press("n ?");
    let last = seat.screen().lines().last().unwrap().to_owned();
    assert!(last.contains("/ narrow") && last.contains("? close") && !last.contains("assign"), "{last}");
}

#[test]
fn a_frame_in_ascii_is_ascii() {
    let mut seat = week(English, 120, 36);
    seat.model.ctx.look.ascii = true;
    seat.press("space q").expect("+- Please confirm -").expect_not("│").expect_not("┌");
}

#[test]
fn nothing_but_letters_is_more_than_ascii_where_only_ascii_may_be_drawn() {
    for language in [English, SerbianCyrillic] {
        let mut seat = week(language, 120, 36);
        seat.model.ctx.look.ascii = true;
        for keys in [
            "1", "2", "v w", "v m", "3", "enter", "q F9", "4", "5", "6", "?", "space h", "ctrl-p", ":", "space", "2 o",
            "g d",
        ] {
            let screen = seat.press(keys).screen();
            let sign = screen.chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
            assert_eq!(sign, None, "{keys}: {screen}");
            seat.press("esc");
        }
    }
}

#[test]
fn a_frame_halves_no_wide_character() {
    let ctx = week(English, 120, 36).model.ctx;
    for start in ["漢", "a漢"] {
        let area = Rect::new(0, 0, 120, 20);
        let mut buffer = Buffer::empty(area);
        for row in 0..20 {
            buffer.set_stringn(0, row, format!("{start}{}", "漢".repeat(70)), 120, Style::new());
        }
        let inside = frame("Kabinet", (50, 10), &ctx, area, &mut buffer);
        for row in inside.y..inside.y + inside.height {
            assert!(width::width(buffer[(inside.x - 3, row)].symbol()) == 1, "the left side is hidden");
        }
    }
}

#[test]
fn a_long_page_says_how_far_one_is_and_its_end_is_reached_while_it_is_narrowed() {
    let mut seat = week(English, 80, 24);
    seat.press("?");
    let Some(Overlay::Page(page)) = &seat.model.overlay else { panic!("no page") };
    let laid_out = kabinet::ui::overlay::page::lines(page, &seat.model.ctx);
    let (lines, last) = (laid_out.len(), laid_out.last().unwrap().text.clone());
    seat.expect(&format!(" 18/{lines} "));
    seat.press("G").expect(&format!(" {lines}/{lines} ")).expect(&last);
    seat.press("g g /").type_text(" ");
    for _ in 0..lines {
        seat.press("down");
    }
    seat.expect(&last);
}

#[test]
fn a_frames_title_is_not_dim_though_its_rule_is() {
    for palette in [Palette::Light, Palette::Plain] {
        let mut seat = week(English, 120, 36);
        seat.model.ctx.look.palette = palette;
        seat.press("space q");
        let style = seat.style_of("Please confirm");
        assert!(style.add_modifier.contains(Modifier::BOLD), "{style:?}");
        assert!(!style.add_modifier.contains(Modifier::DIM), "{style:?}");
    }
}

#[test]
fn a_chooser_keeps_its_size_while_its_people_come_and_go() {
    let mut seat = week(English, 120, 36);
    let frame = |seat: &Seat| -> Vec<usize> {
        let screen = seat.screen();
        screen.lines().enumerate().filter(|(_, line)| line.contains(['┌', '└'])).map(|(row, _)| row).collect()
    };
    seat.press("g p");
    let empty = frame(&seat);
    seat.type_text("e").expect("Embassy of Austria");
    assert_eq!(frame(&seat), empty, "{}", seat.screen());
}
