//! One activity with what belongs to it.

use chrono::NaiveDateTime;

use super::kept::looked_at;
use super::list::{Window, times};
use super::row;
use crate::api::diary::{ActivityRow, ActivitySheet, OpenActivity};
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::moment::When;
use crate::service::schema::view::entity;
use crate::service::schema::{Listed, View};
use crate::service::scope::{Scope, Span};
use crate::service::{newest, papers};

/// The most papers that a sheet shows.
const PAPERS: usize = 20;
/// The most margins that a sheet shows.
const MARGINS: usize = 100;

/// One activity, at one of its times.
///
/// # Errors
/// `NotFound`, or of the store.
pub fn open(scope: &mut Scope<'_>, request: &OpenActivity) -> Result<ActivitySheet> {
    let activity: Activity = scope.need(request.id)?;
    let when = match (&activity.series, request.at) {
        (Some(_), Some(at)) => activity.when.at(at),
        _ => activity.when.clone(),
    };
    let (times, to_come) = counted(scope, &activity)?;
    let parent = match activity.parent {
        Some(id) => scope.find::<Activity>(id)?.map(|parent| (id, parent.title)),
        None => None,
    };
    let mut about = Vec::new();
    for thing in &activity.about {
        about.extend(papers::words::of(scope, *thing)?.map(|words| (*thing, words)));
    }
    Ok(ActivitySheet {
        times,
        to_come,
        parent,
        margins: newest::activities(scope, &Span::part(View::Margins, &activity.id.to_bytes()), MARGINS)?,
        overlaps: overlaps(scope, &activity, &when)?,
        about,
        papers: newest::papers(scope, &Span::part(View::PapersAbout, &entity(activity.id.into())), PAPERS)?,
        activity,
        when,
    })
}

/// How many times there are, and how many are to come.
fn counted(scope: &mut Scope<'_>, activity: &Activity) -> Result<(u32, u32)> {
    let office = scope.zone()?;
    let now = scope.now().to_utc().with_timezone(&office).naive_local();
    let Some(series) = &activity.series else {
        return Ok((1, u32::from(activity.when.here(office).0 >= now)));
    };
    let until = looked_at(scope, series)?;
    let all = activity.times(activity.when.starts(), until, office).starts.len();
    // A zone may be further on than the office's clock.
    let ahead = activity.times(now - Listed::MARGIN * 2, until, office).starts;
    let to_come = ahead.iter().filter(|at| activity.when.at(**at).here(office).0 >= now).count();
    let count = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((count(all), count(to_come)))
}

/// What takes place at the same time for the same principals, agreed or not.
fn overlaps(scope: &mut Scope<'_>, activity: &Activity, when: &When) -> Result<Vec<ActivityRow>> {
    if !activity.takes_time() || activity.principals.is_empty() {
        return Ok(Vec::new());
    }
    let office = scope.zone()?;
    let (from, until): (NaiveDateTime, NaiveDateTime) = when.here(office);
    let window = Window::of_times(scope, &activity.principals, from, until)?;
    let found = times(scope, &window, office)?.0;
    let others = found.iter().filter(|time| time.activity.id != activity.id && time.activity.takes_time());
    Ok(others.map(row::row).collect())
}
