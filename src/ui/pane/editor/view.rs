//! Drawing the editor: a title that says how safe it is, a letter's head, the text in its measure.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::api::drafts::{Draft, Enclosed, Purpose};
use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::filing;
use crate::ui::paint;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::pane::editor::{address, head};
use crate::ui::theme::Role;
use crate::words::dates;

/// The widest text, columns.
const MEASURE: u16 = 84;

/// The label of the files.
const ENCLOSED: &str = "editor-enclosed";
/// The most rows of files; with more of them the last row counts the rest.
const FILES: usize = 4;

/// Lays the text out for the room it gets.
pub fn measure(pane: &mut Editor, area: Rect) {
    let Some(draft) = &pane.draft else { return };
    let room = text_room(draft, area);
    pane.area.layout(room);
}

/// Draws the screen's body; where the cursor stands, if it does.
pub fn draw(pane: &Editor, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let draft = pane.draft.as_ref()?;
    draw_title(pane, draft, ctx, area, buf);
    draw_head(draft, ctx, area, buf);
    let room = text_room(draft, area);
    Some(pane.area.draw(ctx.look, room, buf))
}

/// Where the text stands: under title and head, in the middle of a wide screen.
fn text_room(draft: &Draft, area: Rect) -> Rect {
    let head = head_rows(draft);
    let body = paint::below(area, 2 + if head > 0 { head + 1 } else { 0 });
    Rect { x: area.x + margin(area), width: MEASURE.min(area.width.saturating_sub(2)), ..body }
}

fn margin(area: Rect) -> u16 {
    (area.width.saturating_sub(MEASURE) / 2).max(1)
}

const fn head_rows(draft: &Draft) -> u16 {
    match &draft.purpose {
        Purpose::Letter { cc, bcc, enclosed, .. } => {
            2 + !cc.is_empty() as u16 + !bcc.is_empty() as u16 + file_rows(enclosed.len())
        }
        Purpose::Paper { .. } => 0,
    }
}

/// Rows that the files take: so many are named, the rest are counted.
const fn file_rows(files: usize) -> u16 {
    if files > FILES { FILES as u16 } else { files as u16 }
}

fn draw_title(pane: &Editor, draft: &Draft, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (state, role) = safety(pane, ctx);
    let wide = area.width.saturating_sub(1);
    let room = if pane.kept.fault.is_some() { wide * 2 / 3 } else { wide };
    let state = width::cut(&state, usize::from(room), ctx.look.symbols().more).into_owned();
    let used = paint::put_right(buf, Rect { width: wide, ..area }, 0, &state, ctx.look.style(role), ctx.look);
    let left = Rect { width: area.width.saturating_sub(used + 3), ..area };
    paint::put(buf, left, 0, 1, &title(draft, ctx), ctx.look.style(Role::Accent), ctx.look);
    paint::rule(buf, area, 1, ctx.look);
}

fn title(draft: &Draft, ctx: &Ctx) -> String {
    let (what, named) = match &draft.purpose {
        Purpose::Paper { corrects: Some(_), .. } => ("editor-correction", true),
        Purpose::Paper { kind, .. } => (filing::kind(*kind), true),
        Purpose::Letter { answers: Some(_), .. } => ("word-reply", false),
        Purpose::Letter { .. } => ("word-letter", false),
    };
    let what = filing::capital(&ctx.words.text(what));
    let title = draft.title.trim();
    match (named, title.is_empty()) {
        (false, _) => what,
        (true, true) => format!("{what} {} {}", ctx.look.symbols().dot, ctx.words.text("word-untitled")),
        (true, false) => format!("{what} {} {}", ctx.look.symbols().dot, paint::private(title, ctx.look)),
    }
}

/// How safe the text is, in words.
fn safety(pane: &Editor, ctx: &Ctx) -> (String, Role) {
    if let Some(fault) = &pane.kept.fault {
        return (ctx.words.with("editor-not-kept-why", &[("why", fault.as_str().into())]), Role::Danger);
    }
    match pane.step {
        Step::Send => return (ctx.words.text("editor-sending").into_owned(), Role::Warning),
        Step::File(_) => return (ctx.words.text("editor-filing").into_owned(), Role::Warning),
        _ => {}
    }
    match pane.kept.at {
        Some(at) => {
            let time = dates::local(at, ctx.zone).format("%H:%M:%S").to_string();
            let id = if pane.wants_tick() { "editor-keeping" } else { "editor-kept" };
            let args = [("time", time.into())];
            (ctx.words.with(id, &args), Role::Dim)
        }
        None if pane.is_untouched() => (ctx.words.text("editor-untouched").into_owned(), Role::Dim),
        None => (ctx.words.text("editor-not-kept").into_owned(), Role::Warning),
    }
}

fn draw_head(draft: &Draft, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let Purpose::Letter { to, cc, bcc, enclosed, .. } = &draft.purpose else { return };
    let rows = [
        ("editor-to", address::show(to), true),
        ("editor-cc", address::show(cc), !cc.is_empty()),
        ("editor-bcc", address::show(bcc), !bcc.is_empty()),
        ("editor-subject", draft.title.clone(), true),
    ];
    let labels = rows.iter().map(|(id, ..)| *id).chain([ENCLOSED]);
    let label = labels.map(|id| width::width(&ctx.words.text(id))).max().unwrap_or(0) as u16 + 2;
    let head = paint::below(area, 2);
    let left = margin(area);
    let inside = Rect { x: head.x + left, width: head.width.saturating_sub(2 * left), ..head };
    let mut line = 0;
    for (id, text, _) in rows.iter().filter(|(.., shown)| *shown) {
        paint::put(buf, inside, line, 0, &ctx.words.text(id), ctx.look.style(Role::Dim), ctx.look);
        let text = safe::line(text);
        if text.is_empty() {
            let missing = head::sentence(ctx, "editor-missing", "");
            paint::put(buf, inside, line, label, &missing, ctx.look.style(Role::Warning), ctx.look);
        } else {
            let shown = paint::private(&text, ctx.look);
            paint::put(buf, inside, line, label, &shown, ctx.look.style(Role::Text), ctx.look);
        }
        line += 1;
    }
    draw_files(enclosed, ctx, paint::below(inside, line), label, buf);
    paint::rule(buf, head, line + file_rows(enclosed.len()), ctx.look);
}

/// The files as numbered lines, name and size.
fn draw_files(files: &[Enclosed], ctx: &Ctx, area: Rect, label: u16, buf: &mut Buffer) {
    if !files.is_empty() {
        paint::put(buf, area, 0, 0, &ctx.words.text(ENCLOSED), ctx.look.style(Role::Dim), ctx.look);
    }
    let named = if files.len() > FILES { FILES - 1 } else { files.len() };
    for (row, file) in files.iter().take(named).enumerate() {
        let size = ctx.words.size(file.size);
        let room = usize::from(area.width.saturating_sub(label)).saturating_sub(width::width(&size) + 6);
        let name = width::cut_middle(&file.name, room, ctx.look.symbols().more);
        let shown = format!("{}  {}", row + 1, paint::private(&name, ctx.look));
        let used = paint::put(buf, area, row as u16, label, &shown, ctx.look.style(Role::Text), ctx.look);
        paint::put(buf, area, row as u16, label + used + 2, &size, ctx.look.style(Role::Dim), ctx.look);
    }
    if named < files.len() {
        let more = ctx.words.plural("editor-more-files", files.len() - named);
        paint::put(buf, area, named as u16, label, &more, ctx.look.style(Role::Dim), ctx.look);
    }
}
