//! Keeping an activity as somebody has it.

use super::kept::{apart, checked, label, one_time, part};
use super::later::Later;
use super::overlap::{ask_anew, falls_elsewhere, let_beside, refuse_new_overlaps};
use super::receipt;
use super::whole::{moved, parts_follow};
use crate::api::diary::{Kept, SaveActivity};
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::Revision;
use crate::service::scope::Scope;

/// Keeps an activity; one with the revision 0 is added under the id that it brings.
///
/// # Errors
/// `activity-overlaps`, `activity-without-title`, `bad-rule`, `no-such-time`, `series-stays`, `series-undivided`,
/// `series-too-often`, `too-long`, `too-many`, `NotFound` for what it names, `changed-since`, or of the store.
pub fn save(scope: &mut Scope<'_>, request: &SaveActivity) -> Result<Kept> {
    let given = &request.activity;
    if given.revision == Revision::default() && !scope.taken(given.id.into())? {
        let mut activity = checked(scope, given)?;
        // Where something came from is said by what took it in.
        (activity.part, activity.source, activity.import, activity.apart) = (None, None, None, Vec::new());
        activity.label = label(scope, &activity)?;
        return keep(scope, (&activity.clone(), None), activity, request, "activity.add");
    }
    let found: Activity = scope.need(given.id)?;
    scope.expect(given.id.into())?;
    let mut activity = checked(scope, given)?;
    activity.label = found.label.max_level(label(scope, &activity)?);
    (activity.part, activity.source, activity.import) = (found.part.clone(), found.source, found.import);
    if let Some(at) = one_time(&found, request.reach, request.at) {
        let stood = part(scope, &found, at)?;
        scope.put(apart(&found, at)?)?;
        let Activity { id, revision, part, .. } = stood.clone();
        let mut one = Activity { id, revision, part, series: None, apart: Vec::new(), source: None, ..activity };
        if one.when != stood.when {
            ask_anew(scope, &mut one)?;
        }
        return keep(scope, (&found, Some(&stood)), one, request, "activity.edit");
    }
    if let Some(later) = Later::of(scope, &found, request.reach, request.at)? {
        return save_later(scope, &found, &later, activity, request);
    }
    let mut activity = whole(scope, &found, activity)?;
    if activity == found {
        return Ok(receipt::unchanged(&found, request.at, "activity.edit"));
    }
    if falls_elsewhere(&found, &activity) {
        ask_anew(scope, &mut activity)?;
    }
    parts_follow(scope, found.id, activity.when.starts() - found.when.starts())?;
    keep(scope, (&found, Some(&found)), activity, request, "activity.edit")
}

/// Keeps a time of a series and all later ones as a series of their own.
fn save_later(
    scope: &mut Scope<'_>,
    found: &Activity,
    later: &Later,
    given: Activity,
    request: &SaveActivity,
) -> Result<Kept> {
    let before = &later.series;
    let Activity { id, revision, .. } = *before;
    let mut given = Activity { id, revision, apart: before.apart.clone(), about: before.about.clone(), ..given };
    if let (Some(given), Some(whole), Some(later)) = (&mut given.series, &found.series, before.series.clone()) {
        along(&mut given.rules, &whole.rules, later.rules);
        along(&mut given.added, &whole.added, later.added);
        along(&mut given.left_out, &whole.left_out, later.left_out);
    }
    let mut activity = whole(scope, before, given)?;
    if activity == *before {
        return Ok(receipt::unchanged(found, request.at, "activity.edit"));
    }
    if falls_elsewhere(before, &activity) {
        ask_anew(scope, &mut activity)?;
    }
    later.part_ways(scope, activity.when.starts() - before.when.starts())?;
    keep(scope, (before, Some(before)), activity, request, "activity.edit")
}

/// The activity as a whole, as it shall be: what its series leaves out, or to records of their own, goes along with its
/// first time, and so does the rule unless another one is given.
fn whole(scope: &mut Scope<'_>, found: &Activity, mut given: Activity) -> Result<Activity> {
    let keeps_rules = given.series.as_ref().map(|it| &it.rules) == found.series.as_ref().map(|it| &it.rules);
    let gone = if keeps_rules {
        moved(scope, found, given.when.clone())?
    } else {
        found.moved_to(given.when.clone(), scope.zone()?)
    };
    given.apart = gone.apart;
    if let (Some(series), Some(before), Some(gone)) = (&mut given.series, &found.series, gone.series) {
        along(&mut series.rules, &before.rules, gone.rules);
        along(&mut series.added, &before.added, gone.added);
        along(&mut series.left_out, &before.left_out, gone.left_out);
    }
    Ok(given)
}

/// What was not given anew goes along.
fn along<T: PartialEq>(given: &mut Vec<T>, before: &[T], gone: Vec<T>) {
    if given == before {
        *given = gone;
    }
}

fn keep(
    scope: &mut Scope<'_>,
    (before, stood): (&Activity, Option<&Activity>),
    mut activity: Activity,
    request: &SaveActivity,
    verb: &'static str,
) -> Result<Kept> {
    let_beside(&mut activity, &request.beside)?;
    scope.put(activity.clone())?;
    refuse_new_overlaps(scope, stood, &activity)?;
    receipt::commit(scope, before, &activity, request.at, verb)
}
