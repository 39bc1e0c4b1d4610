//! Drawing what takes whole days: bars over the columns of day and week.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::caption;
use crate::ui::pane::diary::grid::Bar;
use crate::ui::pane::diary::lanes::Lanes;
use crate::ui::pane::diary::state::Diary;
use crate::ui::theme::Role;

/// The most lines of bars; more are counted in the last one, and scrolled to by selecting them.
pub const MOST: usize = 4;

/// How many lines they have on the screen.
pub fn height(bars: &[Bar]) -> u16 {
    lines(bars).min(MOST) as u16
}

fn lines(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.line + 1).max().unwrap_or(0)
}

/// Draws them; if there are more lines than rooms, those around the selected one.
pub fn draw(pane: &Diary, ctx: &Ctx, bars: &[Bar], lanes: &Lanes, area: Rect, buf: &mut Buffer) {
    let has_more = lines(bars) > usize::from(area.height);
    let shown = usize::from(area.height.saturating_sub(u16::from(has_more)));
    let selected = bars.iter().find(|bar| Some(bar.item.key()) == pane.key).map_or(0, |bar| bar.line);
    let top = (selected + 1).saturating_sub(shown);
    for bar in bars.iter().filter(|bar| (top..top + shown).contains(&bar.line)) {
        let room = Rect { y: area.y + (bar.line - top) as u16, height: 1, ..area };
        draw_bar(pane, bar, lanes.room(room, bar.columns.0, bar.columns.1), ctx, buf);
    }
    for column in 0..lanes.count() {
        let over = |bar: &&Bar| bar.columns.0 <= column && column <= bar.columns.1;
        let hidden = bars.iter().filter(over).filter(|bar| !(top..top + shown).contains(&bar.line)).count();
        if hidden > 0 {
            let room = lanes.room(area, column, column);
            paint::put(buf, room, shown as u16, 1, &format!("+{hidden}"), ctx.look.style(Role::Dim), ctx.look);
        }
    }
}

/// A title, and a rule as far as it goes.
fn draw_bar(pane: &Diary, bar: &Bar, room: Rect, ctx: &Ctx, buf: &mut Buffer) {
    let text = caption::of_bar(pane, bar, ctx);
    let used = 1 + paint::put(buf, room, 0, 1, &text, ctx.look.style(told::role(&bar.item.row)), ctx.look);
    let rest = Rect { x: room.x + (used + 1).min(room.width), width: room.width.saturating_sub(used + 2), ..room };
    paint::rule(buf, rest, 0, ctx.look);
    if Some(bar.item.key()) == pane.key {
        paint::select(buf, Rect { width: room.width.saturating_sub(1), ..room }, 0, ctx.look);
    }
}
