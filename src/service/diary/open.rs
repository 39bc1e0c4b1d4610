//! One activity with what belongs to it.

use chrono::NaiveDateTime;

use super::kept::looked_at;
use super::overlap;
use crate::api::diary::{ActivitySheet, OpenActivity};
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::moment::When;
use crate::domain::person::Person;
use crate::service::schema::view::entity;
use crate::service::schema::{Listed, View};
use crate::service::scope::{Scope, Span};
use crate::service::{newest, papers, tasks};

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
    let at = request.at.filter(|_| activity.series.is_some());
    let Counted { times, to_come, from_here, next } = counted(scope, &activity, at)?;
    let when = at.map_or(next, |at| activity.when.at(at));
    let parent = match activity.parent {
        Some(id) => scope.find::<Activity>(id)?.map(|parent| (id, parent.title)),
        None => None,
    };
    let mut about = Vec::new();
    for thing in &activity.about {
        about.extend(papers::words::of(scope, *thing)?.map(|words| (*thing, words)));
    }
    Ok(ActivitySheet {
        positions: positions(scope, &activity)?,
        times,
        to_come,
        from_here,
        parent,
        margins: newest::activities(scope, &Span::part(View::Margins, &activity.id.to_bytes()), MARGINS)?,
        overlaps: overlap::at(scope, &activity, &when)?,
        about,
        papers: newest::papers(scope, &Span::part(View::PapersAbout, &entity(activity.id.into())), PAPERS)?,
        tasks: tasks::urgent(scope, [activity.id.into()])?,
        activity,
        when,
    })
}

/// What each participant is and where.
fn positions(scope: &mut Scope<'_>, activity: &Activity) -> Result<Vec<String>> {
    let mut positions = Vec::with_capacity(activity.participants.len());
    for one in &activity.participants {
        let person = match one.person {
            Some(id) => scope.find::<Person>(id)?,
            None => None,
        };
        let parts = person.iter().flat_map(|it| [it.position.as_str(), it.organisation.as_str()]);
        positions.push(parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
    }
    Ok(positions)
}

/// The times of an activity in numbers, and when the next one is, or the last.
struct Counted {
    times: u32,
    to_come: u32,
    from_here: u32,
    next: When,
}

/// Counts the times, those to come, and those from `at` on.
fn counted(scope: &mut Scope<'_>, activity: &Activity, at: Option<NaiveDateTime>) -> Result<Counted> {
    let office = scope.zone()?;
    let now = scope.now().to_utc().with_timezone(&office).naive_local();
    let Some(series) = &activity.series else {
        let to_come = u32::from(activity.when.here(office).0 >= now);
        return Ok(Counted { times: 1, to_come, from_here: 1, next: activity.when.clone() });
    };
    let until = looked_at(scope, series)?;
    let all = activity.times(activity.when.starts(), until, office).starts;
    // A zone may be further on than the office's clock.
    let mut ahead = activity.times(now - Listed::MARGIN * 2, until, office).starts;
    ahead.retain(|at| activity.when.at(*at).here(office).0 >= now);
    let next = ahead.first().or(all.last()).map_or_else(|| activity.when.clone(), |at| activity.when.at(*at));
    let from_here = at.map_or(all.len(), |at| all.iter().filter(|start| **start >= at).count());
    let number = |times: usize| u32::try_from(times).unwrap_or(u32::MAX);
    Ok(Counted { times: number(all.len()), to_come: number(ahead.len()), from_here: number(from_here), next })
}
