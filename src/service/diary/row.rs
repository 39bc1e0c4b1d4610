//! A time of an activity as a line, and which lines take the same time.

use std::rc::Rc;

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::api::diary::ActivityRow;
use crate::domain::activity::Activity;
use crate::domain::moment::When;

/// One time of an activity.
pub(super) struct Time {
    /// The record, which all times of a series share.
    pub(super) activity: Rc<Activity>,
    /// The time of the series that it is.
    pub(super) at: Option<NaiveDateTime>,
    pub(super) when: When,
    /// Begin and end by the office's clock.
    pub(super) here: (NaiveDateTime, NaiveDateTime),
}

impl Time {
    /// The time `at` of a series, or the one time of an activity.
    pub(super) fn of(activity: &Rc<Activity>, at: Option<NaiveDateTime>, office: Tz) -> Self {
        let when = at.map_or_else(|| activity.when.clone(), |at| activity.when.at(at));
        Self { activity: activity.clone(), at, here: when.here(office), when }
    }

    /// Whether it is at some time from `from` on and before `until`, by the office's clock.
    pub(super) fn is_within(&self, from: NaiveDateTime, until: NaiveDateTime) -> bool {
        let (begins, ends) = self.here;
        begins < until && (ends > from || (ends == begins && begins >= from))
    }
}

pub(super) fn row(time: &Time) -> ActivityRow {
    let activity = &time.activity;
    ActivityRow {
        id: activity.id,
        at: time.at,
        revision: activity.revision,
        principals: activity.principals.clone(),
        title: activity.title.clone(),
        place: activity.place.clone(),
        kind: activity.kind,
        state: activity.state,
        visibility: activity.visibility,
        when: time.when.clone(),
        free: activity.free,
        parent: activity.parent,
        recurring: activity.series.is_some() || activity.part.is_some(),
        with: activity.participants.first().map(|it| it.name.clone()).unwrap_or_default(),
        participants: u32::try_from(activity.participants.len()).unwrap_or(u32::MAX),
        conflict: false,
    }
}

/// An activity at its first time.
pub fn first(activity: Activity) -> ActivityRow {
    row(&Time::of(&Rc::new(activity), None, Tz::UTC))
}

/// The places of those among `times`, which stand by their beginning, that take time which another one takes too.
pub(super) fn conflicts(times: &[Time]) -> Vec<usize> {
    let mut found = Vec::new();
    clashing(times, |(at, _), (other, _)| found.extend([at, other]));
    found.sort_unstable();
    found.dedup();
    found
}

/// Tells each two among `times`, which stand by their beginning, that take the same time, with their places.
pub(super) fn clashing<'a>(times: &'a [Time], mut tell: impl FnMut((usize, &'a Time), (usize, &'a Time))) {
    let mut going: Vec<(usize, &Time)> = Vec::new();
    for (at, time) in times.iter().enumerate().filter(|(_, time)| time.activity.takes_time()) {
        going.retain(|(_, known)| known.here.1 > time.here.0);
        for known in going.iter().filter(|(_, known)| clashes(time, known)) {
            tell((at, time), *known);
        }
        going.push((at, time));
    }
}

/// Whether two that overlap may not.
pub(super) fn clashes(one: &Time, other: &Time) -> bool {
    let same = one.activity.id == other.activity.id;
    !same && one.activity.shares_principal(&other.activity) && !one.activity.agreed_with(&other.activity)
}
