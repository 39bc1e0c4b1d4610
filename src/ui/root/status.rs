//! The status line: left the keys that matter here, right what just happened or what is going on. The right
//! side wins; a sentence that is too long for the line takes the lines above it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::history::Done;
use crate::base::{safe, width};
use crate::ui::keymap::file::show;
use crate::ui::overlay;
use crate::ui::paint;
use crate::ui::paint::wrapped;
use crate::ui::root::model::Model;
use crate::ui::root::{commands, help, jobs};
use crate::ui::theme::Role;

/// The most lines of a sentence.
const LINES: usize = 4;

/// The most columns of a sentence's last part that is kept together.
const LAST: usize = 24;

/// What was done and how to take it back: `417 assigned · u undo`.
pub fn undoable(model: &Model, text: String, done: &Done) -> String {
    if done.sequence.is_none() && done.group.is_none() {
        return text;
    }
    match model.ctx.keymap.keys_of(model.screen.contexts(), "undo") {
        Some(keys) => {
            format!("{text} {} {} {}", model.ctx.look.symbols().dot, show(&keys), help::title_of(model, "undo"))
        }
        None => text,
    }
}

/// Draws it on the last row of `area`, and on the rows above if it must.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) {
    let line = Rect { y: area.y + area.height.saturating_sub(1), height: area.height.min(1), ..area };
    let used = match said(model) {
        Some((text, role)) => right(model, &text, role, area, buf),
        None => 0,
    };
    hints(model, Rect { width: line.width.saturating_sub(used), ..line }, buf);
}

fn said(model: &Model) -> Option<(String, Role)> {
    let said = model.notice.clone();
    match (said, jobs::badge(model)) {
        (None, badge) => badge.map(|badge| (badge, Role::Dim)),
        (said, _) => said,
    }
}

/// Draws what happened; the columns that it takes of the last line.
fn right(model: &Model, text: &str, role: Role, area: Rect, buf: &mut Buffer) -> u16 {
    let look = model.ctx.look;
    let room = usize::from(area.width).saturating_sub(2);
    if width::width(&safe::line(text)) <= room {
        let line = Rect { y: area.y + area.height.saturating_sub(1), height: 1, width: area.width - 1, ..area };
        return paint::put_right(buf, line, 0, text, look.style(role), look) + 3;
    }
    let mut lines = broken(text, room, look.symbols().dot);
    lines.truncate(LINES.min(usize::from(area.height)));
    let first = area.height - lines.len() as u16;
    for (row, text) in lines.iter().enumerate() {
        let row = first + row as u16;
        let blank = " ".repeat(usize::from(area.width));
        paint::put(buf, area, row, 0, &blank, ratatui::style::Style::reset(), look);
        paint::put(buf, area, row, 1, text, look.style(role), look);
    }
    area.width
}

/// A sentence in lines: none ends with the dot that parts it, and how it is undone stands on one.
fn broken(text: &str, room: usize, dot: &str) -> Vec<String> {
    /// A space at which no line is broken.
    const FIRM: &str = "\u{a0}";
    let (parting, before) = (format!(" {dot} "), format!(" {dot}{FIRM}"));
    let whole = match text.rsplit_once(&parting) {
        Some((first, last)) if width::width(last) <= LAST => {
            format!("{first}{before}{}", last.replace(' ', FIRM)).replace(&parting, &before)
        }
        _ => text.replace(&parting, &before),
    };
    wrapped(&whole, room.max(1)).map(|line| line.replace(FIRM, " ")).collect()
}

/// The keys that matter here, as far as there is room; the last of them always has some.
fn hints(model: &Model, area: Rect, buf: &mut Buffer) {
    let (contexts, names) = match &model.overlay {
        Some(open) => (overlay::commands::contexts(open), overlay::commands::hints(open)),
        None => (model.screen.contexts(), commands::hints(model)),
    };
    let live = |name: &str| model.overlay.is_some() || matches!(commands::needs(model, name), Some(Ok(())));
    let shown = |name: &&str| -> Option<(String, String)> {
        let keys = model.ctx.keymap.keys_of(contexts, name)?;
        live(name).then(|| (show(&keys), help::title_of(model, name)))
    };
    let hints: Vec<(String, String)> = names.iter().filter_map(shown).collect();
    let Some((last, others)) = hints.split_last() else { return };
    let kept = columns(last) + 2;
    let mut column = 1;
    for hint in others {
        if column + columns(hint) + kept > area.width {
            break;
        }
        draw_hint(model, hint, column, area, buf);
        column += columns(hint) + 2;
    }
    if column + columns(last) <= area.width {
        draw_hint(model, last, column, area, buf);
    }
}

fn columns((keys, title): &(String, String)) -> u16 {
    (width::width(keys) + 1 + width::width(title)) as u16
}

fn draw_hint(model: &Model, (keys, title): &(String, String), column: u16, area: Rect, buf: &mut Buffer) {
    let look = model.ctx.look;
    let used = paint::put(buf, area, 0, column, keys, look.style(Role::Accent), look);
    paint::put(buf, area, 0, column + used + 1, title, look.style(Role::Dim), look);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_ends_with_a_dot_and_the_undo_stands_on_one() {
        let text = "Session of a body with a long name: moved to Tue 24 Nov · 11:45–12:45 · u undo";
        for room in 20..90 {
            let lines = broken(text, room, "·");
            assert!(lines.iter().all(|line| !line.ends_with('·')), "{room}: {lines:?}");
            assert!(lines.iter().any(|line| line.ends_with("u undo")), "{room}: {lines:?}");
            assert_eq!(lines.join(" "), text, "{room}");
        }
    }
}
