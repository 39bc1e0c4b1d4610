//! Drawing the people: the list and, beside or instead of it, a person's card.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::people::PersonRow;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::people::card;
use crate::ui::pane::people::state::People;
use crate::ui::theme::Role;

/// From this width on list and card stand side by side.
const TWO: u16 = 110;

fn areas(pane: &People, area: Rect) -> (Rect, Rect) {
    if area.width < TWO {
        return if pane.reading { (Rect::ZERO, area) } else { (area, Rect::ZERO) };
    }
    let left = area.width / 2;
    let right = Rect { x: area.x + left, width: area.width - left, ..area };
    (Rect { width: left, ..area }, right)
}

/// Tells the screen's lists how many rows they show.
pub fn measure(pane: &mut People, area: Rect) {
    let (list, page) = areas(pane, area);
    pane.list.resize(usize::from(list.height.saturating_sub(2)));
    let rows = card::letters_area(pane, Rect { height: page.height.saturating_sub(2), ..page }).height;
    pane.letters.resize(usize::from(rows.saturating_sub(1)));
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (list, page) = areas(pane, area);
    if list.width > 0 {
        draw_list(pane, ctx, list, buf);
    }
    if page.width > 0 {
        if list.width > 0 {
            paint::divide(buf, page, ctx.look);
        }
        let rule = u16::from(list.width > 0);
        card::draw(pane, ctx, Rect { x: page.x + rule, width: page.width - rule, ..page }, buf);
    }
    None
}

fn draw_list(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (known, all) = pane.list.known();
    let total = pane.list.total() as usize;
    let mut title = if pane.filter.is_empty() {
        ctx.words.plural("people-title", total)
    } else {
        let shown = ctx.words.number_or_more((known as u64, !all));
        let args = [("shown", shown.into()), ("all", total.into()), ("filter", pane.filter.as_str().into())];
        ctx.words.with("people-narrowed", &args)
    };
    if pane.contacts {
        title = format!("{title} {} {}", ctx.look.symbols().dot, ctx.words.text("people-contacts"));
    }
    let body = paint::titled(buf, area, &title, !pane.reading, ctx.look);
    if pane.list.is_empty() {
        let id = match (pane.list.is_loaded(), pane.filter.is_empty(), pane.contacts) {
            (false, ..) => "word-loading",
            (true, false, _) => "people-no-hits",
            (true, true, true) => "people-no-contacts",
            (true, true, false) => "people-empty",
        };
        paint::instead(buf, body, &ctx.words.text(id), ctx.look);
    }
    for (i, (selected, row)) in pane.list.visible().enumerate() {
        draw_person(row, i as u16, ctx, body, buf);
        if selected {
            paint::select(buf, body, i as u16, ctx.look);
        }
    }
}

/// Name; organisation and position; how many letters.
fn draw_person(row: &PersonRow, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    const COUNT: u16 = 7;
    let look = ctx.look;
    let name = area.width / 2;
    let style = look.style(if row.contact { Role::Strong } else { Role::Text });
    let left = Rect { width: name, ..area };
    paint::put(buf, left, line, 2, &paint::private(&row.name, look), style, look);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    let what = Rect { width: right.width.saturating_sub(COUNT), ..right };
    paint::put(buf, what, line, name + 1, &paint::private(&what_of(row, ctx), look), look.style(Role::Dim), look);
    paint::put_right(buf, right, line, &ctx.words.number(row.letters), look.style(Role::Text), look);
}

fn what_of(row: &PersonRow, ctx: &Ctx) -> String {
    match (row.organisation.as_str(), row.position.as_str()) {
        ("", "") => row.address.clone(),
        (organisation, "") => organisation.to_owned(),
        ("", position) => position.to_owned(),
        (organisation, position) => format!("{organisation} {} {position}", ctx.look.symbols().dot),
    }
}
