//! One step with one activity: moved, confirmed, held, cancelled, shown.

use chrono::TimeDelta;

use super::kept::{apart, one_time, part};
use super::later::Later;
use super::margins;
use super::overlap::{ask_anew, let_beside, refuse_new_overlaps};
use super::receipt;
use super::whole::{moved, parts_follow};
use crate::api::diary::{DecideActivity, Kept, Step};
use crate::base::error::Result;
use crate::domain::activity::{Activity, ActivityState};
use crate::service::checks::{invalid, line};
use crate::service::scope::Scope;

/// The furthest that one step moves, minutes: a year.
const FURTHEST: i64 = 366 * 24 * 60;
/// The longest reason, characters.
const REASON: usize = 500;

/// Decides.
///
/// # Errors
/// `activity-overlaps`, `activity-has-margins`, `activity-cancelled`, `reason-missing`, `no-such-time`, `series-stays`,
/// `series-undivided`, `series-too-often`, `too-far`, `too-many`, `NotFound`, `changed-since`, or of the store.
pub fn decide(scope: &mut Scope<'_>, request: &DecideActivity) -> Result<Kept> {
    let found: Activity = scope.need(request.id)?;
    scope.expect(request.id.into())?;
    let verb = request.step.verb();
    let later = Later::of(scope, &found, request.reach, request.at)?;
    let series = found.id;
    let found = later.as_ref().map_or(found, |later| later.series.clone());
    let one = one_time(&found, request.reach, request.at);
    let before = match one {
        Some(at) => part(scope, &found, at)?,
        None => found.clone(),
    };
    let mut activity = after(scope, &before, &request.step)?;
    // Who confirms what came to overlap is asked whether it may.
    let confirms = request.step == Step::State(ActivityState::Confirmed);
    if confirms || activity != before {
        if activity.when != before.when {
            ask_anew(scope, &mut activity)?;
        }
        let_beside(&mut activity, &request.beside)?;
    } else {
        return Ok(receipt::unchanged(&found, request.at, verb));
    }
    let id = activity.id;
    let by = activity.when.starts() - before.when.starts();
    match (one, &later) {
        (Some(at), _) => scope.put(apart(&found, at)?)?,
        (None, Some(later)) => later.part_ways(scope, by)?,
        (None, None) => parts_follow(scope, id, by)?,
    }
    if one.is_none() {
        margins::settle(scope, series, &activity, &request.step)?;
    }
    scope.put(activity.clone())?;
    refuse_new_overlaps(scope, Some(&before).filter(|_| !confirms), &activity)?;
    if activity == before {
        return Ok(receipt::unchanged(&found, request.at, verb));
    }
    receipt::commit(scope, &before, &activity, request.at, verb)
}

/// The activity after the step.
fn after(scope: &mut Scope<'_>, activity: &Activity, step: &Step) -> Result<Activity> {
    let mut next = activity.clone();
    match step {
        Step::Move { minutes } => {
            if activity.state == ActivityState::Cancelled {
                return Err(invalid("activity-cancelled").with("title", &activity.title));
            }
            if minutes.abs() > FURTHEST {
                return Err(invalid("too-far"));
            }
            next = moved(scope, activity, activity.when.moved(TimeDelta::minutes(*minutes)))?;
        }
        Step::Cancel { reason, .. } => {
            next.reason = line(reason, REASON)?;
            if next.reason.is_empty() {
                return Err(invalid("reason-missing"));
            }
            next.state = ActivityState::Cancelled;
        }
        Step::State(ActivityState::Cancelled) => return Err(invalid("reason-missing")),
        Step::State(state) => {
            if activity.state == ActivityState::Cancelled {
                next.reason.clear();
            }
            next.state = *state;
        }
        Step::Show(visibility) => next.visibility = *visibility,
    }
    Ok(next)
}
