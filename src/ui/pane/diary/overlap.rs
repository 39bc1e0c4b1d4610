//! What to do where something else takes the same time: let both stand, take the next free time, move it, or leave it.

use chrono::TimeDelta;

use crate::api::diary::{ActivitySheet, Step};
use crate::base::error::Error;
use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::ui::act::{Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::state::Diary;
use crate::ui::pane::diary::{change, form};
use crate::ui::ticket::{Change, Deed, Intent};
use crate::words::{Arg, dates};

/// The error that names what takes the same time.
pub const OVERLAPS: &str = "activity-overlaps";

/// Asks what to do.
pub fn ask(pane: &mut Diary, mut change: Change, error: &Error, ctx: &Ctx) -> Acts {
    let others = error.arg("others").unwrap_or_default();
    change.beside.extend(others.split_whitespace().filter_map(|id| id.parse::<ActivityId>().ok()));
    let later = error.arg("later").and_then(|minutes| minutes.parse().ok()).filter(|_| can_wait(&change.deed));
    let when = dates::named(error.arg("free").unwrap_or_default()).filter(|_| later.is_some());
    let take = when.map(|(_, times)| ctx.words.with("activity-take-free", &[("times", times.into())]));
    (pane.hand, pane.later) = (Some(change), later);
    let word = |id: &str| Some(ctx.words.text(id).into_owned());
    let words = [word("activity-let-beside"), take, word("activity-other-time"), word("activity-leave")];
    let rows = words.iter().enumerate().filter_map(|(at, it)| Some(open::choice(it.as_ref()?, "", Value::Row(at))));
    let about = ctx.words.with("activity-overlaps-about", &named(error, ctx));
    vec![open::choose_about(ctx, "activity-overlaps-title", about, rows.collect(), Then::Diary(DiaryThen::Overlap))]
}

/// What takes the same time, when, and how many in all.
fn named(error: &Error, ctx: &Ctx) -> [(&'static str, Arg<'static>); 3] {
    let arg = |name: &str| error.arg(name).unwrap_or_default();
    let when = match dates::named(arg("when")) {
        Some((day, times)) => format!("{} {} {times}", told::full(day, ctx), ctx.look.symbols().dot),
        None => arg("when").to_owned(),
    };
    let count: usize = arg("count").parse().unwrap_or(1);
    [("title", told::title(arg("title"), ctx).into_owned().into()), ("when", when.into()), ("count", count.into())]
}

/// Whether a change is about when something is, or whether it takes its time.
const fn can_wait(deed: &Deed) -> bool {
    matches!(deed, Deed::Save(..) | Deed::Step(Step::Move { .. } | Step::State(_), _))
}

/// The change at a time so many minutes later. A step that does not move is told of the whole activity, so that one undo
/// takes it back: that is opened first.
fn later(change: Change, minutes: i64) -> Acts {
    let change = Change { beside: vec![], ..change };
    let deed = match &change.deed {
        Deed::Save(this, series) => Deed::Save(moved(this, minutes), moved(series, minutes)),
        Deed::Step(Step::Move { minutes: before }, title) => {
            Deed::Step(Step::Move { minutes: before + minutes }, title.clone())
        }
        Deed::Step(..) => return vec![change::before(change.key, Intent::Later(Box::new(change), minutes))],
    };
    change::send(Change { deed, ..change })
}

/// The activity was opened that takes a state so many minutes later.
pub fn later_as(change: Change, minutes: i64, sheet: &ActivitySheet) -> Acts {
    let Deed::Step(Step::State(state), _) = change.deed else { return vec![] };
    let it = Activity { state, when: sheet.when.clone(), ..sheet.activity.clone() };
    change::send(Change { deed: Deed::Save(moved(&it, minutes), moved(&it, minutes)), ..change })
}

fn moved(it: &Activity, minutes: i64) -> Box<Activity> {
    Box::new(Activity { when: it.when.moved(TimeDelta::minutes(minutes)), ..it.clone() })
}

/// It was said what to do.
pub fn settled(pane: &mut Diary, row: usize, ctx: &Ctx) -> Acts {
    let (Some(change), minutes) = (pane.hand.take(), pane.later.take()) else { return vec![] };
    match (row, &change.deed) {
        (0, _) => change::send(change),
        (1, _) => minutes.map(|minutes| later(change, minutes)).unwrap_or_default(),
        (2, Deed::Save(..)) => form::reopen(pane, Change { beside: vec![], ..change }, ctx),
        (2, Deed::Step(..)) => vec![change::before(change.key, Intent::Edit)],
        _ => vec![],
    }
}
