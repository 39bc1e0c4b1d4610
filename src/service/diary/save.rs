//! Keeping an activity as somebody has it.

use super::kept::{apart, checked, label, part};
use super::overlap::refuse_overlaps;
use super::receipt;
use crate::api::diary::{Kept, Reach, SaveActivity};
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::Revision;
use crate::service::scope::Scope;

/// Keeps an activity; one with the revision 0 is added under the id that it brings.
///
/// # Errors
/// `activity-overlaps`, `activity-without-title`, `bad-rule`, `no-such-time`, `too-long`, `too-many`, `NotFound` for what it
/// names, `changed-since`, or of the store.
pub fn save(scope: &mut Scope<'_>, request: &SaveActivity) -> Result<Kept> {
    let given = &request.activity;
    if given.revision == Revision::default() && !scope.taken(given.id.into())? {
        let mut activity = checked(scope, given)?;
        activity.part = None;
        activity.label = label(scope, &activity)?;
        return keep(scope, &activity.clone(), activity, request, "activity.add");
    }
    let found: Activity = scope.need(given.id)?;
    scope.expect(given.id.into())?;
    let mut activity = checked(scope, given)?;
    activity.label = found.label.max_level(label(scope, &activity)?);
    (activity.part, activity.apart, activity.source) = (found.part.clone(), found.apart.clone(), found.source);
    match (request.reach, request.at, &found.series) {
        (Reach::This, Some(at), Some(_)) => {
            let one = part(scope, &found, at)?;
            activity = Activity {
                id: one.id,
                revision: one.revision,
                part: one.part,
                series: None,
                apart: Vec::new(),
                source: None,
                ..activity
            };
            scope.put(apart(&found, at)?)?;
        }
        _ if activity == found => {
            return Ok(receipt::unchanged(&found, request.at, "activity.edit"));
        }
        _ => {}
    }
    keep(scope, &found, activity, request, "activity.edit")
}

fn keep(
    scope: &mut Scope<'_>,
    before: &Activity,
    mut activity: Activity,
    request: &SaveActivity,
    verb: &'static str,
) -> Result<Kept> {
    let id = activity.id;
    activity.beside.extend(request.beside.iter().filter(|other| **other != id));
    activity.beside.sort_unstable();
    activity.beside.dedup();
    scope.put(activity.clone())?;
    refuse_overlaps(scope, &activity)?;
    receipt::commit(scope, before, &activity, request.at, verb)
}
