//! What is done with the selected activity at one stroke.

use crate::api::diary::Step;
use crate::domain::activity::ActivityState;
use crate::domain::moment::When;
use crate::ui::act::{Acts, DiaryThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::diary::change;
use crate::ui::pane::diary::state::Diary;
use crate::ui::ticket::Intent;

/// Minutes of a small step, and of a day.
const SMALL: i64 = 15;
const DAY: i64 = 24 * 60;

/// A quarter of an hour later, or earlier; whole days move by a day.
pub fn nudge(pane: &Diary, sign: i64) -> Acts {
    let when = pane.selected().map(|timed| &timed.row.when).or_else(|| pane.sheet().map(|sheet| &sheet.when));
    let whole = matches!(when, Some(When::Days { .. }));
    change::step(pane, Step::Move { minutes: sign * if whole { DAY } else { SMALL } })
}

/// A day later, or earlier.
pub fn days(pane: &Diary, sign: i64) -> Acts {
    change::step(pane, Step::Move { minutes: sign * DAY })
}

/// Says how firm it is.
pub fn state(pane: &Diary, state: ActivityState) -> Acts {
    change::step(pane, Step::State(state))
}

/// Asks why it is cancelled.
pub fn cancel(_: &mut Diary, ctx: &Ctx) -> Acts {
    vec![open::prompt(ctx, "activity-cancel-reason", "", Wants::Text, Then::Diary(DiaryThen::Reason))]
}

/// Cancels it for this reason.
pub fn cancelled(pane: &Diary, reason: String) -> Acts {
    change::step(pane, Step::Cancel { reason })
}

/// Opens it for something more than a stroke.
pub fn with(pane: &Diary, intent: Intent) -> Acts {
    pane.current().map(|key| change::before(key, intent)).into_iter().collect()
}

/// Whether it has begun: what is still to come cannot have been held.
pub fn has_begun(pane: &Diary, ctx: &Ctx) -> bool {
    let now = crate::words::dates::local(ctx.now, ctx.zone).naive_local();
    let of_sheet = || pane.sheet().map(|sheet| sheet.when.here(ctx.zone).0);
    pane.selected().map(|timed| timed.here.0).or_else(of_sheet).is_some_and(|begins| begins <= now)
}
