//! What is checked of an activity before it is kept, and the record that one time of a series gets of its own.

use chrono::NaiveDateTime;
use uuid::Uuid;

use crate::api::diary::Reach;
use crate::base::error::{Error, Result};
use crate::domain::activity::{Activity, LINKS, PARTICIPANTS, Part, Participant, TEXT_LIMIT, TITLE_LIMIT};
use crate::domain::ids::{ActivityId, Revision};
use crate::domain::label::Label;
use crate::domain::office::{Principal, User};
use crate::domain::person::Person;
use crate::domain::record::Record;
use crate::domain::recurrence::{SINGLES, Series, horizon};
use crate::service::checks::{at_most, block, invalid, line};
use crate::service::numbers::derived;
use crate::service::schema::midnight_after;
use crate::service::scope::Scope;

/// The longest name or address of a participant, characters.
const NAME: usize = 250;
/// The longest reason, characters.
const REASON: usize = 500;

/// The activity within its bounds, with all it names there to be seen.
///
/// # Errors
/// `activity-without-title`, `too-long`, `too-many`, `bad-rule`, `NotFound` for what it names, or of the store.
pub(super) fn checked(scope: &mut Scope<'_>, given: &Activity) -> Result<Activity> {
    let title = line(&given.title, TITLE_LIMIT)?;
    if title.is_empty() {
        return Err(invalid("activity-without-title"));
    }
    for size in [given.principals.len(), given.about.len(), given.beside.len()] {
        at_most(size, LINKS)?;
    }
    let when = given.when.clone().bounded();
    if let Some(series) = &given.series {
        series.check(&when)?;
    }
    let activity = Activity {
        title,
        place: line(&given.place, TITLE_LIMIT)?,
        text: block(&given.text, TEXT_LIMIT)?,
        reason: line(&given.reason, REASON)?,
        participants: participants(&given.participants)?,
        series: given.series.clone().map(|series| listed(scope, series)).transpose()?,
        when,
        ..given.clone()
    };
    named(scope, &activity)?;
    Ok(activity)
}

/// The series with its times listed as far as the office looks ahead.
fn listed(scope: &mut Scope<'_>, series: Series) -> Result<Series> {
    Ok(Series { listed_until: horizon(scope.today()?), ..series })
}

/// The midnight up to which a series is counted and held against others: its times are listed as far as the office looked
/// ahead when it was kept, and the office looks further ahead every January. What the index does not list by then is
/// worked out, slower and the same.
pub(super) fn looked_at(scope: &mut Scope<'_>, series: &Series) -> Result<NaiveDateTime> {
    Ok(midnight_after(series.listed_until.max(horizon(scope.today()?))))
}

fn participants(given: &[Participant]) -> Result<Vec<Participant>> {
    at_most(given.len(), PARTICIPANTS)?;
    let mut participants = Vec::with_capacity(given.len());
    for one in given {
        let (name, address) = (line(&one.name, NAME)?, line(&one.address, NAME)?);
        if one.person.is_some() || !name.is_empty() || !address.is_empty() {
            participants.push(Participant { person: one.person, name, address });
        }
    }
    Ok(participants)
}

/// What the activity names must be there.
fn named(scope: &mut Scope<'_>, activity: &Activity) -> Result<()> {
    for principal in &activity.principals {
        scope.need::<Principal>(*principal)?;
        scope.rely_on(*principal);
    }
    for person in activity.participants.iter().filter_map(|it| it.person) {
        scope.need::<Person>(person)?;
        scope.rely_on(person);
    }
    if let Some(owner) = activity.owner {
        scope.need::<User>(owner)?;
    }
    if let Some(parent) = activity.parent {
        let parent: Activity = scope.need(parent)?;
        if parent.id == activity.id || parent.parent.is_some() {
            return Err(invalid("activity-within-itself").with("title", parent.title));
        }
        scope.rely_on(parent.id);
    }
    for thing in &activity.about {
        if scope.record(*thing)?.is_none() {
            return Err(Error::not_found(thing));
        }
    }
    Ok(())
}

/// An activity is as confidential as the most confidential thing that it is about, and in its first principal's lane.
pub(super) fn label(scope: &mut Scope<'_>, activity: &Activity) -> Result<Label> {
    let mut label = Label::default();
    if let Some(first) = activity.principals.first() {
        label.lane = scope.find::<Principal>(*first)?.map_or(0, |principal| principal.lane);
    }
    for thing in &activity.about {
        let found = scope.record(*thing)?.as_ref().map(Record::label);
        label = label.max_level(found.unwrap_or_default());
    }
    Ok(label)
}

/// The one time of a series that a change is meant for; none if it is meant for the whole series, or there is none. Of a
/// series whose time was not said it is the first one, which its sheet shows then.
pub(super) fn one_time(found: &Activity, reach: Reach, at: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
    let is_one = reach == Reach::This && found.series.is_some();
    is_one.then(|| at.unwrap_or_else(|| found.when.starts()))
}

/// The record that stands for the time `at` of a series, as the series has it.
///
/// # Errors
/// `no-such-time` for a time at which the series does not fall, or of the store.
pub(super) fn part(scope: &mut Scope<'_>, series: &Activity, at: NaiveDateTime) -> Result<Activity> {
    let office = scope.zone()?;
    let until = at.checked_add_signed(chrono::TimeDelta::seconds(1)).unwrap_or(at);
    if !series.times(at, until, office).starts.contains(&at) {
        return Err(invalid("no-such-time").with("title", &series.title).with("when", at.format("%Y-%m-%d %H:%M")));
    }
    // Where the series fell before it was moved, a record of its own may have the id.
    let id = part_id(series.id, at);
    let id = if scope.taken(id.into())? { ActivityId::new(scope.fresh()) } else { id };
    Ok(Activity {
        id,
        revision: Revision::default(),
        when: series.when.at(at),
        series: None,
        apart: Vec::new(),
        part: Some(Part { series: series.id, at }),
        source: None,
        ..series.clone()
    })
}

/// The id of the record of one time of a series: two who change it at once meet.
pub(super) fn part_id(series: ActivityId, at: NaiveDateTime) -> ActivityId {
    let id: Uuid = derived(series.uuid(), &format!("part {at}"));
    ActivityId::new(id)
}

/// The series with one time standing apart.
///
/// # Errors
/// `too-many`.
pub(super) fn apart(series: &Activity, at: NaiveDateTime) -> Result<Activity> {
    let mut next = series.clone();
    at_most(next.apart.len() + 1, SINGLES)?;
    next.apart.push(at);
    next.apart.sort_unstable();
    next.apart.dedup();
    Ok(next)
}
