//! What becomes of what takes place on the margins of something that is cancelled.

use crate::api::diary::{Margins, Step};
use crate::base::error::Error;
use crate::ui::act::{Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::diary::change;
use crate::ui::pane::diary::state::Diary;
use crate::ui::ticket::{Change, Deed};

/// The error that says how many there are.
pub const STAND: &str = "activity-has-margins";

/// Asks what becomes of them.
pub fn ask(pane: &mut Diary, change: Change, error: &Error, ctx: &Ctx) -> Acts {
    pane.hand = Some(change);
    let count: usize = error.arg("count").and_then(|count| count.parse().ok()).unwrap_or(1);
    let words = ["activity-margins-cancel", "activity-margins-keep", "activity-leave"];
    let rows = words.iter().enumerate().map(|(at, id)| open::choice(&ctx.words.text(id), "", Value::Row(at)));
    let about = ctx.words.with("activity-margins-about", &[("count", count.into())]);
    vec![open::choose_about(ctx, "activity-margins-title", about, rows.collect(), Then::Diary(DiaryThen::Margins))]
}

/// It was said what becomes of them.
pub fn settled(pane: &mut Diary, row: usize) -> Acts {
    let Some(Change { deed: Deed::Step(Step::Cancel { reason, .. }, title), .. }) = &pane.hand else { return vec![] };
    let margins = match row {
        0 => Margins::Cancel,
        1 => Margins::Keep,
        _ => return vec![],
    };
    let deed = Deed::Step(Step::Cancel { reason: reason.clone(), margins: Some(margins) }, title.clone());
    pane.hand.take().map(|change| change::send(Change { deed, ..change })).unwrap_or_default()
}
