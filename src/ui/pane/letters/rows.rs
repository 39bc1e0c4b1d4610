//! Drawing the list: fixed columns of mark, new dot, number, correspondent, subject, days left, owner.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::{LetterRow, LetterView};
use crate::base::width;
use crate::domain::deadline;
use crate::domain::ids::UserId;
use crate::domain::letter::{Direction, Stage};
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::pane::letters::views;
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// Where the number begins, after the selection's marker, the mark and the dot.
const NUMBER: u16 = 4;
/// The fewest columns of the number.
const DIGITS: u16 = 3;
/// From this width on, owners stand with their names.
const ROOMY: u16 = 96;
/// The most columns of an owner's name, and of initials.
const OWNER: (u16, u16) = (20, 4);

/// The columns of a list. Where they begin is the same in every row; a subject ends where its own row's badge begins.
struct Columns {
    number: u16,
    party: (u16, u16),
    subject: u16,
    owner: (u16, u16),
}

/// Draws the list with its title.
pub fn draw(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let body = paint::titled(buf, area, &title(pane, ctx), pane.focus == Focus::List, ctx.look);
    if pane.list.is_empty() && pane.list.is_loaded() && pane.search.read == 0 {
        empty(pane, ctx, body, buf);
    }
    let columns = columns(pane, ctx, area.width);
    for (i, (selected, row)) in pane.list.visible().enumerate() {
        let line = i as u16;
        draw_row(pane, row, &columns, line, ctx, body, buf);
        if selected {
            paint::select(buf, body, line, ctx.look);
        }
    }
}

fn columns(pane: &Letters, ctx: &Ctx, width: u16) -> Columns {
    let roomy = width >= ROOMY;
    let owners = ctx.office.users.iter().map(|user| columns_of(&owner(Some(user.id), roomy, ctx)));
    let owner = owners.max().unwrap_or(0).clamp(1, if roomy { OWNER.0 } else { OWNER.1 });
    let longest = pane.list.visible().map(|(_, row)| row.number).max().unwrap_or(0);
    let number = columns_of(&longest.to_string()).max(DIGITS);
    let party_at = NUMBER + number + 1;
    // Beside the reader a name needs its 16 columns more than a subject, which the reader shows in full.
    let party = (width * 22 / 100).max((width * 27 / 100).min(16)).clamp(13, 26);
    let owner_at = width.saturating_sub(owner + 1);
    Columns { number, party: (party_at, party), subject: party_at + party + 1, owner: (owner_at, owner) }
}

fn columns_of(text: &str) -> u16 {
    width::width(text).min(usize::from(u16::MAX)) as u16
}

/// The list's name and what is in it: „New · 7 of 41 · 3 marked“.
fn title(pane: &Letters, ctx: &Ctx) -> String {
    let mut name = views::name(pane.view.0, ctx);
    if !pane.called.is_empty() {
        name = format!("{name}: {}", paint::private(&pane.called, ctx.look));
    }
    let mut parts = vec![];
    let (rows, all) = pane.list.known();
    let total = pane.view.0.counted(pane.list.total());
    if pane.filter.is_empty() {
        if pane.list.is_loaded() {
            let count = if total.1 { ctx.words.number_or_more(total).into() } else { total.0.into() };
            let talks = pane.view.0 == LetterView::Conversations;
            let id = if talks { "letters-conversations-title" } else { "letters-title" };
            parts.push(ctx.words.with(id, &[("count", count)]));
        }
    } else {
        let shown = ctx.words.number_or_more((rows as u64, !all));
        let args = [("shown", shown.into()), ("all", ctx.words.number_or_more(total).into())];
        parts.push(ctx.words.with("count-of", &args));
        parts.push(format!("/{}", pane.filter));
    }
    if pane.search.read > 0 {
        parts.push(ctx.words.with("letters-searching", &[("read", ctx.words.number(pane.search.read).into())]));
    }
    if !pane.marks.is_empty() || pane.marks.missed {
        parts.push(ctx.words.plural("count-marked", pane.marks.len()));
    }
    if pane.marks.is_picking() {
        parts.push(ctx.words.text("letters-marking").into_owned());
    }
    parts.insert(0, name);
    parts.join(&format!(" {} ", ctx.look.symbols().dot))
}

fn empty(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let contexts = Screen::Letters.contexts();
    let text = if pane.filter.is_empty() {
        ctx.told(contexts, &format!("letters-empty-{}", views::word(pane.view.0)), &[])
    } else {
        ctx.told(contexts, "letters-no-hits", &[("words", pane.filter.as_str().into())])
    };
    paint::instead(buf, area, &text, ctx.look);
}

fn draw_row(pane: &Letters, row: &LetterRow, columns: &Columns, line: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let style = look.style(if row.seen { Role::Text } else { Role::Strong });
    let part = |x: u16, width: u16| Rect {
        x: area.x + x.min(area.width),
        width: width.min(area.width.saturating_sub(x)),
        ..area
    };
    if pane.marks.has(row.id) {
        paint::put(buf, part(1, 1), line, 0, look.symbols().marked, look.style(Role::Accent), look);
    }
    if !row.seen {
        paint::put(buf, part(2, 1), line, 0, look.symbols().new, look.style(Role::Accent), look);
    }
    paint::put_right(buf, part(NUMBER, columns.number), line, &row.number.to_string(), look.style(Role::Dim), look);
    let (at, width) = columns.party;
    paint::put(buf, part(at, width), line, 0, &party(row, ctx), style, look);
    let (at, width) = columns.owner;
    let mine = row.owner.is_some() && row.owner == ctx.me();
    let role = if mine { Role::Text } else { Role::Dim };
    paint::put(buf, part(at, width), line, 0, &owner(row.owner, area.width >= ROOMY, ctx), look.style(role), look);
    let (badge, role) = badge(pane.view.0, row, ctx);
    let room = part(columns.subject, at.saturating_sub(columns.subject + 1));
    let used = paint::put_right(buf, room, line, &badge, look.style(role), look);
    let room = Rect { width: room.width.saturating_sub(used + 1), ..room };
    paint::put(buf, room, line, 0, &subject(row, ctx), style, look);
}

fn party(row: &LetterRow, ctx: &Ctx) -> String {
    let name = paint::private(&row.party, ctx.look);
    match row.direction {
        Direction::Incoming => name.into_owned(),
        Direction::Outgoing => format!("{} {name}", ctx.words.text("word-to")),
    }
}

fn subject(row: &LetterRow, ctx: &Ctx) -> String {
    let subject = if row.subject.trim().is_empty() {
        ctx.words.text("word-no-subject")
    } else {
        paint::private(&row.subject, ctx.look)
    };
    if row.in_thread > 1 { format!("[{}] {subject}", row.in_thread) } else { subject.into_owned() }
}

/// What presses: the day it comes back, the days left, else when it came.
fn badge(view: LetterView, row: &LetterRow, ctx: &Ctx) -> (String, Role) {
    let today = ctx.today();
    if let (Stage::Held, Some(until)) = (row.stage, row.held_until) {
        let day = ctx.words.date_short(until);
        let held = view == LetterView::Held;
        let shown = if held { day } else { ctx.words.text("letter-held").into_owned() };
        return (shown, if until <= today { Role::Warning } else { Role::Dim });
    }
    match row.deadline {
        Some(day) if matches!(row.stage, Stage::New | Stage::Open) => {
            let role = match deadline::days_left(day, today) {
                i64::MIN..0 => Role::Danger,
                0..=2 => Role::Warning,
                _ => Role::Text,
            };
            (ctx.days_left(day), role)
        }
        _ => (short(row, ctx), Role::Dim),
    }
}

/// When it came, in at most seven columns.
fn short(row: &LetterRow, ctx: &Ctx) -> String {
    use chrono::Datelike;
    let day = crate::words::dates::day_of(row.received, ctx.zone);
    if day == ctx.today() {
        return ctx.words.time(row.received, ctx.zone);
    }
    if day.year() == ctx.today().year() {
        ctx.words.date_short(day)
    } else {
        format!("{:02}.{}", day.month(), day.year())
    }
}

/// Whose it is: the name where there is room, else its initials.
fn owner(owner: Option<UserId>, roomy: bool, ctx: &Ctx) -> String {
    let name = ctx.owner(owner);
    if roomy || owner.is_none() || owner == ctx.me() {
        return name;
    }
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
}
