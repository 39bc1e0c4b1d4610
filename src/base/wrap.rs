//! Safe text broken into rows of a width, in linear time: at spaces, and inside a word only where a word alone
//! is too wide. It copies nothing and changes nothing.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::width::{grapheme, width};

/// One row: byte ranges of the wrapped text, shown one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The indent or quote marks of the line, repeated on each of its rows; empty with [`wrap`].
    pub prefix: Range<usize>,
    /// The row's own text, without the spaces at which it was broken.
    pub text: Range<usize>,
}

/// `text` in rows of at most `columns` (at least one row; a line end in `text` always ends a row).
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    for line in lines(text) {
        break_line(text, line.clone(), columns.max(1), |range| rows.push(range));
    }
    rows
}

/// The same, but a line's leading spaces and quote marks (`> > `) stand before each of its rows, as long as
/// they leave half of the columns free.
pub fn wrap_quoted(text: &str, columns: usize) -> Vec<Row> {
    let columns = columns.max(1);
    let mut rows = Vec::new();
    for line in lines(text) {
        let whole = text.get(line.clone()).unwrap_or_default();
        let rest = whole.trim_start_matches([' ', '>', '|']);
        let lead = whole.len() - rest.len();
        let indent = width(whole.get(..lead).unwrap_or_default());
        let lead = if indent * 2 > columns || rest.is_empty() { 0 } else { lead };
        let free = if lead == 0 { columns } else { columns - indent };
        let prefix = line.start..line.start + lead;
        break_line(text, prefix.end..line.end, free, |text| rows.push(Row { prefix: prefix.clone(), text }));
    }
    rows
}

/// The byte ranges of `text`'s lines, without their ends.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// Gives the rows of one line to `row`. A word and the spaces before it stay together if they fit.
fn break_line(text: &str, line: Range<usize>, columns: usize, mut row: impl FnMut(Range<usize>)) {
    let (mut start, mut end, mut used) = (line.start, line.start, 0);
    for (gap, word) in words(text, line.clone()) {
        let (space, wide) = (gap.len(), width(text.get(word.clone()).unwrap_or_default()));
        if used + space + wide <= columns {
            (end, used) = (word.end, used + space + wide);
            continue;
        }
        if end > start {
            row(start..end);
        }
        (start, end, used) = (word.start, word.end, wide);
        if wide > columns {
            (start, used) = break_word(text, word, columns, &mut row);
        }
    }
    row(start..end);
}

/// Gives all but the last row of a word that is wider than a row; where that last row starts, and its width.
fn break_word(text: &str, word: Range<usize>, columns: usize, row: &mut impl FnMut(Range<usize>)) -> (usize, usize) {
    let (mut start, mut used) = (word.start, 0);
    for (offset, cluster) in text.get(word.clone()).unwrap_or_default().grapheme_indices(true) {
        let wide = grapheme(cluster);
        let at = word.start + offset;
        if used + wide > columns && at > start {
            row(start..at);
            (start, used) = (at, 0);
        }
        used += wide;
    }
    (start, used)
}

/// The words of one line, each with the run of spaces before it; spaces at the end are nobody's.
fn words(text: &str, line: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
    let mut at = line.start;
    std::iter::from_fn(move || {
        let rest = text.get(at..line.end).filter(|rest| !rest.is_empty())?;
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        let start = at + gap;
        let word = text.get(start..line.end).filter(|word| !word.is_empty())?;
        let end = start + word.find(' ').unwrap_or(word.len());
        let found = (at..start, start..end);
        at = end;
        Some(found)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|range| &text[range]).collect()
    }

    fn quoted(text: &str, columns: usize) -> Vec<String> {
        let row = |row: Row| format!("{}{}", &text[row.prefix], &text[row.text]);
        wrap_quoted(text, columns).into_iter().map(row).collect()
    }

    #[test]
    fn rows_break_at_spaces() {
        assert_eq!(rows("Поштовани господине министре", 12), ["Поштовани", "господине", "министре"]);
        assert_eq!(rows("a bc  def", 4), ["a bc", "def"]);
        assert_eq!(rows("", 10), [""]);
        assert_eq!(rows("a\n\n  b \n", 10), ["a", "", "  b", ""]);
    }

    #[test]
    fn a_word_too_wide_breaks_between_graphemes() {
        assert_eq!(rows("ab abcdefgh ij", 4), ["ab", "abcd", "efgh", "ij"]);
        assert_eq!(rows("日本語", 3), ["日", "本", "語"]);
        assert_eq!(rows("日本", 1), ["日", "本"], "a row holds at least one grapheme");
        assert_eq!(rows("👩\u{200d}👧👩\u{200d}👧", 2), ["👩\u{200d}👧", "👩\u{200d}👧"]);
    }

    #[test]
    fn quotes_go_on() {
        assert_eq!(quoted("> > one two three", 9), ["> > one", "> > two", "> > three"]);
        assert_eq!(quoted("  a b", 4), ["  a", "  b"]);
        assert_eq!(quoted(">>>>>>>> a b", 6), [">>>>>>", ">> a b"]);
        assert_eq!(quoted("> ", 6), [">"]);
    }

    proptest! {
        #[test]
        fn no_row_is_too_wide_and_no_letter_is_lost(text in "[a-zЖ日 \\n>\u{301}]{0,80}", columns in 1_usize..12) {
            let ranges = wrap(&text, columns);
            for range in &ranges {
                let row = &text[range.clone()];
                prop_assert!(width(row) <= columns || row.graphemes(true).count() == 1, "{:?}", row);
            }
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&ranges.iter().map(|range| &text[range.clone()]).collect::<String>()), bare(&text));
            for row in wrap_quoted(&text, columns) {
                let wide = width(&text[row.prefix]) + width(&text[row.text.clone()]);
                prop_assert!(wide <= columns || text[row.text].graphemes(true).count() == 1);
            }
        }
    }
}
