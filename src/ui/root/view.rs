//! The frame around the panes: title bar, status line, which-key, overlay.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::width;
use crate::ui::keymap::file::show;
use crate::ui::overlay;
use crate::ui::paint;
use crate::ui::pane::{desk, editor, letters, papers, people, quarantine};
use crate::ui::place::Screen;
use crate::ui::root::model::Model;
use crate::ui::root::{commands, help};
use crate::ui::theme::Role;

/// The smallest terminal that the screens are made for.
const SMALLEST: (u16, u16) = (60, 16);

/// Draws everything.
pub fn view(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = model.ctx.words.text("terminal-small");
        paint::put(frame.buffer_mut(), area, 0, 0, &text, model.ctx.look.style(Role::Text), model.ctx.look);
        return;
    }
    let buf = frame.buffer_mut();
    title_bar(model, Rect { height: 1, ..area }, buf);
    let body = model.body();
    let mut cursor = match model.screen {
        Screen::Desk => desk::view::draw(&model.desk, &model.ctx, body, buf),
        Screen::Letters => letters::view::draw(&model.letters, &model.ctx, body, buf),
        Screen::People => people::view::draw(&model.people, &model.ctx, body, buf),
        Screen::Papers => papers::view::draw(&model.papers, &model.ctx, body, buf),
        Screen::Quarantine => quarantine::view::draw(&model.quarantine, &model.ctx, body, buf),
        Screen::Editor => editor::view::draw(&model.editor, &model.ctx, body, buf),
    };
    status_line(model, Rect { y: area.height - 1, height: 1, ..area }, buf);
    which_key(model, body, buf);
    if let Some(open) = &model.overlay {
        cursor = overlay::view::draw(open, &model.ctx, body, buf);
    }
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

fn title_bar(model: &Model, area: Rect, buf: &mut Buffer) {
    let ctx = &model.ctx;
    let when = ctx.words.moment(ctx.now, ctx.zone);
    let used =
        paint::put_right(buf, Rect { width: area.width - 1, ..area }, 0, &when, ctx.look.style(Role::Dim), ctx.look);
    let left = Rect { width: area.width.saturating_sub(used + 3), ..area };
    let mut column =
        1 + paint::put(buf, left, 0, 1, &ctx.words.text("program"), ctx.look.style(Role::Strong), ctx.look);
    for (digit, screen, name) in Screen::DIGITS {
        let role = if screen == model.screen { Role::Accent } else { Role::Text };
        let text = format!("{digit} {}", ctx.words.text(name));
        column += 2 + paint::put(buf, left, 0, column + 2, &text, ctx.look.style(role), ctx.look);
    }
}

fn status_line(model: &Model, area: Rect, buf: &mut Buffer) {
    let ctx = &model.ctx;
    let mut right = 0;
    if let Some((text, role)) = &model.notice {
        let room = Rect { width: area.width.saturating_sub(1), ..area };
        right = paint::put_right(buf, room, 0, text, ctx.look.style(*role), ctx.look) + 2;
    }
    let left = Rect { width: area.width.saturating_sub(right), ..area };
    let mut column = 1;
    for name in commands::hints(model) {
        let Some(keys) = ctx.keymap.keys_of(commands::contexts(model), name) else { continue };
        let (keys, title) = (show(&keys), help::title_of(model, name));
        let wide = (width::width(&keys) + 1 + width::width(&title) + 2) as u16;
        if column + wide > left.width {
            break;
        }
        paint::put(buf, left, 0, column, &keys, ctx.look.style(Role::Accent), ctx.look);
        paint::put(buf, left, 0, column + width::width(&keys) as u16 + 1, &title, ctx.look.style(Role::Dim), ctx.look);
        column += wide;
    }
}

fn which_key(model: &Model, area: Rect, buf: &mut Buffer) {
    let rows = help::which_key(model);
    if rows.is_empty() {
        return;
    }
    let height = (rows.len() as u16).min(area.height.saturating_sub(4));
    let bottom = Rect { y: area.y + area.height.saturating_sub(height + 2), height: height + 2, ..area };
    let inside = overlay::view::frame(&show(&model.pending), height, &model.ctx, bottom, buf);
    for (row, (key, text)) in rows.iter().take(usize::from(height)).enumerate() {
        paint::put(buf, inside, row as u16, 0, key, model.ctx.look.style(Role::Accent), model.ctx.look);
        paint::put(buf, inside, row as u16, 9, text, model.ctx.look.style(Role::Text), model.ctx.look);
    }
}
