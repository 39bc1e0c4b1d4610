//! What comes again and is about to be kept: what it will make, in words, and the question before what is easily chosen by
//! mistake.

use chrono::NaiveDateTime;

use crate::api::diary::Reach;
use crate::domain::activity::Activity;
use crate::ui::act::{Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::again::Again;
use crate::ui::pane::diary::state::Diary;
use crate::ui::ticket::{Change, Deed};

/// How it comes again, from when, until when and how often: `each week from Tue 24 Nov, without end`. None of a single one.
pub fn said(it: &Activity, ctx: &Ctx) -> Option<String> {
    let series = it.series.as_ref()?;
    let day = |at: NaiveDateTime| told::full(it.when.at(at).here(ctx.zone).0.date(), ctx);
    let again = ctx.words.text(Again::of(Some(series)).0.id());
    let first = it.when.starts();
    let mut args = vec![("again", again.into()), ("first", day(first).into())];
    if series.is_endless() {
        return Some(ctx.words.with("activity-makes-endless", &args));
    }
    let starts = it.times(first, NaiveDateTime::MAX, ctx.zone).starts;
    let last = starts.last().copied().unwrap_or(first);
    args.extend([("last", day(last).into()), ("all", starts.len().into())]);
    Some(ctx.words.with("activity-makes-times", &args))
}

/// Whether it is asked first: a single one becomes a series, or it shall come again without end and did not before.
pub fn is_doubtful(before: &Activity, after: &Activity, new: bool) -> bool {
    let Some(series) = after.series.as_ref().filter(|_| after.series != before.series) else { return false };
    series.is_endless() || (!new && before.series.is_none())
}

/// Asks whether it is meant so. A series that there was is never made a single one by the way.
pub fn ask(pane: &mut Diary, change: Change, ctx: &Ctx) -> Acts {
    let Deed::Save(next, _) = &change.deed else { return vec![] };
    let title = told::title(&next.title, ctx);
    let args = [("title", title.into()), ("series", said(next, ctx).unwrap_or_default().into())];
    let about = ctx.words.with("activity-makes", &args);
    let was_single = pane.base.as_ref().is_some_and(|base| !comes_again(base));
    let ids = ["activity-make-series", "activity-to-form", "activity-once"];
    let rows = ids.iter().enumerate().take(if was_single { 3 } else { 2 });
    let rows = rows.map(|(at, id)| open::choice(&ctx.words.text(id), "", Value::Row(at))).collect();
    pane.hand = Some(change);
    vec![open::choose_about(ctx, "activity-make-question", about, rows, Then::Diary(DiaryThen::Series))]
}

/// Whether what a change began with comes again already.
pub fn comes_again(base: &Change) -> bool {
    matches!(&base.deed, Deed::Save(_, series) if base.revision.is_some() && series.series.is_some())
}

/// The change as one that happens only once.
pub fn once(change: Change) -> Change {
    let Deed::Save(this, series) = change.deed else { return change };
    let single = |it: Activity| Box::new(Activity { series: None, ..it });
    Change { deed: Deed::Save(single(*this), single(*series)), ..change }
}

/// What is kept, as a receipt says it: the activity, unless one time of a series is meant; or that later times went along.
pub fn of(change: &Change, ctx: &Ctx) -> Option<String> {
    if change.reach == Reach::Later {
        return Some(ctx.words.text("did-with-later").into_owned());
    }
    let Deed::Save(this, series) = &change.deed else { return None };
    match (change.reach, change.key.at) {
        (Reach::Series, _) => said(series, ctx),
        (Reach::This, None) => said(this, ctx),
        _ => None,
    }
}
