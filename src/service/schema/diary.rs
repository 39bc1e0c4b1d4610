//! Where activities stand: every time of theirs in their principals' diaries.
//!
//! An entry follows from its record alone, which does not know the office's zone. So a floating time and a whole day are
//! kept as if the office stood in UTC; who reads a window asks for [`Listed::MARGIN`] more on each side and looks again.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::Entries;
use super::view::{self, View, entity, hash16, newest_first, oldest_first};
use crate::base::clock::Timestamp;
use crate::domain::activity::Activity;
use crate::domain::ids::{EntityRef, PrincipalId};
use crate::domain::moment::When;
use crate::domain::recurrence::Series;

/// How many days of a series the index lists: ten years.
pub const LISTED: u64 = 3_653;
/// What lasts longer is found by its weeks.
const LONG: i64 = 86_400_000;
/// A week, days.
const WEEK: u64 = 7;

/// One time of an activity, as its key in the index has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// It begins.
    pub from: Timestamp,
    /// It ends.
    pub until: Timestamp,
    /// What the clock of its zone says when it begins; no instant tells it of an hour that is jumped over.
    pub wall: NaiveDateTime,
}

impl Listed {
    /// How far a floating time may lie from where the index has it: no zone is further from UTC.
    pub const MARGIN: TimeDelta = TimeDelta::hours(15);

    /// Where a time stands that is `when`.
    pub fn of(when: &When) -> Self {
        let (from, until) = when.instants(Tz::UTC);
        Self { from, until, wall: when.starts() }
    }

    /// The sort key.
    pub fn key(self) -> Vec<u8> {
        [oldest_first(self.from), oldest_first(self.until), oldest_first(self.wall.and_utc().into())].concat()
    }

    /// The time that ends this sort key.
    pub fn read(key: &[u8]) -> Option<Self> {
        let (rest, wall) = key.split_last_chunk::<8>()?;
        let (rest, until) = rest.split_last_chunk::<8>()?;
        let (_, from) = rest.split_last_chunk::<8>()?;
        let at = |bytes: &[u8; 8]| Timestamp((u64::from_be_bytes(*bytes) ^ (1 << 63)) as i64);
        Some(Self { from: at(from), until: at(until), wall: at(wall).to_utc().naive_utc() })
    }

    /// Where the long ones of the week begin in which `at` lies.
    pub fn week(at: NaiveDateTime) -> Vec<u8> {
        view::day(monday(at)).to_vec()
    }
}

/// The partition of a principal's diary; of the office's own for none.
pub fn listed_partition(principal: Option<PrincipalId>) -> [u8; 16] {
    principal.map(PrincipalId::to_bytes).unwrap_or_default()
}

pub(super) fn activity(activity: &Activity, out: &mut Entries<'_>) {
    let diaries: Vec<[u8; 16]> = if activity.principals.is_empty() {
        vec![listed_partition(None)]
    } else {
        activity.principals.iter().map(|principal| listed_partition(Some(*principal))).collect()
    };
    for diary in &diaries {
        match &activity.series {
            None => time(diary, Listed::of(&activity.when), out),
            Some(series) => again(diary, activity, series, out),
        }
    }
    links(activity, out);
}

fn again(diary: &[u8; 16], activity: &Activity, series: &Series, out: &mut Entries<'_>) {
    let listing = listing(activity, series);
    for when in &listing.times {
        time(diary, Listed::of(when), out);
    }
    if listing.before {
        out.found(View::DiaryBefore, diary, &view::day(listing.since.date()));
    }
    if listing.after {
        out.found(View::DiaryAfter, diary, &view::day(series.listed_until));
    }
}

fn time(diary: &[u8; 16], listed: Listed, out: &mut Entries<'_>) {
    out.found(View::Diary, diary, &listed.key());
    if listed.until.0 - listed.from.0 <= LONG {
        return;
    }
    let (mut week, last) = (monday(listed.from.to_utc().naive_utc()), listed.until.to_utc().date_naive());
    while week <= last {
        let key = [view::day(week).to_vec(), listed.key()].concat();
        out.found(View::DiaryLong, diary, &key);
        let Some(next) = week.checked_add_days(Days::new(WEEK)) else { break };
        week = next;
    }
}

fn links(activity: &Activity, out: &mut Entries<'_>) {
    let at = Listed::of(&activity.when).from;
    let stands_for = activity.part.as_ref().map(|part| part.at);
    if !activity.uid.is_empty() {
        out.found(View::ActivityUids, &uid_partition(&activity.uid, stands_for), &[]);
    }
    if let Some(part) = &activity.part {
        out.part(View::SeriesParts, &part.series.to_bytes(), &oldest_first(at));
    }
    if let Some(parent) = activity.parent {
        out.part(View::Margins, &parent.to_bytes(), &oldest_first(at));
    }
    let mut people: Vec<_> = activity.participants.iter().filter_map(|it| it.person).collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        out.part(View::PersonActivities, &person.to_bytes(), &newest_first(at));
    }
    let mut about: Vec<EntityRef> = activity.about.clone();
    about.sort_unstable();
    about.dedup();
    for thing in about {
        out.part(View::ActivitiesAbout, &entity(thing), &newest_first(at));
    }
}

/// The partition of [`View::ActivityUids`].
pub fn uid_partition(uid: &str, stands_for: Option<NaiveDateTime>) -> [u8; 16] {
    let time = stands_for.map(|at| at.to_string()).unwrap_or_default();
    hash16(format!("{uid}\n{time}").as_bytes())
}

/// The times of a series that the index lists, and whether there are others before and after these.
struct Listing {
    times: Vec<When>,
    since: NaiveDateTime,
    before: bool,
    after: bool,
}

fn listing(activity: &Activity, series: &Series) -> Listing {
    let first = &activity.when;
    let until = midnight_after(series.listed_until);
    let since = until.checked_sub_days(Days::new(LISTED)).unwrap_or(until).max(first.starts());
    let found = activity.times(since, until, Tz::UTC);
    if found.cut {
        return Listing { times: Vec::new(), since: until, before: true, after: true };
    }
    Listing {
        times: found.starts.into_iter().map(|start| first.at(start)).collect(),
        since,
        before: since > first.starts(),
        after: series.goes_on(first, until, Tz::UTC),
    }
}

/// The midnight that ends a day.
pub fn midnight_after(day: NaiveDate) -> NaiveDateTime {
    day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN)
}

fn monday(at: NaiveDateTime) -> NaiveDate {
    let day = at.date();
    let back = u64::from(chrono::Datelike::weekday(&day).num_days_from_monday());
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}
