//! Drawing the diary's screen: its title with the views, the days as they are shown, what is selected under them, its page.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::base::width;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::grid::odd_length;
use crate::ui::pane::diary::lines::Unshown;
use crate::ui::pane::diary::state::{Diary, Focus, View};
use crate::ui::pane::diary::{agenda, hours, lines, month, page, step, views};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// From this width on, the agenda has the page beside it.
const TWO: u16 = 116;
/// From this height on, what is selected has two lines under the days.
const HIGH: u16 = 28;

/// The areas of days and page; one is empty when only the other is shown.
fn areas(pane: &Diary, area: Rect) -> (Rect, Rect) {
    let is_read = pane.focus == Focus::Page;
    if pane.view != View::Agenda || area.width < TWO {
        return if is_read { (Rect::ZERO, area) } else { (area, Rect::ZERO) };
    }
    let right = (area.width / 5 * 2).clamp(44, 80);
    let left = area.width - right;
    (Rect { width: left, ..area }, Rect { x: area.x + left, width: right, ..area })
}

/// The rows of the days within their area, and those under them, which begin with a rule.
fn split(pane: &Diary, days: Rect, beside: bool) -> (Rect, Rect) {
    let body = paint::below(days, 2);
    let under = match (pane.view, beside) {
        (View::Agenda, true) => 0,
        _ if days.height >= HIGH => 3,
        _ => 2,
    };
    let height = body.height.saturating_sub(under);
    (Rect { height, ..body }, paint::below(body, height))
}

/// Tells the parts how much room they have, and keeps what is selected in sight.
pub fn measure(pane: &mut Diary, ctx: &Ctx, area: Rect) {
    let (days, page) = areas(pane, area);
    pane.beside = days.width > 0 && page.width > 0;
    pane.page = (page.width.saturating_sub(1), page.height.saturating_sub(2));
    let most = page::rows(pane, ctx, pane.page.0).saturating_sub(usize::from(pane.page.1));
    pane.scroll = pane.scroll.min(most);
    if days.width == 0 {
        return;
    }
    let (body, _) = split(pane, days, pane.beside);
    pane.height = usize::from(body.height);
    match pane.view {
        View::Agenda => lines::settle(pane, ctx.today()),
        View::Day | View::Week => hours::measure(pane, ctx, body),
        View::Month => {}
    }
}

/// Draws the screen's body; the cursor stands nowhere.
pub fn draw(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (days, page) = areas(pane, area);
    if days.width > 0 {
        draw_days(pane, ctx, days, page.width > 0, buf);
    }
    if page.width > 0 {
        let mut inside = page;
        if days.width > 0 {
            paint::divide(buf, page, ctx.look);
            inside = Rect { x: page.x + 1, width: page.width.saturating_sub(1), ..page };
        }
        page::draw(pane, ctx, inside, buf);
    }
    None
}

fn draw_days(pane: &Diary, ctx: &Ctx, area: Rect, beside: bool, buf: &mut Buffer) {
    draw_title(pane, ctx, area, buf);
    let (body, under) = split(pane, area, beside);
    match pane.view {
        View::Agenda => agenda::draw(pane, ctx, body, buf),
        View::Day | View::Week => hours::draw(pane, ctx, body, buf),
        View::Month => month::draw(pane, ctx, body, buf),
    }
    if under.height > 0 {
        draw_selected(pane, ctx, under, buf);
    }
}

/// The days that are shown, whose they are, and the views.
fn draw_title(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let offered = View::ALL.map(|view| {
        let name = ctx.words.text(name(view)).into_owned();
        if view == pane.view { (name.to_uppercase(), Role::Accent) } else { (name, Role::Dim) }
    });
    let wide: usize = offered.iter().map(|(name, _)| width::width(name) + 2).sum();
    let room = Rect { width: area.width.saturating_sub(wide as u16 + 1), ..area };
    let said = Rect { width: room.width.saturating_sub(2), ..room };
    let title = heading(pane, ctx, usize::from(said.width.saturating_sub(1)));
    paint::put(buf, said, 0, 1, &title, look.style(Role::Accent), look);
    let mut column = room.width;
    for (name, role) in offered {
        column += paint::put(buf, area, 0, column, &name, look.style(role), look) + 2;
    }
    paint::rule(buf, area, 1, look);
}

/// What the title says: the screen, the days, to which words they are narrowed, what is not shown of them, whose they are,
/// that the clocks change. Where there is no room for all, what is needed least is left out: the screen's name stands in the
/// title bar as well.
fn heading(pane: &Diary, ctx: &Ctx, columns: usize) -> String {
    let mut facts = facts(pane, ctx);
    let between = format!(" {} ", ctx.look.symbols().dot);
    loop {
        let text = facts.iter().map(|(_, fact)| fact.as_str()).collect::<Vec<_>>().join(&between);
        let least = facts.iter().enumerate().min_by_key(|(_, (need, _))| *need).map(|(at, _)| at);
        match least.filter(|_| facts.len() > 1 && width::width(&text) > columns) {
            Some(least) => drop(facts.remove(least)),
            None => return text,
        }
    }
}

/// All that the title would say, each with how much it is needed.
fn facts(pane: &Diary, ctx: &Ctx) -> Vec<(usize, String)> {
    let day = pane.today_or(ctx);
    let (first, last) = step::shown(pane.view, day);
    // In the list each day's head says what is not shown.
    let unshown = Some(Unshown::of(pane, first, last)).filter(|_| pane.view != View::Agenda);
    let odd = odd_length(day, ctx.zone).filter(|_| pane.view == View::Day);
    let facts = [
        (0, Some(ctx.words.text("screen-diary").into_owned())),
        (6, Some(period(pane, ctx))),
        (4, Some(format!("/{}", pane.filter.typed())).filter(|_| !pane.filter.is_empty())),
        (3, unshown.and_then(|unshown| told::unseen(unshown.cancelled, ctx))),
        (5, unshown.filter(|unshown| unshown.cut).map(|_| ctx.words.text("diary-cut").into_owned())),
        (1, (ctx.office.principals.len() > 1).then(|| views::whose_shortly(pane, ctx))),
        (2, odd.map(|hours| agenda::hours_told(hours, ctx))),
    ];
    facts.into_iter().filter_map(|(need, fact)| Some((need, fact?))).collect()
}

/// The name of a view.
const fn name(view: View) -> &'static str {
    match view {
        View::Agenda => "diary-view-agenda",
        View::Day => "diary-view-day",
        View::Week => "diary-view-week",
        View::Month => "diary-view-month",
    }
}

/// The days that are shown, as people say it.
fn period(pane: &Diary, ctx: &Ctx) -> String {
    let day = pane.today_or(ctx);
    let (first, last) = step::shown(pane.view, day);
    match pane.view {
        View::Month => ctx.words.month_year(day),
        View::Agenda | View::Day => told::full(day, ctx),
        View::Week => ctx.words.span(first, last),
    }
}

/// What is selected, under a rule.
fn draw_selected(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    paint::rule(buf, area, 0, ctx.look);
    let text = match pane.selected() {
        Some(timed) => told::summary(timed, ctx),
        None => nothing_here(pane, ctx),
    };
    let role = if pane.selected().is_some() { Role::Text } else { Role::Dim };
    let room = paint::below(area, 1);
    let lines: Vec<String> = paint::wrapped(&text, usize::from(room.width.saturating_sub(2)).max(1)).collect();
    for (row, line) in lines.iter().take(usize::from(room.height)).enumerate() {
        let last = row + 1 == usize::from(room.height) && lines.len() > row + 1;
        let line = if last { format!("{line} {}", ctx.look.symbols().more) } else { line.clone() };
        paint::put(buf, room, row as u16, 1, &line, ctx.look.style(role), ctx.look);
    }
}

/// That nothing stands there, or nothing that the words fit, and what to do.
fn nothing_here(pane: &Diary, ctx: &Ctx) -> String {
    let id = if pane.filter.is_empty() { "diary-teach" } else { "diary-no-hits-here" };
    ctx.told(Screen::Diary.contexts(), id, &[("words", pane.filter.typed().into())])
}
