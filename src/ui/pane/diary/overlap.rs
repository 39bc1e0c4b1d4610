//! What to do where something else takes the same time: move it, let both stand, or leave it.

use crate::base::error::Error;
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
    pane.hand = Some(change);
    let words = ["activity-let-beside", "activity-other-time", "activity-leave"];
    let rows = words.iter().enumerate().map(|(at, id)| open::choice(&ctx.words.text(id), "", Value::Row(at)));
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

/// It was said what to do.
pub fn settled(pane: &mut Diary, row: usize, ctx: &Ctx) -> Acts {
    let Some(change) = pane.hand.take() else { return vec![] };
    match (row, &change.deed) {
        (0, _) => change::send(change),
        (1, Deed::Save(..)) => form::reopen(pane, Change { beside: vec![], ..change }, ctx),
        (1, Deed::Step(..)) => vec![change::before(change.key, Intent::Edit)],
        _ => vec![],
    }
}
