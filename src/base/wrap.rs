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

/// The words of one line, each with the run of spaces before it.
fn words(text: &str, line: Range<usize>) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + '_ {
    let mut at = line.start;
    std::iter::from_fn(move || {
        let rest = text.get(at..line.end).filter(|rest| !rest.is_empty())?;
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        let start = at + gap;
        let word = text.get(start..line.end)?;
        let end = start + word.find(' ').unwrap_or(word.len());
        let found = (at..start, start..end);
        at = end;
        Some(found)
    })
}
