//! The status line: left the keys that matter here, right what just happened or what is going on. The right
//! side wins; a sentence that is too long for the line takes the lines above it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::history::Done;
use crate::base::{safe, width};
use crate::ui::keymap::file::show;
use crate::ui::paint;
use crate::ui::root::model::Model;
use crate::ui::root::outcome::wrapped;
use crate::ui::root::{commands, help, jobs};
use crate::ui::theme::Role;

/// The most lines of a sentence.
const LINES: usize = 4;

/// What was done and how to take it back: `417 assigned · u undo`.
pub fn undoable(model: &Model, text: String, done: &Done) -> String {
    if done.sequence.is_none() && done.group.is_none() {
        return text;
    }
    match model.ctx.keymap.keys_of(&commands::contexts(model), "undo") {
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
    let mut lines: Vec<String> = wrapped(text, room.max(1)).collect();
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

fn hints(model: &Model, area: Rect, buf: &mut Buffer) {
    let ctx = &model.ctx;
    let contexts = commands::contexts(model);
    let mut column = 1;
    for name in commands::hints(model) {
        let Some(keys) = ctx.keymap.keys_of(&contexts, name) else { continue };
        if !matches!(commands::needs(model, name), Some(Ok(()))) {
            continue;
        }
        let (keys, title) = (show(&keys), help::title_of(model, name));
        let wide = (width::width(&keys) + 1 + width::width(&title)) as u16;
        if column + wide > area.width {
            break;
        }
        paint::put(buf, area, 0, column, &keys, ctx.look.style(Role::Accent), ctx.look);
        paint::put(buf, area, 0, column + width::width(&keys) as u16 + 1, &title, ctx.look.style(Role::Dim), ctx.look);
        column += wide + 2;
    }
}
