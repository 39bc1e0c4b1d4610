//! Drawing the papers' screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::papers::{PaperRow, PaperView};
use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::filing;
use crate::ui::paint;
use crate::ui::pane::papers::state::{Focus, Papers};
use crate::ui::pane::papers::{reader, views};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// From this width on, list and reader stand side by side.
const TWO: u16 = 100;

/// The areas of list and reader; one is empty when only the other fits.
fn areas(pane: &Papers, area: Rect) -> (Rect, Rect) {
    if area.width < TWO {
        return if pane.focus == Focus::Reader { (Rect::ZERO, area) } else { (area, Rect::ZERO) };
    }
    let left = (area.width / 20 * 9).clamp(50, 88);
    (Rect { width: left, ..area }, Rect { x: area.x + left, width: area.width - left, ..area })
}

/// Tells the list how many rows it shows, and lays the paper out for the reader's width.
pub fn measure(pane: &mut Papers, area: Rect) {
    pane.list.resize(usize::from(area.height.saturating_sub(2)));
    let page = areas(pane, area).1;
    if page.width > 0 {
        pane.columns = page.width.saturating_sub(1);
    } else if pane.columns == 0 {
        pane.columns = area.width.saturating_sub(1);
    }
    let columns = pane.columns;
    if let Some(page) = &mut pane.page {
        page.layout(columns);
        let head = usize::from(reader::head_rows(page)) + 2;
        pane.height = usize::from(area.height).saturating_sub(head).max(1);
        pane.scroll = pane.scroll.min(page.height().saturating_sub(pane.height));
    }
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Papers, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (list, page) = areas(pane, area);
    if list.width > 0 {
        draw_list(pane, ctx, list, buf);
    }
    if page.width > 0 {
        let mut inside = page;
        if list.width > 0 {
            paint::divide(buf, page, ctx.look);
            inside = Rect { x: page.x + 1, width: page.width.saturating_sub(1), ..page };
        }
        let title = pane.page.as_ref().map(|page| reader::title(page, ctx)).unwrap_or_default();
        let body = paint::titled(buf, inside, &title, pane.focus == Focus::Reader, ctx.look);
        reader::draw(pane, ctx, body, buf);
    }
    None
}

fn draw_list(pane: &Papers, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let body = paint::titled(buf, area, &title(pane, ctx), pane.focus == Focus::List, ctx.look);
    if pane.list.is_empty() && pane.list.is_loaded() && !pane.list.is_loading() {
        let id = match (pane.filter.is_empty(), pane.view.0) {
            (false, _) => "papers-no-hits",
            (true, PaperView::Unfiled) => "papers-empty-unfiled",
            (true, PaperView::Filed) => "papers-empty-filed",
            (true, _) => "papers-empty",
        };
        paint::instead(buf, body, &ctx.told(Screen::Papers.contexts(), id, &[]), ctx.look);
    }
    for (line, (selected, row)) in pane.list.visible().enumerate() {
        draw_row(row, line as u16, ctx, body, buf);
        if selected {
            paint::select(buf, body, line as u16, ctx.look);
        }
    }
}

fn title(pane: &Papers, ctx: &Ctx) -> String {
    let (dot, name) = (ctx.look.symbols().dot, views::name(pane.view.0, ctx));
    let (known, all) = pane.list.known();
    let total = pane.list.total();
    let count = if pane.filter.is_empty() || !all {
        ctx.words.number(total)
    } else {
        ctx.words.with("count-of", &[("shown", known.into()), ("all", total.into())])
    };
    let narrowed = if pane.filter.is_empty() { String::new() } else { format!(" {dot} /{}", pane.filter) };
    format!("{} {dot} {name} {count}{narrowed}", ctx.words.text("screen-papers"))
}

/// Columns: number, kind, title, class, author, date; a narrow list leaves some of them out.
fn draw_row(row: &PaperRow, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let style = |role| ctx.look.style(role);
    let cell = |x: u16, width: u16| Rect { x: area.x + x, width: width.min(area.width.saturating_sub(x)), ..area };
    let (number, role) = match row.number {
        Some((year, number)) => (format!("{number}/{year}"), Role::Text),
        None => (ctx.words.text("paper-unfiled-badge").into_owned(), Role::Warning),
    };
    paint::put_right(buf, cell(1, 10), line, &number, style(role), ctx.look);
    let wide = area.width >= 76;
    let mut x = 13;
    if wide {
        let kind = ctx.words.text(filing::kind(row.kind));
        paint::put(buf, cell(x, 9), line, 0, &kind, style(Role::Dim), ctx.look);
        x += 11;
    }
    let when = ctx.words.when(row.at, ctx.zone, ctx.today());
    let dated = width::width(&when).max(6) as u16;
    let end = area.width.saturating_sub(dated + 3);
    paint::put_right(buf, cell(0, area.width.saturating_sub(1)), line, &when, style(Role::Dim), ctx.look);
    let end = if wide { before_date(row, line, end, ctx, area, buf) } else { end };
    let untitled = ctx.words.text("word-untitled");
    let title = if row.title.trim().is_empty() { &*untitled } else { row.title.as_str() };
    let title =
        if row.corrects { format!("{} {title}", ctx.words.text("paper-correction-badge")) } else { title.to_owned() };
    let title = paint::private(&title, ctx.look);
    let room = Rect { width: end.saturating_sub(x), ..cell(x, area.width) };
    paint::put(buf, room, line, 0, &safe::line(&title), style(Role::Text), ctx.look);
}

/// Class and author, where there is room for them; the column at which they begin.
fn before_date(row: &PaperRow, line: u16, end: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> u16 {
    let dim = ctx.look.style(Role::Dim);
    let end = area.width.saturating_sub(13).min(end);
    let wide = if area.width < TWO { 7 } else { 14 };
    let (author, class) = (end.saturating_sub(wide), end.saturating_sub(wide + 8));
    let owner = ctx.owner(row.author);
    let room = |x: u16, width: u16| Rect { x: area.x + x, width, ..area };
    paint::put(buf, room(author, wide - 1), line, 0, &paint::private(&owner, ctx.look), dim, ctx.look);
    let code = row.class.and_then(|id| ctx.class(id)).map_or("", |class| class.code.as_str());
    paint::put(buf, room(class, 7), line, 0, code, dim, ctx.look);
    class.saturating_sub(2)
}
