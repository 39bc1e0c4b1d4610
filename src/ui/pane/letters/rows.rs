//! Drawing the list: fixed columns of mark, new dot, number, correspondent, subject, day received, what presses, owner.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::{LetterRow, LetterView};
use crate::base::width;
use crate::domain::letter::{Direction, Stage};
use crate::ui::ctx::Ctx;
use crate::ui::owners::Owners;
use crate::ui::paint;
use crate::ui::pane::letter::named;
use crate::ui::pane::letters::state::{Focus, Letters, VIEWS};
use crate::ui::pane::letters::views;
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// Where the number begins, after the selection's marker, the mark and the dot.
const NUMBER: u16 = 4;
/// The fewest columns of the number.
const DIGITS: u16 = 3;
/// From this width on, owners stand with their names.
const ROOMY: u16 = 96;

/// From this width on, the day received has a column of its own; in a narrower list it stands where nothing presses.
const DATED: u16 = 84;
/// The columns of the day received.
const RECEIVED: u16 = 7;

/// The columns of a list: where they begin and how wide they are, the same in every row.
struct Columns {
    number: u16,
    party: (u16, u16),
    subject: (u16, u16),
    /// Without columns where it has no place of its own.
    received: (u16, u16),
    badge: (u16, u16),
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
    let owner = Owners::fitting(width, ROOMY).width_of_all(ctx);
    let longest = pane.list.visible().map(|(_, row)| row.number).max().unwrap_or(0);
    let number = columns_of(&longest.to_string()).max(DIGITS);
    let party_at = NUMBER + number + 1;
    // Beside the reader a name needs its 16 columns more than a subject, which the reader shows in full.
    let party = (width * 22 / 100).max((width * 27 / 100).min(16)).clamp(13, 26);
    let badge = badges(pane, ctx, width);
    let received = if width >= DATED { RECEIVED } else { 0 };
    let owner_at = width.saturating_sub(owner + 1);
    let badge_at = owner_at.saturating_sub(badge + 1);
    // Two cells part the day from the badge, so that they do not read as one.
    let received_at = badge_at.saturating_sub(received + received.min(2));
    let subject_at = party_at + party + 1;
    Columns {
        number,
        party: (party_at, party),
        subject: (subject_at, received_at.saturating_sub(subject_at + 1)),
        received: (received_at, received),
        badge: (badge_at, badge),
        owner: (owner_at, owner),
    }
}

/// The columns that the badges in sight need, and the common ones out of sight: subjects end in one place while one moves.
fn badges(pane: &Letters, ctx: &Ctx, width: u16) -> u16 {
    let shown = pane.list.visible().map(|(_, row)| columns_of(&badge(pane.view.0, row, ctx, width).0));
    shown.max().unwrap_or(0).max(columns_of(&ctx.due(ctx.today())))
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
        let here = ctx.told(contexts, &format!("letters-empty-{}", views::word(pane.view.0)), &[]);
        [Some(here), elsewhere(pane, ctx)].into_iter().flatten().collect::<Vec<_>>().join(" ")
    } else {
        ctx.told(contexts, "letters-no-hits", &[("words", pane.filter.as_str().into())])
    };
    paint::instead(buf, area, &text, ctx.look);
}

/// How many letters there are beside an empty list of the sidebar, and where.
fn elsewhere(pane: &Letters, ctx: &Ctx) -> Option<String> {
    let all = pane.count_of(LetterView::All).filter(|(count, _)| *count > 0 && VIEWS.contains(&pane.view.0))?;
    let args = [("all", ctx.words.number_or_more(all).into())];
    Some(ctx.told(Screen::Letters.contexts(), "letters-elsewhere", &args))
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
    let owner = Owners::fitting(area.width, ROOMY).shown(row.owner, ctx);
    paint::put(buf, part(at, width), line, 0, &owner, look.style(role), look);
    let (at, width) = columns.received;
    paint::put_right(buf, part(at, width), line, &short(row, ctx), look.style(Role::Dim), look);
    let (at, width) = columns.badge;
    let (badge, role) = badge(pane.view.0, row, ctx, area.width);
    paint::put_right(buf, part(at, width), line, &badge, look.style(role), look);
    let (at, width) = columns.subject;
    paint::put(buf, part(at, width), line, 0, &subject(row, ctx), style, look);
}

fn party(row: &LetterRow, ctx: &Ctx) -> String {
    let name = named::party(&row.party, row.direction, ctx);
    match row.direction {
        Direction::Outgoing if !row.party.trim().is_empty() => format!("{} {name}", ctx.words.text("word-to")),
        _ => name.into_owned(),
    }
}

fn subject(row: &LetterRow, ctx: &Ctx) -> String {
    let subject = named::subject(&row.subject, ctx);
    if row.in_thread > 1 { format!("[{}] {subject}", row.in_thread) } else { subject.into_owned() }
}

/// What presses: the day it comes back, the deadline, which says that it is one; else, in a list so narrow that it has no
/// other place, when the letter came.
fn badge(view: LetterView, row: &LetterRow, ctx: &Ctx, width: u16) -> (String, Role) {
    let today = ctx.today();
    if let (Stage::Held, Some(until)) = (row.stage, row.held_until) {
        let day = ctx.words.date_short(until);
        let held = view == LetterView::Held;
        let shown = if held { day } else { ctx.words.text("letter-held").into_owned() };
        return (shown, if until <= today { Role::Warning } else { Role::Dim });
    }
    match row.deadline {
        Some(day) if matches!(row.stage, Stage::New | Stage::Open) => (ctx.due(day), named::pressing(day, ctx)),
        _ if width >= DATED => (String::new(), Role::Dim),
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
