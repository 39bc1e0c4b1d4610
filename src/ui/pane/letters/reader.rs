//! The letter's page: a head of four lines, a rule, the text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::{safe, wrap};
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letters::state::Letters;
use crate::ui::theme::Role;

/// The widest text, columns.
const MEASURE: u16 = 80;

/// Draws the reader.
pub fn draw(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let Some(sheet) = &pane.sheet else {
        paint::put(buf, area, 0, 1, &ctx.words.text("letter-none"), ctx.look.style(Role::Dim), ctx.look);
        return;
    };
    let head = [sheet.letter.party.display(), sheet.letter.subject.as_str()];
    for (row, text) in head.iter().enumerate() {
        let role = if row == 1 { Role::Strong } else { Role::Text };
        paint::put(buf, area, row as u16, 1, &paint::private(text, ctx.look), ctx.look.style(role), ctx.look);
    }
    paint::rule(buf, area, 2, ctx.look);
    let text = sheet.rendition.as_ref().map_or(sheet.letter.remark.as_str(), |rendition| rendition.text.as_str());
    let text = safe::block(text);
    let body = paint::below(area, 3);
    let wide = usize::from(MEASURE.min(body.width.saturating_sub(2)));
    for (row, range) in wrap::wrap(&text, wide).into_iter().skip(pane.scroll).take(usize::from(body.height)).enumerate()
    {
        let line = text.get(range).unwrap_or_default();
        paint::put(buf, body, row as u16, 1, line, ctx.look.style(Role::Text), ctx.look);
    }
}
