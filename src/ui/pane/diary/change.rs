//! Changing an activity: whether one time of a series is meant or all, and sending it.

use crate::api::contract::Request;
use crate::api::diary::{ActivitySheet, DecideActivity, OpenActivity, Reach, SaveActivity, Step};
use crate::domain::activity::Activity;
use crate::domain::recurrence::Series;
use crate::ui::act::{Act, Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::days::Which;
use crate::ui::overlay::open;
use crate::ui::overlay::state::{Choice, Wants};
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::page::times;
use crate::ui::pane::diary::state::Diary;
use crate::ui::ticket::{Change, Deed, DiaryTicket, Intent, Ticket};

/// One step with what is selected; of a series it is asked first what is meant.
pub fn step(pane: &mut Diary, step: Step, ctx: &Ctx) -> Acts {
    let Some(key) = pane.current() else { return vec![] };
    let revision = pane.shown().map(|timed| timed.row.revision);
    let revision = revision.or_else(|| pane.sheet().map(|sheet| sheet.activity.revision));
    let title = pane.about().into_iter().next().map(|(_, title)| title).unwrap_or_default();
    let change = Change { key, revision, deed: Deed::Step(step, title), reach: Reach::This, beside: vec![] };
    let series = key.at.is_some() || pane.sheet().is_some_and(|sheet| sheet.activity.series.is_some());
    if series { vec![before(key, Intent::Weigh(Box::new(change)))] } else { weighed(pane, change, ctx) }
}

/// Opens an activity for something.
pub fn before(key: Which, intent: Intent) -> Act {
    Act::ask(Ticket::Diary(DiaryTicket::Before(key, intent)), OpenActivity { id: key.id, at: key.at })
}

/// The rows of the question which times of a series are meant.
const THIS: usize = 0;
const SERIES: usize = 1;
const LATER: usize = 2;

/// Of a series: is this one meant, this and all later ones, or all of them, and how many are these?
pub fn weigh(pane: &mut Diary, change: Change, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    if sheet.activity.series.is_none() {
        return weighed(pane, change, ctx);
    }
    let is_one = change.key.at.is_some();
    let is_ours = sheet.activity.uid.is_empty() && sheet.activity.source.is_none();
    let is_between = is_ours && (2..sheet.times).contains(&sheet.from_here);
    // The last row alone comes and goes, so that the others stand where the fingers know them.
    let offered = [(THIS, is_one), (SERIES, true), (LATER, is_one && is_between)];
    let offered: Vec<usize> = offered.into_iter().filter_map(|(at, offers)| offers.then_some(at)).collect();
    let rows = offered.iter().map(|at| row(*at, sheet, ctx)).collect();
    // Who moves something does so several times; what is cancelled or written anew is asked about each time.
    let moves = matches!(change.deed, Deed::Step(Step::Move { .. }, _));
    let last = proposed(ctx.habits.reach_of(change.key.id).filter(|_| moves), sheet);
    let selected = offered.iter().position(|at| *at == last).unwrap_or_default();
    pane.hand = Some(change);
    vec![open::choose_from(ctx, "activity-which-times", rows, selected, Then::Diary(DiaryThen::Reach))]
}

/// The row of what was meant last: from the first time on, all later ones are the whole series.
const fn proposed(last: Option<Reach>, sheet: &ActivitySheet) -> usize {
    match last {
        Some(Reach::Later) if sheet.from_here < sheet.times => LATER,
        Some(Reach::Later | Reach::Series) => SERIES,
        Some(Reach::This) | None => THIS,
    }
}

/// How many times that are.
fn later(sheet: &ActivitySheet, ctx: &Ctx) -> String {
    if sheet.activity.series.as_ref().is_some_and(Series::is_endless) {
        return ctx.words.text("activity-endless").into_owned();
    }
    ctx.words.plural("activity-so-many", sheet.from_here as usize)
}

/// A row that says what it means.
fn row(at: usize, sheet: &ActivitySheet, ctx: &Ctx) -> Choice {
    let (id, which) = match at {
        THIS => ("activity-this-one", told::when(&sheet.when, ctx)),
        LATER => ("activity-and-later", later(sheet, ctx)),
        _ => ("activity-whole-series", times(sheet, ctx)),
    };
    open::choice(&format!("{} {} {which}", ctx.words.text(id), ctx.look.symbols().dot), "", Value::Row(at))
}

/// It was said what is meant.
pub fn reached(pane: &mut Diary, row: usize, ctx: &Ctx) -> Acts {
    let reach = match row {
        THIS => Reach::This,
        LATER => Reach::Later,
        _ => Reach::Series,
    };
    pane.hand.take().map(|change| weighed(pane, Change { reach, ..change }, ctx)).unwrap_or_default()
}

/// It is known which times are meant: a cancelling asks why, anything else is sent.
fn weighed(pane: &mut Diary, change: Change, ctx: &Ctx) -> Acts {
    if !matches!(change.deed, Deed::Step(Step::Cancel { .. }, _)) {
        return send(change);
    }
    pane.hand = Some(change);
    vec![open::prompt(ctx, "activity-cancel-reason", "", Wants::Text, Then::Diary(DiaryThen::Reason))]
}

/// It was said why it is cancelled.
pub fn cancelled(pane: &mut Diary, reason: String) -> Acts {
    let Some(Change { deed: Deed::Step(_, title), .. }) = &pane.hand else { return vec![] };
    let deed = Deed::Step(Step::Cancel { reason, margins: None }, title.clone());
    pane.hand.take().map(|change| send(Change { deed, ..change })).unwrap_or_default()
}

/// Sends a change. A move adds to whatever came before, so that it holds at any revision.
pub fn send(change: Change) -> Acts {
    let (Which { id, at }, reach, beside) = (change.key, change.reach, change.beside.clone());
    let request: Request = match &change.deed {
        Deed::Step(step, _) => DecideActivity { id, at, reach, step: step.clone(), beside }.into(),
        Deed::Save(this, series) => {
            let activity = if reach == Reach::Series { series } else { this };
            SaveActivity { activity: (**activity).clone(), at, reach, beside }.into()
        }
    };
    let moves = matches!(change.deed, Deed::Step(Step::Move { .. }, _));
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
