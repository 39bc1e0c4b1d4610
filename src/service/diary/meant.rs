//! Which activity of the office a calendar means: one that came under its `UID`, one that was made here, a time of a series.

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::kept::part_id;
use crate::api::diary::Arrived;
use crate::base::error::Result;
use crate::domain::activity::{Activity, Part};
use crate::domain::ids::ActivityId;
use crate::domain::moment::{Moment, When, Zone};
use crate::domain::recurrence::SINGLES;
use crate::service::numbers::derived;
use crate::service::schema::{View, uid_partition};
use crate::service::scope::{Scope, Span};

/// The most activities of one `UID` that are looked at: times of a series that came without it are each by themselves.
const SHARING: usize = 100;

/// The id of what arrives, which stands for the time `at` of a series, if for one: of the known one, or the one that follows
/// from its `UID`.
///
/// # Errors
/// Of the store.
pub(super) fn id_of(scope: &mut Scope<'_>, arrived: &Arrived, at: Option<NaiveDateTime>) -> Result<ActivityId> {
    let uid = &arrived.activity.uid;
    let Some(at) = at else {
        let known = series_of(scope, uid)?.map(|known| known.id);
        let first =
            known.map_or_else(|| by_uid(scope, uid, None, 1).map(|ids| ids.first().copied()), |id| Ok(Some(id)))?;
        let single = known.or(first.filter(|_| arrived.activity.series.is_none()));
        return Ok(single.unwrap_or_else(|| uid_id(uid, None)));
    };
    if let Some(known) = by_uid(scope, uid, Some(at), 1)?.first() {
        return Ok(*known);
    }
    let alone = uid_id(uid, Some(at));
    match series_of(scope, uid)? {
        Some(series) if !scope.taken(alone.into())? => part_of(scope, &series, at),
        _ => Ok(alone),
    }
}

/// The series, or the single activity, that a `UID` identifies.
///
/// # Errors
/// Of the store.
pub(super) fn series_of(scope: &mut Scope<'_>, uid: &str) -> Result<Option<Activity>> {
    if let Some(found) = scope.find::<Activity>(uid_id(uid, None))? {
        return Ok(Some(found));
    }
    for id in by_uid(scope, uid, None, SHARING)? {
        if let Some(found) = scope.find::<Activity>(id)?.filter(|found| found.series.is_some()) {
            return Ok(Some(found));
        }
    }
    let Some(id) = Activity::id_in(uid) else { return Ok(None) };
    Ok(scope.find::<Activity>(id)?.filter(|found| found.uid.is_empty()))
}

/// The time of its series for which something stands that arrives, by the clock of that: of one that is not here, by its own.
///
/// # Errors
/// Of the store.
pub(super) fn time_of(scope: &mut Scope<'_>, arrived: &Arrived) -> Result<Option<NaiveDateTime>> {
    let Some(at) = &arrived.stands_for else { return Ok(None) };
    let Some(series) = series_of(scope, &arrived.activity.uid)? else {
        return Ok(Some(at.wall_in(arrived.activity.when.zone())));
    };
    let office = scope.zone()?;
    Ok(Some(match (&series.when, series.when.zone()) {
        (When::Days { .. }, _) => at.here(office).date().and_time(NaiveTime::MIN),
        (When::Times { .. }, _) if is_day(at) => only_one_on(&series, at.wall, office),
        (When::Times { .. }, Zone::Floating) => at.here(office),
        (When::Times { .. }, zone) => at.wall_in(zone),
    }))
}

/// Whether a moment is told by its day alone.
fn is_day(at: &Moment) -> bool {
    at.zone == Zone::Floating && at.wall.time() == NaiveTime::MIN
}

/// The one time of a series on a day: so a time is named that was made a whole day, also by older exports of this program.
fn only_one_on(series: &Activity, day: NaiveDateTime, office: Tz) -> NaiveDateTime {
    let until = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let all = series.series.as_ref().map(|it| it.times(&series.when, day, until, office).starts);
    match all.as_deref() {
        Some([one]) => *one,
        _ => day,
    }
}

/// The time of a series that arrives and has no record of its own, as the series has it.
///
/// # Errors
/// Of the store.
pub(super) fn occurrence(scope: &mut Scope<'_>, arrived: &Arrived, at: NaiveDateTime) -> Result<Option<Activity>> {
    let Some(series) = series_of(scope, &arrived.activity.uid)? else { return Ok(None) };
    let until = at.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(at);
    let falls = series.series.is_some() && series.times(at, until, scope.zone()?).starts.contains(&at);
    let when = series.when.at(at);
    Ok(falls.then_some(Activity { when, series: None, part: Some(Part { series: series.id, at }), ..series }))
}

/// The record that stands for the time `at` of a series, or the id that it would have.
fn part_of(scope: &mut Scope<'_>, series: &Activity, at: NaiveDateTime) -> Result<ActivityId> {
    let usual = part_id(series.id, at);
    let mut ids = vec![usual];
    // Those of a series that came are found by its `UID`.
    if series.uid.is_empty() {
        let parts = Span::part(View::SeriesParts, &series.id.to_bytes());
        ids.extend(scope.entries(&parts, None, true, SINGLES)?.into_iter().map(|entry| ActivityId::new(entry.id)));
    }
    let wanted = Some(Part { series: series.id, at });
    for id in ids {
        if scope.find::<Activity>(id)?.is_some_and(|found| found.part == wanted) {
            return Ok(id);
        }
    }
    // Where the series fell before it was moved, a record of its own may have the id.
    Ok(if scope.taken(usual.into())? { ActivityId::new(scope.fresh()) } else { usual })
}

fn by_uid(scope: &mut Scope<'_>, uid: &str, stands_for: Option<NaiveDateTime>, most: usize) -> Result<Vec<ActivityId>> {
    let found = scope.look_up(View::ActivityUids, &uid_partition(uid, stands_for), View::ActivityUids, most)?;
    Ok(found.into_iter().map(|entry| ActivityId::new(entry.id)).collect())
}

fn uid_id(uid: &str, stands_for: Option<NaiveDateTime>) -> ActivityId {
    let series = ActivityId::from_bytes(uid_partition(uid, None));
    let id = uuid::Builder::from_custom_bytes(series.to_bytes()).into_uuid();
    ActivityId::new(stands_for.map_or(id, |at| derived(id, &format!("part {at}"))))
}
