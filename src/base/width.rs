//! Text measured in terminal columns, by grapheme, the way ratatui draws it. It expects safe text
//! (see [`super::safe`]) and lays nothing out.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Stands for what was cut off.
pub const ELLIPSIS: &str = "…";
/// The same in a terminal that shows ASCII only.
pub const ASCII_ELLIPSIS: &str = "~";

/// Columns that `text` takes in a row. Control characters take none, as ratatui draws none.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|b| !b.is_ascii_control()).count();
    }
    if text.chars().all(is_single) {
        return text.chars().count();
    }
    text.graphemes(true).map(grapheme).sum()
}

/// Columns of one grapheme. ratatui adds one for each halfwidth (han)dakuten, which terminals draw in a cell
/// of their own.
pub fn grapheme(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [byte] => usize::from(!byte.is_ascii_control()),
        _ if grapheme.contains(char::is_control) => 0,
        _ => grapheme.width() + grapheme.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count(),
    }
}

/// The longest start of `text` that fits into `columns`, never through a grapheme.
pub fn prefix(text: &str, columns: usize) -> &str {
    text.get(..split(text, columns)).unwrap_or(text)
}

/// `text` in at most `columns`, ending with `more` ([`ELLIPSIS`] or [`ASCII_ELLIPSIS`]) if something was cut.
pub fn cut<'a>(text: &'a str, columns: usize, more: &str) -> Cow<'a, str> {
    if fits(text, columns) {
        return Cow::Borrowed(text);
    }
    let more = prefix(more, columns);
    let kept = prefix(text, columns - width(more)).trim_end();
    Cow::Owned(format!("{kept}{more}"))
}

/// `text` in at most `columns` with its middle replaced by `more`: for paths and addresses, whose end matters.
pub fn cut_middle<'a>(text: &'a str, columns: usize, more: &str) -> Cow<'a, str> {
    if fits(text, columns) {
        return Cow::Borrowed(text);
    }
    let more = prefix(more, columns);
    let room = columns - width(more);
    let head = prefix(text, room - room / 2);
    let tail = suffix(text.get(head.len()..).unwrap_or_default(), room - width(head));
    Cow::Owned(format!("{head}{more}{tail}"))
}

/// `text` and spaces up to `columns`; as it is if it is wider.
pub fn pad_right(text: &str, columns: usize) -> Cow<'_, str> {
    match columns.saturating_sub(width(text)) {
        0 => Cow::Borrowed(text),
        free => Cow::Owned(format!("{text}{:free$}", "")),
    }
}

/// Spaces up to `columns` and `text`; as it is if it is wider.
pub fn pad_left(text: &str, columns: usize) -> Cow<'_, str> {
    match columns.saturating_sub(width(text)) {
        0 => Cow::Borrowed(text),
        free => Cow::Owned(format!("{:free$}{text}", "")),
    }
}

/// `text` in exactly `columns`: cut or padded on the right. A cell of a table.
pub fn fit<'a>(text: &'a str, columns: usize, more: &str) -> Cow<'a, str> {
    match cut(text, columns, more) {
        Cow::Borrowed(text) => pad_right(text, columns),
        Cow::Owned(text) => Cow::Owned(pad_right(&text, columns).into_owned()),
    }
}

fn fits(text: &str, columns: usize) -> bool {
    // No ASCII character is wider than one column.
    (text.is_ascii() && text.len() <= columns) || split(text, columns) == text.len()
}

/// The byte at which the first `columns` of `text` end.
fn split(text: &str, columns: usize) -> usize {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        used += grapheme(cluster);
        if used > columns {
            return at;
        }
    }
    text.len()
}

fn suffix(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true).rev() {
        used += grapheme(cluster);
        if used > columns {
            return text.get(at + cluster.len()..).unwrap_or_default();
        }
    }
    text
}

/// Characters that are one column wide and a grapheme by themselves: Latin, Cyrillic, common punctuation.
fn is_single(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A1}'..='\u{A8}' | '\u{AA}'..='\u{AC}' | '\u{AF}'..='\u{2FF}' | '\u{400}'..='\u{482}'
        | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_are_those_of_the_terminal() {
        for (text, columns) in [
            ("", 0),
            ("abc", 3),
            ("Ђорђе", 5),
            ("Ни\u{301}кола", 6),
            ("日本", 4),
            ("👩\u{200d}👧", 2),
            ("🇷🇸", 2),
            ("❤\u{fe0f}", 2),
            ("a\u{7}b", 2),
            ("\u{200b}", 0),
        ] {
            assert_eq!(width(text), columns, "{text:?}");
        }
    }

    #[test]
    fn names_are_cut_where_they_may_be() {
        assert_eq!(cut("Амбасада Аустрије", 10, ELLIPSIS), "Амбасада…");
        assert_eq!(cut("Амбасада", 8, ELLIPSIS), "Амбасада");
        assert_eq!(cut("日本語", 4, ELLIPSIS), "日…");
        assert_eq!(cut("Embassy", 5, "..."), "Em...");
        assert_eq!(cut("Embassy", 2, "..."), "..");
        assert_eq!(cut("Embassy", 0, ELLIPSIS), "");
        assert_eq!(cut("👩\u{200d}👧👩\u{200d}👧", 3, ASCII_ELLIPSIS), "👩\u{200d}👧~");
        assert_eq!(cut_middle("/var/lib/kabinet/journal", 12, ELLIPSIS), "/var/l…urnal");
        assert_eq!((&*pad_right("Њ", 3), &*pad_left("日", 3), &*fit("Дописи", 4, ELLIPSIS)), ("Њ  ", " 日", "Доп…"));
        assert!(matches!(fit("Сто!", 4, ELLIPSIS), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn a_cell_is_exactly_as_wide_as_asked(text in any::<String>(), columns in 0_usize..20) {
            let text = crate::base::safe::line(&text);
            prop_assert!(width(&cut(&text, columns, ELLIPSIS)) <= columns);
            prop_assert!(width(&cut_middle(&text, columns, ELLIPSIS)) <= columns);
            prop_assert!(text.starts_with(prefix(&text, columns)));
            prop_assert_eq!(width(&fit(&text, columns, ELLIPSIS)), columns);
            prop_assert_eq!(width(&text), text.graphemes(true).map(grapheme).sum::<usize>());
        }
    }
}
