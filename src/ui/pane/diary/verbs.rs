//! What is done at one stroke with the activity that one looks at: the one on its page, else the selected one.

use crate::api::diary::Step;
use crate::domain::activity::ActivityState;
use crate::domain::moment::When;
use crate::ui::act::Acts;
use crate::ui::ctx::Ctx;
use crate::ui::pane::diary::change;
use crate::ui::pane::diary::state::Diary;
use crate::ui::ticket::Intent;

/// Minutes of a small step, and of a day.
const SMALL: i64 = 15;
const DAY: i64 = 24 * 60;

/// A quarter of an hour later, or earlier; whole days move by a day.
pub fn nudge(pane: &mut Diary, sign: i64, ctx: &Ctx) -> Acts {
    let when = pane.shown().map(|timed| &timed.row.when).or_else(|| pane.sheet().map(|sheet| &sheet.when));
    let whole = matches!(when, Some(When::Days { .. }));
    change::step(pane, Step::Move { minutes: sign * if whole { DAY } else { SMALL } }, ctx)
}

/// A day later, or earlier.
pub fn days(pane: &mut Diary, sign: i64, ctx: &Ctx) -> Acts {
    change::step(pane, Step::Move { minutes: sign * DAY }, ctx)
}

/// Says how firm it is.
pub fn state(pane: &mut Diary, state: ActivityState, ctx: &Ctx) -> Acts {
    change::step(pane, Step::State(state), ctx)
}

/// Cancels it, once it is known which times are meant and why.
pub fn cancel(pane: &mut Diary, ctx: &Ctx) -> Acts {
    change::step(pane, Step::Cancel { reason: String::new(), margins: None }, ctx)
}

/// Opens it for something more than a stroke.
pub fn with(pane: &Diary, intent: Intent) -> Acts {
    pane.current().map(|key| change::before(key, intent)).into_iter().collect()
}

/// Whether it is known how it stands: a page that was gone to may still be on its way.
pub fn is_known(pane: &Diary) -> bool {
    pane.shown().is_some() || pane.sheet().is_some()
}

/// Whether it has begun: what is still to come cannot have been held.
pub fn has_begun(pane: &Diary, ctx: &Ctx) -> bool {
    let now = crate::words::dates::local(ctx.now, ctx.zone).naive_local();
    let of_sheet = || pane.sheet().map(|sheet| sheet.when.here(ctx.zone).0);
    pane.shown().map(|timed| timed.here.0).or_else(of_sheet).is_some_and(|begins| begins <= now)
}
