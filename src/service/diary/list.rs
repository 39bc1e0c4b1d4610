//! The activities of some days: read from the index, and worked out where it does not list them.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::row::{self, Time};
use crate::api::diary::{AGENDA_LIMIT, ActivityRow, Agenda, ListActivities};
use crate::base::error::Result;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::{ActivityId, PrincipalId};
use crate::service::schema::view::{self, oldest_first};
use crate::service::schema::{Listed, View, listed_partition};
use crate::service::scope::{Entry, Place, Scope, Span};

/// How many entries are read at a time.
const CHUNK: usize = 500;
/// More than a clock is ever put back at once.
const CHANGE: TimeDelta = TimeDelta::hours(3);

/// The activities of the days that were asked for.
///
/// # Errors
/// Of the store.
pub fn list(scope: &mut Scope<'_>, request: &ListActivities) -> Result<Agenda> {
    let sequence = scope.sequence();
    let office = scope.zone()?;
    let window = Window::of_days(scope, &request.principals, request.from, request.until)?;
    let (mut times, mut more) = times(scope, &window, office)?;
    times.retain(|time| request.cancelled || time.activity.state != ActivityState::Cancelled);
    let limit = request.limit.min(AGENDA_LIMIT) as usize;
    more |= times.len() > limit;
    times.truncate(limit);
    let mut rows: Vec<ActivityRow> = times.iter().map(row::row).collect();
    row::mark_clashes(&times, &mut rows);
    Ok(Agenda { rows, more, sequence })
}

/// Some time of some diaries.
pub(super) struct Window {
    diaries: Vec<Vec<u8>>,
    /// By the office's clock.
    from: NaiveDateTime,
    until: NaiveDateTime,
}

impl Window {
    /// Whole days of the office's.
    pub(super) fn of_days(
        scope: &mut Scope<'_>,
        principals: &[PrincipalId],
        from: NaiveDate,
        until: NaiveDate,
    ) -> Result<Self> {
        let diaries = diaries(scope, principals)?;
        Ok(Self { diaries, from: from.and_time(NaiveTime::MIN), until: until.and_time(NaiveTime::MIN) })
    }

    /// From one time on the office's clock until another.
    pub(super) fn of_times(
        scope: &mut Scope<'_>,
        principals: &[PrincipalId],
        from: NaiveDateTime,
        until: NaiveDateTime,
    ) -> Result<Self> {
        Ok(Self { diaries: diaries(scope, principals)?, from, until })
    }

    fn keys(&self) -> (Vec<u8>, Vec<u8>) {
        let day = Days::new(1);
        let from = self.from.checked_sub_days(day).unwrap_or(self.from) - Listed::MARGIN;
        let until = self.until.checked_add_signed(Listed::MARGIN).unwrap_or(self.until);
        (oldest_first(from.and_utc().into()).to_vec(), oldest_first(until.and_utc().into()).to_vec())
    }
}

/// The diaries of these principals, or all there are.
fn diaries(scope: &mut Scope<'_>, principals: &[PrincipalId]) -> Result<Vec<Vec<u8>>> {
    let partition = |principal| listed_partition(principal).to_vec();
    if !principals.is_empty() {
        return Ok(principals.iter().map(|principal| partition(Some(*principal))).collect());
    }
    let all = scope.entries(&Span::whole(View::Principals), None, true, CHUNK)?;
    let mut diaries: Vec<Vec<u8>> = all.iter().map(|entry| partition(Some(PrincipalId::new(entry.id)))).collect();
    diaries.push(partition(None));
    Ok(diaries)
}

/// The times in a window by their beginning, and whether a series could not be followed to the end.
pub(super) fn times(scope: &mut Scope<'_>, window: &Window, office: Tz) -> Result<(Vec<Time>, bool)> {
    let mut times = Vec::new();
    let mut cut = false;
    let mut known = Known::default();
    for entry in listed(scope, window)? {
        let Some(listed) = Listed::read(&entry.sort) else { continue };
        let Some(activity) = known.find(scope, ActivityId::new(entry.id))? else { continue };
        let at = activity.series.as_ref().map(|_| listed.wall);
        if !at.is_some_and(|at| activity.leaves(at)) {
            times.push(Time::of(&activity, at, office));
        }
    }
    for id in unlisted(scope, window)? {
        let Some(activity) = known.find(scope, id)? else { continue };
        cut |= follow(&activity, window, office, &mut times);
    }
    times.retain(|time| time.is_within(window.from, window.until));
    times.sort_unstable_by_key(|time| (time.here, time.activity.id, time.at));
    times.dedup_by(|one, other| one.activity.id == other.activity.id && one.at == other.at);
    Ok((times, cut))
}

/// What stands in the same diaries about a time of the office's clock, which is up to some hours off in the night in which it
/// changes.
pub(super) fn around(
    scope: &mut Scope<'_>,
    activity: &Activity,
    (from, until): (NaiveDateTime, NaiveDateTime),
    office: Tz,
) -> Result<Vec<Time>> {
    let window = Window::of_times(scope, &activity.principals, from - CHANGE, until + CHANGE)?;
    Ok(times(scope, &window, office)?.0)
}

/// What begins in some diaries at `after` or later and does not come again, as far as the index reads days.
///
/// # Errors
/// Of the store.
pub(super) fn singles_after(
    scope: &mut Scope<'_>,
    principals: &[PrincipalId],
    after: NaiveDateTime,
    office: Tz,
) -> Result<Vec<Time>> {
    let last = NaiveDate::from_ymd_opt(9_999, 12, 31).map_or(after, |day| day.and_time(NaiveTime::MIN));
    let window = Window::of_times(scope, principals, after, last)?;
    let mut times = Vec::new();
    let mut known = Known::default();
    for entry in listed(scope, &window)? {
        let activity = known.find(scope, ActivityId::new(entry.id))?;
        times.extend(activity.filter(|it| it.series.is_none()).map(|it| Time::of(&it, None, office)));
    }
    Ok(times)
}

/// Records that were read for a window: a series stands in it more than once.
#[derive(Default)]
struct Known(HashMap<ActivityId, Option<Rc<Activity>>>);

impl Known {
    fn find(&mut self, scope: &mut Scope<'_>, id: ActivityId) -> Result<Option<Rc<Activity>>> {
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        let found = scope.find::<Activity>(id)?.map(Rc::new);
        self.0.insert(id, found.clone());
        Ok(found)
    }
}

/// The entries of the index that may lie in the window.
fn listed(scope: &mut Scope<'_>, window: &Window) -> Result<Vec<Entry>> {
    let (from, below) = window.keys();
    let span = |view| Span { view, partitions: window.diaries.clone(), from: Vec::new(), below: None };
    let mut entries = all(scope, &span(View::Diary).range(from, below))?;
    let weeks = (Listed::week(window.from - Listed::MARGIN), Listed::week(window.until + Listed::MARGIN));
    let Some(after) = view::following(&weeks.1) else { return Ok(entries) };
    entries.extend(all(scope, &span(View::DiaryLong).range(weeks.0, after))?);
    Ok(entries)
}

/// The series that may fall in the window at times that the index does not list.
fn unlisted(scope: &mut Scope<'_>, window: &Window) -> Result<Vec<ActivityId>> {
    let span = |view| Span { view, partitions: window.diaries.clone(), from: Vec::new(), below: None };
    let last = view::day(window.until.date()).to_vec();
    let first = view::day(window.from.date()).to_vec();
    let mut entries = all(scope, &span(View::DiaryAfter).range(Vec::new(), last))?;
    entries.extend(all(scope, &span(View::DiaryBefore).range(first, vec![u8::MAX; 5]))?);
    let mut ids: Vec<ActivityId> = entries.into_iter().map(|entry| ActivityId::new(entry.id)).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// All entries of a span, one diary after the other: they are put in order once they are known to be in the window.
fn all(scope: &mut Scope<'_>, span: &Span) -> Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    for diary in &span.partitions {
        let one = Span { partitions: vec![diary.clone()], ..span.clone() };
        let mut place = None;
        loop {
            let page = scope.entries(&one, place.as_ref(), true, CHUNK)?;
            let full = page.len() == CHUNK;
            place = page.last().map(|last| Place { sort: last.sort.clone(), id: last.id, inclusive: false });
            entries.extend(page);
            if !full || entries.len() > AGENDA_LIMIT as usize * 2 {
                break;
            }
        }
    }
    Ok(entries)
}

/// Follows a series in the window, as far as the index does not list it; whether it was cut short.
fn follow(activity: &Rc<Activity>, window: &Window, office: Tz, times: &mut Vec<Time>) -> bool {
    let (from, until) = (window.from - Listed::MARGIN * 2, window.until + Listed::MARGIN);
    let found = activity.times(from, until, office);
    times.extend(found.starts.into_iter().map(|at| Time::of(activity, Some(at), office)));
    found.cut
}
