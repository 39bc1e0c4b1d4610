//! A whole series at another time.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::kept::looked_at;
use crate::base::error::Result;
use crate::domain::activity::{Activity, Part};
use crate::domain::ids::ActivityId;
use crate::domain::moment::When;
use crate::domain::recurrence::{SINGLES, Series};
use crate::service::checks::invalid;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// The activity when it is `when`: a series with all its times.
///
/// # Errors
/// `series-stays` for a rule that names days or hours which would not go along, or of the store.
pub(super) fn moved(scope: &mut Scope<'_>, found: &Activity, when: When) -> Result<Activity> {
    let office = scope.zone()?;
    let next = found.moved_to(when, office);
    if let Some(series) = &found.series
        && !goes_along(scope, series, (found, &next), office)?
    {
        return Err(invalid("series-stays").with("title", &found.title));
    }
    Ok(next)
}

/// Whether all times of a series moved by as much as its first one.
fn goes_along(
    scope: &mut Scope<'_>,
    series: &Series,
    (before, after): (&Activity, &Activity),
    office: Tz,
) -> Result<bool> {
    let (was, is) = (before.when.starts(), after.when.starts());
    let (by, until) = (is - was, looked_at(scope, series)?);
    let moved = before.times(was, until, office).starts.into_iter().map(|at| at + by);
    Ok(by.is_zero() || after.times(is, until + by, office).starts.into_iter().eq(moved))
}

/// What stands for single times of the series stays where it is and goes on to stand for them.
///
/// # Errors
/// Of the store.
pub(super) fn parts_follow(scope: &mut Scope<'_>, series: ActivityId, by: TimeDelta) -> Result<()> {
    if by.is_zero() {
        return Ok(());
    }
    for entry in scope.entries(&Span::part(View::SeriesParts, &series.to_bytes()), None, true, SINGLES)? {
        let Some(mut activity) = scope.find::<Activity>(ActivityId::new(entry.id))? else { continue };
        let part = activity.part.take();
        activity.part = part.map(|it| Part { at: it.at.checked_add_signed(by).unwrap_or(it.at), ..it });
        scope.put(activity)?;
    }
    Ok(())
}
