//! Activities of another calendar: known by their `UID`, changed as it changed there. What changes is said by
//! [`Activity::renewed`], three-way against the text that was kept.

use chrono::NaiveDateTime;

use super::kept::{apart, checked, label};
use super::meant::{id_of, occurrence, series_of, time_of};
use super::overlap::{ask_anew, clashing_among, falls_elsewhere};
use crate::api::arrivals::{Held, Weight};
use crate::api::diary::{Arrived, ReceiveActivities, ReceivedActivities};
use crate::base::error::Result;
use crate::domain::activity::{Activity, Part};
use crate::domain::arrival::ImportRun;
use crate::domain::ids::{ActivityId, ContentHash};
use crate::domain::operation::Operation;
use crate::domain::record::Record;
use crate::service::checks::{MOST, at_most};
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

/// What activities would be, before they are taken in.
///
/// # Errors
/// `too-many`, or of the store.
pub fn weigh(scope: &mut Scope<'_>, activities: &[Arrived]) -> Result<Vec<Weight<Activity>>> {
    at_most(activities.len(), MOST)?;
    activities.iter().map(|arrived| weight(scope, arrived)).collect()
}

fn weight(scope: &mut Scope<'_>, arrived: &Arrived) -> Result<Weight<Activity>> {
    let at = time_of(scope, arrived)?;
    let id = id_of(scope, arrived, at)?;
    let Some(now) = scope.find::<Activity>(id)? else {
        let within = at.map(|at| occurrence(scope, arrived, at)).transpose()?.flatten();
        return Ok(within.map_or(Weight::New, |time| Weight::Within(Box::new(time))));
    };
    if now.source == Some(ContentHash::of(&arrived.source)) {
        return Ok(Weight::Known);
    }
    let texts = now.source.map(|hash| scope.content(hash)).transpose()?.into_iter().collect();
    Ok(Weight::Held(Box::new(Held { now, texts })))
}

/// Takes one in; its id, if it is new or another than it was.
fn one(
    scope: &mut Scope<'_>,
    request: &ReceiveActivities,
    arrived: &Arrived,
    received: &mut ReceivedActivities,
) -> Result<Option<ActivityId>> {
    let source = ContentHash::of(&arrived.source);
    let at = time_of(scope, arrived)?;
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
    if let Some(known) = &known {
        activity.label = known.label.max_level(activity.label);
    }
    if let Some(at) = at {
        stand_for(scope, &mut activity, at)?;
    }
    if known.as_ref().is_some_and(|known| falls_elsewhere(known, &activity)) {
        ask_anew(scope, &mut activity)?;
    }
    scope.keep_named(source, arrived.source.clone());
    scope.put(activity)?;
    *if known.is_none() { &mut received.new } else { &mut received.changed } += 1;
    Ok(Some(id))
}

/// The activity as it is now, with what the office wrote.
fn now(known: Option<&Activity>, arrived: &Arrived) -> Activity {
    let Some(known) = known else { return arrived.activity.clone() };
    let was = arrived.before.as_ref().filter(|(hash, _)| *hash == known.source);
    known.clone().renewed(was.map(|(_, was)| was), &arrived.activity)
}

/// The activity stands for one time of its series, which leaves that time to it; alone if the series is not here.
fn stand_for(scope: &mut Scope<'_>, activity: &mut Activity, at: NaiveDateTime) -> Result<()> {
    activity.series = None;
    let Some(found) = series_of(scope, &activity.uid_outside())? else { return Ok(()) };
    activity.part = Some(Part { series: found.id, at });
    scope.put(apart(&found, at)?)
}
