//! Drawing the people: the list and, beside or instead of it, a person's card.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::people::PersonRow;
use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::people::card;
use crate::ui::pane::people::state::People;
use crate::ui::place::Screen;
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
        paint::instead(buf, body, &ctx.told(Screen::People.contexts(), id, &[]), ctx.look);
    }
    let names = names_width(pane, ctx, body.width);
    for (i, (selected, row)) in pane.list.visible().enumerate() {
        draw_person(row, i as u16, names, ctx, body, buf);
        if selected {
            paint::select(buf, body, i as u16, ctx.look);
        }
    }
}

/// Name; organisation and position; how many letters.
/// The columns of the shown names, at most half of them all: what somebody is takes the rest.
fn names_width(pane: &People, ctx: &Ctx, wide: u16) -> u16 {
    const LEAST: u16 = 16;
    let names = pane.list.visible().map(|(_, row)| width::width(&safe::line(&paint::private(&row.name, ctx.look))));
    let longest = names.max().unwrap_or(0).min(usize::from(wide / 2));
    (longest as u16 + 3).clamp(LEAST.min(wide / 2), (wide / 2).max(1))
}

fn draw_person(row: &PersonRow, line: u16, name: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let style = look.style(if row.contact { Role::Strong } else { Role::Text });
    let left = Rect { width: name, ..area };
    paint::put(buf, left, line, 2, &paint::private(&row.name, look), style, look);
    let right = Rect { width: area.width.saturating_sub(1), ..area };
    let used = paint::put_right(buf, right, line, &ctx.words.number(row.letters), look.style(Role::Text), look);
    let what = Rect { width: right.width.saturating_sub(used + 2), ..right };
    paint::put(buf, what, line, name + 1, &paint::private(&what_of(row, ctx), look), look.style(Role::Dim), look);
}

fn what_of(row: &PersonRow, ctx: &Ctx) -> String {
    match (row.organisation.as_str(), row.position.as_str()) {
        ("", "") => row.address.clone(),
        (organisation, "") => organisation.to_owned(),
        ("", position) => position.to_owned(),
        (organisation, position) => format!("{organisation} {} {position}", ctx.look.symbols().dot),
    }
}
