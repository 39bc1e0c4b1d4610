//! Changing an activity: whether one time of a series is meant or all, and sending it.

use crate::api::contract::Request;
use crate::api::diary::{ActivitySheet, DecideActivity, Kept, OpenActivity, Reach, SaveActivity, Step};
use crate::domain::activity::Activity;
use crate::ui::act::{Act, Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::days::Which;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Choice;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::page::times;
use crate::ui::pane::diary::state::{Diary, Wish};
use crate::ui::ticket::{Change, Deed, DiaryTicket, Intent, Ticket};
use crate::ui::verb;

/// One step with what is selected; of a series it is asked first what is meant.
pub fn step(pane: &Diary, step: Step) -> Acts {
    let Some(key) = pane.current() else { return vec![] };
    let revision = pane.selected().filter(|timed| timed.key() == key).map(|timed| timed.row.revision);
    let revision = revision.or_else(|| pane.sheet().map(|sheet| sheet.activity.revision));
    let change = Change { key, revision, deed: Deed::Step(step), reach: Reach::This, beside: vec![] };
    let series = key.at.is_some() || pane.sheet().is_some_and(|sheet| sheet.activity.series.is_some());
    if series { vec![before(key, Intent::Weigh(Box::new(change)))] } else { send(change) }
}

/// Opens an activity for something.
pub fn before(key: Which, intent: Intent) -> Act {
    Act::ask(Ticket::Diary(DiaryTicket::Before(key, intent)), OpenActivity { id: key.id, at: key.at })
}

/// Of a series: is this one meant, or all of them, and how many are these?
pub fn weigh(pane: &mut Diary, change: Change, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    if sheet.activity.series.is_none() {
        return send(change);
    }
    let one = change.key.at.map(|_| row("activity-this-one", &told::when(&sheet.when, ctx), 0, ctx));
    let all = row("activity-whole-series", &times(sheet, ctx), 1, ctx);
    pane.hand = Some(change);
    let rows = one.into_iter().chain([all]).collect();
    vec![open::choose(ctx, "activity-which-times", rows, Then::Diary(DiaryThen::Reach))]
}

/// A row that says what it means.
fn row(id: &str, which: &str, at: usize, ctx: &Ctx) -> Choice {
    open::choice(&format!("{} {} {which}", ctx.words.text(id), ctx.look.symbols().dot), "", Value::Row(at))
}

/// It was said what is meant.
pub fn reached(pane: &mut Diary, row: usize) -> Acts {
    let reach = if row == 0 { Reach::This } else { Reach::Series };
    pane.hand.take().map(|change| send(Change { reach, ..change })).unwrap_or_default()
}

/// Sends a change. A move adds to whatever came before, so that it holds at any revision.
pub fn send(change: Change) -> Acts {
    let (Which { id, at }, reach, beside) = (change.key, change.reach, change.beside.clone());
    let request: Request = match &change.deed {
        Deed::Step(step) => DecideActivity { id, at, reach, step: step.clone(), beside }.into(),
        Deed::Save(this, series) => {
            let activity = if reach == Reach::Series { series } else { this };
            SaveActivity { activity: (**activity).clone(), at, reach, beside }.into()
        }
    };
    let moves = matches!(change.deed, Deed::Step(Step::Move { .. }));
    let expected = change.revision.filter(|_| !moves);
    let ticket = Ticket::Diary(DiaryTicket::Changed(Box::new(change)));
    match expected {
        Some(revision) => vec![Act::AskAt(ticket, Box::new(request), revision)],
        None => vec![Act::Ask(ticket, Box::new(request))],
    }
}

/// Adds a new activity, which has its id by now.
pub fn add(activity: Activity) -> Acts {
    let key = Which { id: activity.id, at: None };
    let deed = Deed::Save(Box::new(activity.clone()), Box::new(activity));
    send(Change { key, revision: None, deed, reach: Reach::This, beside: vec![] })
}

/// It was done: it is said, and one stays with it wherever it is now.
pub fn kept(pane: &mut Diary, change: &Change, kept: Kept, ctx: &Ctx) -> Acts {
    let title = title(pane, change);
    let what = verb::did(&ctx.words, &kept.done.verb);
    let args = [("title", told::title(&title, ctx).into_owned().into()), ("what", what.into())];
    let said = ctx.words.with("did-to-activity", &args);
    pane.wish = Wish::Find(kept.id);
    pane.visiting =
        pane.visiting.map(|_| Which { id: kept.id, at: change.key.at.filter(|_| kept.id == change.key.id) });
    let mut acts = pane.refresh(ctx);
    acts.push(Act::Did(said, kept.done));
    acts
}

fn title(pane: &Diary, change: &Change) -> String {
    match &change.deed {
        Deed::Save(activity, _) => activity.title.clone(),
        Deed::Step(_) => pane.about().into_iter().next().map(|(_, title)| title).unwrap_or_default(),
    }
}
