//! The text that grows out of a document: blanks collapsed, lines and paragraphs kept apart, quotes marked.

use super::element::decode_entities;
use crate::format::mime::limits;

const QUOTE_DEPTH: usize = 10;
const LIST_DEPTH: usize = 20;

/// The text so far.
#[derive(Debug, Default)]
pub struct Output {
    text: String,
    line: String,
    blank_wanted: bool,
    space_wanted: bool,
    quotes: usize,
    preformatted: usize,
    lists: Vec<Option<usize>>,
    cells: usize,
    links: Vec<String>,
    passed: usize,
}

impl Output {
    /// Adds text with entities.
    pub fn text(&mut self, encoded: &str) {
        self.decoded(&decode_entities(encoded));
    }

    /// Adds text: blanks collapse, unless it is preformatted.
    pub fn decoded(&mut self, text: &str) {
        if self.preformatted > 0 {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.line();
                }
                self.line.push_str(line.trim_end_matches('\r'));
            }
            return;
        }
        for c in text.chars() {
            match c {
                // Blanks, and the fillers that newsletters put behind their preview line.
                ' ' | '\t' | '\n' | '\r' | '\u{a0}' => self.space_wanted |= !self.line.is_empty(),
                '\u{ad}' | '\u{34f}' | '\u{200b}' | '\u{200c}' | '\u{feff}' => {}
                other => {
                    if std::mem::take(&mut self.space_wanted) {
                        self.line.push(' ');
                    }
                    self.line.push(other);
                }
            }
        }
    }

    /// Ends the line.
    pub fn line(&mut self) {
        self.space_wanted = false;
        self.cells = 0;
        let line = std::mem::take(&mut self.line);
        let content = line.trim_end();
        if content.is_empty() && (self.text.is_empty() || self.text.ends_with("\n\n")) && self.preformatted == 0 {
            return;
        }
        if std::mem::take(&mut self.blank_wanted) && !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        if self.quotes > 0 {
            self.text.extend(std::iter::repeat_n('>', self.quotes));
            if !content.is_empty() {
                self.text.push(' ');
            }
        }
        self.passed += content.len() + 1;
        self.text.push_str(content);
        self.text.push('\n');
    }

    /// Ends the line if anything stands on it.
    pub fn line_if_any(&mut self) {
        if !self.line.trim().is_empty() {
            self.line();
        }
        self.line.clear();
        self.space_wanted = false;
        self.cells = 0;
    }

    /// Ends the line; the next one stands after an empty line.
    pub fn paragraph(&mut self) {
        self.line_if_any();
        self.blank_wanted = true;
    }

    /// A rule across the page.
    pub fn rule(&mut self) {
        self.paragraph();
        self.line.push_str("---");
        self.paragraph();
    }

    /// Enters or leaves a quotation.
    pub fn quote(&mut self, enter: bool) {
        self.paragraph();
        self.quotes = if enter { (self.quotes + 1).min(QUOTE_DEPTH) } else { self.quotes.saturating_sub(1) };
    }

    /// Enters or leaves preformatted text.
    pub fn preformatted(&mut self, enter: bool) {
        self.paragraph();
        self.preformatted =
            if enter { self.preformatted.saturating_add(1) } else { self.preformatted.saturating_sub(1) };
    }

    /// Enters or leaves a list.
    pub fn list(&mut self, enter: bool, numbered: bool) {
        if enter && self.lists.len() < LIST_DEPTH {
            self.lists.push(numbered.then_some(0));
        } else if !enter {
            self.lists.pop();
        }
    }

    /// Begins an item of the list.
    pub fn item(&mut self) {
        self.line_if_any();
        let indent = self.lists.len().saturating_sub(1) * 2;
        self.line.extend(std::iter::repeat_n(' ', indent));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                let number = *number;
                self.line.push_str(&number.to_string());
                self.line.push_str(". ");
            }
            _ => self.line.push_str("- "),
        }
    }

    /// Begins a cell of a table's row.
    pub fn cell(&mut self) {
        if self.cells > 0 && !self.line.trim().is_empty() {
            self.line.push_str("  ");
            self.space_wanted = false;
        }
        self.cells += 1;
    }

    /// The place where the text stands now, for [`Self::since`].
    pub fn mark(&self) -> usize {
        self.passed + self.line.len()
    }

    /// What was written on this line since a mark; everything on it if the mark lies before.
    pub fn since(&self, mark: usize) -> &str {
        self.line.get(mark.saturating_sub(self.passed)..).unwrap_or(&self.line)
    }

    /// Adds `[n]` and lists the target underneath.
    pub fn reference(&mut self, target: &str) {
        let target: String = target.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let known =
            self.links.iter().rev().take(20).position(|link| *link == target).map(|back| self.links.len() - back);
        let number = known.unwrap_or(self.links.len() + 1);
        if known.is_none() {
            if self.links.len() >= limits::HTML_LINKS {
                return;
            }
            self.links.push(target);
        }
        self.line.push_str(" [");
        self.line.push_str(&number.to_string());
        self.line.push(']');
    }

    /// Whether the text has reached its limit.
    pub fn is_full(&self) -> bool {
        self.text.len() + self.line.len() > limits::TEXT
    }

    /// The whole text, links underneath.
    pub fn finish(mut self) -> String {
        self.line_if_any();
        self.quotes = 0;
        while self.text.ends_with("\n\n") {
            self.text.pop();
        }
        if !self.links.is_empty() {
            self.text.push('\n');
        }
        for (number, link) in self.links.iter().enumerate() {
            self.text.extend(["[", &(number + 1).to_string(), "] ", link, "\n"]);
        }
        self.text
    }
}
