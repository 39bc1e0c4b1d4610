//! No two confirmed activities of one principal at one time, unless somebody let them, or an import brought one of the two:
//! what another calendar holds is so, and is told as overlapping until somebody decides.

use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

use chrono::{Days, NaiveDateTime};
use chrono_tz::Tz;

use super::free;
use super::kept::looked_at;
use super::list::{around, singles_after};
use super::row::{self, Clash, Time, clash, clashing};
use crate::api::diary::{AGENDA_LIMIT, ActivityRow};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::activity::{Activity, LINKS};
use crate::domain::ids::ActivityId;
use crate::domain::moment::When;
use crate::service::checks::{at_most, invalid};
use crate::service::schema::{LISTED, Listed};
use crate::service::scope::Scope;

/// The most that an error names.
const NAMED: usize = 10;

/// Those who take the same principals' time as `activity` and have not been let, each with the first time it does; none at
/// all of a series that falls oftener than it is followed, which no diary can be held against.
///
/// Of a series the times are looked at that the office looks ahead, and what stands further ahead by itself. Two series
/// that meet only after that are told by the diary of those days, when they have come near.
///
/// # Errors
/// Of the store.
fn overlapping(scope: &mut Scope<'_>, activity: &Activity) -> Result<Option<Vec<Time>>> {
    if !activity.takes_time() {
        return Ok(Some(Vec::new()));
    }
    meeting(scope, activity, |own, other| clash(own, other) == Some(Clash::Refused))
}

/// Those at the same time as `activity` that `count`, each with the first time it is; none at all of a series that falls
/// oftener than it is followed.
fn meeting(
    scope: &mut Scope<'_>,
    activity: &Activity,
    count: impl Fn(&Activity, &Activity) -> bool + Copy,
) -> Result<Option<Vec<Time>>> {
    if activity.principals.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let office = scope.zone()?;
    let mut found: Vec<Time> = Vec::new();
    let shared = Rc::new(activity.clone());
    let Some(own) = own_times(scope, activity, office)? else { return Ok(None) };
    for at in own {
        let own = Time::of(&shared, at, office);
        let others = around(scope, activity, own.here, office)?;
        let counted = |other: &Time| own.meets(other) && count(activity, &other.activity) && other.falls(office);
        found.extend(others.into_iter().filter(counted));
    }
    let ahead = far_ahead(scope, &shared, office)?;
    found.extend(ahead.into_iter().filter(|other| count(activity, &other.activity)));
    let mut known: HashSet<ActivityId> = HashSet::new();
    found.retain(|time| known.insert(time.activity.id));
    Ok(Some(found))
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
    let own = Activity { when: when.clone(), ..activity.clone() };
    let own = Time::of(&Rc::new(own), None, office);
    let found = around(scope, activity, own.here, office)?;
    let others = found.iter().filter(|time| own.meets(time) && time.falls(office));
    Ok(others.filter_map(|time| clash(activity, &time.activity).map(|clash| row::beside(time, clash))).collect())
}

/// Whether an activity is at other times than it was, but for what a series leaves out.
pub(super) fn falls_elsewhere(before: &Activity, after: &Activity) -> bool {
    let series = |it: &Activity| it.series.as_ref().map(|series| (series.rules.clone(), series.added.clone()));
    before.when != after.when || series(before) != series(after)
}

/// Takes back what was agreed about `activity`, which is at other times now: whoever let it stand beside another let those
/// two times.
///
/// # Errors
/// Of the store.
pub(super) fn ask_anew(scope: &mut Scope<'_>, activity: &mut Activity) -> Result<()> {
    activity.beside.clear();
    let let_once = |own: &Activity, other: &Activity| other.beside.contains(&own.id);
    for time in meeting(scope, activity, let_once)?.unwrap_or_default() {
        let mut other = (*time.activity).clone();
        other.beside.retain(|id| *id != activity.id);
        scope.put(other)?;
    }
    Ok(())
}

/// Refuses what overlaps.
///
/// # Errors
/// `activity-overlaps`, naming the first one's title and time, all ids in `others`, and in `free` the next free time of the
/// same day with `later`, by how many minutes it is later; `series-too-often` of one that falls
/// oftener than it is followed; or of the store.
fn refuse_overlaps(scope: &mut Scope<'_>, activity: &Activity) -> Result<()> {
    let found = followed(scope, activity)?;
    refuse(scope, activity, &found)
}

/// The same, but for what came so: where an import brought one of the two, it is told as overlapping until somebody
/// decides about its time, and keeps nobody from anything else.
///
/// # Errors
/// As of [`refuse_overlaps`].
pub fn refuse_made_overlaps(scope: &mut Scope<'_>, activity: &Activity) -> Result<()> {
    if activity.import.is_some() {
        return Ok(());
    }
    let mut found = followed(scope, activity)?;
    found.retain(|other| other.activity.import.is_none());
    refuse(scope, activity, &found)
}

/// Refuses what overlaps when it `stood` otherwise before, if at all; of a change that says nothing of its time, only what did
/// not come so.
///
/// # Errors
/// As of [`refuse_overlaps`].
pub(super) fn refuse_new_overlaps(scope: &mut Scope<'_>, stood: Option<&Activity>, activity: &Activity) -> Result<()> {
    if stood.is_some_and(|stood| stood.stands_as(activity)) {
        refuse_made_overlaps(scope, activity)
    } else {
        refuse_overlaps(scope, activity)
    }
}

/// What overlaps; an error of a series that falls oftener than it is followed.
fn followed(scope: &mut Scope<'_>, activity: &Activity) -> Result<Vec<Time>> {
    overlapping(scope, activity)?.ok_or_else(|| invalid("series-too-often").with("title", &activity.title))
}

fn refuse(scope: &mut Scope<'_>, activity: &Activity, found: &[Time]) -> Result<()> {
    let Some(first) = found.first() else { return Ok(()) };
    let ids: Vec<String> = found.iter().take(NAMED).map(|time| time.activity.id.to_string()).collect();
    let error = Error::new(ErrorKind::Conflict, "activity-overlaps")
        .with("title", &first.activity.title)
        .with("when", told(first.here))
        .with("count", found.len())
        .with("others", ids.join(" "));
    let office = scope.zone()?;
    Err(match free::next(scope, activity)? {
        Some((when, minutes)) => error.with("free", told(when.here(office))).with("later", minutes),
        None => error,
    })
}

/// A time as errors name it.
fn told((from, until): (NaiveDateTime, NaiveDateTime)) -> String {
    format!("{}–{}", from.format("%Y-%m-%d %H:%M"), until.format("%H:%M"))
}

/// How many of what came together clash: with what was there, or with each other, which the index does not know yet. Nobody
/// is asked, since what another calendar holds is so.
///
/// # Errors
/// Of the store.
pub(super) fn clashing_among(scope: &mut Scope<'_>, came: &[ActivityId]) -> Result<u32> {
    let office = scope.zone()?;
    let mut all: Vec<Time> = Vec::new();
    let mut found: HashSet<ActivityId> = HashSet::new();
    for id in came {
        let Some(activity) = scope.find::<Activity>(*id)?.filter(Activity::takes_time).map(Rc::new) else { continue };
        if overlapping(scope, &activity)?.is_some_and(|others| !others.is_empty()) {
            found.insert(*id);
        }
        // A file may hold more than any diary: the rest is told when its days are.
        if all.len() <= AGENDA_LIMIT as usize {
            let own = own_times(scope, &activity, office)?.unwrap_or_default();
            all.extend(own.into_iter().map(|at| Time::of(&activity, at, office)));
        }
    }
    clashing(&all, |[(_, one), (_, other)], clash| {
        if clash == Clash::Refused {
            found.extend([one.activity.id, other.activity.id]);
        }
    });
    Ok(u32::try_from(found.len()).unwrap_or(u32::MAX))
}

/// Lets these stand beside `activity`.
///
/// # Errors
/// `too-many`.
pub(super) fn let_beside(activity: &mut Activity, others: &[ActivityId]) -> Result<()> {
    if others.is_empty() {
        return Ok(());
    }
    let all = activity.beside.iter().chain(others).copied().filter(|other| *other != activity.id);
    activity.beside = all.collect::<BTreeSet<_>>().into_iter().collect();
    at_most(activity.beside.len(), LINKS)
}

/// The times of a series that are looked at one by one, or the one time of a single activity; none if they are too many.
fn own_times(scope: &mut Scope<'_>, activity: &Activity, office: Tz) -> Result<Option<Vec<Option<NaiveDateTime>>>> {
    let Some(series) = &activity.series else { return Ok(Some(vec![None])) };
    let from = activity.when.starts();
    let until = looked_at(scope, series)?;
    let since = until.checked_sub_days(Days::new(LISTED)).unwrap_or(from).max(from);
    let found = activity.times(since, until, office);
    Ok((!found.cut).then(|| found.starts.into_iter().map(Some).collect()))
}

/// What stands by itself after the times of a series that are looked at one by one, and takes the time of a later one.
fn far_ahead(scope: &mut Scope<'_>, activity: &Rc<Activity>, office: Tz) -> Result<Vec<Time>> {
    let Some(series) = &activity.series else { return Ok(Vec::new()) };
    let after = looked_at(scope, series)?;
    if !series.goes_on(&activity.when, after, office) {
        return Ok(Vec::new());
    }
    let (begins, ends) = activity.when.here(office);
    let longest = ends - begins + Listed::MARGIN * 2;
    let mut others = singles_after(scope, &activity.principals, after, office)?;
    others.retain(|other| {
        let (from, until) = other.here;
        let starts = activity.times((from - longest).max(after), until + longest, office).starts;
        starts.into_iter().any(|at| Time::of(activity, Some(at), office).meets(other))
    });
    Ok(others)
}
