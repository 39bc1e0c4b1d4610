//! A page to read: moving in it, and narrowing it by words to the entries that fit.

use crate::base::script::fold;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::key::Key;
use crate::ui::overlay::frame;
use crate::ui::overlay::state::Page;

/// A line: a left part (keys) and a right one.
type Line = (String, String);

/// The most columns of the left part of a page's lines, and those between it and the text.
const KEYS: usize = 22;
const GAP: usize = 2;

/// The columns before the text of a page's lines.
pub fn keys_wide(page: &Page) -> usize {
    page.lines.iter().map(|(keys, _)| width::width(keys)).max().unwrap_or(0).min(KEYS) + GAP
}

/// The columns of a page's text beside a left part with so many columns: what its lines are wrapped to.
pub fn measure(ctx: &Ctx, keys: usize) -> usize {
    usize::from(frame::room(ctx.size.0)).saturating_sub(keys.min(KEYS) + GAP).max(20)
}

/// The lines of a page that are in sight at once. The frame stays as it is while the page is narrowed; the field
/// takes one line of it.
pub fn body_rows(page: &Page, ctx: &Ctx) -> usize {
    // Title bar and status line, the frame's two lines, and a row of the screen over and under it.
    let most = usize::from(ctx.size.1.saturating_sub(6)).max(1);
    page.lines.len().min(most).saturating_sub(usize::from(page.narrow.is_some())).max(1)
}

/// The lines that are shown: all of them, or the entries that fit what was typed, with their headings.
pub fn shown(page: &Page) -> Vec<&Line> {
    let typed = page.narrow.as_ref().map_or_else(String::new, |field| fold(field.text()));
    if typed.trim().is_empty() {
        return page.lines.iter().collect();
    }
    let mut shown: Vec<&Line> = Vec::new();
    let mut heading = None;
    for entry in entries(&page.lines) {
        match entry {
            [line] if is_heading(line) => heading = Some(line),
            entry if fits(entry, &typed) => {
                shown.extend(heading.take());
                shown.extend(entry);
            }
            _ => {}
        }
    }
    shown
}

/// Headings, and what stands together: a line with keys and those that go on with its text.
fn entries(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|before, line| !is_heading(before) && !is_heading(line) && line.0.trim().is_empty())
}

const fn is_heading(line: &Line) -> bool {
    line.0.is_empty()
}

fn fits(entry: &[Line], typed: &str) -> bool {
    let text: Vec<String> = entry.iter().flat_map(|(keys, text)| [fold(keys), fold(text)]).collect();
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
    let height = body_rows(page, ctx);
    let top = match verb {
        "page.down" | "choose.down" => page.top + 1,
        "page.up" | "choose.up" => page.top.saturating_sub(1),
        "page.forward" | "choose.page-down" => page.top + height,
        "page.backward" | "choose.page-up" => page.top.saturating_sub(height),
        "page.first" => 0,
        "page.last" => usize::MAX,
        "page.narrow" => {
            page.narrow = Some(Field::default());
            0
        }
        _ if page.narrow.as_mut().is_some_and(|field| field.take(verb, key)) => 0,
        _ => page.top,
    };
    page.top = top.min(shown(page).len().saturating_sub(body_rows(page, ctx)));
}
