//! Drawing the first start.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::ui::ctx::Ctx;
use crate::ui::overlay::frame::draw_field;
use crate::ui::paint;
use crate::ui::paint::wrapped;
use crate::ui::root::founding::state::{Founding, Row};
use crate::ui::theme::Role;
use crate::words::Language;

/// The widest text, columns.
const MEASURE: u16 = 72;
/// Where fields begin, columns.
const LABEL: u16 = 18;

/// Draws it; where the cursor stands.
pub fn draw(founding: &Founding, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let wide = MEASURE.min(area.width.saturating_sub(4));
    let rows = founding.rows();
    let roomy = usize::from(area.height) >= rows.len() * 2 + 8;
    let mut page = Rect { x: area.x + (area.width - wide) / 2, width: wide, ..area };
    page = paint::below(page, if roomy { area.height / 10 } else { 0 });
    paint::put(buf, page, 0, 0, &ctx.words.text("founding-title"), ctx.look.style(Role::Accent), ctx.look);
    paint::rule(buf, page, 1, ctx.look);
    let mut line = 2;
    for text in wrapped(&ctx.words.text("founding-intro"), usize::from(wide)) {
        paint::put(buf, page, line, 0, &text, ctx.look.style(Role::Dim), ctx.look);
        line += 1;
    }
    line += 1;
    let mut cursor = None;
    for (i, row) in rows.iter().enumerate() {
        let focused = i == founding.focus;
        let at = draw_row(
            founding,
            *row,
            focused,
            ctx,
            Rect { y: page.y + line.min(page.height), height: page.height.saturating_sub(line), ..page },
            buf,
        );
        cursor = at.filter(|_| focused).or(cursor);
        line += 1;
        if roomy && !matches!((row, rows.get(i + 1)), (Row::Principal(_), Some(Row::Principal(_)))) {
            line += 1;
        }
    }
    foot(founding, ctx, paint::below(page, line), buf);
    cursor
}

fn draw_row(founding: &Founding, row: Row, focused: bool, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let role = if focused { Role::Accent } else { Role::Text };
    let label = match row {
        Row::Name => "founding-name",
        Row::Principal(0) => "founding-principals",
        Row::Principal(_) => "",
        Row::Me => "founding-me",
        Row::Language => "founding-language",
        Row::Begin => "founding-begin",
    };
    if !label.is_empty() {
        paint::put(buf, area, 0, 2, &ctx.words.text(label), ctx.look.style(role), ctx.look);
    }
    if focused {
        paint::put(buf, area, 0, 0, ctx.look.symbols().marker, ctx.look.style(Role::Accent), ctx.look);
    }
    match row {
        Row::Name => Some(draw_field(&founding.name, area, 0, LABEL, ctx, buf)),
        Row::Principal(i) => founding.principals.get(i).map(|field| draw_field(field, area, 0, LABEL, ctx, buf)),
        Row::Me => Some(draw_field(&founding.me, area, 0, LABEL, ctx, buf)),
        Row::Language => {
            let mut column = LABEL;
            for (i, language) in Language::ALL.into_iter().enumerate() {
                let name = ctx.words.text(&format!("language-{language}")).into_owned();
                let chosen = i == founding.language;
                let text = if chosen { format!("[{name}]") } else { format!(" {name} ") };
                let role = if chosen { Role::Strong } else { Role::Dim };
                column += paint::put(buf, area, 0, column, &text, ctx.look.style(role), ctx.look) + 1;
            }
            None
        }
        Row::Begin => None,
    }
}

/// What the focused question means, or what is wrong; and the demo.
fn foot(founding: &Founding, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let told = founding.contexts();
    let (text, role) = match &founding.fault {
        Some(fault) => (fault.clone(), Role::Danger),
        None if founding.waiting => (ctx.words.text("word-loading").into_owned(), Role::Dim),
        None => {
            let id = match founding.row() {
                Row::Name => "founding-name-help",
                Row::Principal(_) => "founding-principals-help",
                Row::Me => "founding-me-help",
                Row::Language => "founding-language-help",
                Row::Begin => "founding-begin-help",
            };
            (ctx.told(told, id, &[]), Role::Text)
        }
    };
    let mut line = 0;
    for text in wrapped(&text, usize::from(area.width)) {
        paint::put(buf, area, line, 0, &text, ctx.look.style(role), ctx.look);
        line += 1;
    }
    for (id, gap) in [("founding-demo", 1), ("founding-keys", 0)] {
        line += gap;
        for text in wrapped(&ctx.told(told, id, &[]), usize::from(area.width)) {
            paint::put(buf, area, line, 0, &text, ctx.look.style(Role::Dim), ctx.look);
            line += 1;
        }
    }
}
