//! A page to read: moving in it, and narrowing it by words to the entries that fit.

use crate::base::script::fold;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::key::Key;
use crate::ui::overlay::frame;
use crate::ui::overlay::state::{Page, Paragraph, Shape};
use crate::ui::paint::wrapped;

/// A line as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What stands at its left.
    pub left: String,
    /// Its text.
    pub text: String,
    /// It stands over others.
    pub heading: bool,
}

/// The most columns of the left part of a page's lines, and those between it and the text.
const LEFT: usize = 22;
const GAP: usize = 2;
/// The fewest columns of the text.
const NARROWEST: usize = 20;
/// What a line begins with that belongs to the one over it.
const INDENT: &str = "  ";

/// The columns before the text of a page's lines.
pub fn left_wide(page: &Page) -> usize {
    page.paragraphs.iter().map(|it| width::width(&it.left)).max().unwrap_or(0).clamp(1, LEFT) + GAP
}

/// All lines of a page, as wide as this terminal has room for.
pub fn lines(page: &Page, ctx: &Ctx) -> Vec<Line> {
    laid_out(&page.paragraphs, measure(page, ctx), ctx)
}

/// The columns of the text.
fn measure(page: &Page, ctx: &Ctx) -> usize {
    usize::from(frame::room(ctx.size.0)).saturating_sub(left_wide(page)).max(NARROWEST)
}

fn laid_out<'a>(paragraphs: impl IntoIterator<Item = &'a Paragraph>, columns: usize, ctx: &Ctx) -> Vec<Line> {
    paragraphs.into_iter().flat_map(|paragraph| broken(paragraph, columns, ctx)).collect()
}

/// The lines of a paragraph, at least one.
fn broken(paragraph: &Paragraph, columns: usize, ctx: &Ctx) -> Vec<Line> {
    let narrower = columns.saturating_sub(width::width(INDENT));
    let mut texts: Vec<String> = match paragraph.shape {
        Shape::Heading | Shape::Text => wrapped(&paragraph.text, columns).collect(),
        Shape::Hanging => {
            let indented = |(at, line)| if at == 0 { line } else { format!("{INDENT}{line}") };
            wrapped(&paragraph.text, narrower).enumerate().map(indented).collect()
        }
        Shape::Name => {
            let cut = width::cut_middle(&paragraph.text, narrower, ctx.look.symbols().more);
            vec![format!("{INDENT}{cut}")]
        }
    };
    if texts.is_empty() {
        texts.push(String::new());
    }
    let left = |at| if at == 0 { paragraph.left.clone() } else { String::new() };
    let line = |(at, text)| Line { left: left(at), text, heading: paragraph.shape == Shape::Heading };
    texts.into_iter().enumerate().map(line).collect()
}

/// The lines of a page that are in sight at once, of so many in all. The frame stays as it is while the page is narrowed;
/// the field takes one line of it.
pub fn body_rows(page: &Page, all: usize, ctx: &Ctx) -> usize {
    // Title bar and status line, the frame's two lines, and a row of the screen over and under it.
    let most = usize::from(ctx.size.1.saturating_sub(6)).max(1);
    all.min(most).saturating_sub(usize::from(page.narrow.is_some())).max(1)
}

/// The first line in sight where `shown` lines are looked at through `rows`: a terminal that has grown shows what was
/// under its end.
pub fn top(page: &Page, shown: usize, rows: usize) -> usize {
    page.top.min(shown.saturating_sub(rows))
}

/// The lines that are shown: all of them, or those of the entries that fit what was typed, with their headings.
pub fn shown(page: &Page, ctx: &Ctx) -> Vec<Line> {
    let typed = page.narrow.as_ref().map_or_else(String::new, |field| fold(field.text()));
    if typed.trim().is_empty() {
        return lines(page, ctx);
    }
    let mut shown: Vec<&Paragraph> = Vec::new();
    let mut heading = None;
    for entry in entries(&page.paragraphs) {
        match entry {
            [paragraph] if is_heading(paragraph) => heading = Some(paragraph),
            entry if fits(entry, &typed) => {
                shown.extend(heading.take());
                shown.extend(entry);
            }
            _ => {}
        }
    }
    laid_out(shown, measure(page, ctx), ctx)
}

/// Headings, and what stands together: a paragraph with something at its left and those that follow without.
fn entries(paragraphs: &[Paragraph]) -> impl Iterator<Item = &[Paragraph]> {
    paragraphs.chunk_by(|before, it| !is_heading(before) && !is_heading(it) && it.left.is_empty())
}

fn is_heading(paragraph: &Paragraph) -> bool {
    paragraph.shape == Shape::Heading
}

fn fits(entry: &[Paragraph], typed: &str) -> bool {
    let text: Vec<String> = entry.iter().flat_map(|it| [fold(&it.left), fold(&it.text)]).collect();
    let text = text.join(" ");
    typed.split_whitespace().all(|word| text.contains(word))
}

/// Shows all of it again, from its first line.
pub fn widen(page: &mut Page) {
    (page.top, page.narrow) = (0, None);
}

/// Takes text in, if the page is being narrowed.
pub fn insert(page: &mut Page, text: &str) {
    if let Some(field) = &mut page.narrow {
        field.insert(text);
        page.top = 0;
    }
}

/// Moves in the page, begins to narrow it, or takes a key of the words in.
pub fn key(page: &mut Page, verb: &str, key: Key, ctx: &Ctx) {
    let height = rows(page, ctx);
    let now = top(page, shown(page, ctx).len(), height);
    let next = match verb {
        "page.down" | "choose.down" => now + 1,
        "page.up" | "choose.up" => now.saturating_sub(1),
        "page.forward" | "choose.page-down" => now + height,
        "page.backward" | "choose.page-up" => now.saturating_sub(height),
        "page.first" => 0,
        "page.last" => usize::MAX,
        "page.narrow" => {
            page.narrow = Some(Field::default());
            0
        }
        _ if page.narrow.as_mut().is_some_and(|field| field.take(verb, key)) => 0,
        _ => now,
    };
    page.top = next;
    page.top = top(page, shown(page, ctx).len(), rows(page, ctx));
}

fn rows(page: &Page, ctx: &Ctx) -> usize {
    body_rows(page, lines(page, ctx).len(), ctx)
}
