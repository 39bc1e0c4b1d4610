//! What is on today and tomorrow, for whom: the desk's first column.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::diary::{ActivityRow, ListActivities};
use crate::base::width;
use crate::domain::ids::PrincipalId;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::days::{Timed, shift};
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::desk::state::{Desk, Focus};
use crate::ui::pane::desk::today::Today;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::Role;
use crate::ui::ticket::{DeskTicket, Ticket};
use crate::words::dates::clock;

/// The most rows of two days.
const ROWS: u32 = 200;

/// Asks for today and tomorrow.
pub fn ask(ctx: &Ctx) -> Act {
    let (from, until) = (ctx.today(), shift(ctx.today(), 2));
    let request = ListActivities { principals: vec![], from, until, cancelled: false, limit: ROWS };
    Act::ask(Ticket::Desk(DeskTicket::Diary), request)
}

/// Takes them in: by day and lane; what was selected stays so.
pub fn take(pane: &mut Desk, rows: Vec<ActivityRow>, ctx: &Ctx) {
    let before = pane.today.rows.get(pane.today.selected).map(|(day, timed)| (*day, timed.key()));
    let all: Vec<Timed> = rows.into_iter().map(|row| Timed::new(row, ctx.zone)).collect();
    let mut shown = Vec::new();
    for day in [ctx.today(), shift(ctx.today(), 1)] {
        for lane in lanes(ctx) {
            let mine = all.iter().filter(|it| it.row.principals.first().copied() == lane);
            shown.extend(mine.filter(|it| it.days.0 <= day && day <= it.days.1).map(|it| (day, it.clone())));
        }
    }
    let same = shown.iter().position(|(day, timed)| Some((*day, timed.key())) == before);
    pane.today = Today { selected: same.unwrap_or(0), rows: shown, loaded: true };
}

/// Whose lanes there are, the office's own last.
fn lanes(ctx: &Ctx) -> Vec<Option<PrincipalId>> {
    ctx.office.principals.iter().map(|one| Some(one.id)).chain([None]).collect()
}

/// The selected one.
pub fn selected(pane: &Desk) -> Option<&Timed> {
    pane.today.rows.get(pane.today.selected).map(|(_, timed)| timed)
}

/// Moves by rows.
pub fn step(pane: &mut Desk, delta: isize) {
    let last = pane.today.rows.len().saturating_sub(1);
    pane.today.selected = pane.today.selected.saturating_add_signed(delta).min(last);
}

/// Goes to the selected one's page; where nothing is on, to the diary.
pub fn open(pane: &Desk) -> Acts {
    match selected(pane) {
        Some(timed) => vec![Act::Go(Place::Activity(timed.row.id, timed.row.at))],
        None => vec![Act::Go(Place::Diary)],
    }
}

/// One line of the column.
enum Line {
    Head(String),
    Lane(String),
    Item(usize),
    Nothing,
}

/// The lines: today's lanes, then tomorrow's.
fn lines(pane: &Desk, ctx: &Ctx) -> Vec<Line> {
    let mut lines = Vec::new();
    for (nth, day) in [ctx.today(), shift(ctx.today(), 1)].into_iter().enumerate() {
        if nth > 0 {
            lines.push(Line::Head(ctx.words.text("desk-tomorrow").into_owned()));
        }
        let mut lane = ctx.office.principals.first().map(|one| one.id);
        let before = lines.len();
        for (at, (_, timed)) in pane.today.rows.iter().enumerate().filter(|(_, (of, _))| *of == day) {
            let whose = timed.row.principals.first().copied();
            if whose != lane {
                let named: Vec<PrincipalId> = whose.into_iter().collect();
                lines.push(Line::Lane(told::whose(&named, ctx)));
                lane = whose;
            }
            lines.push(Line::Item(at));
        }
        if lines.len() == before {
            lines.push(Line::Nothing);
        }
    }
    lines
}

/// Draws the column under its title; the selected line stays in sight.
pub fn draw(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let focused = pane.focus == Focus::Diary;
    let body = paint::titled(buf, area, &ctx.words.text("desk-diary"), focused, ctx.look);
    let body = Rect { width: body.width.saturating_sub(1), ..body };
    if pane.today.rows.is_empty() {
        let id = if pane.today.loaded { "desk-diary-empty" } else { "word-loading" };
        paint::instead(buf, body, &ctx.told(Screen::Desk.contexts(), id, &[]), ctx.look);
        return;
    }
    let lines = lines(pane, ctx);
    let at = lines.iter().position(|line| matches!(line, Line::Item(at) if *at == pane.today.selected)).unwrap_or(0);
    let top = (at + 1).saturating_sub(usize::from(body.height));
    for (row, line) in lines.iter().skip(top).take(usize::from(body.height)).enumerate() {
        let row = row as u16;
        match line {
            Line::Head(text) => head(text, row, ctx, body, buf),
            Line::Lane(text) => lane(text, row, ctx, body, buf),
            Line::Item(at) => item(pane, *at, row, ctx, body, buf),
            Line::Nothing => {
                paint::put(buf, body, row, 1, &ctx.words.text("diary-nothing"), ctx.look.style(Role::Dim), ctx.look);
            }
        }
        if focused && top + usize::from(row) == at {
            paint::select(buf, body, row, ctx.look);
        }
    }
}

fn head(text: &str, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let used = 1 + paint::put(buf, area, row, 1, text, ctx.look.style(Role::Strong), ctx.look);
    let rest = Rect { x: area.x + (used + 1).min(area.width), width: area.width.saturating_sub(used + 1), ..area };
    paint::rule(buf, rest, row, ctx.look);
}

fn lane(text: &str, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let rule = ctx.look.symbols().horizontal.repeat(5);
    paint::put(buf, area, row, 1, &format!("{rule} {text}"), ctx.look.style(Role::Dim), ctx.look);
}

/// When, what, and what is remarkable about it, or where it is.
fn item(pane: &Desk, at: usize, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    const TIME: u16 = 7;
    let Some((day, timed)) = pane.today.rows.get(at) else { return };
    let look = ctx.look;
    let begins = !timed.is_bar() && timed.here.0.date() == *day;
    let time = if begins { clock(timed.here.0.time()) } else { look.symbols().dash.to_owned() };
    paint::put(buf, area, row, 1, &time, look.style(Role::Dim), look);
    let place = told::title(&timed.row.place, ctx).into_owned();
    let (text, role) = told::badge(&timed.row, ctx).unwrap_or((place, Role::Dim));
    let wide = width::width(&text).min(usize::from(area.width) / 3) as u16;
    let right = Rect { x: area.x + area.width - wide, width: wide, ..area };
    paint::put(buf, right, row, 0, &text, look.style(role), look);
    let room = Rect { x: area.x + 1 + TIME, width: area.width.saturating_sub(1 + TIME + wide + 1), ..area };
    paint::put(buf, room, row, 0, &told::title(&timed.row.title, ctx), look.style(told::role(&timed.row)), look);
}

/// What is on now or comes next today, in a line: the narrow desk's.
pub fn next(pane: &Desk, ctx: &Ctx) -> Option<String> {
    let now = crate::words::dates::local(ctx.now, ctx.zone).naive_local();
    let coming = pane.today.rows.iter().filter(|(day, it)| *day == ctx.today() && !it.is_bar() && it.here.1 > now);
    let first = coming.min_by_key(|(_, it)| it.here.0)?;
    Some(format!("{} {}", clock(first.1.here.0.time()), told::title(&first.1.row.title, ctx)))
}

/// The selected one beside the column: when, where, for whom, with whom.
pub fn context(timed: &Timed, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let row = &timed.row;
    let body = paint::titled(buf, area, &told::title(&row.title, ctx), false, ctx.look);
    let mut facts = vec![told::when(&row.when, ctx), told::title(&row.place, ctx).into_owned()];
    facts.push(told::whose(&row.principals, ctx));
    facts.push(ctx.words.text(&told::state(row.state)).into_owned());
    facts.extend(told::with(row, ctx));
    facts.retain(|fact| !fact.is_empty());
    let columns = usize::from(body.width.saturating_sub(2)).max(1);
    let lines = facts.iter().flat_map(|fact| paint::wrapped(fact, columns));
    for (line, text) in lines.take(usize::from(body.height)).enumerate() {
        paint::put(buf, body, line as u16, 1, &text, ctx.look.style(Role::Text), ctx.look);
    }
}
