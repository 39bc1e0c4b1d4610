//! No two confirmed activities of one principal at one time, unless somebody let them.

use std::rc::Rc;

use chrono::{Days, NaiveDateTime};
use chrono_tz::Tz;

use super::list::{Window, times};
use super::row::{self, Clash, Time, clash};
use crate::api::diary::ActivityRow;
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
    let shared = Rc::new(activity.clone());
    for at in listed_times(activity, office) {
        let own = Time::of(&shared, at, office);
        let (from, until) = own.here;
        let window = Window::of_times(scope, &activity.principals, from, until)?;
        for other in times(scope, &window, office)?.0 {
            let known = found.iter().any(|time| time.activity.id == other.activity.id);
            let refused = clash(&own.activity, &other.activity) == Some(Clash::Refused);
            if !known && own.lasts() && other.lasts() && refused {
                found.push(other);
            }
        }
    }
    Ok(found)
}

/// What wants the time of `activity` at `when`, whether it may or not.
///
/// # Errors
/// Of the store.
pub(super) fn at(scope: &mut Scope<'_>, activity: &Activity, when: &When) -> Result<Vec<ActivityRow>> {
    if !activity.wants_time() || activity.principals.is_empty() {
        return Ok(Vec::new());
    }
    let office = scope.zone()?;
    let (from, until) = when.here(office);
    let window = Window::of_times(scope, &activity.principals, from, until)?;
    let found = times(scope, &window, office)?.0;
    let others = found.iter().filter(|time| time.lasts() && from < until);
    Ok(others.filter_map(|time| clash(activity, &time.activity).map(|clash| row::beside(time, clash))).collect())
}

/// Refuses what overlaps.
///
/// # Errors
/// `activity-overlaps`, naming the first one's title and time, and all ids in `others`; or of the store.
pub fn refuse_overlaps(scope: &mut Scope<'_>, activity: &Activity) -> Result<()> {
    let found = overlapping(scope, activity)?;
    let Some(first) = found.first() else { return Ok(()) };
    let (from, until) = first.here;
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

/// The times of a series that the index lists; none of a single activity.
fn listed_times(activity: &Activity, office: Tz) -> Vec<Option<NaiveDateTime>> {
    let Some(series) = &activity.series else { return vec![None] };
    let from = activity.when.starts();
    let until = midnight_after(series.listed_until);
    let since = until.checked_sub_days(Days::new(3_653)).unwrap_or(from).max(from);
    let starts = activity.times(since, until, office).starts;
    starts.into_iter().map(Some).collect()
}
