//! Drawing the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::ctx::Ctx;
use crate::ui::pane::desk::state::Desk;

/// Tells the screen's lists how many rows they show.
pub fn measure(_: &mut Desk, _: Rect) {}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(_: &Desk, _: &Ctx, _: Rect, _: &mut Buffer) -> Option<Position> {
    None
}
