//! The title bar: the program, the screens with their keys, whom the office serves, date and time. Where it
//! is narrow it drops words first, then the screens' names but the current one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::base::{safe, script, width};
use crate::ui::keymap::file::show;
use crate::ui::paint;
use crate::ui::place::Screen;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;

/// The most columns of whom the office serves.
const SERVED: usize = 28;
/// Columns between left and right.
const GAP: usize = 2;

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Say {
    Digits,
    Names,
    Program,
    All,
}

/// Draws it.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) {
    let room = usize::from(area.width);
    let fits = |say: &Say| used(&left(model, *say)) + GAP + width::width(&right(model, *say)) < room;
    let say = [Say::All, Say::Program, Say::Names].into_iter().find(fits).unwrap_or(Say::Digits);
    let look = model.ctx.look;
    let mut column = 1;
    for (text, role) in left(model, say) {
        column += paint::put(buf, area, 0, column, &text, look.style(role), look) + 2;
    }
    let inside = Rect { width: area.width.saturating_sub(1), ..area };
    let rest = Rect { x: area.x + column.min(inside.width), width: inside.width.saturating_sub(column), ..inside };
    paint::put_right(buf, rest, 0, &right(model, say), look.style(Role::Dim), look);
}

fn used(parts: &[(String, Role)]) -> usize {
    parts.iter().map(|(text, _)| width::width(text) + 2).sum()
}

fn left(model: &Model, say: Say) -> Vec<(String, Role)> {
    let words = &model.ctx.words;
    let mut parts = Vec::new();
    if say >= Say::Program {
        parts.push((words.text("program").into_owned(), Role::Strong));
    }
    for (screen, command, name) in Screen::NAMED {
        let keys = model.ctx.keymap.keys_of(&["global"], command).map(|keys| show(&keys));
        let current = screen == model.screen;
        let name = if current || say >= Say::Names { words.text(name) } else { "".into() };
        let role = if current { Role::Accent } else { Role::Text };
        parts.push((format!("{} {name}", keys.unwrap_or_default()).trim().to_owned(), role));
    }
    let other = match model.screen {
        Screen::Quarantine => Some("screen-quarantine"),
        Screen::Editor => Some("screen-editor"),
        _ => None,
    };
    parts.extend(other.map(|id| (words.text(id).into_owned(), Role::Accent)));
    parts
}

fn right(model: &Model, say: Say) -> String {
    let ctx = &model.ctx;
    let when = ctx.words.moment(ctx.now, ctx.zone);
    match served(model).filter(|_| say == Say::All) {
        Some(served) => format!("{served} {} {when}", ctx.look.symbols().dot),
        None => when,
    }
}

/// Whom the office serves: the first principal's office, and how many more.
fn served(model: &Model) -> Option<String> {
    let card = &model.ctx.office;
    let name = match card.principals.first() {
        Some(first) if !first.office.is_empty() => &first.office,
        Some(first) => &first.name,
        None => &card.office.as_ref()?.name,
    };
    let name = script::heading(name);
    let safe = safe::line(&name);
    let cut = width::cut(&safe, SERVED, model.ctx.look.symbols().more);
    Some(match card.principals.len() {
        0 | 1 => cut.into_owned(),
        many => format!("{cut} + {}", many - 1),
    })
}
