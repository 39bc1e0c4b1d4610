//! Drawing the list: fixed columns of mark, number, text, origin, what presses, owner.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::tasks::TaskRow;
use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::owners::Owners;
use crate::ui::paint;
use crate::ui::pane::tasks::state::{Focus, Tasks};
use crate::ui::pane::tasks::{named, views};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// Where the number begins, after the selection's marker and the mark.
const NUMBER: u16 = 3;
/// The fewest columns of the number.
const DIGITS: u16 = 4;
/// From this width on, a list says where its tasks came from; from the next one on, owners by name.
const ORIGIN: u16 = 72;
const NAMES: u16 = 96;

/// The columns of the list: where they begin and how wide they are, the same in every row; one without columns is left
/// out of a narrow list.
struct Columns {
    number: (u16, u16),
    text: (u16, u16),
    origin: (u16, u16),
    badge: (u16, u16),
    owner: (u16, u16),
}

/// Draws the list with its title.
pub fn draw(pane: &Tasks, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let body = paint::titled(buf, area, &title(pane, ctx), pane.focus == Focus::List, ctx.look);
    if pane.list.is_empty() && pane.list.is_loaded() && !pane.list.is_loading() {
        empty(pane, ctx, body, buf);
    }
    let columns = columns(pane, ctx, body.width);
    for (line, (selected, row)) in pane.list.visible().enumerate() {
        draw_row(pane, row, &columns, line as u16, ctx, body, buf);
        if selected {
            paint::select(buf, body, line as u16, ctx.look);
        }
    }
}

/// The list's name and what is in it: „Open · 7 · 3 marked“.
fn title(pane: &Tasks, ctx: &Ctx) -> String {
    let mut name = views::name(pane.view.0, ctx);
    if !pane.called.is_empty() {
        name = format!("{name}: {}", paint::private(&pane.called, ctx.look));
    }
    let mut parts = vec![ctx.words.text("screen-tasks").into_owned(), name];
    let (known, all) = pane.list.known();
    let total = pane.view.0.counted(pane.list.total());
    if pane.filter.is_empty() {
        parts.extend(pane.list.is_loaded().then(|| ctx.words.number_or_more(total)));
    } else {
        let shown = ctx.words.number_or_more((known as u64, !all));
        let args = [("shown", shown.into()), ("all", ctx.words.number_or_more(total).into())];
        parts.push(ctx.words.with("count-of", &args));
        parts.push(format!("/{}", pane.filter));
    }
    if !pane.marks.is_empty() || pane.marks.missed {
        parts.push(ctx.words.plural("count-marked", pane.marks.len()));
    }
    parts.join(&format!(" {} ", ctx.look.symbols().dot))
}

fn empty(pane: &Tasks, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let contexts = Screen::Tasks.contexts();
    let text = if pane.filter.is_empty() {
        ctx.told(contexts, &format!("tasks-empty-{}", views::word(pane.view.0, ctx)), &[])
    } else {
        let all = ctx.words.number_or_more(pane.view.0.counted(pane.list.total()));
        ctx.told(contexts, "tasks-no-hits", &[("words", pane.filter.as_str().into()), ("all", all.into())])
    };
    paint::instead(buf, area, &text, ctx.look);
}

fn columns(pane: &Tasks, ctx: &Ctx, width: u16) -> Columns {
    let columns_of = |text: &str| width::width(text).min(usize::from(u16::MAX)) as u16;
    let shown = || pane.list.visible().map(|(_, row)| row);
    let number = shown().map(|row| columns_of(&named::number(row.number, ctx))).max().unwrap_or(0).max(DIGITS);
    let badges = shown().map(|row| columns_of(&named::standing(row.due, row.outcome.as_ref(), ctx).0));
    let badge = badges.max().unwrap_or(0).max(columns_of(&ctx.due(ctx.today())));
    let owner = Owners::fitting(width, NAMES).width_of_all(ctx);
    let owner_at = width.saturating_sub(owner + 1);
    let badge_at = owner_at.saturating_sub(badge + 2);
    let origin = if width < ORIGIN || shown().all(|row| row.origin.is_none()) { 0 } else { width * 3 / 10 };
    let origin_at = badge_at.saturating_sub(origin + origin.min(2));
    let text_at = NUMBER + number + 2;
    Columns {
        number: (NUMBER, number),
        text: (text_at, origin_at.saturating_sub(text_at + 2)),
        origin: (origin_at, origin),
        badge: (badge_at, badge),
        owner: (owner_at, owner),
    }
}

fn draw_row(pane: &Tasks, row: &TaskRow, columns: &Columns, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (look, style) = (ctx.look, |role| ctx.look.style(role));
    let cell = |(x, width): (u16, u16)| {
        let x = x.min(area.width);
        Rect { x: area.x + x, width: width.min(area.width - x), ..area }
    };
    if pane.marks.has(row.id) {
        paint::put(buf, cell((1, 1)), line, 0, look.symbols().marked, style(Role::Accent), look);
    }
    paint::put_right(buf, cell(columns.number), line, &named::number(row.number, ctx), style(Role::Dim), look);
    let (badge, role) = named::standing(row.due, row.outcome.as_ref(), ctx);
    let text = if role == Role::Danger { Role::Strong } else { Role::Text };
    paint::put(buf, cell(columns.text), line, 0, &paint::private(&row.text, look), style(text), look);
    let origin = row.origin.as_ref().map(|origin| named::origin(origin, ctx)).unwrap_or_default();
    paint::put(buf, cell(columns.origin), line, 0, &origin, style(Role::Dim), look);
    paint::put_right(buf, cell(columns.badge), line, &badge, style(role), look);
    let mine = row.owner.is_some() && row.owner == ctx.me();
    let owner = Owners::fitting(area.width, NAMES).shown(row.owner, ctx);
    let role = if mine { Role::Text } else { Role::Dim };
    paint::put(buf, cell(columns.owner), line, 0, &owner, style(role), look);
}
