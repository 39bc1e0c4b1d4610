//! Drawing the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::ctx::Ctx;
use crate::ui::pane::papers::state::Papers;

/// Tells the screen's lists how many rows they show.
pub fn measure(_: &mut Papers, _: Rect) {}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(_: &Papers, _: &Ctx, _: Rect, _: &mut Buffer) -> Option<Position> {
    None
}
