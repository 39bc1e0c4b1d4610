//! What is on today and tomorrow, for whom: the desk's first column.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::diary::{Agenda, ListActivities};
use crate::base::width;
use crate::domain::ids::PrincipalId;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::days::{Timed, shift};
use crate::ui::paint;
use crate::ui::pane::activity::{times, told};
use crate::ui::pane::desk::state::{Desk, Focus};
use crate::ui::pane::desk::today::Row;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::Role;
use crate::ui::ticket::{DeskTicket, Ticket};

/// The most rows of a day.
const ROWS: u32 = 200;

/// Today and tomorrow.
fn days(ctx: &Ctx) -> [NaiveDate; 2] {
    [ctx.today(), shift(ctx.today(), 1)]
}

/// Asks for today and tomorrow, each by itself: one that is full takes no room from the other.
pub fn ask(ctx: &Ctx) -> Acts {
    let request =
        |from| ListActivities { principals: vec![], from, until: shift(from, 1), cancelled: false, limit: ROWS };
    days(ctx).map(|day| Act::ask(Ticket::Desk(DeskTicket::Diary(day)), request(day))).into()
}

/// Takes a day in: by lanes; what several share stands in the lane of each.
pub fn take(pane: &mut Desk, day: NaiveDate, agenda: Agenda, ctx: &Ctx) {
    let days = days(ctx);
    if !days.contains(&day) {
        return;
    }
    let all: Vec<Timed> = agenda.rows.into_iter().map(|row| Timed::new(row, ctx.zone)).collect();
    let rows = lanes(ctx).into_iter().flat_map(|lane| {
        let mine = all.iter().filter(move |it| stands_in(it, lane));
        mine.map(move |timed| Row { day, lane, timed: timed.clone() })
    });
    pane.today.take(day, rows.collect(), agenda.more, &days);
}

/// Whose lanes there are, the office's own last.
fn lanes(ctx: &Ctx) -> Vec<Option<PrincipalId>> {
    ctx.office.principals.iter().map(|one| Some(one.id)).chain([None]).collect()
}

fn stands_in(timed: &Timed, lane: Option<PrincipalId>) -> bool {
    let whose = &timed.row.principals;
    lane.map_or(whose.is_empty(), |one| whose.contains(&one))
}

/// Moves by rows.
pub fn step(pane: &mut Desk, delta: isize) {
    let last = pane.today.rows.len().saturating_sub(1);
    pane.today.selected = pane.today.selected.saturating_add_signed(delta).min(last);
}

/// Goes to the selected one's page; where nothing is on, to the diary.
pub fn open(pane: &Desk) -> Acts {
    match pane.today.selected() {
        Some(timed) => vec![Act::Go(Place::Activity(timed.row.id, timed.row.at))],
        None => vec![Act::Go(Place::Diary)],
    }
}

/// One line of the column.
enum Line {
    Head(String),
    Lane(String),
    Item(usize),
    Said(String),
}

/// The lines: today's lanes, then tomorrow's.
fn lines(pane: &Desk, ctx: &Ctx) -> Vec<Line> {
    let [today, tomorrow] = days(ctx);
    let mut lines = of_day(pane, today, ctx);
    lines.push(Line::Head(ctx.words.text("desk-tomorrow").into_owned()));
    lines.extend(of_day(pane, tomorrow, ctx));
    lines
}

/// A day's lanes, the first without a name; that more stands there, or nothing.
fn of_day(pane: &Desk, day: NaiveDate, ctx: &Ctx) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut lane = ctx.office.principals.first().map(|one| one.id);
    for (at, row) in pane.today.rows.iter().enumerate().filter(|(_, row)| row.day == day) {
        if row.lane != lane {
            let named: Vec<PrincipalId> = row.lane.into_iter().collect();
            lines.push(Line::Lane(told::whose(&named, ctx)));
            lane = row.lane;
        }
        lines.push(Line::Item(at));
    }
    let said = match pane.today.known.get(&day) {
        Some(true) => Some("desk-diary-more"),
        Some(false) => lines.is_empty().then_some("diary-nothing"),
        None => Some("word-loading"),
    };
    lines.extend(said.map(|id| Line::Said(ctx.told(Screen::Desk.contexts(), id, &[]))));
    lines
}

/// Draws the column under its title; the selected line stays in sight.
pub fn draw(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let focused = pane.focus == Focus::Diary;
    let body = paint::titled(buf, area, &ctx.words.text("desk-diary"), focused, ctx.look);
    let body = Rect { width: body.width.saturating_sub(1), ..body };
    if pane.today.rows.is_empty() {
        let is_known = days(ctx).iter().all(|day| pane.today.known.contains_key(day));
        let id = if is_known { "desk-diary-empty" } else { "word-loading" };
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
            Line::Said(text) => {
                paint::put(buf, body, row, 1, text, ctx.look.style(Role::Dim), ctx.look);
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
    /// Columns of a time and what parts it from the title.
    const TIME: u16 = 7;
    let Some(Row { day, timed, .. }) = pane.today.rows.get(at) else { return };
    let look = ctx.look;
    let time = times::begin(timed, *day, ctx).unwrap_or_else(|| look.symbols().dash.to_owned());
    let used = paint::put(buf, area, row, 1, &time, look.style(Role::Dim), look);
    let begin = 1 + TIME.max(used + 1);
    let place = told::title(&timed.row.place, ctx).into_owned();
    let (text, role) = told::badge(&timed.row, ctx).unwrap_or((place, Role::Dim));
    let wide = width::width(&text).min(usize::from(area.width) / 3) as u16;
    let right = Rect { x: area.x + area.width - wide, width: wide, ..area };
    paint::put(buf, right, row, 0, &text, look.style(role), look);
    let room = Rect { x: area.x + begin, width: area.width.saturating_sub(begin + wide + 1), ..area };
    paint::put(buf, room, row, 0, &told::title(&timed.row.title, ctx), look.style(told::role(&timed.row)), look);
}

/// What is on now or comes next today, in a line: the narrow desk's.
pub fn next(pane: &Desk, ctx: &Ctx) -> Option<String> {
    let (now, today) = (crate::words::dates::local(ctx.now, ctx.zone).naive_local(), ctx.today());
    let coming = pane.today.rows.iter().map(|row| (row.day, &row.timed));
    let coming = coming.filter(|(day, it)| *day == today && !it.is_bar() && it.here.1 > now);
    let (day, first) = coming.min_by_key(|(_, it)| it.here.0)?;
    Some(format!("{} {}", times::begin(first, day, ctx).unwrap_or_default(), told::title(&first.row.title, ctx)))
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
