//! A letter's text as somebody reads it: laid out, drawn, and the place in it. The page's head is the reader's.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterSheet;
use crate::base::{safe, width};
use crate::domain::letter::Letter;
use crate::domain::rendition::Warning;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letter::page::{Line, Page};
use crate::ui::pane::tasks::named as tasks;
use crate::ui::theme::Role;
use crate::words::dates;

/// The widest line of an attachment, columns.
const MEASURE: u16 = 82;

/// The text, and the place in it.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    page: Page,
    top: usize,
    height: usize,
    unfolded: bool,
}

impl Reading {
    /// Another letter is read, from its beginning.
    pub fn begin(&mut self) {
        (self.top, self.unfolded) = (0, false);
    }

    /// Lays the letter out for the room that it has, unless that was done already.
    pub fn lay_out(&mut self, sheet: &LetterSheet, width: u16, height: u16) {
        self.page.lay_out(sheet, width, self.unfolded);
        self.height = usize::from(height);
        self.scroll(0);
    }

    /// Shows quotations in full, or folds them.
    pub fn unfold(&mut self) {
        self.unfolded = !self.unfolded;
    }

    /// How many lines are quotations.
    pub const fn quoted(&self) -> usize {
        self.page.quoted
    }

    /// Moves by lines.
    pub fn scroll(&mut self, delta: isize) {
        let most = self.page.len().saturating_sub(self.height);
        self.top = self.top.saturating_add_signed(delta).min(most);
    }

    /// Moves by a share of what is shown: 1 whole, 2 half; negative is up.
    pub fn page(&mut self, share: isize) {
        let rows = (isize::try_from(self.height).unwrap_or(1) / share.abs().max(1)).max(1);
        self.scroll(rows * share.signum());
    }

    /// To the beginning.
    pub fn first(&mut self) {
        self.top = 0;
    }

    /// To the end.
    pub fn last(&mut self) {
        self.scroll(isize::MAX);
    }

    /// The first and the last line that are shown, and how many there are; none if all of them are shown.
    pub fn shown(&self) -> Option<(usize, usize, usize)> {
        let all = self.page.len();
        (all > self.height).then(|| (self.top + 1, (self.top + self.height).min(all), all))
    }

    /// Draws the lines that are in sight.
    pub fn draw(&self, sheet: &LetterSheet, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
        if ctx.look.private {
            paint::put(buf, area, 0, 0, &ctx.words.text("letter-private"), ctx.look.style(Role::Dim), ctx.look);
            return;
        }
        for (row, line) in self.page.lines(self.top).take(usize::from(area.height)).enumerate() {
            self.draw_line(sheet, line, row as u16, ctx, area, buf);
        }
    }

    fn draw_line(&self, sheet: &LetterSheet, line: &Line, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
        let (text, role) = match line {
            Line::Blank => return,
            Line::Warnings => (warnings(sheet, ctx), Role::Warning),
            Line::Answered => (answered(sheet, ctx), Role::Good),
            Line::Held => (held(&sheet.letter, ctx), Role::Warning),
            Line::Remark(part) => (format!("{} {part}", ctx.look.symbols().vertical), Role::Text),
            Line::Text(range) => (self.page.text(range).to_owned(), Role::Text),
            Line::Quote(row) => (format!("{}{}", self.page.text(&row.prefix), self.page.text(&row.text)), Role::Dim),
            Line::Signature(range) => (self.page.text(range).to_owned(), Role::Dim),
            Line::Folded(lines) => (ctx.words.plural("letter-folded", *lines), Role::Dim),
            Line::Attachments => (ctx.words.plural("count-attachments", files(sheet)), Role::Strong),
            Line::Task(n) => return draw_task(sheet, *n, row, ctx, area, buf),
            Line::Attachment(n) => return draw_attachment(sheet, *n, row, ctx, area, buf),
        };
        paint::put(buf, area, row, 0, &text, ctx.look.style(role), ctx.look);
    }
}

fn files(sheet: &LetterSheet) -> usize {
    sheet.rendition.as_ref().map_or(0, |rendition| rendition.attachments.len())
}

/// A task on one line, how it stands and whose it is at its right.
fn draw_task(sheet: &LetterSheet, n: usize, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let Some(task) = sheet.tasks.get(n) else { return };
    let area = Rect { width: area.width.min(MEASURE), ..area };
    let role = if task.outcome.is_some() { Role::Dim } else { Role::Text };
    let (standing, pressing) = tasks::beside(task, ctx);
    let used = paint::put_right(buf, area, row, &standing, ctx.look.style(pressing), ctx.look);
    let left = Rect { width: area.width.saturating_sub(used + 2), ..area };
    paint::put(buf, left, row, 0, &tasks::line(task, ctx), ctx.look.style(role), ctx.look);
}

fn draw_attachment(sheet: &LetterSheet, n: usize, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let Some(file) = sheet.rendition.as_ref().and_then(|rendition| rendition.attachments.get(n)) else { return };
    let area = Rect { width: area.width.min(MEASURE), ..area };
    let number = Rect { width: 3.min(area.width), ..area };
    paint::put_right(buf, number, row, &(n + 1).to_string(), ctx.look.style(Role::Accent), ctx.look);
    let size = ctx.words.size(file.size);
    let room = usize::from(area.width.saturating_sub(6)).saturating_sub(width::width(&size) + 2);
    let name = if file.name.trim().is_empty() { &file.content_type } else { &file.name };
    let name = safe::line(name);
    let name = width::cut_middle(&name, room, ctx.look.symbols().more);
    let used = paint::put(buf, area, row, 5, &name, ctx.look.style(Role::Text), ctx.look);
    paint::put(buf, area, row, 7 + used, &size, ctx.look.style(Role::Dim), ctx.look);
}

fn answered(sheet: &LetterSheet, ctx: &Ctx) -> String {
    let Some((number, at)) = sheet.answered else { return String::new() };
    let day = ctx.words.date_short(dates::day_of(at, ctx.zone));
    ctx.words.with("letter-answered", &[("day", day.into()), ("number", number.to_string().into())])
}

fn held(letter: &Letter, ctx: &Ctx) -> String {
    letter.hold.as_ref().map_or_else(String::new, |hold| {
        let day = ctx.words.day(hold.until);
        ctx.words.with("letter-held-until", &[("day", day.into()), ("reason", hold.reason.as_str().into())])
    })
}

/// What the decoder had to guess or leave out, as one plain line.
fn warnings(sheet: &LetterSheet, ctx: &Ctx) -> String {
    let Some(rendition) = &sheet.rendition else { return String::new() };
    let mut said: Vec<String> = vec![];
    for warning in &rendition.warnings {
        let text = ctx.words.text(warning_word(*warning)).into_owned();
        if !said.contains(&text) {
            said.push(text);
        }
    }
    ctx.words.with("letter-warnings", &[("what", said.join("; ").into())])
}

const fn warning_word(warning: Warning) -> &'static str {
    match warning {
        Warning::NoSender => "warning-no-sender",
        Warning::NoDate => "warning-no-date",
        Warning::CharsetGuessed => "warning-charset-guessed",
        Warning::TooManyParts => "warning-too-many-parts",
        Warning::HtmlBudget => "warning-html-budget",
        Warning::BrokenEncoding => "warning-broken-encoding",
        Warning::TextCut => "warning-text-cut",
        Warning::ReferencesCut => "warning-references-cut",
        Warning::BrokenStructure => "warning-broken-structure",
        Warning::HeaderCut => "warning-header-cut",
        Warning::NotVerified => "warning-not-verified",
    }
}
