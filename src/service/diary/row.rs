//! A time of an activity as a line, and which lines take the same time.

use std::rc::Rc;

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use crate::api::diary::ActivityRow;
use crate::base::clock::Timestamp;
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
    /// Begin and end: in the nights in which the clock changes it does not tell what comes first.
    pub(super) span: (Timestamp, Timestamp),
}

impl Time {
    /// The time `at` of a series, or the one time of an activity.
    pub(super) fn of(activity: &Rc<Activity>, at: Option<NaiveDateTime>, office: Tz) -> Self {
        let when = at.map_or_else(|| activity.when.clone(), |at| activity.when.at(at));
        Self { activity: activity.clone(), at, here: when.here(office), span: when.instants(office), when }
    }

    /// Whether it lasts at all.
    pub(super) fn lasts(&self) -> bool {
        self.span.0 < self.span.1
    }

    /// Whether both last and are at some instant together.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.lasts() && other.lasts() && self.span.0 < other.span.1 && other.span.0 < self.span.1
    }

    /// Whether its series still falls then: the index does not know yet what the request at hand made of it.
    pub(super) fn falls(&self, office: Tz) -> bool {
        let soon = |at: NaiveDateTime| at.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(at);
        self.at.is_none_or(|at| !self.activity.times(at, soon(at), office).starts.is_empty())
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
        others: activity.participants.iter().skip(1).map(|it| it.name.clone()).collect(),
        participants: u32::try_from(activity.participants.len()).unwrap_or(u32::MAX),
        conflict: false,
        beside: false,
    }
}

/// An activity at its first time.
pub fn first(activity: Activity) -> ActivityRow {
    row(&Time::of(&Rc::new(activity), None, Tz::UTC))
}

/// How two stand to each other that want the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clash {
    /// Both take it, and nobody let them.
    Refused,
    /// Both take it, as somebody let them.
    Agreed,
    /// One of them is only tentative.
    Open,
}

/// How two that are at one time stand to each other; none if they have nothing to do with each other.
pub(super) fn clash(one: &Activity, other: &Activity) -> Option<Clash> {
    let apart = one.id == other.id || !one.shares_principal(other) || one.belongs_with(other);
    if apart || !one.wants_time() || !other.wants_time() {
        return None;
    }
    Some(match (one.takes_time() && other.takes_time(), one.agreed_with(other)) {
        (false, _) => Clash::Open,
        (true, true) => Clash::Agreed,
        (true, false) => Clash::Refused,
    })
}

/// The row of `time` beside one to which it stands so.
pub(super) fn beside(time: &Time, clash: Clash) -> ActivityRow {
    let mut row = row(time);
    mark(&mut row, clash);
    row
}

/// Marks among `rows`, which are those of `times`, what wants the time that another one wants too. Beside a
/// tentative one a firm one stands as it is: nothing is to be done about it.
pub(super) fn mark_clashes(times: &[Time], rows: &mut [ActivityRow]) {
    clashing(times, |pair, clash| {
        for (at, one) in pair {
            let concerned = clash != Clash::Open || !one.activity.takes_time();
            if let Some(row) = rows.get_mut(at).filter(|_| concerned) {
                mark(row, clash);
            }
        }
    });
}

/// Tells each two among `times` that want the same time, with their places and how they
/// stand to each other.
pub(super) fn clashing<'a>(times: &'a [Time], mut tell: impl FnMut([(usize, &'a Time); 2], Clash)) {
    let mut going: Vec<(usize, &Time)> = Vec::new();
    let wanted = times.iter().enumerate().filter(|(_, time)| time.activity.wants_time() && time.lasts());
    let mut wanted: Vec<(usize, &Time)> = wanted.collect();
    wanted.sort_by_key(|(_, time)| time.span);
    for (at, time) in wanted {
        going.retain(|(_, known)| known.span.1 > time.span.0);
        for known in &going {
            if let Some(clash) = clash(&time.activity, &known.1.activity) {
                tell([(at, time), *known], clash);
            }
        }
        going.push((at, time));
    }
}

const fn mark(row: &mut ActivityRow, clash: Clash) {
    match clash {
        Clash::Refused => row.conflict = true,
        Clash::Agreed | Clash::Open => row.beside = true,
    }
}
