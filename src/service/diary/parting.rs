//! A calendar that changes a series from one of its times on (`RANGE=THISANDFUTURE`, RFC 5545 section 3.2.13): the series
//! ends before that time and goes on from there as another one.

use chrono::NaiveDateTime;

use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::service::checks::invalid;
use crate::service::scope::Scope;

/// What identifies the series that goes on from `at` instead of the one with this `uid`.
pub(super) fn uid(uid: &str, at: NaiveDateTime) -> String {
    format!("{uid}/{}", at.format("%Y%m%dT%H%M%S"))
}

/// Ends `series` before its time `at`; `activity` is what it goes on as, unless that says itself how it comes again. What
/// stands apart from the series does not take place in the other one either.
///
/// # Errors
/// `event-range` where there is no such series, or none that can be followed from there on; or of the store.
pub(super) fn part(
    scope: &mut Scope<'_>,
    series: Option<Activity>,
    at: NaiveDateTime,
    activity: &mut Activity,
) -> Result<()> {
    let office = scope.zone()?;
    let refused = || invalid("event-range").with("title", &activity.title);
    let whole = series.ok_or_else(refused)?;
    let parted = whole.series.as_ref().and_then(|series| series.parted(&whole.when, at, office));
    let (before, mut after) = parted.ok_or_else(refused)?;
    after.left_out.extend(whole.apart.iter().filter(|apart| **apart > at));
    if activity.series.is_none() {
        let start = activity.when.starts();
        activity.series = Some(after.starting(&whole.when.at(at), start, office));
    }
    scope.put(Activity { series: Some(before), ..whole })
}
