//! The open paper, laid out once for a width: nothing is wrapped while it is drawn.

use std::ops::Range;

use crate::api::papers::PaperSheet;
use crate::base::{safe, wrap};

/// The widest text, columns.
const MEASURE: u16 = 84;

/// A paper in the reader.
#[derive(Debug, Clone)]
pub struct Page {
    /// The paper.
    pub sheet: PaperSheet,
    text: String,
    rows: Vec<Range<usize>>,
    columns: usize,
}

impl Page {
    /// The paper laid out for a reader that is `width` columns wide.
    pub fn new(sheet: PaperSheet, width: u16) -> Self {
        let text = safe::block(&sheet.text).into_owned();
        let mut page = Self { sheet, text, rows: vec![], columns: 0 };
        page.layout(width);
        page
    }

    /// Lays the text out anew if the width is another one.
    pub fn layout(&mut self, width: u16) {
        let columns = usize::from(MEASURE.min(width.saturating_sub(2)).max(10));
        if columns != self.columns {
            self.columns = columns;
            self.rows = wrap::wrap(&self.text, columns);
        }
    }

    /// The rows from `top` on.
    pub fn rows(&self, top: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().skip(top).map(|range| self.text.get(range.clone()).unwrap_or_default())
    }

    /// How many rows the text has.
    pub fn height(&self) -> usize {
        self.rows.len()
    }
}
