//! Drawing the papers' screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::papers::{PaperRow, PaperView};
use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::filing;
use crate::ui::owners::Owners;
use crate::ui::paint;
use crate::ui::pane::papers::state::{Focus, Papers};
use crate::ui::pane::papers::{reader, views};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// From this width on, list and reader stand side by side.
const TWO: u16 = 100;
/// From this width on a list shows kind, class and author; from the next one on, authors by name.
const WIDE: u16 = 76;
const NAMES: u16 = 84;
/// Where the number begins, and its columns; those of kind and class; the fewest of the date.
const NUMBER: (u16, u16) = (1, 10);
const KIND: u16 = 9;
const CLASS: u16 = 6;
const DATE: u16 = 6;

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
            (true, PaperView::Class(_)) => "papers-empty-class",
            (true, _) => "papers-empty",
        };
        let all = ctx.words.number(pane.list.total());
        let args = [("words", pane.filter.as_str().into()), ("all", all.into())];
        paint::instead(buf, body, &ctx.told(Screen::Papers.contexts(), id, &args), ctx.look);
    }
    let columns = columns(pane, ctx, body.width);
    for (line, (selected, row)) in pane.list.visible().enumerate() {
        draw_row(row, &columns, line as u16, ctx, body, buf);
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

/// The columns of the list: where they begin and how wide they are, the same in every row; one without columns is left
/// out of a narrow list.
struct Columns {
    kind: (u16, u16),
    title: (u16, u16),
    class: (u16, u16),
    author: (u16, u16),
    date: (u16, u16),
}

fn columns(pane: &Papers, ctx: &Ctx, width: u16) -> Columns {
    let fitting = |columns: u16| if width < WIDE { 0 } else { columns };
    let dates = pane.list.visible().map(|(_, row)| width::width(&ctx.words.when(row.at, ctx.zone, ctx.today())) as u16);
    let (kind, class) = (fitting(KIND), fitting(CLASS));
    let (author, date) = (fitting(Owners::fitting(width, NAMES).width_of_all(ctx)), dates.max().unwrap_or(0).max(DATE));
    // Each column that there is stands two cells from the next.
    let before = |at: u16, columns: u16| at.saturating_sub(columns + columns.min(2));
    let date_at = width.saturating_sub(date + 1);
    let author_at = before(date_at, author);
    let class_at = before(author_at, class);
    let title_at = NUMBER.0 + NUMBER.1 + 2 + kind + kind.min(2);
    Columns {
        kind: (NUMBER.0 + NUMBER.1 + 2, kind),
        title: (title_at, class_at.saturating_sub(title_at + 2)),
        class: (class_at, class),
        author: (author_at, author),
        date: (date_at, date),
    }
}

fn draw_row(row: &PaperRow, columns: &Columns, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (look, style) = (ctx.look, |role| ctx.look.style(role));
    let cell = |(x, width): (u16, u16)| {
        let x = x.min(area.width);
        Rect { x: area.x + x, width: width.min(area.width - x), ..area }
    };
    let (number, role) = match row.number {
        Some((year, number)) => (format!("{number}/{year}"), Role::Text),
        None => (ctx.words.text("paper-unfiled-badge").into_owned(), Role::Warning),
    };
    paint::put_right(buf, cell(NUMBER), line, &number, style(role), look);
    let kind = ctx.words.text(filing::kind(row.kind));
    paint::put(buf, cell(columns.kind), line, 0, &kind, style(Role::Dim), look);
    paint::put(buf, cell(columns.title), line, 0, &called(row, ctx), style(Role::Text), look);
    let code = row.class.and_then(|id| ctx.class(id)).map_or("", |class| class.code.as_str());
    paint::put(buf, cell(columns.class), line, 0, code, style(Role::Dim), look);
    let author = Owners::fitting(area.width, NAMES).shown(row.author, ctx);
    paint::put(buf, cell(columns.author), line, 0, &author, style(Role::Dim), look);
    let when = ctx.words.when(row.at, ctx.zone, ctx.today());
    paint::put_right(buf, cell(columns.date), line, &when, style(Role::Dim), look);
}

/// A paper's title, and whether it corrects another.
fn called(row: &PaperRow, ctx: &Ctx) -> String {
    let title = ctx.words.or(&row.title, "word-untitled");
    let title =
        if row.corrects { format!("{} {title}", ctx.words.text("paper-correction-badge")) } else { title.into() };
    paint::private(&safe::line(&title), ctx.look).into_owned()
}
