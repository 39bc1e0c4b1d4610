//! What stands in the columns of day and week about one thing: its title with its time, and the line under it.

use chrono::Timelike;

use crate::ui::ctx::Ctx;
use crate::ui::days::Timed;
use crate::ui::pane::activity::{times, told};
use crate::ui::pane::diary::grid::{Bar, Cell};
use crate::ui::pane::diary::state::{Diary, View};

/// What something is called at its hour: the minutes if it does not begin with that; until when if it goes on from before.
pub fn of_cell(pane: &Diary, cell: &Cell, ctx: &Ctx) -> String {
    let begins = cell.item.days.0 == cell.day;
    let time = match cell.item.here.0.minute() {
        _ if pane.view == View::Day || !begins => times::begin(&cell.item, cell.day, ctx),
        // The hour stands at the left of its row.
        0 => None,
        minute => Some(format!(":{minute:02}")),
    };
    named(pane, &cell.item, time, ctx)
}

/// What something is called over the hours: what takes days by the clock says when it begins and ends.
pub fn of_bar(pane: &Diary, bar: &Bar, ctx: &Ctx) -> String {
    named(pane, &bar.item, times::within(&bar.item, bar.days, ctx), ctx)
}

/// Its title after its time, its sign, and whose it is if several share the column.
fn named(pane: &Diary, item: &Timed, time: Option<String>, ctx: &Ctx) -> String {
    // Where several share a column, the first one's things are the usual and stand without a mark.
    let first = ctx.office.principals.iter().find(|one| !pane.hidden.contains(&one.id)).map(|one| one.id);
    let usual = pane.view == View::Day || item.row.principals.iter().copied().eq(first);
    let mark = if usual { String::new() } else { told::mark(&item.row.principals, ctx) };
    let mut parts: Vec<String> = time.into_iter().collect();
    parts.extend([told::sign(&item.row).to_owned(), mark, told::title(&item.row.title, ctx).into_owned()]);
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// The line under it: until when, unless its title says that; by which other clock; where.
pub fn beneath(cell: &Cell, ctx: &Ctx) -> String {
    let row = &cell.item.row;
    let until = times::until(&row.when, ctx).filter(|_| cell.item.days.0 == cell.day);
    let mut parts: Vec<String> = until.map(|until| format!("{}{until}", ctx.look.symbols().dash)).into_iter().collect();
    parts.extend(times::elsewhere(&row.when, ctx));
    parts.push(told::title(&row.place, ctx).into_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(&format!(" {} ", ctx.look.symbols().dot))
}
