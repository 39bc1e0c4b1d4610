//! An activity's page: what, when, where, who; what it belongs to and what there is about it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::diary::{ActivityRow, ActivitySheet};
use crate::base::safe;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::recurrence::Series;
use crate::ui::ctx::Ctx;
use crate::ui::filing;
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::again::Again;
use crate::ui::pane::diary::links;
use crate::ui::pane::diary::state::{Diary, Focus};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// The widest text, columns.
const MEASURE: u16 = 84;

/// A line and what it looks like.
type Said = (Role, String);

/// How many rows the page of what is shown has in so many columns.
pub fn rows(pane: &Diary, ctx: &Ctx, columns: u16) -> usize {
    pane.sheet().map_or(0, |sheet| wrapped(sheet, ctx, columns).count())
}

/// Draws the page under its title.
pub fn draw(pane: &Diary, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let title = pane.sheet().map(|sheet| ctx.words.text(&told::kind(sheet.activity.kind)).into_owned());
    let title = filing::capital(&title.unwrap_or_else(|| ctx.words.text("diary-page").into_owned()));
    let body = paint::titled(buf, area, &title, pane.focus == Focus::Page, ctx.look);
    let Some(sheet) = pane.sheet() else {
        let id = if pane.current().is_some() { "diary-opening" } else { "diary-teach" };
        paint::instead(buf, body, &ctx.told(Screen::Diary.contexts(), id, &[]), ctx.look);
        return;
    };
    let lines = wrapped(sheet, ctx, body.width).skip(pane.scroll).take(usize::from(body.height));
    for (row, (role, line)) in lines.enumerate() {
        paint::put(buf, body, row as u16, 1, &line, ctx.look.style(role), ctx.look);
    }
}

fn wrapped(sheet: &ActivitySheet, ctx: &Ctx, columns: u16) -> impl Iterator<Item = Said> + use<> {
    let columns = usize::from(columns.saturating_sub(2).clamp(10, MEASURE));
    let mut all: Vec<Said> = Vec::new();
    for (role, text) in lines(sheet, ctx) {
        let mut rows = paint::wrapped(&text, columns).map(|row| (role, row)).peekable();
        if rows.peek().is_none() {
            all.push((role, String::new()));
        }
        all.extend(rows);
    }
    all.into_iter()
}

fn lines(sheet: &ActivitySheet, ctx: &Ctx) -> Vec<Said> {
    let it = &sheet.activity;
    let mut lines =
        vec![(Role::Strong, told::title(&it.title, ctx).into_owned()), (Role::Text, told::when(&sheet.when, ctx))];
    if !it.place.is_empty() {
        lines.push((Role::Text, told::title(&it.place, ctx).into_owned()));
    }
    lines.push((Role::Dim, standing(sheet, ctx)));
    lines.extend(series(sheet, ctx).map(|text| (Role::Dim, text)));
    if !it.reason.is_empty() {
        let reason = told::title(&it.reason, ctx);
        lines.push((Role::Warning, ctx.words.with("activity-reason", &[("reason", reason.into())])));
    }
    lines.extend(sheet.overlaps.iter().map(|other| overlap(it, other, ctx)));
    let about = [participants(sheet, ctx), tied(sheet, ctx)].concat();
    lines.extend(if about.is_empty() { teaching(ctx) } else { about });
    if !it.text.is_empty() && !ctx.look.private {
        lines.push((Role::Text, String::new()));
        lines.extend(safe::block(&it.text).lines().map(|line| (Role::Text, line.to_owned())));
    }
    lines
}

/// Whose it is, how firm it is, who may know.
fn standing(sheet: &ActivitySheet, ctx: &Ctx) -> String {
    let it = &sheet.activity;
    let mut facts = vec![told::whose(&it.principals, ctx)];
    facts.push(ctx.words.text(&told::state(it.state)).into_owned());
    facts.push(ctx.words.text(&told::visibility(it.visibility)).into_owned());
    facts.extend(it.free.then(|| ctx.words.text("activity-takes-no-time").into_owned()));
    facts.join(&format!(" {} ", ctx.look.symbols().dot))
}

/// How it comes again, and how often in all.
pub fn series(sheet: &ActivitySheet, ctx: &Ctx) -> Option<String> {
    let series = match (&sheet.activity.series, &sheet.activity.part) {
        (None, None) => return None,
        (None, Some(_)) => return Some(ctx.words.text("activity-is-part").into_owned()),
        (Some(series), _) => series,
    };
    let again = ctx.words.text(Again::of(Some(series)).0.id());
    Some(format!("{again} {} {}", ctx.look.symbols().dot, times(sheet, ctx)))
}

/// `46 in all, 12 still to come`; of what has no end a count would only say how far one looks ahead.
pub fn times(sheet: &ActivitySheet, ctx: &Ctx) -> String {
    if sheet.activity.series.as_ref().is_some_and(Series::is_endless) {
        return ctx.words.text("activity-endless").into_owned();
    }
    let args = [("all", sheet.times.into()), ("coming", sheet.to_come.into())];
    ctx.words.with("activity-times", &args)
}

fn overlap(it: &Activity, other: &ActivityRow, ctx: &Ctx) -> Said {
    let title = told::title(&other.title, ctx);
    let args = [("title", title.into()), ("when", told::when(&other.when, ctx).into())];
    let firm = it.takes_time() && other.state != ActivityState::Tentative;
    let (id, role) = match (other.conflict, firm) {
        (true, _) => ("activity-overlaps-with", Role::Danger),
        (false, true) => ("activity-beside", Role::Dim),
        (false, false) => ("activity-then-too", Role::Warning),
    };
    (role, ctx.told(Screen::Diary.contexts(), id, &args))
}

/// What can be tied to an activity to which nothing is.
fn teaching(ctx: &Ctx) -> Vec<Said> {
    vec![(Role::Text, String::new()), (Role::Dim, ctx.told(Screen::Diary.contexts(), "activity-teach", &[]))]
}

fn participants(sheet: &ActivitySheet, ctx: &Ctx) -> Vec<Said> {
    let all = &sheet.activity.participants;
    if all.is_empty() {
        return vec![];
    }
    let mut lines = vec![
        (Role::Text, String::new()),
        (Role::Strong, ctx.told(Screen::Diary.contexts(), "activity-participants-head", &[("all", all.len().into())])),
    ];
    lines.extend(all.iter().map(|one| {
        let name = if one.name.is_empty() { &one.address } else { &one.name };
        (Role::Text, format!("  {}", told::title(name, ctx)))
    }));
    lines
}

/// What it belongs to, what is on its margins, letters, papers and tasks.
fn tied(sheet: &ActivitySheet, ctx: &Ctx) -> Vec<Said> {
    let all = links::of(sheet, ctx);
    if all.is_empty() {
        return vec![];
    }
    let mut lines = vec![
        (Role::Text, String::new()),
        (Role::Strong, ctx.told(Screen::Diary.contexts(), "activity-links-head", &[("all", all.len().into())])),
    ];
    lines.extend(all.iter().map(|link| (Role::Text, format!("  {}: {}", link.kind, link.name))));
    lines
}
