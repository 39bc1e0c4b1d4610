//! What stands in the diary at one time, in words: said while a new activity is typed, and once it is kept.

use chrono::NaiveDateTime;

use crate::api::diary::ActivityRow;
use crate::domain::activity::ActivityState;
use crate::domain::moment::When;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::words::dates::clock;

/// Whether it stands at some time from one on the office's clock until another: whole days and what takes no time do not.
pub fn stands(row: &ActivityRow, (from, until): (NaiveDateTime, NaiveDateTime), ctx: &Ctx) -> bool {
    let (begins, ends) = row.when.here(ctx.zone);
    let wants = matches!(row.when, When::Times { .. }) && !row.free && row.state != ActivityState::Cancelled;
    wants && begins < until && from < ends && begins < ends
}

/// `at that time: Collegium 08:30–09:30`; none of nothing.
pub fn told<'a>(rows: impl Iterator<Item = &'a ActivityRow>, ctx: &Ctx) -> Option<String> {
    let one = |row: &ActivityRow| {
        let (begins, ends) = row.when.here(ctx.zone);
        let dash = ctx.look.symbols().dash;
        format!("{} {}{dash}{}", paint::private(&row.title, ctx.look), clock(begins.time()), clock(ends.time()))
    };
    let others = rows.map(one).collect::<Vec<_>>().join(&format!(" {} ", ctx.look.symbols().dot));
    (!others.is_empty()).then(|| ctx.words.with("activity-at-that-time", &[("others", others.into())]))
}
