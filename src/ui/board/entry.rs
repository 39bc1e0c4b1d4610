//! How one entry of a day is set: its lines, with more or less air.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::base::width;
use crate::ui::board::page::{Entry, Tense};
use crate::ui::board::state::Board;
use crate::ui::paint;
use crate::ui::theme::{Look, Role};

/// The most lines of a title.
const TITLE: usize = 3;
/// The column of the time; before it stands what marks the entry.
const TIME: u16 = 2;
/// The least columns of a time.
const TIME_WIDE: usize = 11;

/// How much air an entry has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Air {
    /// The whole title, the place under it, a blank row after it.
    Ample,
    /// A blank row.
    Some,
    /// None.
    None,
}

/// A line: texts at their columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Line(Vec<(u16, String, Style)>);

impl Line {
    /// A line of one text.
    pub(super) fn of(text: &str, style: Style) -> Self {
        Self(vec![(0, text.to_owned(), style)])
    }

    /// The same with another text so many columns after its last.
    pub(super) fn then(mut self, space: u16, text: &str, style: Style) -> Self {
        let end = self.0.last().map_or(0, |(column, text, _)| column + width::width(text) as u16 + space);
        self.0.push((end, text.to_owned(), style));
        self
    }

    /// Draws it as row `row` of `area`.
    pub(super) fn draw(&self, row: u16, area: Rect, look: Look, buf: &mut Buffer) {
        for (column, text, style) in &self.0 {
            paint::put(buf, area, row, *column, text, *style, look);
        }
    }
}

/// The lines of an entry in so many columns.
pub(super) fn set(board: &Board, entry: &Entry, air: Air, columns: u16) -> Vec<Line> {
    let look = board.ctx.look;
    let (time, title, place, tense) = match entry {
        Entry::Lane(name) => return vec![Line::of(name, look.style(Role::Dim))],
        Entry::Taken { time, title, place, tense } => (time, title, place, *tense),
    };
    let style = style(board, tense, title.is_none());
    let busy = board.ctx.words.text("board-busy");
    let title = title.as_deref().unwrap_or(&busy);
    let column = TIME + width::width(&board.ctx.words.text("board-all-day")).max(TIME_WIDE) as u16 + 2;
    let mut first = Line(vec![(TIME, time.clone(), style)]);
    if let Some(mark) = mark(tense, look) {
        first.0.insert(0, (0, mark.to_owned(), look.style(Role::Accent)));
    }
    let dim = look.style(Role::Dim);
    if air != Air::Ample {
        first.0.push((column, title.to_owned(), style));
        let lines = usize::from(air == Air::Some);
        return [first.then(2, place, dim)].into_iter().chain(vec![Line::default(); lines]).collect();
    }
    let mut titles = paint::wrapped(title, usize::from(columns.saturating_sub(column)).max(1)).take(TITLE);
    first.0.push((column, titles.next().unwrap_or_default(), style));
    let others = titles.map(|text| Line(vec![(column, text, style)]));
    let place = (!place.is_empty()).then(|| Line(vec![(column, place.clone(), dim)]));
    [first].into_iter().chain(others).chain(place).chain([Line::default()]).collect()
}

fn mark(tense: Tense, look: Look) -> Option<&'static str> {
    match tense {
        Tense::Now => Some(look.symbols().marker),
        Tense::Next => Some(look.symbols().next),
        Tense::Past | Tense::ToCome => None,
    }
}

fn style(board: &Board, tense: Tense, busy: bool) -> Style {
    board.ctx.look.style(match tense {
        Tense::Past => Role::Dim,
        _ if busy => Role::Dim,
        Tense::Now => Role::Strong,
        Tense::Next | Tense::ToCome => Role::Text,
    })
}
