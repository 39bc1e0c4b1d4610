//! One step with one activity: moved, confirmed, held, cancelled, shown.

use chrono::TimeDelta;

use super::kept::{apart, part};
use super::overlap::refuse_overlaps;
use super::receipt;
use crate::api::diary::{DecideActivity, Kept, Reach, Step};
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
/// `activity-overlaps`, `activity-cancelled`, `reason-missing`, `no-such-time`, `too-far`, `NotFound`, `changed-since`, or of
/// the store.
pub fn decide(scope: &mut Scope<'_>, request: &DecideActivity) -> Result<Kept> {
    let found: Activity = scope.need(request.id)?;
    scope.expect(request.id.into())?;
    let verb = request.step.verb();
    let one_time = match (request.reach, request.at, &found.series) {
        (Reach::This, Some(at), Some(_)) => Some(at),
        _ => None,
    };
    let before = match one_time {
        Some(at) => part(scope, &found, at)?,
        None => found.clone(),
    };
    let mut activity = after(&before, &request.step)?;
    if activity == before {
        return Ok(receipt::unchanged(&found, request.at, verb));
    }
    let id = activity.id;
    activity.beside.extend(request.beside.iter().filter(|other| **other != id));
    activity.beside.sort_unstable();
    activity.beside.dedup();
    if let Some(at) = one_time {
        scope.put(apart(&found, at)?)?;
    }
    scope.put(activity.clone())?;
    refuse_overlaps(scope, &activity)?;
    receipt::commit(scope, &before, &activity, request.at, verb)
}

/// The activity after the step.
fn after(activity: &Activity, step: &Step) -> Result<Activity> {
    let mut next = activity.clone();
    match step {
        Step::Move { minutes } => {
            if activity.state == ActivityState::Cancelled {
                return Err(invalid("activity-cancelled").with("title", &activity.title));
            }
            if minutes.abs() > FURTHEST {
                return Err(invalid("too-far"));
            }
            let by = TimeDelta::minutes(*minutes);
            next.when = activity.when.moved(by);
            let series = next.series.iter_mut().flat_map(|series| [&mut series.added, &mut series.left_out]);
            for single in series.chain([&mut next.apart]).flatten() {
                *single = single.checked_add_signed(by).unwrap_or(*single);
            }
        }
        Step::Cancel { reason } => {
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
