//! What a change came to: it is said, with what it made, to when it moved and what stands there; and one stays with it.

use crate::api::diary::{Kept, Reach, Step};
use crate::domain::ids::ActivityId;
use crate::ui::act::{Act, Acts, Target};
use crate::ui::ctx::Ctx;
use crate::ui::days::{Spot, Which};
use crate::ui::habits::Habit;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::series;
use crate::ui::pane::diary::state::{Diary, Wish};
use crate::ui::place::Screen;
use crate::ui::standing;
use crate::ui::ticket::{Change, Deed};
use crate::ui::verb;

/// It was done: it is said, and one stays with it wherever it is now, unless one went on to something else meanwhile.
pub fn kept(pane: &mut Diary, change: &Change, kept: Kept, ctx: &Ctx) -> Acts {
    let said = said(pane, change, &kept, ctx);
    let is_new = change.revision.is_none();
    let stays = pane.current() == Some(change.key);
    let after = after(pane, change, &kept, ctx);
    let before = Spot { which: change.key, day: pane.day.filter(|_| stays).unwrap_or(after.day) };
    if is_new || stays {
        pane.wish = Wish::Find(after);
        pane.visiting = pane.visiting.map(|_| after.which);
        pane.reach_for(after.day);
    }
    let mut acts = pane.refresh(ctx);
    acts.extend(meant(change, after.which.id).map(Act::Remember));
    acts.push(Act::DidTo(Target::Time { before: Some(before).filter(|_| !is_new), after }, said, kept.done));
    acts
}

/// What it was made, and where that stands now. One time of a series has a record of its own by now, later ones are a series
/// of their own; a series as a whole stands on many days, and one stays on the one where one is.
fn after(pane: &Diary, change: &Change, kept: &Kept, ctx: &Ctx) -> Spot {
    let here = || kept.when.days(ctx.zone).0;
    let (at, day) = match change.reach {
        Reach::This => (None, here()),
        Reach::Later => (change.key.at.map(|_| kept.when.starts()), here()),
        Reach::Series => (change.key.at, pane.today_or(ctx)),
    };
    Spot { which: Which { id: kept.id, at }, day }
}

/// Which times of which series were meant, so that it is proposed next time. One time alone leaves the series what it was.
fn meant(change: &Change, kept: ActivityId) -> Option<Habit> {
    match change.reach {
        Reach::This => change.key.at.map(|_| Habit::Reached(change.key.id, Reach::This)),
        reach => Some(Habit::Reached(kept, reach)),
    }
}

fn said(pane: &Diary, change: &Change, kept: &Kept, ctx: &Ctx) -> String {
    let what = match &change.deed {
        Deed::Step(Step::Move { .. }, _) => {
            ctx.words.with("did-activity-moved-to", &[("when", told::when(&kept.when, ctx).into())])
        }
        Deed::Step(Step::Cancel { .. }, _) if !pane.cancelled => {
            ctx.told(Screen::Diary.contexts(), "did-activity-cancel-hidden", &[])
        }
        _ => verb::came_of(&ctx.words, &kept.done),
    };
    let args = [("title", told::title(title(&change.deed), ctx).into_owned().into()), ("what", what.into())];
    let did = ctx.words.with("did-to-activity", &args);
    let facts = [Some(did), series::of(change, ctx), beside(change, kept, ctx)];
    facts.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {} ", ctx.look.symbols().dot))
}

/// What else stands at that time, unless it was said just before that it may.
fn beside(change: &Change, kept: &Kept, ctx: &Ctx) -> Option<String> {
    let agreed = |id| change.beside.contains(id);
    standing::told(kept.overlaps.iter().filter(|row| !agreed(&row.id)), ctx)
}

fn title(deed: &Deed) -> &str {
    match deed {
        Deed::Save(activity, _) => &activity.title,
        Deed::Step(_, title) => title,
    }
}
