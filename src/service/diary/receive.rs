//! Activities of another calendar: known by their `UID`, changed as it changed there. What changes is said by
//! [`Activity::renewed`], three-way against the text that was kept.

use chrono::{Days, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use super::kept::{apart, checked, label, part_id};
use super::overlap::clashing_among;
use super::parting;
use crate::api::arrivals::Weight;
use crate::api::diary::{Arrived, ReceiveActivities, ReceivedActivities};
use crate::base::error::Result;
use crate::domain::activity::{Activity, Part};
use crate::domain::arrival::ImportRun;
use crate::domain::ids::{ActivityId, ContentHash};
use crate::domain::moment::{Moment, When, Zone};
use crate::domain::operation::Operation;
use crate::domain::record::Record;
use crate::service::checks::{MOST, at_most};
use crate::service::numbers::derived;
use crate::service::schema::{View, uid_partition};
use crate::service::scope::{Deal, Scope};

/// The verb of what arrives.
pub const RECEIVE: &str = "import.activities";

/// Takes activities in: new ones, and of known ones what changed outside since the text that was kept, as read by whoever
/// brings them; what somebody of the office wrote stays.
///
/// # Errors
/// `too-many`, `NotFound` for the import or what an activity names, or of the store.
pub fn receive(scope: &mut Scope<'_>, request: &ReceiveActivities) -> Result<ReceivedActivities> {
    at_most(request.activities.len(), MOST)?;
    let run: ImportRun = scope.need(request.import)?;
    let mut received = ReceivedActivities::default();
    let mut came = Vec::new();
    for arrived in &request.activities {
        came.extend(one(scope, request, arrived, &mut received)?);
    }
    received.clashing = clashing_among(scope, &came)?;
    scope.commit(&Deal { verb: RECEIVE, group: Some(run.group), ..Deal::default() })?;
    Ok(received)
}

/// What came of them, as the operation that took them in tells.
///
/// # Errors
/// Of a damaged operation.
pub fn came(request: &ReceiveActivities, operation: &Operation) -> Result<ReceivedActivities> {
    let mut received = ReceivedActivities::default();
    for change in &operation.changes {
        let after = change.after.as_deref().map(Record::decode).transpose()?;
        let Some(Record::Activity(activity)) = after else { continue };
        let named = request.activities.iter().any(|it| Some(ContentHash::of(&it.source)) == activity.source);
        match (&change.before, named) {
            (None, true) => received.new += 1,
            (Some(_), true) => received.changed += 1,
            (_, false) => {}
        }
    }
    let done = received.new + received.changed;
    received.known = u32::try_from(request.activities.len()).unwrap_or(u32::MAX).saturating_sub(done);
    Ok(received)
}

/// What activities would be, before they are taken in; of a known one that changes, the text that was kept.
///
/// # Errors
/// `too-many`, or of the store.
pub fn weigh(scope: &mut Scope<'_>, activities: &[Arrived]) -> Result<Vec<Weight>> {
    at_most(activities.len(), MOST)?;
    let mut weights = Vec::with_capacity(activities.len());
    for arrived in activities {
        let at = stands_for(scope, arrived)?;
        let id = id_of(scope, arrived, at)?;
        weights.push(match scope.find::<Activity>(id)? {
            None => Weight::New,
            Some(known) if known.source == Some(ContentHash::of(&arrived.source)) => Weight::Known,
            Some(known) => Weight::Changed(known.source.map(|hash| scope.content(hash)).transpose()?),
        });
    }
    Ok(weights)
}

/// Takes one in; its id, if it is new or another than it was.
fn one(
    scope: &mut Scope<'_>,
    request: &ReceiveActivities,
    arrived: &Arrived,
    received: &mut ReceivedActivities,
) -> Result<Option<ActivityId>> {
    let source = ContentHash::of(&arrived.source);
    let at = stands_for(scope, arrived)?;
    let id = id_of(scope, arrived, at)?;
    let known: Option<Activity> = scope.find(id)?;
    if known.as_ref().is_some_and(|known| known.source == Some(source)) {
        received.known += 1;
        return Ok(None);
    }
    let mut activity = checked(scope, &now(known.as_ref(), arrived))?;
    activity.id = id;
    activity.source = Some(source);
    activity.import = Some(request.import);
    activity.label = label(scope, &activity)?;
    let is_new = known.is_none();
    if let Some(known) = known {
        activity.label = known.label.max_level(activity.label);
    }
    match at {
        Some(at) if arrived.and_after && is_new => go_on(scope, &mut activity, at)?,
        Some(at) if !arrived.and_after => stand_for(scope, &mut activity, at)?,
        _ => {}
    }
    scope.keep_named(source, arrived.source.clone());
    scope.put(activity)?;
    *if is_new { &mut received.new } else { &mut received.changed } += 1;
    Ok(Some(id))
}

/// The activity as it is now, with what the office wrote.
fn now(known: Option<&Activity>, arrived: &Arrived) -> Activity {
    let Some(known) = known else { return arrived.activity.clone() };
    let was = arrived.before.as_ref().filter(|(hash, _)| Some(*hash) == known.source);
    known.clone().renewed(was.map(|(_, was)| was), &arrived.activity)
}

/// The activity stands for one time of its series, which leaves that time to it; alone if the series is not here.
fn stand_for(scope: &mut Scope<'_>, activity: &mut Activity, at: NaiveDateTime) -> Result<()> {
    activity.series = None;
    let Some(found) = series_of(scope, &activity.uid)? else { return Ok(()) };
    activity.part = Some(Part { series: found.id, at });
    scope.put(apart(&found, at)?)
}

/// The activity is what its series goes on as from that time on.
fn go_on(scope: &mut Scope<'_>, activity: &mut Activity, at: NaiveDateTime) -> Result<()> {
    let series = series_of(scope, &activity.uid)?;
    activity.uid = parting::uid(&activity.uid, at);
    parting::part(scope, series, at, activity)
}

/// The time of its series that it stands for, by the clock of that: of one that is not here, by its own.
fn stands_for(scope: &mut Scope<'_>, arrived: &Arrived) -> Result<Option<NaiveDateTime>> {
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

fn series_of(scope: &mut Scope<'_>, uid: &str) -> Result<Option<Activity>> {
    let series = by_uid(scope, uid, None)?.unwrap_or_else(|| uid_id(uid, None));
    scope.find(series)
}

/// The id of what arrives: of the known one, or the one that follows from its `UID`.
fn id_of(scope: &mut Scope<'_>, arrived: &Arrived, stands_for: Option<NaiveDateTime>) -> Result<ActivityId> {
    let uid = &arrived.activity.uid;
    if let Some(at) = stands_for.filter(|_| arrived.and_after) {
        let uid = parting::uid(uid, at);
        return Ok(by_uid(scope, &uid, None)?.unwrap_or_else(|| uid_id(&uid, None)));
    }
    if let Some(known) = by_uid(scope, uid, stands_for)? {
        return Ok(known);
    }
    let series = by_uid(scope, uid, None)?;
    Ok(match (series, stands_for) {
        (Some(series), Some(at)) => part_id(series, at),
        (_, stands_for) => uid_id(uid, stands_for),
    })
}

fn by_uid(scope: &mut Scope<'_>, uid: &str, stands_for: Option<NaiveDateTime>) -> Result<Option<ActivityId>> {
    let found = scope.look_up(View::ActivityUids, &uid_partition(uid, stands_for), View::ActivityUids, 1)?;
    Ok(found.first().map(|entry| ActivityId::new(entry.id)))
}

fn uid_id(uid: &str, stands_for: Option<NaiveDateTime>) -> ActivityId {
    let name = stands_for.map_or_else(String::new, |at| format!("part {at}"));
    let series = ActivityId::from_bytes(uid_partition(uid, None));
    let id = uuid::Builder::from_custom_bytes(series.to_bytes()).into_uuid();
    if name.is_empty() { ActivityId::new(id) } else { ActivityId::new(derived(id, &name)) }
}
