//! A screen that nobody looks at shows nothing but the time, until a key comes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::clock::Timestamp;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::theme::Role;

/// One minute, milliseconds.
const MINUTE: i64 = 60_000;

/// How long nobody has pressed a key, and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Idle {
    /// The screen goes blank after so many minutes without a key; never if it is 0.
    pub after: u16,
    /// The time of the last key, as far as it was known then: up to a minute before it.
    since: Timestamp,
    /// The screen is blank.
    pub blank: bool,
}

impl Idle {
    /// It is `now`: the screen goes blank if it is time.
    pub fn tick(&mut self, now: Timestamp) {
        let idle = now.0.saturating_sub(self.since.0);
        self.blank |= self.after > 0 && idle > i64::from(self.after) * MINUTE;
    }

    /// Somebody is there at `now`: whether this did no more than bring the screen back.
    pub const fn wakes(&mut self, now: Timestamp) -> bool {
        self.since = now;
        std::mem::replace(&mut self.blank, false)
    }
}

/// Draws the blank screen: the time, and that a key comes back.
pub fn draw(ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let lines =
        [(ctx.words.time(ctx.now, ctx.zone), Role::Strong), (ctx.words.text("blank-hint").into_owned(), Role::Dim)];
    for (at, (text, role)) in lines.iter().enumerate() {
        let column = area.width.saturating_sub(width::width(text) as u16) / 2;
        paint::put(buf, area, area.height / 3 + 2 * at as u16, column, text, look.style(*role), look);
    }
}
