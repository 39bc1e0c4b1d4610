//! No two confirmed activities of one principal at one time, unless somebody let them.

use chrono::Days;
use chrono_tz::Tz;

use super::list::{Window, times};
use super::row::{Time, clashes};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;
use crate::domain::moment::When;
use crate::service::schema::midnight_after;
use crate::service::scope::Scope;

/// The most that an error names.
const NAMED: usize = 10;

/// Those who take the same principals' time as `activity` and have not been let, each with the first time it does.
///
/// Of a series the times are looked at that the index lists.
///
/// # Errors
/// Of the store.
pub(super) fn overlapping(scope: &mut Scope<'_>, activity: &Activity) -> Result<Vec<Time>> {
    if !activity.takes_time() || activity.principals.is_empty() {
        return Ok(Vec::new());
    }
    let office = scope.zone()?;
    let mut found: Vec<Time> = Vec::new();
    for when in listed_times(activity, office) {
        let (from, until) = when.here(office);
        let window = Window::of_times(scope, &activity.principals, from, until)?;
        let own = Time { activity: activity.clone(), at: None, when };
        for other in times(scope, &window, office)?.0 {
            let known = found.iter().any(|time| time.activity.id == other.activity.id);
            if !known
                && from < until
                && other.activity.takes_time()
                && takes_some(&other.when, office)
                && clashes(&own, &other)
            {
                found.push(other);
            }
        }
    }
    Ok(found)
}

/// Refuses what overlaps.
///
/// # Errors
/// `activity-overlaps`, naming the first one's title and time, and all ids in `others`; or of the store.
pub fn refuse_overlaps(scope: &mut Scope<'_>, activity: &Activity) -> Result<()> {
    let found = overlapping(scope, activity)?;
    let Some(first) = found.first() else { return Ok(()) };
    let office = scope.zone()?;
    let (from, until) = first.when.here(office);
    let ids: Vec<String> = found.iter().take(NAMED).map(|time| time.activity.id.to_string()).collect();
    Err(Error::new(ErrorKind::Conflict, "activity-overlaps")
        .with("title", &first.activity.title)
        .with("when", format!("{}–{}", from.format("%Y-%m-%d %H:%M"), until.format("%H:%M")))
        .with("count", found.len())
        .with("others", ids.join(" ")))
}

/// Lets whatever overlaps stand beside `activity`: what another calendar holds is so.
///
/// # Errors
/// Of the store.
pub fn agree_all(scope: &mut Scope<'_>, activity: &mut Activity) -> Result<()> {
    let found: Vec<ActivityId> = overlapping(scope, activity)?.iter().map(|time| time.activity.id).collect();
    activity.beside.extend(found);
    activity.beside.truncate(crate::domain::activity::LINKS);
    Ok(())
}

fn listed_times(activity: &Activity, office: Tz) -> Vec<When> {
    let Some(series) = &activity.series else { return vec![activity.when.clone()] };
    let from = activity.when.starts();
    let until = midnight_after(series.listed_until);
    let since = until.checked_sub_days(Days::new(3_653)).unwrap_or(from).max(from);
    let starts = activity.times(since, until, office).starts;
    starts.into_iter().map(|at| activity.when.at(at)).collect()
}

fn takes_some(when: &When, office: Tz) -> bool {
    let (from, until) = when.here(office);
    from < until
}
