//! T07: our columns are those that ratatui draws, for every grapheme in every script.

use kabinet::base::{safe, width};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

const ROOM: u16 = 4_000;

/// The columns that ratatui moves on by when it draws `text`.
fn drawn(text: &str) -> usize {
    let mut buffer = Buffer::empty(Rect::new(0, 0, ROOM, 1));
    let (column, _) = buffer.set_stringn(0, 0, text, ROOM.into(), Style::default());
    column.into()
}

#[test]
fn t07_difficult_graphemes_are_as_wide_as_they_are_drawn() {
    for text in [
        "Ђорђе",
        "Ни\u{301}кола",
        "日本語",
        "👩\u{200d}👩\u{200d}👧",
        "🇷🇸🇦🇹",
        "❤\u{fe0f}",
        "☎",
        "ｶﾞﾊﾟ",
        "한국",
        "हिन्दी",
        "1\u{fe0f}\u{20e3}",
        "ﷺ",
        "e\u{301}\u{302}\u{303}",
        "\u{301}a",
        "a\u{a0}b",
        "©®™",
        "¨¸´",
        "ǆǉǌ",
    ] {
        assert_eq!(width::width(text), drawn(text), "{text:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "Њ", "ž", "日", "👩", "\u{200d}", "\u{fe0f}", "\u{301}", "🇷", "ﾞ", "ﾟ", " ", "…", "क", "्"
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn t07_every_text_is_as_wide_as_it_is_drawn(text in text()) {
        prop_assert_eq!(width::width(&text), drawn(&text));
        let line = safe::line(&text);
        prop_assert_eq!(width::width(&line), drawn(&line));
    }
}
