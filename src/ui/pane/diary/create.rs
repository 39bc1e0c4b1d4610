//! New activities: one line, an empty form, a copy of what is selected.

use chrono::{NaiveDate, TimeDelta};

use crate::api::diary::{ActivitySheet, Reach};
use crate::api::people::{KnowPeople, PersonRow};
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::{ActivityId, PrincipalId, Revision};
use crate::domain::moment::When;
use crate::ui::act::{Act, Acts, DiaryThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::days::Which;
use crate::ui::known::Known;
use crate::ui::overlay::state::Wants;
use crate::ui::overlay::{open, reading};
use crate::ui::pane::diary::form::{self, here, when};
use crate::ui::pane::diary::state::Diary;
use crate::ui::ticket::{Change, Deed, DiaryTicket, Ticket};

/// The hour at which a form begins.
const NINE: u32 = 9;

/// Asks for a new activity on one line; without a day it is about the one where one is.
pub fn quick(pane: &mut Diary, ctx: &Ctx) -> Acts {
    let wants = Wants::Activity(pane.today_or(ctx), whose(pane, ctx));
    vec![open::prompt(ctx, "activity-quick", "", wants, Then::Diary(DiaryThen::Quick))]
}

/// Adds what the line says, once it is known who is named on it: a line can be entered before that was told.
pub fn entered(pane: &mut Diary, line: String, ctx: &Ctx) -> Acts {
    let day = pane.today_or(ctx);
    let names = reading::names_on(&line, day, ctx);
    if names.is_empty() {
        return made(pane, (&line, day), &Known::default(), ctx);
    }
    vec![Act::ask(Ticket::Diary(DiaryTicket::Named(line, day)), KnowPeople { names })]
}

/// The office said who the names on the line are.
pub fn named(pane: &mut Diary, (line, day): (&str, NaiveDate), people: Vec<Option<PersonRow>>, ctx: &Ctx) -> Acts {
    let known = Known::of(reading::names_on(line, day, ctx), people);
    made(pane, (line, day), &known, ctx)
}

/// Adds what a line says that was entered on a day.
fn made(pane: &mut Diary, (line, day): (&str, NaiveDate), known: &Known, ctx: &Ctx) -> Acts {
    pane.base = None;
    let Some(quick) = reading::quick(line, day, known, ctx) else { return vec![] };
    let mut new = blank(pane, when(reading::span_of(&quick), &here(ctx)), ctx);
    new.participants = known.participants(quick.people);
    (new.title, new.place) = (quick.title, quick.place);
    vec![Act::Add(Box::new(new))]
}

/// Opens an empty form for the day where one is.
pub fn form(pane: &mut Diary, ctx: &Ctx) -> Acts {
    let from = pane.today_or(ctx).and_hms_opt(NINE, 0, 0).unwrap_or_default();
    let new = blank(pane, When::lasting(from, TimeDelta::hours(1), &here(ctx)), ctx);
    let key = Which { id: new.id, at: None };
    let deed = Deed::Save(Box::new(new.clone()), Box::new(new));
    form::begin(pane, Change { key, revision: None, deed, reach: Reach::This, beside: vec![] }, ctx)
}

/// Asks for the day of a copy.
pub fn copy(pane: &mut Diary, key: Which, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    let it = &sheet.activity;
    let copy = Activity {
        id: nil(),
        revision: Revision::default(),
        uid: String::new(),
        state: ActivityState::Tentative,
        when: sheet.when.clone(),
        series: None,
        apart: vec![],
        part: None,
        beside: vec![],
        reason: String::new(),
        source: None,
        import: None,
        ..it.clone()
    };
    let deed = Deed::Save(Box::new(copy.clone()), Box::new(copy));
    let change = Change { key, revision: None, deed, reach: Reach::This, beside: vec![] };
    (pane.hand, pane.base) = (Some(change), None);
    vec![open::prompt(ctx, "activity-copy-to", "", Wants::Day { optional: false }, Then::Diary(DiaryThen::Copy))]
}

/// Adds the copy on its day.
pub fn copied(pane: &mut Diary, day: NaiveDate) -> Acts {
    let Some(Deed::Save(mut copy, _)) = pane.hand.take().map(|change| change.deed) else { return vec![] };
    copy.when = copy.when.at(day.and_time(copy.when.starts().time()));
    vec![Act::Add(copy)]
}

/// Whose a new one is: that of the first lane that is shown.
fn whose(pane: &Diary, ctx: &Ctx) -> Option<PrincipalId> {
    ctx.office.principals.iter().map(|one| one.id).find(|one| !pane.hidden.contains(one))
}

/// An activity with nothing in it but its time and whose it is.
fn blank(pane: &Diary, when: When, ctx: &Ctx) -> Activity {
    let principals: Vec<PrincipalId> = whose(pane, ctx).into_iter().collect();
    Activity { principals, ..Activity::new(nil(), "", when) }
}

/// No id yet: whoever adds it gives it a fresh one.
const fn nil() -> ActivityId {
    ActivityId::new(uuid::Uuid::nil())
}
