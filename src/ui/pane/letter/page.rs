//! The text of a letter laid out for a width, once; drawing only takes lines out of it.

use std::ops::Range;

use crate::api::letters::LetterSheet;
use crate::base::safe;
use crate::base::wrap::{self, Row};
use crate::domain::ids::{LetterId, Revision};
use crate::domain::{prose, quoting};

/// The widest text, columns.
const MEASURE: u16 = 80;
/// A quotation of fewer lines is shown as it is.
const FOLD: usize = 2;

/// The laid out text of one letter.
#[derive(Debug, Clone, Default)]
pub struct Page {
    text: String,
    lines: Vec<Line>,
    made: Option<Made>,
    /// How many lines are quotations.
    pub quoted: usize,
}

/// What the layout was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Made {
    letter: LetterId,
    revision: Revision,
    width: u16,
    unfolded: bool,
    tasks: usize,
}

/// One line of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Nothing.
    Blank,
    /// What the decoder had to guess or leave out.
    Warnings,
    /// The office answered it.
    Answered,
    /// Why it is held, and until when.
    Held,
    /// What the office noted: this part of the remark.
    Remark(String),
    /// A task that came from it, from 0.
    Task(usize),
    /// The writer's words.
    Text(Range<usize>),
    /// Somebody else's words; every row of a line has its quote marks.
    Quote(Row),
    /// So many lines of somebody else's words.
    Folded(usize),
    /// What stands under every letter of the writer.
    Signature(Range<usize>),
    /// The heading of the attachments.
    Attachments,
    /// An attachment, from 0.
    Attachment(usize),
}

impl Page {
    /// Lays `sheet` out for `width` columns, unless that was done already.
    pub fn lay_out(&mut self, sheet: &LetterSheet, width: u16, unfolded: bool) {
        let width = MEASURE.min(width).max(1);
        let made = Made {
            letter: sheet.letter.id,
            revision: sheet.letter.revision,
            width,
            unfolded,
            tasks: sheet.tasks.len(),
        };
        if self.made == Some(made) {
            return;
        }
        let text = sheet.rendition.as_ref().map_or("", |rendition| rendition.text.as_str());
        let text = safe::block(text).trim_end().to_owned();
        *self = Self { text, lines: vec![], made: Some(made), quoted: 0 };
        self.notes(sheet, width);
        self.body(width, unfolded);
        let files = sheet.rendition.as_ref().map_or(0, |rendition| rendition.attachments.len());
        if files > 0 {
            self.lines.extend([Line::Blank, Line::Attachments]);
            self.lines.extend((0..files).map(Line::Attachment));
        }
    }

    /// The lines from `top` on.
    pub fn lines(&self, top: usize) -> impl Iterator<Item = &Line> {
        self.lines.iter().skip(top)
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Nothing is laid out.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A part of the text.
    pub fn text(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn notes(&mut self, sheet: &LetterSheet, width: u16) {
        let before = self.lines.len();
        if sheet.rendition.as_ref().is_some_and(|rendition| !rendition.warnings.is_empty()) {
            self.lines.push(Line::Warnings);
        }
        if sheet.answered.is_some() {
            self.lines.push(Line::Answered);
        }
        if sheet.letter.hold.is_some() {
            self.lines.push(Line::Held);
        }
        let remark = safe::line(&sheet.letter.remark).into_owned();
        if !remark.is_empty() {
            let rows = wrap::wrap(&remark, usize::from(width.saturating_sub(2)).max(1));
            let part = |row: Range<usize>| Line::Remark(remark.get(row).unwrap_or_default().to_owned());
            self.lines.extend(rows.into_iter().map(part));
        }
        self.lines.extend((0..sheet.tasks.len()).map(Line::Task));
        if self.lines.len() > before {
            self.lines.push(Line::Blank);
        }
    }

    fn body(&mut self, width: u16, unfolded: bool) {
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let quotes = quoting::quotes(&text);
        self.quoted = quotes.iter().map(ExactSizeIterator::len).sum();
        let signature = quoting::signature(&text).unwrap_or(usize::MAX);
        // A letter that only hands on another one is shown, not folded away.
        let unfolded = unfolded || quoting::own_words(&text).trim().is_empty();
        let (mut at, mut begun, mut quotes) = (0, None, quotes.into_iter().peekable());
        let flowing = prose::flowing(&text, usize::from(width));
        let joined = prose::joined(&text, usize::from(width));
        for (number, line) in text.split('\n').enumerate() {
            let range = at..at + line.len();
            at = range.end + 1;
            while quotes.peek().is_some_and(|quote| quote.end <= number) {
                quotes.next();
            }
            let quote = quotes.peek().filter(|quote| quote.contains(&number));
            match quote {
                Some(quote) if !unfolded && quote.len() >= FOLD => {
                    if quote.start == number {
                        self.lines.push(Line::Folded(quote.len()));
                    }
                }
                Some(_) => self.quote(&text, range, width),
                None if number >= signature => self.rows(&text, range, width, Line::Signature),
                None => {
                    let start = begun.take().unwrap_or(range.start);
                    let next = number + 1;
                    let own = next < signature && quotes.peek().is_none_or(|quote| !quote.contains(&next));
                    if own && flowing.get(number) == Some(&true) {
                        begun = Some(start);
                    } else {
                        self.rows(&joined, start..range.end, width, Line::Text);
                    }
                }
            }
        }
        self.text = joined;
    }

    fn quote(&mut self, text: &str, line: Range<usize>, width: u16) {
        let moved = |range: Range<usize>| line.start + range.start..line.start + range.end;
        let rows = wrap::wrap_quoted(text.get(line.clone()).unwrap_or_default(), usize::from(width));
        let quote = |row: Row| Line::Quote(Row { prefix: moved(row.prefix), text: moved(row.text) });
        self.lines.extend(rows.into_iter().map(quote));
    }

    fn rows(&mut self, text: &str, line: Range<usize>, width: u16, kind: fn(Range<usize>) -> Line) {
        let start = line.start;
        let rows = wrap::wrap(text.get(line).unwrap_or_default(), usize::from(width));
        self.lines.extend(rows.into_iter().map(|row| kind(start + row.start..start + row.end)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The lines of `text` laid out, without a letter around it.
    fn laid_out(text: &str, width: u16, unfolded: bool) -> Page {
        let mut page = Page { text: safe::block(text).trim_end().to_owned(), ..Page::default() };
        page.body(width, unfolded);
        page
    }

    #[test]
    fn quotations_fold_to_one_line_and_the_signature_stands_apart() {
        let page = laid_out("Да.\n> а\n> б\nНе.\n-- \nАна\n", 80, false);
        let kinds: Vec<&Line> = page.lines(0).collect();
        assert!(matches!(
            kinds[..],
            [Line::Text(_), Line::Folded(2), Line::Text(_), Line::Signature(_), Line::Signature(_)]
        ));
        assert_eq!(laid_out("Да.\n> а\n> б\nНе.\n", 80, true).len(), 4);
    }

    #[test]
    fn a_letter_that_only_hands_on_another_one_is_shown() {
        let page = laid_out("> а\n> б\n", 80, false);
        assert!(page.lines(0).all(|line| matches!(line, Line::Quote(_))));
    }

    #[test]
    fn what_the_sender_broke_is_broken_anew_but_no_quotation_and_no_signature() {
        let line = "it is my honour to inform you that the Minister would be available";
        let text = format!("{line}\nfor a meeting.\n> {line}\n> for a meeting.\n-- \n{line}\nfor a meeting.");
        let page = laid_out(&text, 50, true);
        let kinds: String = page
            .lines(0)
            .map(|line| match line {
                Line::Text(_) => 't',
                Line::Quote(_) => 'q',
                _ => 's',
            })
            .collect();
        assert_eq!(kinds, "ttqqqssss");
        assert!(matches!(page.lines(1).next(), Some(Line::Text(row)) if page.text(row).ends_with(" for a meeting.")));
    }

    #[test]
    fn every_row_of_a_quotation_has_its_mark() {
        let page = laid_out("Да.\n> it is my honour to inform you that the Minister accepts\n> а\n", 30, true);
        let marks: Vec<&str> = page
            .lines(0)
            .filter_map(|line| match line {
                Line::Quote(row) => Some(page.text(&row.prefix)),
                _ => None,
            })
            .collect();
        assert_eq!(marks, ["> "; 4]);
    }

    proptest! {
        #[test]
        fn every_line_fits_and_no_word_is_lost(text in "((> )?[a-zђ漢 ]{0,60}\n){0,12}", width in 8_u16..80) {
            let page = laid_out(&text, width, true);
            let mut shown = String::new();
            for line in page.lines(0) {
                let (lead, range) = match line {
                    Line::Text(range) | Line::Signature(range) => ("", range),
                    Line::Quote(row) => (page.text(&row.prefix), &row.text),
                    _ => continue,
                };
                prop_assert!(crate::base::width::width(lead) + crate::base::width::width(page.text(range)) <= usize::from(width));
                shown.push_str(page.text(range));
            }
            let bare = |text: &str| text.replace('>', "").split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&shown), bare(&page.text));
        }
    }
}
