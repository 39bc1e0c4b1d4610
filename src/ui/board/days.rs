//! The days of a board: side by side where the terminal is wide, with as much air as it gives. What is past goes first
//! where rows are short; what is still too much comes by turns.

use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::script;
use crate::ui::board::entry::{Air, Line, set};
use crate::ui::board::page::{self, Entry};
use crate::ui::board::state::Board;
use crate::ui::theme::Role;

/// Columns between days, and at the sides of the board.
pub(super) const MARGIN: u16 = 3;
/// The least columns of a day that stands beside another.
const DAY: u16 = 50;
/// The least rows of a day of which not all is shown: its name, a principal's, one entry, how many more, a blank row.
const LEAST: u16 = 5;
/// How much air there is, and whether what is past is shown: the first that finds room is taken.
const WAYS: [(Air, bool); 5] =
    [(Air::Ample, true), (Air::Some, true), (Air::Ample, false), (Air::Some, false), (Air::None, false)];

/// The lines of one day.
type Sheet = Vec<Line>;
/// Days side by side.
type Band = Vec<Sheet>;

/// Draws them; how many pages there are.
pub(super) fn draw(board: &Board, area: Rect, buf: &mut Buffer) -> usize {
    let abreast = ((area.width + MARGIN) / (DAY + MARGIN)).clamp(1, board.days.max(1));
    let wide = (area.width + MARGIN) / abreast - MARGIN;
    let days: Vec<_> = board.ctx.today().iter_days().take(usize::from(board.days)).collect();
    let bands: Vec<_> = days.chunks(usize::from(abreast)).collect();
    // The blank row after the last of them may fall off.
    let room = area.height + 1;
    let fits = |page: &Vec<Band>| page.iter().map(|band| rows(band)).sum::<u16>() <= room;
    if let Some(page) = WAYS.into_iter().map(|way| whole(board, &bands, wide, way)).find(fits) {
        put(board, &page, (area, wide), buf);
        return 1;
    }
    let pages = by_turns(board, &bands, wide, room);
    if let Some(page) = pages.get(board.page(pages.len())) {
        put(board, page, (area, wide), buf);
    }
    pages.len()
}

/// Every band of days, with all of its entries.
fn whole(board: &Board, bands: &[&[NaiveDate]], wide: u16, (air, past): (Air, bool)) -> Vec<Band> {
    let day = |day: &NaiveDate| sheet(board, *day, &page::entries(board, *day, past), (air, wide), 0);
    bands.iter().map(|band| band.iter().map(day).collect()).collect()
}

/// The rows of a band: those of its longest day.
fn rows(band: &[Sheet]) -> u16 {
    band.iter().map(Vec::len).max().unwrap_or_default() as u16
}

/// The bands on pages of so many rows, the first of them as full as it can be. A day that ends before its neighbour
/// stays beside it.
fn by_turns(board: &Board, bands: &[&[NaiveDate]], wide: u16, room: u16) -> Vec<Vec<Band>> {
    let (mut pages, mut page, mut left) = (vec![], vec![], room);
    for days in bands {
        let mut rest: Vec<_> = days.iter().map(|day| Rest::of(board, *day)).collect();
        while rest.iter().any(|rest| !rest.told) {
            let need = rest.iter().map(Rest::rows).max().unwrap_or_default();
            if left < need.min(LEAST) && !page.is_empty() {
                pages.push(std::mem::take(&mut page));
                left = room;
            }
            let height = need.min(left);
            page.push(rest.iter_mut().map(|rest| rest.next(board, wide, height)).collect());
            left -= height;
        }
    }
    pages.push(page);
    pages
}

/// What is still to be told of a day.
struct Rest {
    day: NaiveDate,
    all: Vec<Entry>,
    left: Vec<Entry>,
    /// All of it stood on a page.
    told: bool,
}

impl Rest {
    fn of(board: &Board, day: NaiveDate) -> Self {
        let all = page::entries(board, day, false);
        Self { day, left: all.clone(), all, told: false }
    }

    /// Its name, its entries or that there are none, a blank row.
    fn rows(&self) -> u16 {
        self.left.len().max(1) as u16 + 2
    }

    /// Its lines in so many rows; begun anew once it was told.
    fn next(&mut self, board: &Board, wide: u16, height: u16) -> Sheet {
        let fits = self.left.len() == self.all.len() && self.rows() <= height;
        let most = usize::from(height).saturating_sub(if fits { 2 } else { 3 });
        let (here, later) = page::split(std::mem::take(&mut self.left), most);
        let besides = taken(&self.all) - taken(&here);
        self.told |= later.is_empty();
        self.left = if later.is_empty() { self.all.clone() } else { later };
        sheet(board, self.day, &here, (Air::None, wide), besides)
    }
}

/// How many times are taken among these entries.
fn taken(entries: &[Entry]) -> usize {
    entries.iter().filter(|it| matches!(it, Entry::Taken { .. })).count()
}

/// Draws bands one under the other.
fn put(board: &Board, bands: &[Band], (area, wide): (Rect, u16), buf: &mut Buffer) {
    let mut top = area.y;
    for band in bands {
        for (at, sheet) in band.iter().enumerate() {
            let left = area.x + at as u16 * (wide + MARGIN);
            let part = Rect { x: left, y: top, width: wide, height: area.bottom().saturating_sub(top) };
            for (row, line) in sheet.iter().enumerate() {
                line.draw(row as u16, part, board.ctx.look, buf);
            }
        }
        top += rows(band);
    }
}

/// The lines of a day with these entries, and how many there are besides; a blank one ends it.
fn sheet(board: &Board, day: NaiveDate, entries: &[Entry], (air, wide): (Air, u16), besides: usize) -> Vec<Line> {
    let (words, dim) = (&board.ctx.words, board.ctx.look.style(Role::Dim));
    let mut lines = vec![called(board, day)];
    if air != Air::None {
        lines.push(Line::default());
    }
    lines.extend(entries.iter().flat_map(|entry| set(board, entry, air, wide)));
    if entries.is_empty() && board.heard.is_some() {
        let over = day == board.ctx.today() && !page::entries(board, day, true).is_empty();
        lines.push(Line::of(&words.text(if over { "board-over" } else { "board-nothing" }), dim));
    }
    if besides > 0 {
        lines.push(Line::of(&words.plural("board-more", besides), dim));
    }
    if entries.is_empty() || air == Air::None {
        lines.push(Line::default());
    }
    lines
}

/// The name of a day, and its date.
fn called(board: &Board, day: NaiveDate) -> Line {
    let (ctx, today) = (&board.ctx, board.ctx.today());
    let name = script::heading(&ctx.words.day_called(day, today));
    let near = day <= today + Days::new(1);
    let date = if near { ctx.words.day(day) } else { ctx.words.date_short(day) };
    let role = if day == today { Role::Accent } else { Role::Strong };
    Line::of(&name, ctx.look.style(role)).then(2, &date, ctx.look.style(Role::Dim))
}
