//! What lies over an overlay whose words were chosen before names were masked.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::ctx::Ctx;
use crate::ui::overlay::frame::{frame, room};
use crate::ui::paint;
use crate::ui::theme::Role;

/// How it is seen again, and how it is left.
pub fn told(ctx: &Ctx) -> String {
    ctx.told(&["above", "overlay"], "cover-told", &[])
}

/// Draws it in place of what is covered.
pub fn draw(ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let lines: Vec<String> = paint::wrapped(&told(ctx), usize::from(room(area.width).max(1))).collect();
    let size = (room(area.width), lines.len() as u16);
    let inside = frame(&ctx.words.text("cover-title"), size, ctx, area, buf);
    for (row, line) in lines.iter().enumerate() {
        paint::put(buf, inside, row as u16, 0, line, ctx.look.style(Role::Text), ctx.look);
    }
}
