//! The form of an activity: all that one can say of it, as fields and back.

use chrono::{Duration, NaiveDate};

use crate::api::diary::{ActivitySheet, Reach};
use crate::domain::activity::{Activity, ActivityKind, ActivityState, Participant, Visibility};
use crate::domain::ids::PrincipalId;
use crate::domain::moment::{When, Zone};
use crate::ui::act::{Act, Acts, DiaryThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::days::Which;
use crate::ui::overlay::state::{FieldKind, FormField, Wants};
use crate::ui::overlay::{self, open};
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::again::Again;
use crate::ui::pane::diary::state::Diary;
use crate::ui::pane::diary::{change, series};
use crate::ui::ticket::{Change, Deed, Intent};
use crate::words::dates::clock;
use crate::words::typed_span::{Span, span};

/// Fills the form with an activity as it is at one of its times.
pub fn edit(pane: &mut Diary, key: Which, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    begin(pane, as_it_is(key, sheet), ctx)
}

/// An activity as it is at one of its times, to be changed.
fn as_it_is(key: Which, sheet: &ActivitySheet) -> Change {
    let this = Activity { when: sheet.when.clone(), ..sheet.activity.clone() };
    let deed = Deed::Save(Box::new(this), Box::new(sheet.activity.clone()));
    Change { key, revision: Some(sheet.activity.revision), deed, reach: Reach::This, beside: vec![] }
}

/// Opens the form of what a change begins with.
pub fn begin(pane: &mut Diary, change: Change, ctx: &Ctx) -> Acts {
    let Deed::Save(it, _) = &change.deed else { return vec![] };
    let it = it.clone();
    let time = if change.revision.is_some() { open::text_field } else { open::proposed_field };
    filling(pane, change, &it, time, ctx)
}

/// Comes back to the form: what it began with stays the same, its fields are as they were filled in.
pub fn reopen(pane: &mut Diary, change: Change, ctx: &Ctx) -> Acts {
    let Deed::Save(it, _) = &change.deed else { return vec![] };
    let it = it.clone();
    let base = pane.base.take().unwrap_or(change);
    filling(pane, base, &it, open::text_field, ctx)
}

/// Makes a field of text.
type Made = fn(&Ctx, &str, &str, Wants) -> FormField;

fn filling(pane: &mut Diary, base: Change, it: &Activity, time: Made, ctx: &Ctx) -> Acts {
    let Deed::Save(began, _) = &base.deed else { return vec![] };
    let (began, fields) = (fields(began, time, ctx), fields(it, time, ctx));
    let then = Then::Diary(DiaryThen::Form(base.key.id));
    let title = if base.revision.is_some() { "activity-form" } else { "activity-form-new" };
    pane.hand = Some(base);
    vec![open::form_again(ctx, title, began, fields, then)]
}

fn fields(it: &Activity, time: Made, ctx: &Ctx) -> Vec<FormField> {
    let text = |label, text: &str, wants| open::text_field(ctx, label, text, wants);
    let (again, until) = Again::of(it.series.as_ref());
    let until = until.map(|day| ctx.words.date(day)).unwrap_or_default();
    let one_of = |label, ids: Vec<String>, at: Option<usize>| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        open::one_of_field(ctx, label, &ids, at.unwrap_or(0))
    };
    vec![
        text("activity-title", &it.title, Wants::Text),
        time(ctx, "activity-when", &spelled(&it.when, ctx), Wants::When),
        text("activity-place", &it.place, Wants::Any),
        whose_field(it, ctx),
        one_of(
            "activity-kind",
            ActivityKind::ALL.into_iter().map(told::kind).collect(),
            ActivityKind::ALL.iter().position(|kind| *kind == it.kind),
        ),
        one_of(
            "activity-state",
            states(it).into_iter().map(told::state).collect(),
            states(it).iter().position(|state| *state == it.state),
        ),
        one_of(
            "activity-visibility",
            Visibility::ALL.into_iter().map(told::visibility).collect(),
            Visibility::ALL.iter().position(|circle| *circle == it.visibility),
        ),
        open::one_of_field(ctx, "activity-again", &again.ids(), again.place()),
        text("activity-until", &until, Wants::Day { optional: true }),
        people(&it.participants, ctx),
        text("activity-text", &flat(&it.text), Wants::Any),
    ]
}

/// The states that may be chosen; cancelling wants a reason and has its own key.
fn states(it: &Activity) -> Vec<ActivityState> {
    let offered = |state: &ActivityState| *state != ActivityState::Cancelled || it.state == ActivityState::Cancelled;
    ActivityState::ALL.into_iter().filter(offered).collect()
}

/// Whose it can be: one principal's, all of theirs, the office's, or whose it is.
fn circles(it: &Activity, ctx: &Ctx) -> Vec<Vec<PrincipalId>> {
    let all: Vec<PrincipalId> = ctx.office.principals.iter().map(|one| one.id).collect();
    let mut circles: Vec<Vec<PrincipalId>> = all.iter().map(|one| vec![*one]).collect();
    circles.extend([all, vec![], it.principals.clone()]);
    let mut seen: Vec<Vec<PrincipalId>> = Vec::new();
    circles.retain(|circle| {
        let new = !seen.contains(circle);
        seen.push(circle.clone());
        new
    });
    circles
}

fn whose_field(it: &Activity, ctx: &Ctx) -> FormField {
    let circles = circles(it, ctx);
    let chosen = circles.iter().position(|circle| *circle == it.principals).unwrap_or(0);
    let options = circles.iter().map(|circle| told::whose(circle, ctx)).collect();
    let label = ctx.words.text("activity-whose").into_owned();
    FormField { label, field: crate::ui::field::Field::default(), kind: FieldKind::OneOf(options, chosen) }
}

/// Who takes part; who is a known person stays it.
fn people(all: &[Participant], ctx: &Ctx) -> FormField {
    let named = all.iter().map(|one| (written(one), one.person)).filter(|(name, _)| !name.is_empty());
    open::people_field(ctx, "activity-participants", named.collect())
}

/// A participant as the field names them.
fn written(one: &Participant) -> String {
    overlay::people::written(if one.name.is_empty() { &one.address } else { &one.name })
}

fn flat(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A time as the form's field has it, by the clock of its own zone.
fn spelled(when: &When, ctx: &Ctx) -> String {
    let date = |day: NaiveDate| ctx.words.date(day);
    match when {
        When::Days { first, last } if first == last => date(*first),
        When::Days { first, last } => format!("{} – {}", date(*first), date(*last)),
        When::Times { from, until } if from.wall.date() == until.wall.date() => {
            format!("{} {}–{}", date(from.wall.date()), clock(from.wall.time()), clock(until.wall.time()))
        }
        When::Times { from, until } => {
            let one = |at: chrono::NaiveDateTime| format!("{} {}", date(at.date()), clock(at.time()));
            format!("{} – {}", one(from.wall), one(until.wall))
        }
    }
}

/// A time in a zone.
pub fn when(span: Span, zone: &Zone) -> When {
    match span {
        Span::Days(first, last) => When::Days { first, last },
        Span::Times(from, until) => When::lasting(from, until - from, zone),
    }
}

/// The office's zone.
pub fn here(ctx: &Ctx) -> Zone {
    Zone::Named(ctx.zone.name().to_owned())
}

/// The form was filled in.
pub fn filled(pane: &mut Diary, fields: &[String], ctx: &Ctx) -> Acts {
    let Some(base) = pane.hand.take() else { return vec![] };
    let Deed::Save(this, series) = &base.deed else { return vec![] };
    let Some(next) = read(this, fields, ctx) else { return vec![] };
    let of_series = of_series(this, series, &next);
    // How it comes again is told of the series, never of one time.
    let all = series::comes_again(&base) && next.series != this.series;
    let reach = if all { Reach::Series } else { Reach::This };
    let doubtful = series::is_doubtful(this, &next, base.revision.is_none());
    let deed = Deed::Save(Box::new(next), Box::new(of_series));
    let change = Change { key: base.key, revision: base.revision, deed, reach, beside: vec![] };
    pane.base = Some(base);
    if doubtful { series::ask(pane, change, ctx) } else { keep(pane, change) }
}

/// It was said whether it shall come again so.
pub fn settled(pane: &mut Diary, row: usize, ctx: &Ctx) -> Acts {
    let Some(change) = pane.hand.take() else { return vec![] };
    match row {
        0 => keep(pane, change),
        1 => reopen(pane, change, ctx),
        _ => keep(pane, series::once(change)),
    }
}

/// Keeps what the form says; of one time of a series it is asked first what is meant.
fn keep(pane: &Diary, change: Change) -> Acts {
    let weighed = change.reach == Reach::Series || !pane.base.as_ref().is_some_and(series::comes_again);
    match change.deed {
        Deed::Save(next, _) if change.revision.is_none() => vec![Act::Add(next)],
        _ if weighed => change::send(change),
        _ => vec![change::before(change.key, Intent::Weigh(Box::new(change)))],
    }
}

/// The series as one of its times shall be: its first time moves by as much.
fn of_series(this: &Activity, series: &Activity, next: &Activity) -> Activity {
    let by: Duration = next.when.starts() - this.when.starts();
    let first = series.when.starts().checked_add_signed(by).unwrap_or_else(|| series.when.starts());
    Activity { when: next.when.at(first), ..next.clone() }
}

/// The activity as the fields say.
fn read(it: &Activity, fields: &[String], ctx: &Ctx) -> Option<Activity> {
    let [title, time, place, whose, kind, state, circle, again, until, names, ids, text] = fields else { return None };
    let chosen = |field: &String| field.parse::<usize>().ok();
    let zone = match &it.when {
        When::Times { from, .. } => from.zone.clone(),
        When::Days { .. } => here(ctx),
    };
    let time = if *time == spelled(&it.when, ctx) { it.when.clone() } else { when(span(time, ctx.today())?, &zone) };
    let again = chosen(again).map_or(Again::No, Again::at);
    let until: Option<NaiveDate> = until.parse().ok();
    Some(Activity {
        title: title.clone(),
        place: place.clone(),
        principals: chosen(whose).and_then(|at| circles(it, ctx).get(at).cloned()).unwrap_or_default(),
        kind: chosen(kind).and_then(|at| ActivityKind::ALL.get(at).copied()).unwrap_or(it.kind),
        state: chosen(state).and_then(|at| states(it).get(at).copied()).unwrap_or(it.state),
        visibility: chosen(circle).and_then(|at| Visibility::ALL.get(at).copied()).unwrap_or(it.visibility),
        series: again.series(until, time.starts(), it.series.as_ref()),
        participants: named(&it.participants, names, ids),
        // The field has the text on one line: as long as nobody changed it there, it keeps its own.
        text: if *text == flat(&it.text) { it.text.clone() } else { text.clone() },
        when: time,
        ..it.clone()
    })
}

/// Asks for one or several who shall take part.
pub fn invite(pane: &mut Diary, key: Which, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    (pane.hand, pane.base) = (Some(as_it_is(key, sheet)), None);
    let field = open::people_field(ctx, "activity-participant", vec![]);
    vec![open::form(ctx, "activity-invite", vec![field], Then::Diary(DiaryThen::Invite(key.id)))]
}

/// Some were named: persons, or any names.
pub fn invited(pane: &mut Diary, fields: &[String]) -> Acts {
    let (Some(mut change), [names, ids]) = (pane.hand.take(), fields) else { return vec![] };
    let Deed::Save(this, series) = &mut change.deed else { return vec![] };
    let new = named(&[], names, ids);
    this.participants.extend_from_slice(&new);
    series.participants.extend(new);
    if series.series.is_none() {
        return change::send(change);
    }
    vec![change::before(change.key, Intent::Weigh(Box::new(change)))]
}

/// Those who are named, a line each, each with the person in the same line of `ids`; who was there before stays as they are.
fn named(before: &[Participant], names: &str, ids: &str) -> Vec<Participant> {
    let known: Vec<String> = before.iter().map(written).filter(|name| !name.is_empty()).collect();
    if names.lines().eq(known.iter()) {
        return before.to_vec();
    }
    let mut before = before.to_vec();
    let ids = ids.split('\n').map(|id| id.parse().ok());
    let named = names.lines().zip(ids).map(|(name, person)| match before.iter().position(|one| written(one) == name) {
        Some(at) => {
            let known = before.remove(at);
            Participant { person: known.person.or(person), ..known }
        }
        None => Participant { person, name: name.to_owned(), address: String::new() },
    });
    named.collect()
}
