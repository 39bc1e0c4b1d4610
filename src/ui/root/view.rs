//! The frame around the panes: title bar, status line, which-key, overlay.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::base::width;
use crate::ui::idle;
use crate::ui::overlay;
use crate::ui::paint;
use crate::ui::paint::wrapped;
use crate::ui::pane::{desk, diary, editor, letters, papers, people, quarantine, tasks};
use crate::ui::place::Screen;
use crate::ui::root::model::Model;
use crate::ui::root::{founding, help, status, title};
use crate::ui::theme::Role;

/// The smallest terminal that the screens are made for.
const SMALLEST: (u16, u16) = (60, 16);
/// The fewest columns of the keys in the menu of what may follow: most menus have their words in one place.
const KEYS: usize = 5;

/// Draws everything.
pub fn view(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(model, area, frame.buffer_mut());
        return;
    }
    let buf = frame.buffer_mut();
    if model.idle.blank {
        idle::draw(&model.ctx, area, buf);
        return;
    }
    let cursor = match &model.founding {
        Some(founding) => founding::view::draw(founding, &model.ctx, area, buf),
        None => screens(model, area, buf),
    };
    let body = Rect { y: 1, height: area.height - 2, ..area };
    let cursor = match &model.overlay {
        Some(_) if model.covered => {
            overlay::cover::draw(&model.ctx, body, buf);
            None
        }
        Some(open) => overlay::view::draw(open, &model.ctx, body, buf),
        None => cursor,
    };
    if let Some(cursor) = cursor.filter(|at| area.contains(*at)) {
        frame.set_cursor_position(cursor);
    }
}

fn too_small(model: &Model, area: Rect, buf: &mut Buffer) {
    let text = model.ctx.words.text("terminal-small");
    for (row, line) in wrapped(&text, usize::from(area.width).max(1)).take(usize::from(area.height)).enumerate() {
        paint::put(buf, area, row as u16, 0, &line, model.ctx.look.style(Role::Text), model.ctx.look);
    }
}

fn screens(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    title::draw(model, Rect { height: 1, ..area }, buf);
    let body = Rect { y: area.y + 1, height: area.height - 2, ..area };
    let cursor = match model.screen {
        Screen::Desk => desk::view::draw(&model.desk, &model.ctx, body, buf),
        Screen::Diary => diary::view::draw(&model.diary, &model.ctx, body, buf),
        Screen::Letters => letters::view::draw(&model.letters, &model.ctx, body, buf),
        Screen::People => people::view::draw(&model.people, &model.ctx, body, buf),
        Screen::Papers => papers::view::draw(&model.papers, &model.ctx, body, buf),
        Screen::Tasks => tasks::view::draw(&model.tasks, &model.ctx, body, buf),
        Screen::Quarantine => quarantine::view::draw(&model.quarantine, &model.ctx, body, buf),
        Screen::Editor => editor::view::draw(&model.editor, &model.ctx, body, buf),
    };
    status::draw(model, Rect { y: area.y + 1, height: area.height - 1, ..area }, buf);
    which_key(model, body, buf);
    cursor
}

fn which_key(model: &Model, area: Rect, buf: &mut Buffer) {
    let rows = help::which_key(model);
    if rows.is_empty() {
        return;
    }
    let height = (rows.len() as u16).min(area.height.saturating_sub(4));
    let bottom = paint::below(area, area.height.saturating_sub(height + 2));
    let title = help::prefix_of(model, &model.pending);
    let keys = rows.iter().map(|(key, _)| width::width(key)).max().unwrap_or(0).max(KEYS) as u16 + 2;
    let words = rows.iter().map(|(_, text)| width::width(text)).max().unwrap_or(0) as u16;
    let inside = overlay::frame::frame(&title, (keys + words, height), &model.ctx, bottom, buf);
    for (row, (key, text)) in rows.iter().take(usize::from(height)).enumerate() {
        paint::put(buf, inside, row as u16, 0, key, model.ctx.look.style(Role::Accent), model.ctx.look);
        paint::put(buf, inside, row as u16, keys, text, model.ctx.look.style(Role::Text), model.ctx.look);
    }
}
